#include "core/store/ReviewItem.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QRandomGenerator>

using namespace permanence;
using namespace permanence::test;

namespace {

/// What is discussed now and told after the meeting.
Minutes discussed(const QString &decision)
{
    Minutes minutes;
    minutes.decision = decision;
    minutes.progress = u"We are on it"_s;
    minutes.tellLater = true;
    return minutes;
}

/// A customer with a contact who is told by mail about progress, and a call of theirs.
struct Maintained
{
    explicit Maintained(TestDesk &t, const QString &name = u"ACME"_s,
                        const QString &email = u"anne@acme.example"_s, const QString &language = u"fr"_s)
    {
        customer = expectValue(t.desk.addCustomer({name, language, {}, {}}));
        ContactAdded added;
        added.name = u"Anne"_s;
        added.email = email;
        contact = expectValue(t.desk.addContact(customer, added));
        t.contract(customer, u"systell-maintenance"_s);
    }
    TicketId call(TestDesk &t, const QString &summary)
    {
        IncomingCall incoming;
        incoming.customer = customer;
        incoming.contact = contact;
        incoming.problem = problem(summary);
        incoming.override = t.letIn();
        return expectValue(t.desk.receiveCall(incoming)).ticket;
    }
    CustomerId customer;
    ContactId contact;
};

const Activity *find(const TicketRecord &ticket, ActivityKind kind)
{
    for (const Activity &activity : ticket.activities) {
        if (activity.kind == kind)
            return &activity;
    }
    return nullptr;
}

} // namespace

class ReviewTest : public QObject
{
    Q_OBJECT

private slots:
    void aClosedReviewSaysThatItIsClosedAndWhenItWasHeld()
    {
        TestDesk t;
        const LoggedCall call = t.call({}, problem(u"Export fails"_s));
        const ReviewId review = expectValue(t.desk.holdReview());
        QVERIFY(t.desk.reviewTicket(review, call.ticket, {u"repair"_s, u"test"_s, {}, true}));
        QVERIFY(t.desk.closeReview(review));
        for (const Result<void> &again :
             {t.desk.closeReview(review),
              t.desk.reviewTicket(review, call.ticket, {u"repair"_s, {}, {}, true})}) {
            QVERIFY(!again);
            QCOMPARE(codeText(again.error().code), u"already_closed"_s);
            QCOMPARE(again.error().text(), u"The review of 2026-03-02 is closed: open a new one."_s);
        }
    }

    void aTicketThatCameLaterIsNotOnTheAgenda()
    {
        TestDesk t;
        t.call({}, problem(u"Export fails"_s));
        const ReviewId review = expectValue(t.desk.holdReview());
        const LoggedCall later = t.call({}, problem(u"Printer"_s));
        const Result<void> refused = t.desk.reviewTicket(review, later.ticket, {u"wait"_s, {}, {}, true});
        QVERIFY(!refused);
        QCOMPARE(codeText(refused.error().code), u"no_such_ticket"_s);
        QVERIFY(refused.error().text().contains(later.ticketNumber));
        QVERIFY(refused.error().text().contains(u"not on the agenda"_s));
    }

    void aDecisionBecomesAnActivityWithAnOwnerAndADate()
    {
        TestDesk t;
        Maintained acme(t);
        const TicketId ticket = acme.call(t, u"Export fails"_s);
        const AgentId hugo = expectValue(t.desk.addAgent({u"hugo"_s, u"Hugo"_s, Role::Agent}));
        const ReviewId review = expectValue(t.desk.holdReview());
        Minutes minutes = discussed(u"Patch it"_s);
        minutes.nextStep = u"Test patch 12.2"_s;
        minutes.stepDay = QDate(2026, 3, 6);
        minutes.stepOwner = hugo;
        minutes.seconds = 65;
        QVERIFY(t.desk.reviewTicket(review, ticket, minutes));
        const Activity step = *find(*t.desk.queries().ticket(ticket), ActivityKind::NextStep);
        QCOMPARE(step.agent, hugo);
        QCOMPARE(step.reason, u"Test patch 12.2"_s);
        QCOMPARE(step.due, at("2026-03-06T17:00:00+01:00")); // the desk closes at 17:00 on Fridays
        QVERIFY(!step.done);

        // Said anew, it is the same activity; spoken to, the customer has not done it.
        minutes.stepDay = QDate(2026, 3, 5);
        minutes.seconds = 10;
        QVERIFY(t.desk.reviewTicket(review, ticket, minutes));
        QVERIFY(t.desk.attempt(ticket, AttemptOutcome::Reached, false));
        const TicketRecord after = *t.desk.queries().ticket(ticket);
        QCOMPARE(std::count_if(after.activities.begin(), after.activities.end(),
                               [](const Activity &one) { return one.kind == ActivityKind::NextStep; }),
                 1);
        QCOMPARE(find(after, ActivityKind::NextStep)->due, at("2026-03-05T17:30:00+01:00"));
        QVERIFY(!find(after, ActivityKind::NextStep)->done);
        QCOMPARE(ReviewQueries(t.desk.queries()).minutesOf(review).at(ticket).seconds, 75);

        QVERIFY(t.desk.finishStep(step.id, u"works"_s));
        QVERIFY(t.desk.finishStep(step.id));
        QCOMPARE(find(*t.desk.queries().ticket(ticket), ActivityKind::NextStep)->outcome,
                 ActivityOutcome::Done);
    }

