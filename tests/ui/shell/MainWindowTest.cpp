#include "ui/shell/MainWindow.h"

#include "tests/support/Accessibility.h"
#include "tests/support/ShellFixture.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/TypeText.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/NavigationList.h"
#include "ui/shell/Page.h"
#include "ui/widgets/NoticeBar.h"

#include <QAction>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QtTest>

using namespace permanence;

namespace {

class DummyPage : public Page
{
public:
    DummyPage(const QString &id, const QString &name, PageSection section = PageSection::Work)
        : Page(id, section), text(new QLineEdit(this)), m_name(name)
    {
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(text);
        text->setObjectName(u"text"_s);
        text->setAccessibleName(u"Text"_s);
        command = addCommand(u"command"_s, Qt::CTRL | Qt::Key_R, [this] { ++ran; });
        command->setText(QString(u"&Work on "_s % name));
    }
    QString title() const override { return m_name; }
    QString iconName() const override { return u"tickets"_s; }
    void activate(const QString &argument) override
    {
        Page::activate(argument);
        activated << argument;
        text->setFocus();
    }
    bool handleEscape() override { return std::exchange(open, false); }
    bool mayLeave() override { return leavable; }

    QLineEdit *text;
    QAction *command;
    QStringList activated;
    int ran = 0;
    bool open = false;
    bool leavable = true;

private:
    QString m_name;
};

struct MainWindowFixture : test::ShellFixture
{
    DummyPage *tickets = new DummyPage(page::kMyTickets, u"My tickets"_s);
    DummyPage *queue = new DummyPage(page::kQueue, u"Queue"_s);
    DummyPage *ticket = new DummyPage(page::kTicket, u"Ticket"_s, PageSection::Hidden);

