#include "core/sync/PreparedStore.h"

#include "core/store/StoreFile.h"
#include "core/sync/HubFaults.h"
#include "core/sync/SyncStore.h"

#include <QCoreApplication>
#include <QFile>
#include <QScopeGuard>

namespace permanence {
namespace {

/// Asks until all is there. `count` counts events.
class Filling
{
public:
    Filling(HubConnection &hub, SyncStore &memory, const std::function<void(qint64)> &progress)
        : m_hub(hub), m_memory(memory), m_progress(progress)
    {
    }

    [[nodiscard]] Result<void> fill()
    {
        while (true) {
            PERMANENCE_TRY(facts, m_memory.facts());
            if (facts.first) {
                PERMANENCE_TRY(page, ask<FirstPage>(AskFirst{*facts.first, kMostPulledEvents}));
                PERMANENCE_CHECK(m_memory.take(page));
                note(page.events.size());
                continue;
            }
            PERMANENCE_TRY(pulled, ask<Pulled>(PullEvents{facts.cursor, facts.page, kMostPulledEvents}));
            PERMANENCE_CHECK(m_memory.take(pulled));
            note(pulled.events.size());
            if (pulled.cursor)
                return {};
        }
    }

private:
    template <class Answer>
    [[nodiscard]] Result<Answer> ask(const HubQuestion &question)
    {
        std::variant<HubAnswer, HubFailure> said = m_hub.ask(question);
        if (auto *answer = std::get_if<HubAnswer>(&said))
            return std::get<Answer>(std::move(*answer));
        return errorOf(std::get<HubFailure>(said), m_hub.address());
    }
    void note(std::size_t events)
    {
        m_events += static_cast<qint64>(events);
        if (m_progress)
            m_progress(m_events);
    }

    HubConnection &m_hub;
    SyncStore &m_memory;
    const std::function<void(qint64)> &m_progress;
    qint64 m_events = 0;
};

/// Leaves the store to whoever begins with it.
Result<void> giveAway(Store &store)
{
    static constexpr char kNobody[] = "DELETE FROM meta WHERE key IN ('station', 'store', 'incarnation', 'agent')";
    return store.run([&]() -> Result<void> {
        Query(store.database(), kNobody).run();
        return {};
    });
}

} // namespace

Result<qint64> prepareStore(HubConnection &hub, const QString &path, const Clock &clock,
                            const std::function<void(qint64)> &progress)
{
    if (QFile::exists(path))
        return Error{ErrorCode::FileNotWritable, {path, QCoreApplication::translate("PreparedStore", "it is there already")}, {}};
    PERMANENCE_TRY(member, hub.greet());
    const QString part = path + u".filling"_s;
    const auto remove = [&] {
        for (const QString &side : {QString(), u"-wal"_s, u"-shm"_s})
            QFile::remove(part + side);
    };
    remove(); // what a program that was killed left
    const auto removed = qScopeGuard(remove);
    qint64 events = 0;
    {
        PERMANENCE_TRY(store, Store::open(part, clock));
        SyncStore memory(*store);
        Member nobody = member;
        nobody.login.clear();
        PERMANENCE_CHECK(memory.join(nobody));
        PERMANENCE_CHECK(store->load([&] { return Filling(hub, memory, progress).fill(); }));
        PERMANENCE_CHECK(giveAway(*store));
        events = store->log().count();
    }
    PERMANENCE_CHECK(backUp(part, path)); // compact, checked, and there only when it is whole
    return events;
}

} // namespace permanence
