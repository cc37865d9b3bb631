#include "core/model/Event.h"
#include "core/base/Literals.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"
#include "ui/widgets/HistoryKinds.h"
#include "ui/widgets/HistoryModel.h"
#include "ui/widgets/HistoryPhrases.h"

using namespace permanence;
using namespace permanence::test;

namespace {

const Instant kNow = at("2026-03-02T10:00:00+01:00");

HistoryEntry entryOf(const EventBody &body, const QString &text = {})
{
    HistoryEntry entry;
    entry.at = kNow;
    entry.kind = kindOf(body);
    entry.text = text;
    entry.data = QString::fromUtf8(writeBody(body));
    return entry;
}

HistoryLexicon lexicon()
{
    HistoryLexicon made;
    made.zone = QTimeZone("Europe/Paris");
    made.titles = {{u"repair"_s, u"Repair"_s}, {u"blocking"_s, u"Blocking"_s}, {u"rights"_s, u"Grant rights"_s}};
    made.factors = [](Instant, Instant) { return u"1.5"_s; };
    return made;
}

} // namespace

/// One sentence for each kind of entry.
class HistoryPhrasesTest : public QObject
{
    Q_OBJECT

private slots:
    void eachKindIsASentence_data()
    {
        QTest::addColumn<HistoryEntry>("entry");
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<QString>("words");
        const WorkId work{Uuid::derived("work")};
        const ActivityId activity{Uuid::derived("activity")};
        const Instant thursday = at("2026-03-05T09:00:00+01:00");
        const auto row = [](const char *name, const HistoryEntry &entry, const QString &phrase, const QString &words = {}) {
            QTest::newRow(name) << entry << phrase << words;
        };
        row("work", entryOf(WorkLogged{work, {}, kNow, kNow + 15 * kMinute, u"repair"_s}),
            u"worked 15 min, Repair, factor 1.5"_s);
        row("work without a service", entryOf(WorkLogged{work, {}, kNow, kNow + 65 * kMinute, {}}),
            u"worked 1 h 05 min"_s);
        row("no work", entryOf(WorkCorrected{work, kNow, kNow, {}, u"wrong ticket"_s}, u"wrong ticket"_s),
            u"work corrected to no work"_s, u"wrong ticket"_s);
        row("no answer", entryOf(Attempted{AttemptOutcome::NoAnswer}, u"no_answer"_s),
            u"called the customer: no answer"_s);
        row("reached", entryOf(Attempted{AttemptOutcome::Reached}, u"reached"_s), u"called the customer: reached"_s);
        row("message", entryOf(MessageLeft{u"Bonjour"_s}, u"Bonjour"_s), u"message left on the voicemail"_s,
            u"“Bonjour”"_s);
        row("callback", entryOf(CallbackScheduled{activity, thursday}), u"callback scheduled for Thu 5 Mar 09:00"_s);
        row("moved", entryOf(ActivityMoved{activity, thursday, {}}), u"moved to Thu 5 Mar 09:00"_s);
        CallbackAsked toCall;
        toCall.reason = u"licence"_s;
        toCall.due = thursday;
        row("callback agreed", entryOf(toCall, u"licence"_s), u"callback agreed for Thu 5 Mar 09:00"_s, u"licence"_s);
        row("callback moved", entryOf(CallbackMoved{kNow + kHour, {}}), u"callback moved to 11:00"_s);
        row("called back", entryOf(CallbackDone{ActivityOutcome::Busy, u"try later"_s}, u"try later"_s),
            u"called back: busy"_s, u"try later"_s);
        row("promise", entryOf(Promised{activity, kNow + kHour}), u"answer promised by 11:00"_s);
        row("asked", entryOf(Asked{AskedFor::Answer, u"Which version?"_s}, u"Which version?"_s),
            u"asked the customer for an answer"_s, u"Which version?"_s);
        row("asked for files", entryOf(Asked{AskedFor::Files, {}}), u"asked the customer for files"_s);
        row("replied", entryOf(Replied{false, u"2026.1"_s}, u"2026.1"_s), u"the answer arrived"_s, u"2026.1"_s);
        row("files", entryOf(Replied{true, {}}), u"the files arrived"_s);
        row("severity", entryOf(SeveritySet{u"blocking"_s}, u"blocking"_s), u"severity set to Blocking"_s);
        row("date", entryOf(DateSet{QDate(2026, 3, 9), DateKind::Solution}, u"2026-03-09"_s),
            u"solution promised for 9 Mar 2026"_s);
        row("defect taken", entryOf(DefectReported{DefectCause::ProgrammingError, true, {}}, u"programming_error"_s),
            u"quality control takes it: programming error"_s);
        row("defect refused", entryOf(DefectReported{DefectCause::Misuse, false, {}}, u"misuse"_s),
            u"quality control does not take it: misuse"_s);
        row("checklist", entryOf(ChecklistSent{{u"rights"_s}}), u"checklist sent"_s, u"Grant rights"_s);
        CallRefused refused;
        refused.summary = u"A question"_s;
        refused.reasons = {u"not_a_disruption"_s, u"caller_not_named"_s};
        row("refused", entryOf(refused, u"A question"_s),
            u"call refused: no disruption, outside the desk hours; the caller is not named for calls out of hours"_s,
            u"A question"_s);
        MailRedirected redirected;
        redirected.channel = Channel::Email;
        redirected.reasons = {u"channel_not_accepted"_s};
        row("redirected", entryOf(redirected), u"mail not accepted, pointed to the portal"_s);
        row("resolved", entryOf(Resolved{ResolutionCause::ProductDefect, u"fixed"_s, FixDelivery::NextPatchUpdate}, u"fixed"_s),
            u"resolved: product defect; the fix goes out with the next patch update"_s, u"fixed"_s);
        row("closed", entryOf(Closed{CloseReason::NoAnswer, {u"x"_s}}, u"no_answer"_s), u"closed"_s,
            u"the customer did not answer"_s);
        row("reopened", entryOf(Reopened{u"fails again"_s}, u"fails again"_s), u"reopened"_s, u"fails again"_s);
    }
    void eachKindIsASentence()
    {
        QFETCH(const HistoryEntry, entry);
        QFETCH(const QString, phrase);
        QFETCH(const QString, words);
        QCOMPARE(historyPhrase(entry, lexicon()), phrase);
        QCOMPARE(historyWords(entry, lexicon()), words);
    }

