#include "ui/shell/Language.h"

#include "tests/support/ShellFixture.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/TypeText.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/NavigationList.h"
#include "ui/widgets/NoticeBar.h"

#include <QComboBox>
#include <QLabel>
#include <QXmlStreamReader>
#include <QtTest>

using namespace permanence;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations;
    bool finished = false;
};

std::vector<Message> messagesOf(const QString &language)
{
    QFile file(QString(QStringLiteral(PERMANENCE_SOURCE_DIR) % u"/translations/permanence_"_s % language %
                       u".ts"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    std::vector<Message> all;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            all.push_back({context, {}, {}, false});
        else if (xml.name() == u"source")
            all.back().source = xml.readElementText();
        else if (xml.name() == u"translation") {
            const QString type = xml.attributes().value(u"type"_s).toString();
            all.back().finished = type.isEmpty();
            if (type == u"vanished"_s || type == u"obsolete"_s)
                all.pop_back();
            else // plural forms stand one a line
                all.back().translations = xml.readElementText(QXmlStreamReader::IncludeChildElements)
                                              .split(u'\n', Qt::SkipEmptyParts)
                                              .replaceInStrings(QRegularExpression(u"^\\s+$"_s), QString());
        }
    }
    return all;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(?:L?\\d+|n)"_s);
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    return found;
}

} // namespace

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

    void aTranslationHasThePlaceholdersOfItsSource()
    {
        for (const QString &code : Language::codes()) {
            const std::vector<Message> messages = messagesOf(code);
            QVERIFY(!messages.empty());
            for (const Message &message : messages) {
                for (const QString &translation : message.translations) {
                    if (translation.isEmpty())
                        continue;
                    QVERIFY2(placeholders(translation) == placeholders(message.source),
                             qPrintable(QString(message.context % u": "_s % translation)));
                }
            }
        }
    }

    void theShellAndWhatPagesShareAreWhollyTranslated()
    {
        for (const Message &message : messagesOf(u"fr"_s)) {
            static const QStringList ours{u"CommandPalette"_s,  u"CountdownLabel"_s, u"DayBar"_s,
                                          u"MainWindow"_s,      u"NavigationList"_s, u"NoticeBar"_s,
                                          u"PagedTableModel"_s, u"SettingsPage"_s,   u"StatusLine"_s};
            if (ours.contains(message.context.section(u"::"_s, -1)) || message.context == u"Status"_s)
                QVERIFY2(message.finished, qPrintable(message.source));
        }
    }
};

PERMANENCE_TEST(LanguageTest)
#include "LanguageTest.moc"
