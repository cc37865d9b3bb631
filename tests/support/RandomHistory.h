#pragma once

#include "tests/support/TestDesk.h"

namespace permanence::test {

/// Drives a desk by random commands: customers, contacts, contracts, calls, takes, notes, resolutions,
/// reopenings, ties, edits and callbacks, with the time going on and now and then back.
inline void playRandomly(TestDesk &t, RandomSource &random, int steps)
{
    std::vector<CustomerId> customers;
    std::vector<std::pair<CustomerId, ContactId>> contacts;
    std::vector<ContractId> contracts;
    std::vector<TicketId> tickets;
    std::vector<CallId> unknown;
    std::vector<ActivityId> callbacks;
    std::vector<ArticleId> articles;
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
    const auto word = [&] { return u"Word%1 é 'quoted\" 😀"_s.arg(below(50)); };
    for (int i = 0; i < steps; ++i) {
        t.clock.advance(below(20) == 0 ? -kHour : static_cast<Duration>(below(30)) * kMinute);
        const std::size_t dice = below(100);
        if (const std::size_t known = below(100); known < 6) {
            ArticleWritten words;
            words.title = word();
            words.body = word();
            const bool anew = known < 3 && !articles.empty();
            const ArticleId id =
                expectValue(t.desk.writeArticle(anew ? articles[below(articles.size())] : ArticleId{}, words));
            if (!anew)
                articles.push_back(id);
        } else if (known < 8 && !articles.empty()) {
            [[maybe_unused]] const auto done = t.desk.withdrawArticle(articles[below(articles.size())]);
        } else if (known < 14 && !articles.empty() && !tickets.empty()) {
            [[maybe_unused]] const auto done =
                t.desk.linkArticle(tickets[below(tickets.size())], articles[below(articles.size())]);
        }
        if (customers.empty() || dice < 5) {
            customers.push_back(t.customer(word()));
        } else if (dice < 12) {
            const CustomerId owner = customers[below(customers.size())];
            contacts.emplace_back(owner, t.contact(owner, word(), u"05490000%1"_s.arg(below(90) + 10)));
        } else if (dice < 16) {
            contracts.push_back(t.contract(customers[below(customers.size())], u"aplicit-charter"_s));
        } else if (dice < 20) {
            CustomerEdited edit;
            edit.name = word();
            expectValue(Result<int>(t.desk.editCustomer(customers[below(customers.size())], edit) ? 0 : 1));
        } else if (dice < 24 && !contacts.empty()) {
            const auto &[owner, contact] = contacts[below(contacts.size())];
            ContactEdited edit;
            edit.contact = contact;
            edit.name = word();
            edit.phones = QStringList{u"+335490000%1"_s.arg(below(90) + 10)};
            [[maybe_unused]] const auto done = t.desk.editContact(owner, edit);
        } else if (dice < 27 && !contracts.empty()) {
            ContractEdited edit;
            edit.until = QDate(2027, 1, 1).addDays(static_cast<qint64>(below(300)));
            [[maybe_unused]] const auto done = t.desk.editContract(contracts[below(contracts.size())], edit);
        } else if (dice < 34) {
            const Instant due = t.clock.now() + static_cast<Duration>(below(3000)) * kMinute;
            const ActivityId known = callbacks.empty() ? ActivityId() : callbacks[below(callbacks.size())];
            if (callbacks.empty() || below(3) == 0)
                callbacks.push_back(
                    expectValue(t.desk.askCallback(customers[below(customers.size())], {due, word()})).activity);
            else if (below(2) == 0)
                [[maybe_unused]] const auto moved = t.desk.moveActivity(known, due);
            else
                [[maybe_unused]] const auto ended =
                    t.desk.endCallback(known, static_cast<AttemptOutcome>(below(4)), word());
        } else if (dice < 57 || tickets.empty()) {
            IncomingCall call;
            call.number = below(3) == 0 ? QString() : u"05490000%1"_s.arg(below(90) + 10);
            call.channel = below(4) == 0 ? Channel::Portal : Channel::Phone;
            call.problem = problem(word());
            call.override = t.letIn();
            const LoggedCall logged = expectValue(t.desk.receiveCall(call));
            tickets.push_back(logged.ticket);
            if (!logged.customer.isValid())
                unknown.push_back(logged.call);
        } else {
            const TicketId ticket = tickets[below(tickets.size())];
            // What the rules refuse changes nothing; that is part of the game.
            Result<void> done = dice < 65   ? t.desk.take(ticket)
                                : dice < 80 ? t.desk.note(ticket, word())
                                : dice < 90 ? t.desk.resolve(ticket, ResolutionCause::Solved, word())
                                : dice < 95 ? t.desk.reopen(ticket, word())
                                : unknown.empty()
                                    ? Result<void>()
                                    : t.desk.tieCall(unknown[below(unknown.size())], customers[below(customers.size())], {});
            Q_UNUSED(done);
        }
    }
}

/// All events of a store in the order of their arrival.
inline std::vector<Event> eventsOf(Store &store)
{
    std::vector<Event> events;
    store.log().forEachAsStored([&](const Event &event, const QString &) { events.push_back(event); });
    return events;
}

/// What playRandomly() does not play on its tickets: promises, questions, work, defects, hand-overs.
inline void playTickets(TestDesk &t, RandomSource &random, int steps)
{
    std::vector<TicketId> tickets;
    for (const Event &event : eventsOf(*t.store)) {
        if (std::holds_alternative<TicketOpened>(event.body))
            tickets.emplace_back(event.stream.id);
    }
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
    for (int i = 0; i < steps && !tickets.empty(); ++i) {
        t.clock.advance(static_cast<Duration>(below(300)) * kMinute);
        const Stream ticket{StreamKind::Ticket, tickets[below(tickets.size())].uuid};
        const Instant now = t.clock.now();
        const std::vector<EventBody> bodies{
            Promised{ActivityId(t.store->newId()), now + static_cast<Duration>(below(50)) * kHour},
            Attempted{static_cast<AttemptOutcome>(below(4))},
            Asked{AskedFor::Answer, u"?"_s},
            Replied{below(2) == 0, u"!"_s},
            WorkLogged{WorkId(t.store->newId()), t.desk.agent(), now - 50 * kMinute, now, {}},
            DefectReported{DefectCause::Misuse, below(2) == 0, {}},
            Taken{},
            Assigned{t.desk.agent()},
            Resolved{below(2) == 0 ? ResolutionCause::ProductDefect : ResolutionCause::Solved, u"so"_s},
            Closed{static_cast<CloseReason>(below(4))},
            Reopened{u"again"_s}};
        const Result<void> done = t.store->run([&]() -> Result<void> {
            t.store->append(ticket, bodies[below(bodies.size())], t.desk.agent());
            return {};
        });
        QVERIFY(done);
    }
}

} // namespace permanence::test
