#include "ui/sync/SyncNotices.h"

#include "tests/support/ConcernsFixture.h"
#include "tests/support/TestRegistry.h"
#include "ui/sync/SyncPage.h"
#include "ui/widgets/NoticeBar.h"

#include <QApplication>
#include <QLineEdit>

using namespace permanence;
using namespace permanence::test;

/// What came of one's changes is told in the inline bar: once, and nobody loses the focus by it.
class SyncNoticesTest : public QObject
{
    Q_OBJECT

private slots:
    void aTakeThatCameSecondIsToldOnceWithWhoOwnsIt()
    {
        ConcernsFixture f;
        auto notices = std::make_unique<SyncNotices>(f.service->path(), f.window, f.settings);
        auto *page = new SyncPage(*f.service, f.window, *notices);
        f.open(page);
        auto *typing = new QLineEdit(&f.window);
        typing->setGeometry(0, 0, 100, 20);
        typing->show();
        typing->setFocus();
        const LoggedCall logged = mailed(f);
        f.doneByMax([&](Desk &desk) { return desk.take(logged.ticket); });
        f.done([&](Desk &desk) { return second(desk, logged.ticket); });
        f.overtake(f.mine(u"taken"_s), u"owner"_s, f.his(u"taken"_s), logged.ticket.uuid);
        f.service->lookForOthers(true);
        QTRY_VERIFY(f.window.notices().shown());
        QCOMPARE(f.window.notices().shown()->text,
                 u"Max took %1 before you and owns it. Agree with Max, or have it handed over to you."_s.arg(logged.ticketNumber));
        QCOMPARE(f.window.notices().count(), 1);
        QVERIFY(typing->hasFocus());
        screenshot(&f.window, u"sync-notice-take"_s);
        // The next window tells nothing of what was told.
        SyncNotices again(f.service->path(), f.window, f.settings);
        QSignalSpy raised(&again, &SyncNotices::raised);
        again.take(f.ask([](Queries &queries) { return concerns(queries); }), 0, {});
        QCOMPARE(raised.size(), 0);
        // What is decided is taken back.
        f.done([&](Desk &desk) {
            return desk.store().run([&]() -> Result<void> {
                Query(desk.store().database(), "DELETE FROM overtaken").run();
                return {};
            });
        });
        f.service->lookForOthers(true);
        QTRY_COMPARE(f.window.notices().count(), 0);
    }

    void aSeverityThatWasOvertakenIsToldWithWhatStands()
    {
        ConcernsFixture f;
        SyncNotices notices(f.service->path(), f.window, f.settings);
        f.open(new SyncPage(*f.service, f.window, notices));
        const LoggedCall logged = f.severityOvertaken();
        f.service->lookForOthers(true);
        QTRY_VERIFY(f.window.notices().shown());
        QCOMPARE(f.window.notices().shown()->text,
                 u"Max set the severity of %1 to “Hindering” after you did; that stands."_s.arg(logged.ticketNumber));
        QCOMPARE(f.window.notices().shown()->actions.size(), std::size_t(2));
        f.window.notices().shown()->actions.back().run();
        QCOMPARE(f.window.current().page, QString(page::kSync));
    }

    void manyAreToldAsANumber()
    {
        ConcernsFixture f;
        SyncNotices notices(f.service->path(), f.window, f.settings);
        std::vector<Concern> many;
        for (int i = 0; i < 5; ++i) {
            Concern one;
            one.kind = Concern::Kind::Overtaken;
            one.event = EventId(Uuid::derived(QByteArray::number(i)));
            one.noticed = at("2026-03-02T09:00:00Z") + i;
            many.push_back(one);
        }
        QSignalSpy raised(&notices, &SyncNotices::raised);
        notices.take(many, 0, {});
        QCOMPARE(raised.size(), 1);
        QCOMPARE(raised.front().front().value<Notice>().text, u"5 changes of yours were overtaken by colleagues."_s);
    }

    void whatIsRefusedBeyondTheListIsCountedToo()
    {
        ConcernsFixture f;
        SyncNotices notices(f.service->path(), f.window, f.settings);
        std::vector<Concern> listed(kMostConcerns);
        for (Concern &one : listed) {
            one.kind = Concern::Kind::Refused;
            one.noticed = at("2026-03-02T09:00:00Z");
        }
        QSignalSpy raised(&notices, &SyncNotices::raised);
        notices.take(listed, 1888, {});
        QCOMPARE(raised.size(), 1);
        QVERIFY(raised.front().front().value<Notice>().text.contains(u"1888"_s) ||
                raised.front().front().value<Notice>().text.contains(u"1,888"_s));
    }

    void refusedChangesAreToldTogetherOnce()
    {
        ConcernsFixture f;
        SyncNotices notices(f.service->path(), f.window, f.settings);
        f.open(new SyncPage(*f.service, f.window, notices));
        const LoggedCall logged = f.call(u"Export fails"_s);
        f.done([&](Desk &desk) { return desk.note(logged.ticket, u"x"_s); });
        f.refuse(f.mine(u"note"_s), u"scope"_s);
        f.refuse(f.mine(u"ticket_opened"_s), u"number_used"_s);
        f.service->lookForOthers(true);
        QTRY_VERIFY(f.window.notices().shown());
        QCOMPARE(f.window.notices().shown()->text,
                 u"The hub refused 2 changes of yours: nothing is lost, but you have to decide."_s);
        QCOMPARE(f.window.notices().count(), 1);
    }

private:
    static LoggedCall mailed(ConcernsFixture &f)
    {
        IncomingCall call;
        call.channel = Channel::Portal;
        call.problem = problem(u"Export fails"_s);
        call.override = Override{f.service->agent().id, u"known to the team"_s};
        return f.command([call](Desk &desk) { return desk.receiveCall(call); });
    }
    /// A take that came from a station which did not know of the first.
    static Result<void> second(Desk &desk, const TicketId &ticket)
    {
        return desk.store().run([&]() -> Result<void> {
            desk.store().append({StreamKind::Ticket, ticket.uuid}, Taken{}, desk.agent());
            return {};
        });
    }
};

PERMANENCE_TEST(SyncNoticesTest)
#include "SyncNoticesTest.moc"