    void aStepThatIsThoughtBetterOfIsTakenBack()
    {
        TestDesk t;
        const TicketId ticket = Maintained(t).call(t, u"Export fails"_s);
        const ReviewId review = expectValue(t.desk.holdReview());
        Minutes minutes = discussed(u"Patch it"_s);
        minutes.stepDay = QDate(2026, 3, 6);
        QVERIFY(t.desk.reviewTicket(review, ticket, minutes));
        QVERIFY(t.desk.reviewTicket(review, ticket, discussed(u"Wait"_s)));
        QCOMPARE(find(*t.desk.queries().ticket(ticket), ActivityKind::NextStep)->outcome,
                 ActivityOutcome::Cancelled);
    }

    void aStepInThePastOrOfNobodyIsRefusedAndNothingIsWritten()
    {
        TestDesk t;
        const TicketId ticket = Maintained(t).call(t, u"Export fails"_s);
        const ReviewId review = expectValue(t.desk.holdReview());
        Minutes minutes = discussed(u"Patch it"_s);
        minutes.stepDay = QDate(2026, 3, 1);
        QCOMPARE(codeText(t.desk.reviewTicket(review, ticket, minutes).error().code), u"in_the_past"_s);
        minutes.stepDay = QDate(2026, 3, 6);
        minutes.stepOwner = AgentId(Uuid::derived("nobody"));
        QCOMPARE(codeText(t.desk.reviewTicket(review, ticket, minutes).error().code), u"no_such_agent"_s);
        QVERIFY(t.desk.queries().minutes(review).empty());
    }

    void aReviewClosesOnlyWhenEveryCustomerKnowsOrHasACallWithADate()
    {
        TestDesk t;
        Maintained acme(t), beta(t, u"Beta"_s, {}), gone(t, u"Gone"_s);
        const TicketId mailed = acme.call(t, u"one"_s), called = beta.call(t, u"two"_s),
                       closed = gone.call(t, u"three"_s);
        const ReviewId review = expectValue(t.desk.holdReview());
        for (const TicketId &ticket : {mailed, called, closed})
            QVERIFY(t.desk.reviewTicket(review, ticket, discussed(u"Look further"_s)));
        const Result<void> refused = t.desk.closeReview(review);
        QVERIFY(!refused);
        QCOMPARE(codeText(refused.error().code), u"customers_not_told"_s);
        QVERIFY(refused.error().text().contains(u"3 in all"_s));
        QVERIFY(refused.error().text().contains(u"ACME"_s));

        QVERIFY(t.desk.resolve(closed, ResolutionCause::Solved, {})); // by somebody else during the meeting
        QVERIFY(t.desk.tellCustomer(review, mailed, {u"Nous y travaillons"_s, true, {}, {}}));
        QVERIFY(t.desk.closeReview(review).error().text().contains(u"Beta"_s));
        QCOMPARE(codeText(t.desk.tellCustomer(review, called, {u"x"_s, true, {}, {}}).error().code),
                 u"no_mail_address"_s);
        QCOMPARE(
            codeText(t.desk.tellCustomer(review, called, {u"x"_s, false, at("2026-03-02T09:00:00+01:00"), {}})
                         .error()
                         .code),
            u"in_the_past"_s);
        QVERIFY(t.desk.tellCustomer(review, called, {u"x"_s, false, at("2026-03-03T09:00:00+01:00"), {}}));
        QVERIFY(t.desk.closeReview(review));

        const std::vector<MailView> mails = t.desk.queries().mails(mailed);
        QCOMPARE(mails.back().mail, MailTemplate::Progress);
        QVERIFY(mails.back().body.contains(u"Nous y travaillons"_s));
        const Activity call = *find(*t.desk.queries().ticket(called), ActivityKind::ProgressCall);
        QCOMPARE(call.due, at("2026-03-03T09:00:00+01:00"));
        QCOMPARE(call.agent, t.desk.agent());
        QCOMPARE(codeText(t.desk.tellCustomer(review, called, {}).error().code), u"already_closed"_s);
    }

