#include "core/report/FigureWords.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

/// A desk under the charter: take-in-charge within 30 minutes (blocking), 1 hour (hindering) or 2 (informative) of
/// business time, Monday to Friday 09:00-18:00. The clock stands on Monday, 2 March 2026, at 10:00.
class CharterDesk : public TestDesk
{
public:
    CharterDesk()
    {
        noel = customer(u"Noël"_s);
        contact(noel, u"Zoé"_s, u"0549000001"_s);
        contract(noel, u"aplicit-charter"_s);
    }

    /// Through the portal, so that it waits; nobody answered.
    TicketId waiting(const QString &severity)
    {
        IncomingCall call;
        call.channel = Channel::Portal;
        call.customer = noel;
        call.problem = problem(u"Waits"_s, severity);
        call.override = letIn();
        return expectValue(desk.receiveCall(call)).ticket;
    }
    TicketId answered(const QString &severity)
    {
        return call(u"+33549000001"_s, problem(u"Answered"_s, severity)).ticket;
    }
    void append(const TicketId &ticket, const EventBody &body)
    {
        QVERIFY(store->run([&]() -> Result<void> {
            store->append({StreamKind::Ticket, ticket.uuid}, body, desk.agent());
            return {};
        }));
    }

    [[nodiscard]] FigureFilter filter(FigureGrouping grouping = FigureGrouping::Weeks) const
    {
        FigureFilter made;
        made.from = QDate(2026, 3, 2);
        made.until = QDate(2026, 3, 15);
        made.now = clock.now();
        made.grouping = grouping;
        return made;
    }
    FigureSet figures(const FigureFilter &filter) { return expectValue(figuresOf(store->queries(), store->policies(), filter)); }
    FigureSet figures() { return figures(filter()); }
    qint64 total(FigureId id, std::size_t column, const FigureFilter &filter)
    {
        return figures(filter).figure(id)->total.cells[column].numerator;
    }
    qint64 total(FigureId id, std::size_t column) { return total(id, column, filter()); }

    CustomerId noel;
};

qint64 cellOf(const FigureSet &set, FigureId id, const QString &row, std::size_t column)
{
    const FigureRow *found = set.figure(id)->row(row);
    return found ? found->cells[column].numerator : -1;
}

} // namespace

/// What each figure counts, by its definition in words.
class FiguresTest : public QObject
{
    Q_OBJECT

private slots:
    void aLimitIsMetAtItsDueTimeAndMissedWhenItPassesEvenWhereTheTicketStillWaits()
    {
        CharterDesk t;
        const TicketId met = t.waiting(u"blocking"_s);
        t.waiting(u"blocking"_s); // nobody ever takes it
        t.clock.advance(30 * kMinute);
        QVERIFY(t.desk.take(met)); // exactly at the due time
        QCOMPARE(t.total(FigureId::TakeInChargeWithin, 1), 1);
        QCOMPARE(t.total(FigureId::TakeInChargeWithin, 2), 0); // not yet: it could still be taken now
        t.clock.advance(1);
        QCOMPARE(t.total(FigureId::TakeInChargeWithin, 2), 1);
        QCOMPARE(t.figures().figure(FigureId::TakeInChargeWithin)->total.cells[0].value, std::optional(0.5));
    }

    void whatHasNoTargetIsCountedApart()
    {
        CharterDesk t;
        t.answered(u"blocking"_s);
        const TicketId resolved = t.answered(u"hindering"_s); // the charter promises no time of resolution
        QVERIFY(t.desk.resolve(resolved, ResolutionCause::Solved, u"so"_s));
        const FigureSet set = t.figures();
        QVERIFY(!set.figure(FigureId::ResolvedWithin)->total.cells[0].value);
        QCOMPARE(set.figure(FigureId::ResolvedWithin)->total.cells[3].numerator, 1);
        QCOMPARE(set.figure(FigureId::TakeInChargeWithin)->total.cells[3].numerator, 0);
    }