    MainWindowFixture()
    {
        for (Page *each : {tickets, queue, ticket})
            window.addPage(each);
        window.addPage(new SettingsPage(settings));
        window.show();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&window);
        window.openLastPage(page::kMyTickets);
    }
    void key(Qt::Key which, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), which, with);
    }
};

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void altAndANumberOpenThePagesInTheOrderOfTheNavigation()
    {
        MainWindowFixture f;
        QCOMPARE(f.window.findChild<NavigationList *>()->ids(),
                 (QStringList{page::kMyTickets, page::kQueue, page::kSettings}));
        f.key(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(f.window.current().page, QString(page::kQueue));
        f.key(Qt::Key_3, Qt::AltModifier);
        QCOMPARE(f.window.current().page, QString(page::kSettings));
        f.key(Qt::Key_9, Qt::AltModifier); // there is none
        QCOMPARE(f.window.current().page, QString(page::kSettings));
    }

    void backAndForwardGoThroughPagesAndWhatTheyShowed()
    {
        MainWindowFixture f;
        f.window.navigate({page::kTicket, u"2026-000117"_s});
        f.window.navigate({page::kTicket, u"2026-000098"_s});
        f.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(f.window.current(), (Place{page::kTicket, u"2026-000117"_s}));
        f.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(f.window.current().page, QString(page::kMyTickets));
        f.key(Qt::Key_Left, Qt::AltModifier); // the beginning
        QCOMPARE(f.window.current().page, QString(page::kMyTickets));
        f.key(Qt::Key_Right, Qt::AltModifier);
        f.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(f.window.current(), (Place{page::kTicket, u"2026-000098"_s}));
        f.window.back();
        f.window.navigate({page::kQueue, {}});
        f.key(Qt::Key_Right, Qt::AltModifier); // a new way forgets what lay ahead
        QCOMPARE(f.window.current().page, QString(page::kQueue));
        QCOMPARE(f.ticket->activated, (QStringList{u"2026-000117"_s, u"2026-000098"_s, u"2026-000117"_s,
                                                   u"2026-000117"_s, u"2026-000098"_s, u"2026-000117"_s}));
    }

    void escapeGoesBackAndNeverLosesText()
    {
        MainWindowFixture f;
        f.window.navigate({page::kQueue, {}});
        test::typeText(u"Zoé Çelik appelle"_s);
        QTest::sendKeyEvent(QTest::Click, f.queue->text, Qt::Key_Escape, u"\x1b"_s, Qt::NoModifier);
        QCOMPARE(f.window.current().page, QString(page::kMyTickets));
        f.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(f.queue->text->text(), u"Zoé Çelik appelle"_s);
    }

    void escapeFirstClosesWhatIsOpenInThePage()
    {
        MainWindowFixture f;
        f.window.navigate({page::kQueue, {}});
        f.queue->open = true;
        f.key(Qt::Key_Escape);
        QCOMPARE(f.window.current().page, QString(page::kQueue));
        f.key(Qt::Key_Escape);
        QCOMPARE(f.window.current().page, QString(page::kMyTickets));
    }

    void escapeInTheNavigationGoesBackToo()
    {
        MainWindowFixture f;
        f.window.navigate({page::kQueue, {}});
        auto *navigation = f.window.findChild<NavigationList *>();
        navigation->setFocus();
        QTest::sendKeyEvent(QTest::Click, navigation, Qt::Key_Escape, u"\x1b"_s, Qt::NoModifier);
        QCOMPARE(f.window.current().page, QString(page::kMyTickets));
    }

    void theNavigationOpensByArrowsAndEnterAndMarksThePageInView()
    {
        MainWindowFixture f;
        auto *navigation = f.window.findChild<NavigationList *>();
        navigation->setFocus();
        f.key(Qt::Key_Down);
        QCOMPARE(f.window.current().page, QString(page::kMyTickets));
        f.key(Qt::Key_Return);
        QCOMPARE(f.window.current().page, QString(page::kQueue));
        navigation->setFocus();
        f.key(Qt::Key_Down);
        f.tickets->setCount(7); // rebuilding the list keeps the mark
        f.queue->text->setFocus();
        QCOMPARE(navigation->currentIndex().row(), 1);
    }

    void aPageThatMayNotBeLeftStays()
    {
        MainWindowFixture f;
        f.tickets->leavable = false;
        f.key(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(f.window.current().page, QString(page::kMyTickets));
        QVERIFY(!f.window.close());
        f.tickets->leavable = true;
        QVERIFY(f.window.close());
    }

    void aPlaceThatDoesNotExistChangesNothing()
    {
        MainWindowFixture f;
        f.window.navigate({u"nowhere"_s, {}});
        QCOMPARE(f.window.current().page, QString(page::kMyTickets));
    }

    void theShortcutOfAPageWorksOnlyWhileItIsInView()
    {
        MainWindowFixture f;
        f.key(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(f.tickets->ran, 1);
        QCOMPARE(f.queue->ran, 0);
        f.key(Qt::Key_2, Qt::AltModifier);
        f.key(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(f.tickets->ran, 1);
        QCOMPARE(f.queue->ran, 1);
    }

    void controlKFindsTheActionsOfThePageInViewAndOfTheWindow()
    {
        MainWindowFixture f;
        f.key(Qt::Key_K, Qt::ControlModifier);
        QStringList texts;
        for (const PaletteEntry &entry : f.window.commandPalette().entries())
            texts << QString(entry.text % u'|' % entry.shortcut);
        QCOMPARE(texts.first(), u"Work on My tickets|Ctrl+R"_s);
        QVERIFY(texts.contains(u"Go to Queue|Alt+2"_s));
        QVERIFY(texts.contains(u"Back|Alt+Left"_s));
        QVERIFY(!texts.join(u' ').contains(u"Work on Queue"_s));
        test::typeText(u"go queue"_s);
        f.key(Qt::Key_Return);
        QCOMPARE(f.window.current().page, QString(page::kQueue));
        QVERIFY(f.queue->text->hasFocus());
    }

    void noticesOfAPageAreTold()
    {
        MainWindowFixture f;
        emit f.queue->noticeRaised({NoticeSeverity::Warning, u"Due"_s, {}, u"due"_s, true});
        QCOMPARE(f.window.notices().count(), 1);
        emit f.queue->noticeOver(u"due"_s);
        QCOMPARE(f.window.notices().count(), 0);
    }

    void theLastPageAndTheSizeComeBack()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"x.ini"_s));
        {
            MainWindow window(settings);
            window.addPage(new DummyPage(page::kMyTickets, u"My tickets"_s));
            window.addPage(new DummyPage(page::kQueue, u"Queue"_s));
            window.show();
            window.openLastPage(page::kMyTickets);
            QCOMPARE(window.current().page, QString(page::kMyTickets));
            window.navigate({page::kQueue, {}});
            window.resize(611, 433);
            window.close();
        }
        MainWindow window(settings);
        window.addPage(new DummyPage(page::kMyTickets, u"My tickets"_s));
        window.addPage(new DummyPage(page::kQueue, u"Queue"_s));
        window.openLastPage(page::kMyTickets);
        QCOMPARE(window.current().page, QString(page::kQueue));
        QCOMPARE(window.size(), QSize(611, 433));
    }

    void everyControlHasAName()
    {
        MainWindowFixture f;
        f.window.notices().tell({NoticeSeverity::Warning, u"x"_s, {{u"Open"_s, {}, true}}, {}, true});
        QCOMPARE(test::unnamedControls(&f.window).join(u'\n'), QString());
    }

    void theHelperThatLooksForNamesFindsWhatHasNone()
    {
        QWidget window;
        auto *line = new QLineEdit(&window);
        line->setPlaceholderText(u"a placeholder is no name"_s);
        QCOMPARE(test::unnamedControls(&window).size(), 2);
    }
};

PERMANENCE_TEST(MainWindowTest)
#include "MainWindowTest.moc"