    void minutesThatAreWrittenAnewAreToBeToldAnew()
    {
        TestDesk t;
        const TicketId ticket = Maintained(t).call(t, u"one"_s);
        const ReviewId review = expectValue(t.desk.holdReview());
        QCOMPARE(codeText(t.desk.tellCustomer(review, ticket, {}).error().code), u"not_reviewed"_s);
        QVERIFY(t.desk.reviewTicket(review, ticket, discussed(u"Look further"_s)));
        QVERIFY(t.desk.tellCustomer(review, ticket, {}));
        t.clock.advance(kMinute);
        QVERIFY(t.desk.reviewTicket(review, ticket, discussed(u"Look elsewhere"_s)));
        QCOMPARE(codeText(t.desk.closeReview(review).error().code), u"customers_not_told"_s);
    }

    void aTeamsAgendaHoldsItsMembersTicketsAndThoseOfNobody()
    {
        TestDesk t;
        Maintained acme(t);
        const auto add = [&](const char *login, const QString &team) {
            AgentAdded added{QString::fromLatin1(login), QString::fromLatin1(login), Role::Agent};
            added.team = team;
            return expectValue(t.desk.addAgent(added));
        };
        const AgentId north = add("nora", u"North"_s), south = add("sami", u"South"_s);
        const TicketId one = acme.call(t, u"one"_s), two = acme.call(t, u"two"_s);
        IncomingCall mail;
        mail.channel = Channel::Portal;
        mail.customer = acme.customer;
        mail.contact = acme.contact;
        mail.problem = problem(u"three"_s);
        const TicketId nobodys = expectValue(t.desk.receiveCall(mail)).ticket;
        QVERIFY(t.desk.assign(one, north));
        QVERIFY(t.desk.assign(two, south));
        const auto agenda = [&](const QString &team) {
            return t.desk.queries().review(expectValue(t.desk.holdReview({team, {}})))->agenda;
        };
        QCOMPARE(agenda(u"North"_s), (QStringList{one.text(), nobodys.text()}));
        QCOMPARE(agenda(u"South"_s), (QStringList{two.text(), nobodys.text()}));
        QCOMPARE(agenda({}), (QStringList{one.text(), two.text(), nobodys.text()}));
        QCOMPARE(agenda(u"East"_s), QStringList{nobodys.text()});
        QCOMPARE(codeText(t.desk.holdReview({{}, u"2025-W53"_s}).error().code), u"wrong_week"_s);
        QCOMPARE(t.desk.queries().reviews(1).front().week, u"2026-W10"_s);
    }

    void theNextReviewBeginsWithWhatTheLastOnePromisedAndWhetherItWasKept()
    {
        TestDesk t;
        Maintained acme(t);
        const TicketId kept = acme.call(t, u"kept"_s), broken = acme.call(t, u"broken"_s);
        const ReviewId review = expectValue(t.desk.holdReview());
        for (const TicketId &ticket : {kept, broken}) {
            Minutes minutes = discussed(u"Patch it"_s);
            minutes.nextStep = u"Patch "_s + t.desk.queries().ticket(ticket)->summary;
            minutes.stepDay = QDate(2026, 3, 4);
            QVERIFY(t.desk.reviewTicket(review, ticket, minutes));
            QVERIFY(t.desk.tellCustomer(review, ticket, {}));
        }
        QVERIFY(t.desk.closeReview(review));
        QVERIFY(t.desk.finishStep(find(*t.desk.queries().ticket(kept), ActivityKind::NextStep)->id));
        t.clock.advance(7 * kDay);
        const ReviewPack pack = prepareReview(t.desk.queries(), t.store->policies(), {}, {}, t.clock.now());
        QCOMPARE(pack.promises.size(), std::size_t(2));
        for (const ReviewPromise &promise : pack.promises)
            QCOMPARE(promise.state, promise.ticket == kept ? PromiseState::Kept : PromiseState::Broken);
        QCOMPARE(pack.items.front().reviewsBefore, 1);
        QCOMPARE(pack.items.front().brokenPromises, 0);
        QCOMPARE(pack.items.back().brokenPromises, 1);
        QVERIFY(!pack.items.front().isNew);
    }