    void timesAreBusinessTimeOfTheTicketsPolicy()
    {
        CharterDesk t;
        t.clock.set(at("2026-03-06T17:00:00+01:00")); // Friday, an hour before closing
        const TicketId ticket = t.waiting(u"informative"_s);
        t.clock.set(at("2026-03-09T09:30:00+01:00"));
        QVERIFY(t.desk.take(ticket));
        t.clock.set(at("2026-03-09T11:00:00+01:00"));
        t.append(ticket, Asked{AskedFor::Answer, u"?"_s}); // the customer owes an answer until 15:00
        t.clock.set(at("2026-03-09T15:00:00+01:00"));
        t.append(ticket, Replied{false, u"!"_s});
        t.clock.set(at("2026-03-09T16:00:00+01:00"));
        QVERIFY(t.desk.resolve(ticket, ResolutionCause::Solved, u"so"_s));
        const FigureSet set = t.figures();
        QCOMPARE(cellOf(set, FigureId::TimeToTake, u"2026-W11"_s, 0), 90 * kMinute);
        QCOMPARE(cellOf(set, FigureId::TimeToTakeSpread, u"2h"_s, 0), 1);
        // 1 h on Friday, 2 h until the question, 1 h after the answer.
        QCOMPARE(cellOf(set, FigureId::TimeToResolve, u"2026-W11"_s, 0), 4 * kHour);
        QCOMPARE(cellOf(set, FigureId::TimeToTake, u"2026-W10"_s, 2), 0);
    }

    void theBacklogIsAsOldAsBusinessDaysHavePassedSinceTheDayOfReceipt()
    {
        CharterDesk t;
        t.clock.set(at("2026-03-06T11:00:00+01:00")); // Friday
        t.answered(u"blocking"_s);
        const auto ageNow = [&] {
            const FigureSet set = t.figures();
            const FigureRow &row = set.figure(FigureId::Backlog)->total;
            for (std::size_t age = 1; age < row.cells.size(); ++age) {
                if (row.cells[age].numerator == 1)
                    return figureColumns(FigureId::Backlog)[age].code;
            }
            return QString();
        };
        QCOMPARE(ageNow(), u"days_0_1"_s);
        t.clock.set(at("2026-03-09T20:00:00+01:00")); // Monday: one business day later
        QCOMPARE(ageNow(), u"days_0_1"_s);
        t.clock.set(at("2026-03-10T08:00:00+01:00"));
        QCOMPARE(ageNow(), u"days_2_3"_s);
        t.clock.set(at("2026-03-12T08:00:00+01:00"));
        QCOMPARE(ageNow(), u"days_4_5"_s);
        // At the end of the first week it was open, and is so at the end of the second, as far as that has come.
        QCOMPARE(cellOf(t.figures(), FigureId::Backlog, u"2026-W10"_s, 0), 1);
        QCOMPARE(cellOf(t.figures(), FigureId::Backlog, u"2026-W11"_s, 0), 1);
    }

    void openingClosingAndReopeningCountEachTime()
    {
        CharterDesk t;
        const TicketId ticket = t.answered(u"blocking"_s);
        for (int i = 0; i < 2; ++i) {
            t.clock.advance(kHour);
            QVERIFY(t.desk.resolve(ticket, ResolutionCause::Solved, u"so"_s));
            t.clock.advance(7 * kDay * i + kHour);
            QVERIFY(t.desk.reopen(ticket, u"again"_s));
        }
        const FigureSet set = t.figures();
        QCOMPARE(cellOf(set, FigureId::Flow, u"2026-W10"_s, 0), 1);
        QCOMPARE(cellOf(set, FigureId::Flow, u"2026-W10"_s, 1), 2);
        QCOMPARE(cellOf(set, FigureId::Flow, u"2026-W10"_s, 2), 1);
        QCOMPARE(cellOf(set, FigureId::Flow, u"2026-W11"_s, 2), 1);
        QCOMPARE(cellOf(set, FigureId::Backlog, u"2026-W10"_s, 0), 0); // closed over that week's end
        QCOMPARE(cellOf(set, FigureId::Backlog, u"2026-W11"_s, 0), 1);
    }

    void solvedAtFirstContactIsWhatNeededNothingMore()
    {
        CharterDesk t;
        const auto solve = [&](const TicketId &ticket) {
            t.clock.advance(kMinute);
            QVERIFY(t.desk.resolve(ticket, ResolutionCause::Solved, u"so"_s));
        };
        solve(t.answered(u"blocking"_s));
        const TicketId called = t.answered(u"blocking"_s);
        QVERIFY(t.desk.attempt(called, AttemptOutcome::Reached, false));
        solve(called);
        const TicketId again = t.answered(u"blocking"_s);
        solve(again);
        QCOMPARE(t.total(FigureId::FirstContact, 1), 2);
        QVERIFY(t.desk.reopen(again, u"again"_s));
        QCOMPARE(t.total(FigureId::FirstContact, 1), 1);
        QCOMPARE(t.total(FigureId::FirstContact, 2), 2);
    }

