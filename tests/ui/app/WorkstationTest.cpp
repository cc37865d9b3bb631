#include "app/permanence/Workstation.h"

#include "tests/support/Accessibility.h"
#include "tests/support/CallFixture.h"
#include "tests/support/TestRegistry.h"
#include "ui/shell/Page.h"
#include "ui/shell/Settings.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QStackedWidget>
#include <QTemporaryDir>

using namespace permanence;
using namespace permanence::test;

/// The real window with all of its pages, over a real store.
class WorkstationTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
        m_desk = expectValue(DeskService::open(m_folder->filePath(u"a.permanence"_s), u"lea"_s, m_clock));
        m_workstation = std::make_unique<Workstation>(*m_desk, *m_settings);
        m_workstation->window().resize(1180, 720);
        m_workstation->show();
    }

    void cleanup()
    {
        m_workstation.reset();
        m_desk.reset();
    }

    void everyControlOfEveryPageHasAName()
    {
        const auto pages = m_workstation->window().findChildren<Page *>();
        QVERIFY(pages.size() >= 6);
        for (Page *page : pages) {
            m_workstation->window().navigate({page->id(), {}});
            QCOMPARE(unnamedControls(page).join(u'\n'), QString());
        }
        QCOMPARE(unnamedControls(&m_workstation->window()).join(u'\n'), QString());
    }

    void noTwoActionsThatAreInReachTogetherShareAShortcut()
    {
        QSet<QString> window;
        for (const QAction *action : m_workstation->window().actions()) {
            for (const QKeySequence &keys : action->shortcuts()) {
                QVERIFY2(!window.contains(keys.toString()), qPrintable(keys.toString()));
                window.insert(keys.toString());
            }
        }
        for (const Page *page : m_workstation->window().findChildren<Page *>()) {
            QSet<QString> seen = window;
            for (const QAction *action : page->actions()) {
                for (const QKeySequence &keys : action->shortcuts()) {
                    const QString where = page->id() % u": "_s % keys.toString();
                    QVERIFY2(!seen.contains(keys.toString()), qPrintable(where));
                    seen.insert(keys.toString());
                }
            }
        }
    }

    void everyActionHasATextForThePalette()
    {
        for (const Page *page : m_workstation->window().findChildren<Page *>()) {
            for (const QAction *action : page->actions())
                QVERIFY2(!action->text().isEmpty(), qPrintable(page->id() % u'/' % action->objectName()));
        }
    }

    void theStatusLineSaysWhoWorksHereAndWhereTheDataLives()
    {
        const auto labels = m_workstation->window().findChildren<QLabel *>();
        const auto says = [&](const QString &part) {
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->text().contains(part); });
        };
        QVERIFY(says(u"lea · manager"_s));
        QVERIFY(says(m_desk->path()));
    }

    void everyPageFitsASmallScreenAndLeavesTheNavigationItsWidth()
    {
        const auto customer = m_desk->command([](Desk &desk) {
            return desk.addCustomer({u"Établissements Noël, Fils & Compagnie du Marais Poitevin"_s, u"fr"_s, u"Europe/Paris"_s, {}});
        });
        const QString id = expectValue(customer.result()).text();
        MainWindow &window = m_workstation->window();
        const auto *navigation = window.findChild<QWidget *>(u"navigation"_s);
        for (const Page *page : window.findChildren<Page *>()) {
            window.navigate({page->id(), page->id() == page::kCustomer ? id : QString()});
            if (page->id() == page::kCustomer)
                QTRY_VERIFY(window.findChild<QLabel *>(u"customerName"_s)->text().contains(u"Noël"_s));
            QVERIFY2(window.minimumSizeHint().width() <= 1180, qPrintable(page->id()));
            QVERIFY2(navigation->width() >= navigation->sizeHint().width(), qPrintable(page->id()));
        }
    }

    void theDailyBackupIsMadeWhileTheReadingThreadIsBusy()
    {
        const BusyReader busy(*m_desk);
        m_workstation->backUpDaily();
        const QDir backups(m_folder->filePath(u"backups"_s));
        QTRY_COMPARE(backups.entryList({u"a.20260302T090000000.daily.permanence"_s}, QDir::Files).size(), 1);
    }

private:
    VirtualClock m_clock{at("2026-03-02T10:00:00+01:00")};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<DeskService> m_desk;
    std::unique_ptr<Workstation> m_workstation;
};

PERMANENCE_TEST(WorkstationTest)
#include "WorkstationTest.moc"
