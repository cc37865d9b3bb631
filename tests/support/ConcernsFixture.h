#pragma once

#include "core/sync/Concerns.h"
#include "core/sync/RejectedEvents.h"
#include "tests/support/PagesFixture.h"

namespace permanence::test {

/// A desk on which Léa and Max work, and what stands in its store after a sync that went wrong.
struct ConcernsFixture : PagesFixture
{
    AgentId max = command([](Desk &desk) { return desk.addAgent({u"max"_s, u"Max"_s, Role::Manager, {}}); });

    void doneByMax(const std::function<Result<void>(Desk &)> &run)
    {
        done([this, run](Desk &desk) {
            Desk his(desk.store(), max);
            return run(his);
        });
    }
    /// The last event of that kind by somebody.
    EventId last(const QString &kind, const AgentId &author)
    {
        return ask([kind, author](Queries &queries) {
            Query query(queries.database(), "SELECT id FROM event WHERE kind = ? AND author = ? ORDER BY seq DESC LIMIT 1",
                        kind, author);
            return query.next() ? query.get<EventId>(0) : EventId{};
        });
    }
    EventId mine(const QString &kind) { return last(kind, service->agent().id); }
    EventId his(const QString &kind) { return last(kind, max); }

    /// As the hub refuses an event.
    void refuse(const EventId &event, const QString &reason, const QString &detail = {})
    {
        done([=](Desk &desk) {
            return desk.store().run([&]() -> Result<void> {
                Query query(desk.store().database(), "SELECT seq FROM event WHERE id = ?", event);
                if (!query.next())
                    qFatal("no event");
                keepRejected(desk.store(), query.get<qint64>(0), {1, event, reason, detail});
                return {};
            });
        });
    }
    /// As a colleague's event overtakes one's own.
    void overtake(const EventId &own, const QString &member, const EventId &by, const Uuid &stream,
                  const QString &kind = u"ticket"_s)
    {
        done([=](Desk &desk) {
            return desk.store().run([&]() -> Result<void> {
                Query(desk.store().database(),
                      "INSERT INTO overtaken (event, field, \"by\", stream_kind, stream, noticed) VALUES (?, ?, ?, ?, ?, ?)", own,
                      member, by, kind, stream, desk.store().now())
                    .run();
                return {};
            });
        });
    }
    qint64 count(const char *sql)
    {
        return ask([sql](Queries &queries) { return queries.database().number(sql); });
    }
    qint64 refused() { return count("SELECT count(*) FROM rejected"); }
    qint64 overtaken() { return count("SELECT count(*) FROM overtaken"); }

    /// A severity of Léa's over which Max's stands.
    LoggedCall severityOvertaken()
    {
        const LoggedCall logged = call(u"Export fails"_s, u"informative"_s);
        done([&](Desk &desk) { return desk.setSeverity(logged.ticket, u"blocking"_s); });
        clock.advance(2 * kMinute);
        doneByMax([&](Desk &desk) { return desk.setSeverity(logged.ticket, u"hindering"_s); });
        overtake(mine(u"severity_set"_s), u"severity"_s, his(u"severity_set"_s), logged.ticket.uuid);
        return logged;
    }
};

} // namespace permanence::test