    void promisesAreKeptWhenTheAnswerCameByThen()
    {
        CharterDesk t;
        const auto promised = [&](Duration in) {
            const TicketId ticket = t.answered(u"blocking"_s);
            t.append(ticket, Promised{ActivityId(t.store->newId()), t.clock.now() + in});
            return ticket;
        };
        const TicketId kept = promised(2 * kHour);
        const TicketId broken = promised(kHour);
        const TicketId closed = promised(3 * kHour);
        promised(kHour); // still owed
        t.clock.advance(2 * kHour);
        QVERIFY(t.desk.attempt(kept, AttemptOutcome::Reached, false));
        QVERIFY(t.desk.attempt(broken, AttemptOutcome::Reached, false));
        QVERIFY(t.desk.resolve(closed, ResolutionCause::Solved, u"so"_s)); // before it was due: not counted
        t.clock.advance(2 * kHour);
        QCOMPARE(t.total(FigureId::Promises, 1), 1);
        QCOMPARE(t.total(FigureId::Promises, 2), 2);
    }

    void callsOutAreToldByHowTheyEndedAndForEachThatReachedSomebody()
    {
        CharterDesk t;
        const TicketId ticket = t.answered(u"blocking"_s);
        for (const AttemptOutcome outcome : {AttemptOutcome::Busy, AttemptOutcome::Voicemail, AttemptOutcome::Reached})
            t.append(ticket, Attempted{outcome});
        const FigureSet set = t.figures();
        const std::vector<FigureCell> &calls = set.figure(FigureId::Calls)->total.cells;
        QCOMPARE(calls[0].numerator, 1);
        QCOMPARE(calls[3].numerator, 3);
        QCOMPARE(calls[4].numerator, 1);
        QCOMPARE(calls[5].numerator, 1);
        QCOMPARE(calls[6].numerator, 1);
        QCOMPARE(set.figure(FigureId::AttemptsPerReach)->total.cells[0].value, std::optional(3.0));
        QCOMPARE(cellOf(set, FigureId::CallTimes, u"mon"_s, 10), 1);
    }

    void callsStandInTheCustomersHoursWhereThoseAreAskedFor()
    {
        CharterDesk t;
        const CustomerId far = expectValue(t.desk.addCustomer({u"Tokyo"_s, u"en"_s, u"Asia/Tokyo"_s, {}}));
        t.contact(far, u"Aiko"_s, u"+81312345678"_s);
        t.clock.set(at("2026-03-02T16:30:00+01:00"));
        t.call(u"+81312345678"_s, problem(u"Far"_s)); // half past midnight on Tuesday there
        FigureFilter filter = t.filter();
        QCOMPARE(cellOf(t.figures(filter), FigureId::CallTimes, u"mon"_s, 16), 1);
        filter.zone = HeatMapZone::Customer;
        QCOMPARE(cellOf(t.figures(filter), FigureId::CallTimes, u"mon"_s, 16), 0);
        QCOMPARE(cellOf(t.figures(filter), FigureId::CallTimes, u"tue"_s, 0), 1);
    }

    void anHourThatComesTwiceCountsBothTimes()
    {
        CharterDesk t;
        for (const char *when : {"2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"}) {
            t.clock.set(at(when));
            t.answered(u"blocking"_s);
        }
        FigureFilter filter = t.filter();
        filter.from = filter.until = QDate(2026, 10, 25);
        QCOMPARE(cellOf(t.figures(filter), FigureId::CallTimes, u"sun"_s, 2), 2);
    }

    void aDeskThatMovesToAnotherTimeZoneInTheMiddleOfAWeekCountsEverythingOnce()
    {
        CharterDesk t;
        t.clock.set(at("2026-03-02T00:30:00+01:00")); // Monday in Paris, still Sunday in New York
        t.answered(u"blocking"_s);
        t.clock.set(at("2026-03-04T12:00:00+01:00"));
        QVERIFY(t.desk.configure(DeskConfigured{{}, {}, u"America/New_York"_s, {}}));
        t.answered(u"blocking"_s);
        FigureFilter filter = t.filter();
        filter.from = QDate(2026, 2, 23);
        const FigureSet set = t.figures(filter);
        QCOMPARE(set.timezone, u"America/New_York"_s);
        QCOMPARE(cellOf(set, FigureId::Flow, u"2026-W09"_s, 0), 1); // days are told by where the desk is now
        QCOMPARE(cellOf(set, FigureId::Flow, u"2026-W10"_s, 0), 1);
        QCOMPARE(set.figure(FigureId::Flow)->total.cells[0].numerator, 2);
    }

