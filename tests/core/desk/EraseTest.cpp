#include "core/base/TextKey.h"
#include "core/desk/Drafts.h"
#include "core/exchange/PersonExport.h"
#include "core/store/Projector.h"
#include "core/store/StoreCheck.h"
#include "core/store/StoreFile.h"
#include "tests/support/Places.h"
#include "tests/support/RandomHistory.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <random>

using namespace permanence;
using namespace permanence::test;

namespace {

const QString kDecomposed = u"Élodie Marchandeau"_s.normalized(QString::NormalizationForm_D);

/// Élodie of ACME, under an old name, a new one, two numbers and an address, in every kind of text a desk keeps.
struct Known {
    explicit Known(const QString &path) : t(path), acme(t.customer(u"ACME"_s)), elsewhere(t.customer(u"Elsewhere"_s))
    {
        t.contract(acme, u"aplicit-charter"_s);
        ContactAdded added;
        added.name = u"Élodie Duvallonet"_s;
        added.email = u"e.duvallonet@acme.example"_s;
        added.function = u"Leiterin Quarzabteilung"_s;
        added.phones = QStringList{u"05 49 12 34 56"_s, u"06 98 76 54 32"_s};
        elodie = expectValue(t.desk.addContact(acme, added));
        ContactEdited edit;
        edit.contact = elodie;
        edit.name = u"Élodie Marchandeau"_s;
        edit.email = u"elodie.marchandeau@acme.example"_s;
        ok(t.desk.editContact(acme, edit));
        paul = t.contact(acme, u"Paul Rivière"_s, u"05 49 00 00 09"_s);
        IncomingCall call;
        call.number = u"05 49 12 34 56"_s;
        call.contact = elodie;
        call.problem = problem(u"Écran noir chez Mme MARCHANDEAU"_s);
        call.problem->details = u"Rappeler au 06.98.76.54.32 ou (0)5 49 12 34 56, elodie.marchandeau@acme.example"_s;
        call.seconds = 240;
        call.override = t.letIn();
        ticket = expectValue(t.desk.receiveCall(call)).ticket;
        ok(t.desk.note(ticket, kDecomposed + u" est en congé. " + QString(u'x').repeated(9000) + u" marchandeau"));
        ok(t.desk.ask(ticket, AskedFor::Answer, u"Duvallonet: which version?"_s));
        ok(t.desk.reply(ticket, false, u"élodie says 12.3"_s));
        expectValue(t.desk.attempt(ticket, AttemptOutcome::Voicemail, true));
        expectValue(t.desk.startWork(ticket));
        t.clock.advance(20 * kMinute);
        ok(t.desk.stopWork(ticket));
        ok(t.desk.resolve(ticket, ResolutionCause::Solved, u"Explained to Elodie Marchandeau"_s));
        IncomingCall other;
        other.customer = elsewhere;
        other.problem = problem(u"They ask for Marchandeau Élodie of ACME"_s);
        other.override = t.letIn();
        stranger = expectValue(t.desk.receiveCall(other)).ticket;
        ok(t.desk.note(stranger, u"a street called Duvallonet"_s)); // a word of a stranger's text
        ok(t.desk.saveDraft(u"note/"_s + ticket.text(), u"tell Marchandeau tomorrow"_s));
    }
    static void ok(const Result<void> &done) { expectValue(done ? Result<int>(0) : Result<int>(done.error())); }

    TestDesk t;
    CustomerId acme, elsewhere;
    ContactId elodie, paul;
    TicketId ticket, stranger;
};

/// What must be in no file any more, as it was written.
const QStringList kGone{u"Élodie"_s, u"Elodie"_s, u"élodie"_s, u"Marchandeau"_s, u"MARCHANDEAU"_s, u"marchandeau"_s, kDecomposed,
                        u"e.duvallonet"_s, u"Duvallonet: which"_s, u"lodie Duvallonet"_s, u"549123456"_s, u"698765432"_s,
                        u"06.98.76.54.32"_s, u"5 49 12 34 56"_s, u"Quarzabteilung"_s};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The first of the texts that stands in one of the files of a store; empty where none does.
QString leftIn(const QString &path, const QStringList &texts)
{
    for (const QString &file : {path, QString(path + u"-wal"_s), QString(path + u"-shm"_s)}) {
        const QByteArray bytes = bytesOf(file);
        for (const QString &text : texts) {
            for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
                if (bytes.contains(text.normalized(form).toUtf8()))
                    return QString(text % u" in "_s % file);
            }
        }
    }
    return {};
}

} // namespace