    void aCorrectionSaysWhatWasAndWhatIs()
    {
        const WorkId work{Uuid::derived("work")};
        const HistoryEntry was = entryOf(WorkLogged{work, {}, kNow, kNow + 45 * kMinute, u"repair"_s});
        const HistoryEntry other =
            entryOf(WorkLogged{WorkId{Uuid::derived("other")}, {}, kNow, kNow + 5 * kMinute, {}});
        const HistoryEntry is = entryOf(WorkCorrected{work, kNow, kNow + 30 * kMinute, u"repair"_s, u"lunch"_s});
        QVERIFY(isCorrectedBy(was, is));
        QVERIFY(!isCorrectedBy(other, is));
        QCOMPARE(historyPhrase(is, lexicon(), &was),
                 u"work corrected from 45 min, Repair, factor 1.5 to 30 min, Repair, factor 1.5"_s);
    }

    void eachTicketIsNamedByThePolicyVersionThatJudgesIt()
    {
        const auto made = [](const QString &id, int version, const QString &title) {
            Policy policy;
            policy.id = id;
            policy.version = version;
            Service repair;
            repair.id = u"repair"_s;
            repair.title = {title, title};
            policy.services = {repair};
            return policy;
        };
        PolicyLibrary policies;
        for (const Policy &policy : {made(u"a"_s, 1, u"Mending"_s), made(u"a"_s, 2, u"Repair"_s), made(u"b"_s, 1, u"Cure"_s)})
            QVERIFY(policies.add(policy));
        std::vector<TicketListItem> tickets(2);
        for (int i = 0; i < 2; ++i) {
            tickets[i].id = TicketId{Uuid::derived(i == 0 ? "old" : "other")};
            tickets[i].policy = i == 0 ? u"a"_s : u"b"_s;
            tickets[i].policyVersion = 1;
        }
        const HistoryLexicon lexicon = lexiconOf(policies, tickets, QTimeZone("Europe/Paris"));
        HistoryEntry entry = entryOf(WorkLogged{WorkId{Uuid::derived("work")}, {}, kNow, kNow + kMinute, u"repair"_s});
        const auto phraseOn = [&](const TicketId &ticket) {
            entry.ticket = ticket;
            return historyPhrase(entry, lexicon);
        };
        QCOMPARE(phraseOn(tickets[0].id), u"worked 1 min, Mending"_s);
        QCOMPARE(phraseOn(tickets[1].id), u"worked 1 min, Cure"_s);
        QVERIFY(!phraseOn(TicketId{Uuid::derived("third")}).contains(u"repair"_s)); // some policy knows the id
    }

    void everyKindThatAHistoryShowsHasAShapeOfItsOwn()
    {
        for (const char *kind : {WorkLogged::kKind, WorkCorrected::kKind, Attempted::kKind, MessageLeft::kKind,
                                 CallbackScheduled::kKind, Promised::kKind, Asked::kKind, Replied::kKind,
                                 SeveritySet::kKind, DateSet::kKind, DefectReported::kKind, Assigned::kKind,
                                 Reviewed::kKind, ChecklistSent::kKind, CallRefused::kKind, MailRedirected::kKind})
            QVERIFY2(historyIcon(QLatin1StringView(kind)) != u"history"_s, kind);
    }

    void anEntryWithoutItsBodyStillSaysItsKind()
    {
        HistoryEntry entry;
        entry.kind = u"work_logged"_s;
        QCOMPARE(historyPhrase(entry), u"worked"_s);
        entry.data = u"no json"_s;
        QCOMPARE(historyPhrase(entry), u"worked"_s);
        entry.kind = u"from_the_future"_s;
        QCOMPARE(historyPhrase(entry), u"from_the_future"_s);
    }
};

PERMANENCE_TEST(HistoryPhrasesTest)
#include "HistoryPhrasesTest.moc"
