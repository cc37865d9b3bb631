#pragma once

#include "core/sync/SyncEngine.h"

namespace permanence {

/// The way to a hub. What comes of it is told to SyncRunner::on().
class HubLink
{
public:
    HubLink() = default;
    HubLink(const HubLink &) = delete;
    HubLink &operator=(const HubLink &) = delete;
    virtual ~HubLink() = default;

    /// Asks, over a new connection where there is none.
    virtual void ask(const HubQuestion &question) = 0;
    /// Drops the connection; an answer that still comes is not told.
    virtual void hangUp() = 0;
};

/// Carries out what the engine says: between a store, a hub, and whoever has the time and the chances.
class SyncRunner
{
public:
    struct Moment {
        Duration ticks = 0; ///< of a clock that is never set
        quint32 random = 0;
    };

    SyncRunner(SyncMemory &memory, HubLink &link, QString machine, QString program)
        : m_memory(memory), m_link(link), m_machine(std::move(machine)), m_program(std::move(program))
    {
    }

    /// Something happened.
    void on(SyncEvent event, const Moment &moment);
    /// While a push is on its way: what comes next if all of it is taken. The driver may send it as soon as that is known,
    /// and gives its answer where it is asked for; where something else is, it is a broken connection.
    [[nodiscard]] std::optional<HubQuestion> ahead(const HubQuestion &asked);
    /// When on(Woken) is to be called at the latest.
    [[nodiscard]] Duration wakeAt() const { return m_wakeAt; }
    [[nodiscard]] SyncStatus status() const { return statusOf(m_state, m_facts); }
    [[nodiscard]] const SyncFacts &facts() const { return m_facts; }
    [[nodiscard]] const SyncState &state() const { return m_state; }
    /// Why the store did not keep something, until the hub is heard again.
    [[nodiscard]] const std::optional<Error> &notKept() const { return m_notKept; }

private:
    [[nodiscard]] SyncEvent carryOut(const std::vector<SyncOrder> &orders);
    /// Fills in what the store holds; nothing where there is nothing to ask.
    [[nodiscard]] Result<bool> fill(HubQuestion &question);
    [[nodiscard]] PushLimit pushLimit() const;

    SyncMemory &m_memory;
    HubLink &m_link;
    QString m_machine, m_program;
    SyncState m_state;
    SyncFacts m_facts;
    Duration m_wakeAt = 0;
    Instant m_hubNow;
    std::optional<Error> m_notKept;
};

} // namespace permanence
