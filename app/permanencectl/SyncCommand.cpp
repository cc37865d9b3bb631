#include "app/permanencectl/HubCommand.h"
#include "core/desk/Erasing.h"
#include "core/store/StoreLock.h"
#include "core/sync/HubFaults.h"
#include "core/sync/RejectedEvents.h"
#include "core/sync/SyncSession.h"
#include "core/sync/SyncStore.h"

#include <QJsonObject>
#include <QThread>

#include <algorithm>

namespace permanence::ctl {
namespace {

/// As long as a new workstation may take for a desk with years of history.
constexpr Duration kLongest = kHour;

/// How much went up and came down since it was first looked at.
class Tally
{
public:
    Tally(Store &store, SyncStore &sync) : m_store(store), m_sync(sync) {}

    /// Whether something changed since the last look; the first one is what the others are compared with. Errors: those
    /// of the store.
    Result<bool> look()
    {
        const Counts before = m_now;
        PERMANENCE_TRY(facts, m_sync.facts());
        try {
            m_now = {facts.acknowledged, facts.waiting(), m_store.log().lastSeq(),
                     m_store.database().number("SELECT count(*) FROM rejected"), facts.check.reloaded};
            m_left = facts.check.left();
            m_waitingSince = oldestAfter(facts.acknowledged);
        } catch (const DatabaseError &failure) {
            return failure.error;
        }
        if (!m_first)
            m_first = m_now;
        return before != m_now;
    }
    /// What an administrator adopted meanwhile is refused no more.
    [[nodiscard]] qint64 newlyRefused() const { return std::max<qint64>(0, m_now.rejected - m_first->rejected); }
    [[nodiscard]] QJsonObject json(const SyncStatus &status) const
    {
        return {{u"pushed"_s, m_now.acknowledged - m_first->acknowledged},
                {u"pulled"_s, m_now.events - m_first->events},
                {u"rejected"_s, newlyRefused()},
                {u"waiting"_s, m_now.waiting},
                {u"lag_ms"_s, m_waitingSince ? std::max<Duration>(0, m_store.now() - *m_waitingSince) : 0},
                {u"in_step"_s, status.kind == SyncStatus::Kind::InStep},
                {u"reloaded"_s, m_now.reloaded - m_first->reloaded},
                {u"months_that_differ"_s, m_left}};
    }
    [[nodiscard]] QString text() const
    {
        QString told = Ctl::tr("Sent %1, received %2, refused %3; %4 wait.")
                           .arg(m_now.acknowledged - m_first->acknowledged)
                           .arg(m_now.events - m_first->events)
                           .arg(newlyRefused())
                           .arg(m_now.waiting);
        if (const qint64 reloaded = m_now.reloaded - m_first->reloaded; reloaded > 0)
            told += u' ' + Ctl::tr("Fetched again, as they had gone missing here: %1.").arg(reloaded);
        if (m_left > 0)
            told += u' ' + Ctl::tr("Months that still differ from the hub: %1.").arg(m_left);
        return told;
    }

private:
    struct Counts {
        qint64 acknowledged = 0, waiting = 0, events = 0, rejected = 0, reloaded = 0;
        bool operator==(const Counts &) const = default;
    };
    /// When what waits longest was written.
    [[nodiscard]] std::optional<Instant> oldestAfter(qint64 acknowledged) const
    {
        static constexpr char kSql[] = "SELECT e.at FROM outbox o CROSS JOIN event e ON e.seq = o.event "
                                       "WHERE o.oseq > ? ORDER BY o.oseq LIMIT 1";
        Query query(m_store.database(), kSql, acknowledged);
        return query.next() ? std::optional(query.get<Instant>(0)) : std::nullopt;
    }

