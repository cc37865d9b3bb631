#include "core/desk/DeskService.h"
#include "core/desk/Drafts.h"
#include "core/store/Rewriting.h"
#include "tests/support/Places.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace permanence;
using namespace permanence::test;

namespace {

/// Two agents at two windows on one file.
struct TwoDesks {
    TwoDesks() : path(folder.filePath(u"a.permanence"_s)), lea(open(u"lea"_s)), max(open(u"max"_s)) {}

    [[nodiscard]] std::unique_ptr<DeskService> open(const QString &login) const
    {
        return expectValue(DeskService::open(path, login, clock));
    }

    QTemporaryDir folder;
    QString path;
    VirtualClock clock{at("2026-03-02T10:00:00+01:00")};
    std::unique_ptr<DeskService> lea, max;
};

template <class F>
auto run(DeskService &desk, F work)
{
    auto future = desk.command(std::move(work));
    future.waitForFinished();
    return future.result();
}

QString draft(DeskService &desk, const QString &key)
{
    const auto kept = [&](Desk &d) -> Result<QString> { return draftOf(d.queries(), d.agent(), key); };
    return expectValue(run(desk, kept));
}

/// Tickets that came in while nobody was there.
void fillQueue(Desk &desk, int tickets)
{
    for (int i = 0; i < tickets; ++i) {
        IncomingCall call;
        call.channel = Channel::Portal;
        call.problem = problem(u"Waiting %1"_s.arg(i));
        call.override = Override{desk.agent(), u"known to the team"_s};
        expectValue(desk.receiveCall(call));
    }
}

} // namespace

/// Issue 4, section 6: two agents' windows on one machine.
class TwoDesksTest : public QObject
{
    Q_OBJECT

private slots:
    void whatOneDoesTheOtherHearsWithinASecond()
    {
        const TwoDesks desks;
        for (int round = 0; round < 3; ++round) {
            QSignalSpy heard(desks.max.get(), &DeskService::changed);
            QElapsedTimer timer;
            timer.start();
            expectValue(run(*desks.lea, [&](Desk &d) { return d.addCustomer({u"ACME %1"_s.arg(round), u"fr"_s, {}, {}}); }));
            QVERIFY(heard.wait(5000));
            QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
            const auto count = desks.max->query([](Queries &queries) { return queries.customerCount(); });
            QCOMPARE(expectValue(count.result()), round + 1);
        }
    }

    void aCommandThatOnlyReadsAnnouncesNothing()
    {
        const TwoDesks desks;
        QSignalSpy changes(desks.lea.get(), &DeskService::changed);
        expectValue(run(*desks.lea, [](Desk &d) { return d.addCustomer({u"ACME"_s, u"fr"_s, {}, {}}); }));
        QTRY_COMPARE(changes.size(), 1);
        QCOMPARE(draft(*desks.lea, u"call"_s), QString());
        expectValue(run(*desks.lea, [](Desk &d) { return d.addCustomer({u"Noël"_s, u"fr"_s, {}, {}}); }));
        QTRY_COMPARE(changes.size(), 2); // announcements come in their order: there was none between
    }

