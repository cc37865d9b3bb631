#include "core/desk/DeskService.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>

using namespace permanence;
using namespace permanence::test;

class DeskServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void commandsAndQueriesAnswerOnTheCallersThread()
    {
        QTemporaryDir folder;
        VirtualClock clock(at("2026-03-02T10:00:00+01:00"));
        auto service = expectValue(DeskService::open(folder.filePath(u"a.permanence"_s), u"lea"_s, clock));
        QSignalSpy changes(service.get(), &DeskService::changed);
        QString found;
        QThread *answeredOn = nullptr;
        service->command([](Desk &desk) { return desk.addCustomer({u"ACME"_s, u"fr"_s, {}, {}}); })
            .then(this, [&](const Result<CustomerId> &id) {
                service->query([id = *id](Queries &queries) { return queries.customer(id); })
                    .then(this, [&](const Result<std::optional<CustomerView>> &customer) {
                        answeredOn = QThread::currentThread();
                        found = (*customer)->name;
                    });
            });
        QTRY_COMPARE(found, u"ACME"_s);
        QCOMPARE(answeredOn, QThread::currentThread());
        QCOMPARE(changes.size(), 1);
    }

    void whatACommandChangedIsKnownAsSoonAsItAnswers()
    {
        QTemporaryDir folder;
        VirtualClock clock(at("2026-03-02T10:00:00+01:00"));
        const auto service = expectValue(DeskService::open(folder.filePath(u"a.permanence"_s), u"lea"_s, clock));
        DeskConfigured zurich;
        zurich.timezone = u"Europe/Zurich"_s;
        QVERIFY(service->command([=](Desk &desk) { return desk.configure(zurich); }).result());
        QCOMPARE(service->desk().timezone, u"Europe/Zurich"_s);
        QFile charter(u":/policies/aplicit-charter.json"_s);
        QVERIFY(charter.open(QIODevice::ReadOnly));
        const QByteArray next = charter.readAll().replace("\"version\": 1,", "\"version\": 2,");
        QVERIFY(service->command([&](Desk &desk) { return desk.publishPolicy(next); }).result());
        QVERIFY(service->policies().find(u"aplicit-charter"_s, 2));
    }

    void nothingThatWasGivenIsLostWhenTheServiceEnds()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.permanence"_s);
        VirtualClock clock(at("2026-03-02T10:00:00+01:00"));
        auto service = expectValue(DeskService::open(path, u"lea"_s, clock));
        for (int i = 0; i < 100; ++i) {
            const auto ignored = service->command(
                [i](Desk &desk) { return desk.addCustomer({u"Customer %1"_s.arg(i), u"fr"_s, {}, {}}); });
        }
        service.reset();
        const auto store = expectValue(Store::open(path, clock));
        QCOMPARE(store->queries().customerCount(), 100);
    }

    void whatAnotherProgramWritesIsAnnounced()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.permanence"_s);
        VirtualClock clock(at("2026-03-02T10:00:00+01:00"));
        const auto service = expectValue(DeskService::open(path, u"lea"_s, clock));
        QSignalSpy changes(service.get(), &DeskService::changed);
        const auto other = expectValue(Store::open(path, clock));
        Desk desk(*other, expectValue(agentFor(*other, u"max"_s)));
        QVERIFY(desk.addCustomer({u"ACME"_s, u"fr"_s, {}, {}}));
        QTRY_VERIFY(!changes.isEmpty());
    }

    /// SYS-11: asked on Monday 2 March; three business days later, on Thursday, the desk closes at 17:30.
    void whatFellDueWhileNobodyWasHereIsAppliedAtItsOwnTime()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.permanence"_s);
        TicketId ticket;
        {
            TestDesk t(path);
            const CustomerId acme = t.customer(u"ACME"_s);
            t.contract(acme, u"systell-maintenance"_s);
            IncomingCall call;
            call.customer = acme;
            call.problem = problem(u"Which version?"_s);
            ticket = expectValue(t.desk.receiveCall(call)).ticket;
            QVERIFY(t.desk.ask(ticket, AskedFor::Answer));
        }
        VirtualClock clock(at("2026-03-16T09:00:00+01:00"));
        const auto service = expectValue(DeskService::open(path, u"lea"_s, clock));
        const auto found =
            expectValue(service->query([ticket](Queries &queries) { return queries.ticket(ticket); }).result());
        QCOMPARE(codeOf(*found->closedReason), u"no_answer"_s);
        QCOMPARE(*found->closed, at("2026-03-05T17:30:00+01:00"));
        QCOMPARE(found->proof.size(), 1); // the question
    }
};

PERMANENCE_TEST(DeskServiceTest)
#include "DeskServiceTest.moc"
