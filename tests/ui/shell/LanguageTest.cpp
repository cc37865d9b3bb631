#include "ui/shell/Language.h"

#include "tests/support/ShellFixture.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/TypeText.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/NavigationList.h"
#include "ui/widgets/NoticeBar.h"

#include <QComboBox>
#include <QLabel>
#include <QtTest>

using namespace permanence;

class LanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void choosingFrenchTranslatesTheOpenWindowAtOnceAndEnglishBringsItBack()
    {
        test::ShellFixture f;
        auto *page = new SettingsPage(f.settings);
        f.window.addPage(page);
        f.window.show();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&f.window);
        f.window.openLastPage(page::kSettings);
        auto *box = page->findChild<QComboBox *>(u"language"_s);
        const auto *heading = page->findChild<QLabel *>(u"settingsHeading"_s);
        const auto *navigation = f.window.findChild<NavigationList *>();
        QCOMPARE(heading->text(), u"Settings"_s);

        QVERIFY(box->hasFocus());
        test::typeText(u"f"_s); // by keyboard: Français
        QTRY_COMPARE(heading->text(), u"Réglages"_s);
        QTRY_COMPARE(navigation->model()->index(0, 0).data().toString(), u"Réglages"_s);
        QCOMPARE(f.window.windowTitle(), u"Réglages – Permanence"_s);
        QCOMPARE(box->currentText(), u"Français"_s);
        QCOMPARE(f.settings.get(setting::kLanguage), u"fr"_s);

        f.settings.set(setting::kLanguage, u"en"_s);
        QTRY_COMPARE(heading->text(), u"Settings"_s);
        QCOMPARE(f.window.windowTitle(), u"Settings – Permanence"_s);
    }

    void datesAndNumbersFollowTheLanguage()
    {
        Language language;
        language.apply(u"fr"_s);
        QCOMPARE(QLocale().toString(QDate(2026, 4, 8), u"dddd d MMMM"_s), u"mercredi 8 avril"_s);
        QCOMPARE(QLocale().toString(1.5), u"1,5"_s);
        language.apply(u"en"_s);
        QCOMPARE(QLocale().toString(QDate(2026, 4, 8), u"dddd d MMMM"_s), u"Wednesday 8 April"_s);
        QCOMPARE(QLocale().toString(1.5), u"1.5"_s);
    }

    void pluralsAreRightInBothLanguages()
    {
        Language language;
        const auto more = [](int n) {
            return QCoreApplication::translate("permanence::NoticeBar", "%n more",
                                               "notices that wait behind the one in view", n);
        };
        language.apply(u"en"_s);
        QCOMPARE(more(1), u"1 more"_s);
        QCOMPARE(more(2), u"2 more"_s);
        language.apply(u"fr"_s);
        QCOMPARE(more(1), u"1 autre"_s);
        QCOMPARE(more(2), u"2 autres"_s);
    }

    void anUnknownChoiceIsTheSystemsLanguage()
    {
        Language language;
        language.apply(u"xx"_s);
        QCOMPARE(language.code(), Language::systemCode());
    }
};

PERMANENCE_TEST(LanguageTest)
#include "LanguageTest.moc"