    void aWeekBeforeTheFirstEventHasAnEmptyAgendaAndAPastOneItsOwn()
    {
        TestDesk t;
        Maintained acme(t);
        const TicketId first = acme.call(t, u"first"_s);
        QVERIFY(t.desk.resolve(first, ResolutionCause::Solved, {}));
        t.clock.advance(7 * kDay);
        QVERIFY(t.desk.reopen(first, u"again"_s));
        const TicketId second = acme.call(t, u"second"_s);
        t.clock.advance(7 * kDay);
        QVERIFY(t.desk.resolve(second, ResolutionCause::Solved, {}));
        const auto agenda = [&](const char *week) {
            return prepareReview(t.desk.queries(), t.store->policies(), {}, QString::fromLatin1(week),
                                 t.clock.now())
                .review.agenda;
        };
        QVERIFY(agenda("2019-W03").isEmpty());
        QVERIFY(agenda("2026-W10").isEmpty()); // closed in it
        QCOMPARE(agenda("2026-W11"), (QStringList{first.text(), second.text()}));
        QCOMPARE(agenda("2026-W12"), QStringList{first.text()});
    }

    void aReviewThatIsClosedAndAWeekThatIsOverTellHowTicketsStoodThen()
    {
        TestDesk t;
        Maintained acme(t);
        const TicketId ticket = acme.call(t, u"Export fails"_s);
        const AgentId hugo = expectValue(t.desk.addAgent({u"hugo"_s, u"Hugo"_s, Role::Agent}));
        const ReviewId review = expectValue(t.desk.holdReview());
        QVERIFY(t.desk.reviewTicket(review, ticket, discussed(u"Look further"_s)));
        QVERIFY(t.desk.tellCustomer(review, ticket, {}));
        QVERIFY(t.desk.closeReview(review));
        t.clock.advance(14 * kDay);
        QVERIFY(t.desk.assign(ticket, hugo));
        QVERIFY(t.desk.resolve(ticket, ResolutionCause::Solved, {}));
        Queries &queries = t.desk.queries();
        const ReviewPack closed = readReview(queries, t.store->policies(), *queries.review(review), t.clock.now());
        const ReviewPack over = prepareReview(queries, t.store->policies(), {}, u"2026-W11"_s, t.clock.now());
        for (const ReviewPack &pack : {closed, over}) {
            QCOMPARE(pack.items.size(), std::size_t(1));
            const ReviewItem &item = pack.items.front();
            QCOMPARE(item.ownerName, u"Léa"_s);
            QVERIFY(!item.ticket.isClosed());
            QCOMPARE(item.mover, (NextMover{NextMove::Agent, t.desk.agent()}));
        }
        QCOMPARE(closed.items.front().businessDays, 0);
        QCOMPARE(over.items.front().businessDays, 9); // up to Sunday the 15th: four days of its week and five of the next
    }

    void aTeamsPastWeekHoldsWhatItsMembersHadThen()
    {
        TestDesk t;
        Maintained acme(t);
        const TicketId ticket = acme.call(t, u"Export fails"_s);
        const auto add = [&](const QString &team) {
            AgentAdded added{team.toLower(), team, Role::Agent};
            added.team = team;
            return expectValue(t.desk.addAgent(added));
        };
        const AgentId north = add(u"North"_s), south = add(u"South"_s);
        QVERIFY(t.desk.assign(ticket, north));
        t.clock.advance(7 * kDay);
        QVERIFY(t.desk.assign(ticket, south));
        const auto agenda = [&](const QString &team) {
            return prepareReview(t.desk.queries(), t.store->policies(), team, u"2026-W10"_s, t.clock.now()).review.agenda;
        };
        QCOMPARE(agenda(u"North"_s), QStringList{ticket.text()});
        QCOMPARE(agenda(u"South"_s), QStringList());
    }

