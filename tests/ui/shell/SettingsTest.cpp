#include "ui/shell/Settings.h"

#include "tests/support/Accessibility.h"
#include "tests/support/ShellFixture.h"
#include "tests/support/TestRegistry.h"
#include "ui/settings/SettingsPage.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QtTest>

using namespace permanence;

class SettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void whatWasNeverChosenIsTheDefault()
    {
        QTemporaryDir folder;
        const Settings settings(folder.filePath(u"x.ini"_s));
        QCOMPARE(settings.get(setting::kLanguage), u"system"_s);
        QCOMPARE(settings.get(setting::kTheme), u"system"_s);
        QCOMPARE(settings.get(setting::kTextSize), 1.0);
    }

    void aChoiceIsKeptAndToldOnce()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"x.ini"_s);
        {
            Settings settings(file);
            QSignalSpy changed(&settings, &Settings::changed);
            settings.set(setting::kTextSize, 1.3);
            settings.set(setting::kTextSize, 1.3);
            QCOMPARE(changed.size(), 1);
            QCOMPARE(changed[0][0].toString(), u"textSize"_s);
        }
        QCOMPARE(Settings(file).get(setting::kTextSize), 1.3);
    }

    void nonsenseInTheFileIsTheDefault()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"x.ini"_s);
        {
            QSettings raw(file, QSettings::IniFormat);
            raw.setValue(u"choices/textSize"_s, u"very large"_s);
        }
        QCOMPARE(Settings(file).get(setting::kTextSize), 1.0);
    }

    void aStateOfAnotherVersionIsForgotten()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"x.ini"_s));
        settings.saveState(u"table"_s, 3, "abc");
        QCOMPARE(settings.state(u"table"_s, 3), QByteArray("abc"));
        QVERIFY(settings.state(u"table"_s, 4).isEmpty());
        QVERIFY(settings.state(u"other"_s, 3).isEmpty());
    }

    void thePageChangesThemeAndTextSizeOfTheOpenWindow()
    {
        test::ShellFixture f;
        auto *page = new SettingsPage(f.settings);
        f.window.addPage(page);
        f.window.show();
        const double before = page->font().pointSizeF();
        auto *theme = page->findChild<QComboBox *>(u"theme"_s);
        theme->setCurrentIndex(theme->findData(u"dark"_s));
        QTRY_VERIFY(Theme::isDark(page->palette()));
        auto *size = page->findChild<QComboBox *>(u"textSize"_s);
        size->setCurrentIndex(size->findData(1.5));
        QTRY_COMPARE(page->font().pointSizeF(), before * 1.5);
        const auto *heading = page->findChild<QLabel *>(u"settingsHeading"_s);
        QVERIFY(heading->font().pointSizeF() > before * 1.5);
        theme->setCurrentIndex(theme->findData(u"light"_s));
        QTRY_VERIFY(!Theme::isDark(page->palette()));
    }

    void everyControlHasAName()
    {
        test::ShellFixture f;
        SettingsPage page(f.settings);
        page.retranslate();
        QCOMPARE(test::unnamedControls(&page).join(u'\n'), QString());
    }
};

PERMANENCE_TEST(SettingsTest)
#include "SettingsTest.moc"