    /// Else every page here would be read anew whenever a colleague pauses while typing.
    void whatIsTypedAtOneDeskDisturbsNobodyAtTheOther()
    {
        const TwoDesks desks;
        QSignalSpy heard(desks.lea.get(), &DeskService::changed);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(run(*desks.max, [&](Desk &d) { return d.saveDraft(u"call"_s, u"typed %1"_s.arg(i)); }));
            const CustomerId acme =
                expectValue(run(*desks.max, [&](Desk &d) { return d.addCustomer({u"ACME %1"_s.arg(i), u"fr"_s, {}, {}}); }));
            QVERIFY(run(*desks.max, [&](Desk &d) { return d.saveDraft(u"call"_s, {}); }));
            std::set<Uuid> told;
            const auto isTold = [&] {
                for (; !heard.isEmpty(); heard.removeFirst()) {
                    const auto streams = heard.first()[0].value<ChangeSet>().streams;
                    QVERIFY(!streams.empty()); // it would say that anything may have changed
                    told.insert(streams.begin(), streams.end());
                }
            };
            QTRY_VERIFY((isTold(), told.count(acme.uuid) > 0));
        }
        QVERIFY(run(*desks.max, [&](Desk &d) { return d.saveDraft(u"call"_s, u"typed, and nothing else"_s); }));
        QVERIFY(!heard.wait(1500)); // several glances
    }

    void whoIsErasedAtOneDeskIsReadNowhereAtTheOther()
    {
        const TwoDesks desks;
        ContactAdded contact;
        contact.name = u"Zoé Marchandeau"_s;
        const CustomerId acme = expectValue(run(*desks.lea, [](Desk &d) { return d.addCustomer({u"ACME"_s, u"fr"_s, {}, {}}); }));
        const ContactId zoe = expectValue(run(*desks.lea, [&](Desk &d) { return d.addContact(acme, contact); }));
        QVERIFY(run(*desks.max, [](Desk &d) { return d.saveDraft(u"call"_s, u"call Zoé Marchandeau back"_s); }));
        QSignalSpy heard(desks.max.get(), &DeskService::changed);
        const auto isTold = [&] {
            return std::any_of(heard.begin(), heard.end(),
                               [](const QList<QVariant> &one) { return isRewritten(one[0].value<ChangeSet>()); });
        };
        QVERIFY(run(*desks.lea, [&](Desk &d) { return d.erasePerson(zoe, u"asked for it"_s); }));
        QTRY_VERIFY(isTold());
        QCOMPARE(draft(*desks.max, u"call"_s), u"call [erased] back"_s);
        // Nor in the bytes of the file, though both have it open.
        for (const QString &name : {desks.path, QString(desks.path % u"-wal"_s)}) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains("Marchandeau"));
        }
    }

    void whatIsTypedAtOneDeskIsNotFoundAtTheOther()
    {
        const TwoDesks desks;
        for (const auto *desk : {&desks.lea, &desks.max}) {
            const QString text = u"typed by "_s + (*desk)->agent().login;
            QVERIFY(run(**desk, [&](Desk &d) { return d.saveDraft(u"call"_s, text); }));
        }
        QCOMPARE(draft(*desks.lea, u"call"_s), u"typed by lea"_s);
        QCOMPARE(draft(*desks.max, u"call"_s), u"typed by max"_s);
        QVERIFY(run(*desks.lea, [](Desk &d) { return d.saveDraft(u"call"_s, {}); }));
        QCOMPARE(draft(*desks.lea, u"call"_s), QString());
        QCOMPARE(draft(*desks.max, u"call"_s), u"typed by max"_s);
    }

    /// As programs kept them that knew one window only.
    void aDraftFromBeforeDraftsHadOwnersIsFoundOnce()
    {
        TwoDesks desks;
        desks.lea.reset();
        desks.max.reset();
        const QStringList keys{u"call"_s, u"article/new"_s, u"note/"_s + Uuid::derived("a ticket").text()};
        {
            const auto store = expectValue(Store::open(desks.path, desks.clock));
            QVERIFY(store->run([&]() -> Result<void> {
                for (const QString &key : keys)
                    store->saveDraft(key, u"half a thought"_s);
                return {};
            }));
        }
        for (int start = 0; start < 2; ++start) { // it is Léa's from then on
            desks.max.reset();
            desks.lea = desks.open(u"lea"_s);
            desks.max = desks.open(u"max"_s);
            for (const QString &key : keys) {
                QCOMPARE(draft(*desks.lea, key), u"half a thought"_s);
                QCOMPARE(draft(*desks.max, key), QString());
            }
            desks.lea.reset();
        }
    }

    void bothTakeNextAndNoTicketIsGivenTwice()
    {
        const TwoDesks desks;
        constexpr int kTickets = 40;
        QVERIFY(run(*desks.lea, [](Desk &d) -> Result<void> {
            fillQueue(d, kTickets);
            return {};
        }));
        std::vector<Reply<Result<std::optional<TicketId>>>> answers;
        for (int i = 0; i < kTickets; ++i) { // more asks than tickets, from both threads at once
            for (DeskService *desk : {desks.lea.get(), desks.max.get()})
                answers.push_back(desk->command([](Desk &d) { return d.takeNext(); }));
        }
        std::set<TicketId> given;
        int gifts = 0;
        for (auto &answer : answers) {
            answer.waitForFinished();
            if (const auto ticket = expectValue(answer.result())) {
                given.insert(*ticket);
                ++gifts;
            }
        }
        QCOMPARE(gifts, kTickets);
        QCOMPARE(given.size(), std::size_t(kTickets));
    }

    void twoProgramsTakeNextAndNoTicketIsGivenTwice()
    {
        TwoDesks desks;
        constexpr int kTickets = 60;
        QVERIFY(run(*desks.lea, [](Desk &d) -> Result<void> {
            fillQueue(d, kTickets);
            return {};
        }));
        std::vector<std::unique_ptr<QProcess>> takers;
        for (const QString &agent : {u"lea"_s, u"max"_s}) {
            takers.push_back(std::make_unique<QProcess>());
            takers.back()->start(builtProgram(u"commit_loop"), {desks.path, agent, u"take"_s});
        }
        QSet<QByteArray> given;
        qsizetype gifts = 0;
        for (const auto &taker : takers) {
            QVERIFY(taker->waitForFinished(120'000));
            QCOMPARE(taker->exitCode(), 0);
            const QByteArrayList lines = taker->readAllStandardOutput().split('\n');
            for (const QByteArray &line : lines) {
                if (!line.isEmpty()) {
                    given.insert(line);
                    ++gifts;
                }
            }
        }
        QCOMPARE(gifts, kTickets);
        QCOMPARE(given.size(), kTickets);
    }

    /// "After it, the bytes are not in the file", whoever else has it open.
    void whoIsErasedAtOneDeskIsInNoByteOfTheFileWhileTheOtherIsOpen()
    {
        const TwoDesks desks;
        const QString name = u"Wendeline Oxhollow"_s;
        const auto contact = expectValue(run(*desks.lea, [&](Desk &d) -> Result<ContactId> {
            PERMANENCE_TRY(acme, d.addCustomer({u"ACME"_s, u"fr"_s, {}, {}}));
            ContactAdded person;
            person.name = name;
            return d.addContact(acme, person);
        }));
        QVERIFY(run(*desks.max, [&](Desk &d) { return d.saveDraft(u"call"_s, u"ask "_s + name); }));
        QVERIFY(run(*desks.lea, [&](Desk &d) { return d.erasePerson(contact, u"asked for it"_s); }));
        QCOMPARE(draft(*desks.max, u"call"_s), u"ask [erased]"_s);
        for (const QString &side : {QString(), u"-wal"_s}) {
            QFile file(desks.path + side);
            if (!file.exists())
                continue;
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains("Wendeline") && !bytes.contains("Oxhollow"), qPrintable(side));
        }
    }
};

PERMANENCE_TEST(TwoDesksTest)
#include "TwoDesksTest.moc"