    void whatWasClosedSinceTheLastReviewStaysSoWhenItIsReopened()
    {
        TestDesk t;
        Maintained acme(t);
        const TicketId ticket = acme.call(t, u"Export fails"_s);
        expectValue(t.desk.holdReview());
        t.clock.advance(7 * kDay);
        QVERIFY(t.desk.resolve(ticket, ResolutionCause::Solved, {}));
        t.clock.advance(kHour);
        const ReviewId second = expectValue(t.desk.holdReview());
        t.clock.advance(kHour);
        QVERIFY(t.desk.reopen(ticket, u"again"_s));
        const ReviewPack pack = readReview(t.desk.queries(), t.store->policies(), *t.desk.queries().review(second),
                                           t.clock.now());
        QCOMPARE(pack.change.closed, QStringList{ticket.text()});
        QCOMPARE(pack.change.left, QStringList());
    }

    void aTeamThatIsNoMoreKeepsItsReviews()
    {
        TestDesk t;
        Maintained(t).call(t, u"Export fails"_s);
        expectValue(t.desk.holdReview({u"East"_s, {}}));
        QCOMPARE(ReviewQueries(t.desk.queries()).teams(), QStringList{u"East"_s});
    }

    void agendasAddUpFromReviewToReview()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        QRandomGenerator random(seed);
        TestDesk t;
        Maintained acme(t);
        QSet<QString> open, known; // the test's own count
        std::vector<TicketId> tickets;
        QStringList last;
        for (int week = 0; week < 12; ++week) {
            for (int step = 0; step < 12; ++step) {
                t.clock.advance(kHour);
                const int dice = random.bounded(10);
                if (dice < 5 || tickets.empty()) {
                    tickets.push_back(acme.call(t, u"case"_s));
                    open << tickets.back().text();
                } else {
                    const TicketId &ticket =
                        tickets[static_cast<std::size_t>(random.bounded(static_cast<int>(tickets.size())))];
                    if (dice < 9 ? bool(t.desk.resolve(ticket, ResolutionCause::Solved, {})) : false)
                        open.remove(ticket.text());
                    else if (dice == 9 && t.desk.reopen(ticket, u"again"_s))
                        open << ticket.text();
                }
            }
            const ReviewId id = expectValue(t.desk.holdReview());
            const ReviewPack pack = readReview(t.desk.queries(), t.store->policies(),
                                               *t.desk.queries().review(id), t.clock.now());
            const QByteArray say = u"seed %1, week %2"_s.arg(seed).arg(week).toUtf8();
            const auto size = [](const auto &list) { return static_cast<int>(list.size()); };
            QVERIFY2(QSet<QString>(pack.review.agenda.begin(), pack.review.agenda.end()) == open,
                     say.constData());
            QVERIFY2(size(last) + size(pack.change.fresh) - size(pack.change.closed) -
                             size(pack.change.left) ==
                         size(open),
                     say.constData());
            QVERIFY2(size(pack.change.still) + size(pack.change.fresh) == size(open), say.constData());
            QVERIFY2(pack.change.left.isEmpty(), say.constData());
            for (const QString &closed : pack.change.closed)
                QVERIFY2(!open.contains(closed) && last.contains(closed), say.constData());
            last = pack.review.agenda;
            t.clock.advance(6 * kDay);
        }
    }

    void somebodyWhoIsForgottenStandsInNoMinutes()
    {
        TestDesk t;
        Maintained acme(t);
        const TicketId ticket = acme.call(t, u"Export fails"_s);
        ContactEdited name;
        name.contact = acme.contact;
        name.name = u"Anne Delacroix"_s;
        QVERIFY(t.desk.editContact(acme.customer, name));
        const ReviewId review = expectValue(t.desk.holdReview());
        Minutes minutes = discussed(u"Anne Delacroix decides"_s);
        minutes.nextStep = u"Call Anne Delacroix"_s;
        minutes.stepDay = QDate(2026, 3, 6);
        QVERIFY(t.desk.reviewTicket(review, ticket, minutes));
        QVERIFY(t.desk.tellCustomer(review, ticket, {u"Dear Anne Delacroix"_s, true, {}, {}}));
        QVERIFY(t.desk.erasePerson(acme.contact, u"asked for it"_s));
        const ReviewPack pack = readReview(t.desk.queries(), t.store->policies(),
                                           *t.desk.queries().review(review), t.clock.now());
        const TicketMinutes &kept = pack.minutes.at(ticket);
        for (const QString &text :
             {kept.last.decision, kept.last.nextStep, kept.told->text, pack.items.front().contactName,
              find(pack.items.front().ticket, ActivityKind::NextStep)->reason})
            QVERIFY2(!text.contains(u"Delacroix"_s), qPrintable(text));
        QVERIFY(pack.items.front().email.isEmpty());
    }
};

PERMANENCE_TEST(ReviewTest)
#include "ReviewTest.moc"
