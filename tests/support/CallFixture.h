#pragma once

#include "core/desk/Drafts.h"
#include "tests/support/ShellFixture.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TypeText.h"
#include "ui/call/CallBar.h"
#include "ui/call/CallPage.h"
#include "ui/call/CallParts.h"
#include "ui/call/CallerField.h"
#include "ui/call/IncomingCalls.h"
#include "ui/widgets/NoticeBar.h"

#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSemaphore>

namespace permanence::test {

/// Keeps the reading thread busy until it goes away.
class BusyReader
{
public:
    explicit BusyReader(DeskService &desk)
    {
        [[maybe_unused]] const auto future = desk.query([gates = m_gates](Queries &) {
            gates->running.release();
            gates->go.acquire();
            return 0;
        });
        m_gates->running.acquire();
    }
    ~BusyReader() { m_gates->go.release(); }

private:
    struct Gates
    {
        QSemaphore running, go;
    };
    std::shared_ptr<Gates> m_gates = std::make_shared<Gates>();
};

/// A store on disk under a clock; first, so that it outlives the window.
struct ServiceFixture
{
    explicit ServiceFixture(const QString &folder, const QString &login)
        : clock(at("2026-03-02T10:42:00+01:00")),
          desk(expectValue(DeskService::open(QString(folder % u"/desk.permanence"_s), login, clock)))
    {
    }

    VirtualClock clock;
    std::unique_ptr<DeskService> desk;
};

/// A window with the call bar and the call page over a store on disk, whose clock stands on a Monday at 10:42 in
/// Paris. Another fixture of the same folder is the same store after a restart.
struct CallFixture : ServiceFixture, ShellFixture
{
    /// Léa is the first agent of a store and its manager; who comes later is an agent.
    explicit CallFixture(const QString &folderOfStore, const QString &login = u"lea"_s)
        : ServiceFixture(folderOfStore, login)
    {
        const CallParts parts = makeCallParts(*desk, window, nullptr);
        page = parts.page;
        bar = parts.bar;
        incoming = parts.incoming;
        window.addPage(new SettingsLikePage);
        window.addPage(page);
        window.setCallBar(bar);
        window.resize(1280, 800);
        window.show();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&window);
        window.navigate({u"elsewhere"_s, {}});
    }

    /// Some other page, where the agent is when the phone rings.
    class SettingsLikePage : public Page
    {
    public:
        SettingsLikePage() : Page(u"elsewhere"_s) {}
        QString title() const override { return u"Elsewhere"_s; }
        QString iconName() const override { return u"settings"_s; }
    };

    template <class F>
    auto run(F work)
    {
        auto future = desk->command(std::move(work));
        future.waitForFinished();
        return future.result();
    }
    template <class F>
    auto ask(F question)
    {
        auto future = desk->query(std::move(question));
        future.waitForFinished();
        return expectValue(future.result());
    }
    CustomerId customer(const QString &name, const QString &zone = u"Europe/Paris"_s, const QJsonObject &hours = {})
    {
        return expectValue(run([=](Desk &d) { return d.addCustomer({name, u"fr"_s, zone, hours}); }));
    }
    ContactId contact(const CustomerId &of, const QString &name, const QString &phone, bool outOfHours = false)
    {
        ContactAdded added;
        added.name = name;
        added.outOfHours = outOfHours;
        added.phones = {phone};
        return expectValue(run([=](Desk &d) { return d.addContact(of, added); }));
    }
    ContractId contract(const CustomerId &of, const QString &policy, const QString &tier = {},
                        QDate from = QDate(2026, 1, 1), QDate until = QDate(2026, 12, 31))
    {
        ContractAdded added;
        added.customer = of;
        added.policy = policy;
        added.tier = tier;
        added.from = from;
        added.until = until;
        return expectValue(run([=](Desk &d) { return d.addContract(added); }));
    }

    /// The policy that judges who has no active contract.
    void judgeBy(const QString &policy)
    {
        DeskConfigured change;
        change.policy = policy;
        auto future = desk->command([change](Desk &d) { return d.configure(change); });
        future.waitForFinished();
        if (!future.result())
            qFatal("%s", qPrintable(future.result().error().text()));
    }
    /// A licence that is active all year, and a pack of prepaid time for it (ALIAS-1).
    LicenceId licence(const CustomerId &of, QDate until = QDate(2026, 12, 31))
    {
        LicenceAdded added;
        added.product = u"alias-entry"_s;
        added.from = QDate(2022, 3, 1);
        added.until = until;
        return expectValue(run([=](Desk &d) { return d.addLicence(of, added); }));
    }
    PackId pack(const CustomerId &of, const LicenceId &licence, const QString &code)
    {
        PackBought bought;
        bought.licence = licence;
        bought.code = code;
        bought.bought = QDate(2026, 1, 10);
        return expectValue(run([=](Desk &d) { return d.buyPack(of, u"alias-assistance"_s, bought); }));
    }
    /// A ticket that is there already; Léa lets in whom the rules refuse.
    LoggedCall ticket(const CustomerId &of, const QString &summary, const QString &severity = {})
    {
        IncomingCall call;
        call.customer = of;
        call.problem = problem(summary, severity);
        call.override = Override{desk->agent().id, u"known to the team"_s};
        return expectValue(run([=](Desk &d) { return d.receiveCall(call); }));
    }
    /// F2, what identifies the caller, Enter; until the page knows them.
    void answer(const QString &typed)
    {
        key(Qt::Key_F2);
        type(typed);
        key(Qt::Key_Return);
        QTRY_VERIFY(draft().chosen);
        QTRY_COMPARE(field()->isListOpen(), false);
        QTRY_VERIFY(page->admission() || draft().about.isValid());
    }
    /// The visible words of a part of the window, line by line.
    [[nodiscard]] QString words(const char *part) const
    {
        QStringList lines;
        const auto labels = find<QWidget>(part)->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (!label->isHidden() && !label->text().isEmpty())
                lines << label->text();
        }
        return lines.join(u'\n');
    }

    /// A key as a person presses it: to whom has the focus, shortcuts first.
    void key(Qt::Key which, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        ++keys;
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus->windowHandle() ? focus->windowHandle() : window.windowHandle()
                              : window.windowHandle(),
                        which, with);
    }
    void type(const QString &text) { typeText(text, QApplication::focusWidget()); }
    template <class T>
    T *find(const char *name) const
    {
        T *found = window.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    [[nodiscard]] const CallDraft &draft() const { return page->session().draft(); }
    [[nodiscard]] CallerField *field() const { return bar->field(); }

    CallPage *page = nullptr;
    CallBar *bar = nullptr;
    IncomingCalls *incoming = nullptr;
    int keys = 0;
};

} // namespace permanence::test