/// Issue 4, section 3: erasure on request.
class EraseTest : public QObject
{
    Q_OBJECT

private slots:
    void afterItTheBytesAreNotInTheFileNorInABackup()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.permanence"_s);
        Known d(path);
        QVERIFY(!leftIn(path, kGone).isEmpty());
        QVERIFY(!leftIn(path, {u"a street called Duvallonet"_s}).isEmpty());
        const int events = expectValue(d.t.desk.erasePerson(d.elodie, u"asked for it by letter"_s));
        QVERIFY2(events >= 10, qPrintable(QString::number(events)));
        QCOMPARE(leftIn(path, kGone), QString());
        const QString backup = expectValue(backUpBeside(path, u"by-hand"_s, QDateTime::currentDateTimeUtc()));
        QCOMPARE(leftIn(backup, kGone), QString());
        QVERIFY(!leftIn(path, {u"a street called Duvallonet"_s}).isEmpty()); // a stranger's own words stay
        QCOMPARE(d.t.desk.queries().contact(d.elodie)->name, u"[erased]"_s);
        QCOMPARE(d.t.desk.queries().ticket(d.ticket)->summary, u"Écran noir chez Mme [erased]"_s);
        QCOMPARE(d.t.desk.queries().ticket(d.ticket)->details, u"Rappeler au [erased] ou [erased], [erased]"_s);
        QCOMPARE(d.t.desk.queries().ticket(d.stranger)->summary, u"They ask for [erased] of ACME"_s);
        QCOMPARE(draftOf(d.t.desk.queries(), d.t.desk.agent(), u"note/"_s + d.ticket.text()), u"tell [erased] tomorrow"_s);
        QVERIFY(d.t.desk.queries().search(u"marchandeau"_s, 10).empty());
        QVERIFY(d.t.desk.queries().callersWithNumber(u"+33549123456"_s).empty());
        QVERIFY(expectValue(checkStore(*d.t.store)).isSound());
    }

    void figuresStayAndTheErasureItselfIsLoggedWithoutSayingWhoItWas()
    {
        Known d(u":memory:"_s);
        const auto figures = [&] {
            return d.t.store->database().text(
                "SELECT (SELECT group_concat(kind || at) FROM (SELECT kind, at FROM history WHERE kind <> 'person_erased' "
                "ORDER BY seq)) || (SELECT group_concat(received || coalesce(taken, '') || coalesce(closed, '') || "
                "coalesce(resolution_due, '') || status) FROM ticket) || (SELECT group_concat(\"from\" || until || booked) "
                "FROM work) || (SELECT sum(seconds) FROM call) || (SELECT count(*) FROM contact) || "
                "(SELECT coalesce(group_concat(due), '') FROM activity)");
        };
        const QString before = figures();
        QVERIFY(!before.isEmpty());
        const int events = expectValue(d.t.desk.erasePerson(d.elodie, u"Élodie asked for it"_s));
        QCOMPARE(figures(), before);
        const HistoryEntry logged = d.t.desk.queries().history(d.acme, {}, 1).front();
        QCOMPARE(logged.kind, u"person_erased"_s);
        QCOMPARE(logged.text, u"[erased] asked for it"_s);
        QVERIFY(logged.data.contains(u"\"events\":%1"_s.arg(events)));
        QCOMPARE(expectValue(d.t.desk.erasePerson(d.elodie, u"again"_s)), 0);
    }

    void whatOthersShareStaysTheirs()
    {
        TestDesk t;
        const CustomerId acme = t.customer(u"ACME"_s), other = t.customer(u"Other"_s);
        const ContactId jean = t.contact(acme, u"Jean Martin"_s, u"05 49 00 00 00"_s);
        const ContactId colleague = t.contact(acme, u"Zoé Martin"_s, u"05 49 00 00 00"_s); // the switchboard
        const ContactId namesake = t.contact(other, u"Jean Martin"_s, u"05 49 00 00 07"_s);
        IncomingCall call;
        call.contact = namesake;
        call.problem = problem(u"Jean Martin of Other called"_s);
        call.override = t.letIn();
        const TicketId ticket = expectValue(t.desk.receiveCall(call)).ticket;
        call.contact = colleague;
        call.number = u"05 49 00 00 00"_s;
        call.problem = problem(u"Of Zoé"_s);
        const CallId ofColleague = expectValue(t.desk.receiveCall(call)).call;
        expectValue(t.desk.erasePerson(jean, u"asked"_s));
        QCOMPARE(t.desk.queries().call(ofColleague)->number, u"+33549000000"_s);
        for (const Event &event : eventsOf(*t.store)) // what was rewritten gained nothing
            QVERIFY2(!event.written.contains("null"), event.written.constData());
        QCOMPARE(t.desk.queries().contact(colleague)->name, u"Zoé Martin"_s);
        QCOMPARE(t.desk.queries().contact(colleague)->phones, QStringList{u"+33549000000"_s});
        QCOMPARE(t.desk.queries().contact(namesake)->name, u"Jean Martin"_s);
        QCOMPARE(t.desk.queries().ticket(ticket)->summary, u"Jean Martin of Other called"_s);
    }

    void contactsWhoAreOneAreForgottenTogether()
    {
        TestDesk t;
        const CustomerId acme = t.customer(u"ACME"_s);
        const ContactId one = t.contact(acme, u"Jean Martin"_s, u"05 49 00 00 01"_s);
        const ContactId two = t.contact(acme, u"J. Martinet"_s, u"05 49 00 00 02"_s);
        QVERIFY(t.desk.mergeContacts(acme, two, one));
        expectValue(t.desk.erasePerson(one, u"asked"_s));
        QVERIFY(t.desk.partContact(acme, two));
        QCOMPARE(t.desk.queries().contact(two)->name, u"[erased]"_s);
        QVERIFY(t.desk.queries().contact(two)->phones.isEmpty());
    }

    void onlyALeadErasesAndOnlyWithAWrittenReason()
    {
        Known d(u":memory:"_s);
        QCOMPARE(codeText(d.t.desk.erasePerson(d.elodie, u"  "_s).error().code), u"reason_required"_s);
        QCOMPARE(codeText(d.t.desk.erasePerson(ContactId(d.t.store->newId()), u"why"_s).error().code), u"no_such_contact"_s);
        const AgentId max = expectValue(d.t.desk.addAgent({u"max"_s, u"Max"_s, Role::Agent}));
        QCOMPARE(codeText(Desk(*d.t.store, max).erasePerson(d.elodie, u"why"_s).error().code), u"not_permitted"_s);
        QCOMPARE(d.t.desk.queries().contact(d.elodie)->name, u"Élodie Marchandeau"_s);
    }

    void theTablesAreWhatTheLogSaysAfterwards()
    {
        Known d(u":memory:"_s);
        expectValue(d.t.desk.erasePerson(d.elodie, u"asked"_s));
        const QByteArray before = d.t.store->projector().digest();
        QVERIFY(rebuildProjections(*d.t.store));
        QCOMPARE(d.t.store->projector().digest(), before);
    }

    void aPersonIsGivenEverythingThatIsHeldOfThem()
    {
        Known d(u":memory:"_s);
        const QJsonObject all = exportPerson(d.t.desk.queries(), d.elodie);
        QCOMPARE(all[u"person"_s][u"name"_s].toString(), u"Élodie Marchandeau"_s);
        QStringList kinds;
        for (const QJsonValue event : all[u"events"_s].toArray())
            kinds << event[u"kind"_s].toString();
        for (const QString &kind : {u"contact_added"_s, u"contact_edited"_s, u"call_received"_s, u"ticket_opened"_s, u"note"_s,
                                    u"asked"_s, u"replied"_s, u"contact_attempt"_s, u"message_left"_s, u"work_logged"_s,
                                    u"resolved"_s, u"closed"_s})
            QVERIFY2(kinds.contains(kind), qPrintable(kind));
        QCOMPARE(kinds.count(u"ticket_opened"_s), 2); // the one in which a stranger names her too
        const QByteArray json = QJsonDocument(all).toJson();
        QVERIFY(!json.contains("Paul Rivi"));
        QVERIFY(!json.contains("a street called"));
        expectValue(d.t.desk.erasePerson(d.elodie, u"asked"_s));
        const QByteArray after = QJsonDocument(exportPerson(d.t.desk.queries(), d.elodie)).toJson();
        QVERIFY(!after.contains("Marchandeau"));
        QVERIFY(exportPerson(d.t.desk.queries(), ContactId(d.t.store->newId())).isEmpty());
    }

    void killedInTheMiddleThePersonIsThereOrGoneAndNeverBetween()
    {
        const quint64 seed = std::random_device{}();
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        RandomSource random(seed);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.permanence"_s);
        std::vector<ContactId> people;
        const auto nameOf = [](std::size_t i) { return u"Given%1 Uniquely%1q"_s.arg(i); };
        {
            TestDesk t(path);
            const CustomerId acme = t.customer(u"ACME"_s);
            for (std::size_t i = 0; i < 60; ++i) {
                people.push_back(t.contact(acme, nameOf(i), u"05 49 00 01 %1"_s.arg(i + 10)));
                IncomingCall call;
                call.contact = people.back();
                call.problem = problem(u"Of "_s + nameOf(i));
                call.override = t.letIn();
                const TicketId ticket = expectValue(t.desk.receiveCall(call)).ticket;
                QVERIFY(t.desk.note(ticket, nameOf(i) + u" said so"_s));
            }
        }
        QByteArray said;
        for (int round = 0; round < 4; ++round) {
            QProcess eraser;
            eraser.start(builtProgram(u"commit_loop"), {path, u"lea"_s, u"erase"_s});
            QVERIFY(eraser.waitForStarted());
            QByteArray now;
            const qsizetype enough = static_cast<qsizetype>(random() % 4 + (round == 0 ? 1 : 0)) * 37; // a line is 37 bytes
            while (now.size() < enough && eraser.waitForReadyRead(20'000))
                now += eraser.readAllStandardOutput();
            QTest::qSleep(static_cast<int>(random() % 40)); // anywhere within the next erasure
            eraser.kill();
            QVERIFY(eraser.waitForFinished());
            now += eraser.readAllStandardOutput();
            said += now.left(now.lastIndexOf('\n') + 1);
        }
        const SystemClock clock;
        const auto store = expectValue(Store::open(path, clock, {false, 0, {}}));
        QVERIFY(expectValue(checkStore(*store)).isSound());
        int gone = 0;
        for (std::size_t i = 0; i < people.size(); ++i) {
            const bool erased = store->queries().contact(people[i])->name == u"[erased]"_s;
            gone += erased;
            QVERIFY(erased || !said.contains(people[i].text().toLatin1()));
            const QString left = leftIn(path, {u"Uniquely%1q"_s.arg(i)});
            QCOMPARE(left.isEmpty(), erased);
            const QByteArray note = "SELECT count(*) FROM event WHERE kind <> 'policy_published' AND instr(body, '" +
                                    nameOf(i).toUtf8() + "')";
            const qint64 events = store->database().number(note.constData());
            QVERIFY2(events == 0 ? erased : !erased && events >= 3, qPrintable(QString::number(events)));
        }
        QVERIFY2(gone > 0 && gone < 60, qPrintable(QString::number(gone)));
    }
};

PERMANENCE_TEST(EraseTest)
#include "EraseTest.moc"
