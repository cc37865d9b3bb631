#include "app/permanence/Workstation.h"
#include "tests/support/Screenshot.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/Translations.h"
#include "tests/support/TypeText.h"
#include "tests/support/VisibleTexts.h"
#include "ui/shell/FollowSettings.h"
#include "ui/shell/Language.h"
#include "ui/shell/Page.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/Theme.h"

#include <QTemporaryDir>
#include <QTranslator>

using namespace permanence;
using namespace permanence::test;

namespace {

/// Hears every text that is asked for and answers none.
class Listener : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *comment,
                                    int) const override
    {
        asked.insert({QString::fromUtf8(context), QString::fromUtf8(source), QString::fromUtf8(comment)});
        return {};
    }
    mutable std::set<std::tuple<QString, QString, QString>> asked;
};

} // namespace

/// The real window with all of its pages, in both languages.
class WorkstationLanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
        m_settings->set(setting::kLanguage, u"en"_s);
        m_settings->set(setting::kTheme, u"light"_s);
        m_theme = std::make_unique<Theme>();
        m_language = std::make_unique<Language>();
        followSettings(*m_settings, *m_theme, *m_language);
        m_desk = expectValue(DeskService::open(m_folder->filePath(u"desk.permanence"_s), u"lea"_s, m_clock));
        fill();
        m_workstation = std::make_unique<Workstation>(*m_desk, *m_settings);
        window().resize(1180, 720);
        m_workstation->show();
    }

    void cleanup()
    {
        m_workstation.reset();
        m_desk.reset();
        m_language.reset();
        m_theme.reset();
    }

    void theLanguageChangesOnEveryPageAtOnceAndBack()
    {
        const QSet<QString> foreign = textsOfEnglishOnly();
        everywhere([&](const QString &where) {
            const Texts english = textsOf(window());
            choose(u"fr"_s);
            screenshot(&window(), u"fr-"_s + where);
            for (const auto &[what, text] : textsOf(window()))
                QVERIFY2(!foreign.contains(text),
                         qPrintable(QString(where % u": "_s % what % u": "_s % text)));
            choose(u"en"_s);
            const Texts again = textsOf(window());
            for (const auto &[what, text] : english) {
                const bool isLoading = text == u"…"_s; // a row that had not come yet
                if (again.contains(what) && !isLoading)
                    QCOMPARE(again.at(what), text);
            }
        });
    }

    void everyPageFitsASmallScreen_data() { noTwoAccessKeysInReachTogetherAreTheSame_data(); }
    void everyPageFitsASmallScreen()
    {
        constexpr int kSmallScreen = 1280; // of 1366, less what the desktop keeps
        QFETCH(const QString, language);
        choose(language);
        everywhere([&](const QString &) {});
        QVERIFY2(window().minimumSizeHint().width() <= kSmallScreen,
                 qPrintable(QString::number(window().minimumSizeHint().width())));
    }

    void noTwoAccessKeysInReachTogetherAreTheSame_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &code : Language::codes())
            QTest::addRow("%s", qPrintable(code)) << code;
    }
    void noTwoAccessKeysInReachTogetherAreTheSame()
    {
        QFETCH(const QString, language);
        choose(language);
        everywhere([&](const QString &where) {
            QVERIFY2(clashingAccessKeys(window()).isEmpty(),
                     qPrintable(QString(where % u": "_s % clashingAccessKeys(window()).join(u"; "_s))));
        });
    }

    /// A text that no file holds stays English, whatever language is chosen.
    void everyTextThatThePagesAskForIsInTheTranslation()
    {
        std::set<std::tuple<QString, QString, QString>> known;
        for (const Message &message : messagesOf(u"fr"_s))
            known.insert({message.context, message.source, message.comment});
        Listener listener;
        QVERIFY(QCoreApplication::installTranslator(&listener));
        everywhere([](const QString &) {});
        QVERIFY(!listener.asked.empty());
        for (const auto &text : listener.asked) {
            const auto &[context, source, comment] = text;
            const bool ofQt = context.startsWith(u'Q');
            QVERIFY2(ofQt || known.contains(text),
                     qPrintable(QString(context % u" | "_s % source % u" | "_s % comment)));
        }
    }