    void rowsAreToldApartBySeverityContractCustomerProductAndAgent()
    {
        CharterDesk t;
        t.answered(u"blocking"_s);
        t.answered(u"hindering"_s);
        const auto opened = [&](FigureGrouping grouping, const QString &key) {
            return cellOf(t.figures(t.filter(grouping)), FigureId::Flow, key, 0);
        };
        QCOMPARE(opened(FigureGrouping::Severities, u"hindering"_s), 1);
        QCOMPARE(opened(FigureGrouping::Contracts, u"aplicit-charter"_s), 2);
        QCOMPARE(opened(FigureGrouping::Customers, t.noel.text()), 2);
        QCOMPARE(opened(FigureGrouping::Products, QString()), 2);
        QCOMPARE(opened(FigureGrouping::Agents, t.desk.agent().text()), 2);
        QCOMPARE(t.figures(t.filter(FigureGrouping::Agents)).figure(FigureId::Flow)->rows.front().label, u"Léa"_s);
    }

    void aFilterLetsThroughWhatFitsAllOfIt()
    {
        CharterDesk t;
        t.answered(u"blocking"_s);
        t.answered(u"hindering"_s);
        FigureFilter filter = t.filter();
        filter.severities = QStringList{u"hindering"_s};
        QCOMPARE(t.total(FigureId::Flow, 0, filter), 1);
        QCOMPARE(t.total(FigureId::Calls, 0, filter), 1); // the call by which it came
        filter.contracts = QStringList{u"c4t-basic"_s};
        QCOMPARE(t.total(FigureId::Flow, 0, filter), 0);
        filter = t.filter();
        filter.team = u"Nobody's"_s;
        QVERIFY(t.figures(filter).isEmpty());
        filter.team.clear();
        filter.customers = {CustomerId(t.store->newId())};
        QVERIFY(t.figures(filter).isEmpty());
    }

    void aCellLeadsToItsTickets()
    {
        CharterDesk t;
        const TicketId met = t.answered(u"blocking"_s);
        t.clock.advance(kMinute);
        const TicketId missed = t.waiting(u"blocking"_s);
        t.clock.advance(kHour);
        t.waiting(u"hindering"_s);
        const auto numbers = [&](const FigurePlace &place) {
            QStringList found;
            const auto seqs = expectValue(ticketsBehind(t.store->queries(), t.store->policies(), t.filter(), place));
            for (const TicketListItem &ticket : t.store->queries().ticketsBySeq(seqs))
                found << ticket.id.text();
            return found;
        };
        const QStringList both{met.text(), missed.text()};
        QCOMPARE(numbers({FigureId::TakeInChargeWithin, u"2026-W10"_s, 0}), both);
        QCOMPARE(numbers({FigureId::TakeInChargeWithin, std::nullopt, 2}), QStringList{missed.text()});
        QCOMPARE(numbers({FigureId::TakeInChargeWithin, u"2026-W11"_s, 0}), QStringList());
        QCOMPARE(numbers({FigureId::CallTimes, u"mon"_s, 10}), QStringList{met.text()});
        QCOMPARE(numbers({FigureId::Flow, u"1999-W01"_s, 0}), QStringList());
    }

    void theTotalOfTheBacklogLeadsToWhatIsOpenAtItsEnd()
    {
        CharterDesk t;
        const TicketId closed = t.answered(u"blocking"_s), open = t.answered(u"blocking"_s);
        t.clock.advance(7 * kDay);
        QVERIFY(t.desk.resolve(closed, ResolutionCause::Solved, u"so"_s)); // it was open at the end of the first week
        QCOMPARE(t.total(FigureId::Backlog, 0), 1);
        const auto seqs = expectValue(
            ticketsBehind(t.store->queries(), t.store->policies(), t.filter(), {FigureId::Backlog, std::nullopt, 0}));
        const std::vector<TicketListItem> behind = t.store->queries().ticketsBySeq(seqs);
        QCOMPARE(behind.size(), std::size_t(1));
        QCOMPARE(behind.front().id, open);
    }