    Store &m_store;
    SyncStore &m_sync;
    int m_left = 0; ///< months that differ from the hub whatever is done
    std::optional<Counts> m_first;
    Counts m_now;
    std::optional<Instant> m_waitingSince;
};

class SyncCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"sync"_s},
            Ctl::tr("Sends what happened here to the hub, and receives what happened elsewhere."),
            StoreUse::Create,
            {},
            {{u"hub"_s, u"URL"_s, Ctl::tr("the hub's database, as postgresql://LOGIN@HOST/DATABASE"), true},
             {u"once"_s, {}, Ctl::tr("until both hold the same; that is the usual")},
             {u"watch"_s, {}, Ctl::tr("goes on until it is stopped")},
             {u"check"_s, {}, Ctl::tr("compares now what both hold, as is done every night; what is missing here is fetched")}},
            {u"--store desk.permanence sync --hub \"postgresql://lea@hub.example/desk\""_s},
            Ctl::tr("A store that is not there is made and filled from the hub. Cut off anywhere, it goes on from there when it is "
                    "called again. Work at the store goes on meanwhile."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        if (arguments.has(u"once"_s) && arguments.has(u"watch"_s))
            return wrongUsage(Ctl::tr("--once and --watch exclude each other."));
        PERMANENCE_TRY(path, session.storePath());
        PERMANENCE_TRY(store, session.store());
        PERMANENCE_TRY(lock, StoreLock::sync(path));
        Q_UNUSED(lock);
        PERMANENCE_TRY(hub, wayToHub(arguments.value(u"hub"_s)));
        if (arguments.has(u"check"_s))
            PERMANENCE_CHECK(askForCheck(*store));
        SyncStore memory(*store, [](Store &where, const ContactId &who) { erasePersonIn(where, who); });
        Tally tally(*store, memory);
        PERMANENCE_CHECK(tally.look());
        SyncSession talk(memory, *hub, copyOf(path), u"permanencectl " PERMANENCE_VERSION ""_s);
        if (arguments.has(u"watch"_s))
            return watch(session, talk, tally, hub->address());
        PERMANENCE_CHECK(hub->open()); // that it is away is told at once
        PERMANENCE_CHECK(hub->findHub());
        PERMANENCE_TRY(status, catchUp(*store, path, memory, talk));
        PERMANENCE_CHECK(tally.look());
        tell(session.out(), tally, status);
        if (status.restores > 0 && !session.out().wantsJson())
            session.out().line(Error{ErrorCode::HubRestored, {hub->address().name()}, {}}.text());
        return faultOf(talk, hub->address());
    }

private:
    /// A store that holds nothing yet, and that nobody else has open, is computed once at the end: that takes half the time.
    static Result<SyncStatus> catchUp(Store &store, const QString &path, SyncStore &memory, SyncSession &talk)
    {
        constexpr qint64 kNothing = 100; // policies that come with the program, and who works here
        PERMANENCE_TRY(facts, memory.facts());
        if (!facts.cursor.isEmpty() || store.log().lastSeq() > kNothing)
            return talk.catchUp(kLongest);
        const Result<std::unique_ptr<StoreLock>> alone = StoreLock::alone(path);
        if (!alone)
            return talk.catchUp(kLongest);
        SyncStatus status;
        PERMANENCE_CHECK(store.load([&]() -> Result<void> {
            status = talk.catchUp(kLongest);
            return {};
        }));
        return status;
    }

    static void tell(Output &out, const Tally &tally, const SyncStatus &status)
    {
        if (out.wantsJson())
            out.json(tally.json(status));
        else
            out.line(tally.text());
    }

    /// What keeps it from being in step; nothing where it is.
    static Result<void> faultOf(const SyncSession &talk, const HubAddress &address)
    {
        if (talk.status().kind == SyncStatus::Kind::InStep)
            return {};
        return talk.trouble().value_or(errorOf(talk.status().failure, address));
    }

    /// Tells how it stands, and again with each change. Goes on while the hub is away; ends where somebody has to do
    /// something.
    static Result<void> watch(Session &session, SyncSession &talk, Tally &tally, const HubAddress &address)
    {
        const auto say = [&] {
            tell(session.out(), tally, talk.status());
            return flushOut(); // somebody listens
        };
        PERMANENCE_CHECK(say());
        for (;;) {
            talk.advance();
            PERMANENCE_TRY(changed, tally.look());
            if (changed)
                PERMANENCE_CHECK(say());
            if (talk.status().kind == SyncStatus::Kind::Attention)
                return faultOf(talk, address);
            QThread::msleep(static_cast<unsigned long>(talk.wait()));
        }
    }
};

PERMANENCE_COMMAND(SyncCommand)

} // namespace
} // namespace permanence::ctl