private:
    MainWindow &window() { return m_workstation->window(); }

    void fill()
    {
        const auto command = [this](auto run) { return expectValue(m_desk->command(run).result()); };
        m_customer = command([](Desk &desk) {
            return desk.addCustomer({u"Établissements Noël"_s, u"fr"_s, u"America/Martinique"_s, {}});
        });
        ContactAdded contact;
        contact.name = u"Zoé Çelik"_s;
        contact.phones = {u"05 49 00 00 01"_s};
        command([&](Desk &desk) { return desk.addContact(m_customer, contact); });
        ContractAdded contract;
        contract.customer = m_customer;
        contract.policy = u"aplicit-charter"_s;
        contract.from = QDate(2026, 1, 1);
        contract.until = QDate(2026, 12, 31);
        command([&](Desk &desk) { return desk.addContract(contract); });
        for (const QString &severity : {u"blocking"_s, u"informative"_s}) {
            IncomingCall incoming;
            incoming.number = u"+33549000001"_s;
            incoming.problem = problem(u"Le plan n’arrive pas"_s, severity);
            m_ticket = command([&](Desk &desk) { return desk.receiveCall(incoming); }).ticketNumber;
        }
        IncomingCall unknown;
        unknown.number = u"+33600000099"_s;
        unknown.problem = problem(u"Rien ne va plus"_s);
        command([&](Desk &desk) { return desk.receiveCall(unknown); });
    }

    /// Shows every page of the window, those with an argument where they have something to show, then the
    /// call page with a call in hand; checks each.
    void everywhere(const std::function<void(const QString &where)> &check)
    {
        for (const Page *page : window().findChildren<Page *>()) {
            const QString argument = page->id() == page::kTicket     ? m_ticket
                                     : page->id() == page::kCustomer ? m_customer.text()
                                                                     : QString();
            window().navigate({page->id(), argument});
            settle();
            check(page->id());
            if (QTest::currentTestFailed())
                return;
        }
        if (!window().findChild<Page *>(page::kCall))
            return;
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTest::keyClick(window().windowHandle(), Qt::Key_F2);
        typeText(u"0549000001"_s, QApplication::focusWidget());
        settle();
        QTest::keyClick(window().windowHandle(), Qt::Key_Return);
        settle();
        check(u"call-in-hand"_s);
    }
    void choose(const QString &language)
    {
        m_settings->set(setting::kLanguage, language);
        settle();
    }
    /// Queries are answered in the order in which they are asked, so when this one's answer is here, so are
    /// those before it; an answer may ask again.
    void settle()
    {
        for (int round = 0; round < 4; ++round) {
            bool answered = false;
            m_desk->query([](Queries &) { return true; }).then(this, [&](const Result<bool> &) {
                answered = true;
            });
            QTRY_VERIFY(answered);
            QCoreApplication::sendPostedEvents();
        }
    }

    /// English sources that are no French text too.
    static QSet<QString> textsOfEnglishOnly()
    {
        QSet<QString> english, french;
        for (const Message &message : messagesOf(u"fr"_s)) {
            english.insert(withoutAccessKey(message.source));
            for (const QString &translation : message.translations)
                french.insert(withoutAccessKey(translation));
        }
        return english - french;
    }

    VirtualClock m_clock{at("2026-03-02T10:00:00+01:00")};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<DeskService> m_desk;
    std::unique_ptr<Workstation> m_workstation;
    CustomerId m_customer;
    QString m_ticket;
};

PERMANENCE_TEST(WorkstationLanguageTest)
#include "WorkstationLanguageTest.moc"