    /// Tickets that began up to 30 days before a period are found another way than those that began earlier.
    void whatIsStillOpenCountsHoweverLongBeforeThePeriodItBegan()
    {
        CharterDesk t;
        FigureFilter filter = t.filter();
        filter.from = QDate(2026, 4, 10);
        filter.until = QDate(2026, 4, 12);
        const Instant border = at("2026-04-10T00:00:00+02:00") - 30 * kDay;
        t.waiting(u"blocking"_s); // 38 days before
        for (const Duration beside : {-1, 0, 1}) {
            t.clock.set(border + beside);
            t.waiting(u"blocking"_s);
        }
        t.clock.set(border + kHour);
        const TicketId resolved = t.answered(u"blocking"_s);
        t.clock.set(at("2026-04-09T23:00:00+02:00"));
        QVERIFY(t.desk.resolve(t.answered(u"blocking"_s), ResolutionCause::Solved, u"so"_s)); // over before it
        t.clock.set(at("2026-04-10T10:00:00+02:00"));
        QVERIFY(t.desk.resolve(resolved, ResolutionCause::Solved, u"so"_s));
        filter.now = t.clock.now();
        QCOMPARE(t.total(FigureId::Backlog, 0, filter), 4);
        QCOMPARE(t.total(FigureId::Flow, 0, filter), 0);
        QCOMPARE(t.total(FigureId::TimeToResolve, 2, filter), 1);
    }

    void aPeriodBeforeTheFirstEventIsEmptyAndSaysSo()
    {
        CharterDesk t;
        t.answered(u"blocking"_s);
        FigureFilter filter = t.filter();
        filter.from = QDate(2020, 1, 1);
        filter.until = QDate(2020, 1, 31);
        const FigureSet set = t.figures(filter);
        QVERIFY(set.isEmpty());
        QVERIFY(set.isPartial);
        QCOMPARE(set.firstDay, std::optional(QDate(2026, 3, 2)));
        QCOMPARE(set.figure(FigureId::Flow)->rows.size(), std::size_t(5)); // its weeks are there none the less
        TestDesk fresh;
        const FigureSet nothing = expectValue(figuresOf(fresh.store->queries(), fresh.store->policies(), t.filter()));
        QVERIFY(nothing.isEmpty() && !nothing.firstDay);
    }

    void weeksToComeHaveNoBacklogRatherThanNone()
    {
        CharterDesk t;
        t.answered(u"blocking"_s);
        const FigureSet set = t.figures();
        QVERIFY(!set.figure(FigureId::Backlog)->row(u"2026-W11"_s)->cells[0].value);
        QCOMPARE(set.figure(FigureId::Backlog)->total.cells[0].numerator, 1);
        QVERIFY(set.isPartial && set.figure(FigureId::Flow)->row(u"2026-W10"_s)->isPartial);
    }

    void aLabelOf300LettersStaysWhole()
    {
        CharterDesk t;
        const QString name = u"Établissements "_s + QString(285, u'x');
        t.contact(t.customer(name), u"Max"_s, u"0549000009"_s);
        t.call(u"+33549000009"_s, problem(u"Long"_s));
        const FigureSet set = t.figures(t.filter(FigureGrouping::Customers));
        QCOMPARE(set.figure(FigureId::Flow)->rows.front().label, name);
    }

    void managersSeeAllLeadsTheirTeamAndAgentsThemselves()
    {
        const FigureFilter all;
        AgentView who{AgentId(Uuid::derived("x")), u"x"_s, u"X"_s, Role::Manager, u"CAM"_s};
        QVERIFY(scopedTo(all, who) == all);
        who.role = Role::Lead;
        QCOMPARE(scopedTo(all, who).team, u"CAM"_s);
        who.role = Role::Agent;
        QCOMPARE(scopedTo(all, who).agents, std::vector{who.id});
        FigureFilter everybody;
        everybody.agents = {AgentId(Uuid::derived("y"))};
        QCOMPARE(scopedTo(everybody, who).agents, std::vector{who.id}); // nor may one ask for another
    }

    void everyFigureSaysWhatItIs()
    {
        CharterDesk t;
        const FigureSet set = t.figures();
        QCOMPARE(set.figures.size(), CodeTable<FigureId>::rows.size());
        for (const Figure &figure : set.figures) {
            QVERIFY(!figureTitle(figure.id).isEmpty());
            QVERIFY(figureDefinition(figure.id).endsWith(u'.'));
            QCOMPARE(figure.total.cells.size(), figureColumns(figure.id).size());
            for (const FigureRow &row : figure.rows)
                QCOMPARE(row.cells.size(), figureColumns(figure.id).size());
        }
    }
};

PERMANENCE_TEST(FiguresTest)
#include "FiguresTest.moc"
