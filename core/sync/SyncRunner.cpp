#include "core/sync/SyncRunner.h"

namespace permanence {

void SyncRunner::on(SyncEvent event, const Moment &moment)
{
    if (std::holds_alternative<Answered>(event))
        m_notKept.reset();
    for (;;) {
        const Result<SyncFacts> facts = m_memory.facts();
        if (facts)
            m_facts = *facts;
        else
            event = NotKept{facts.error()};
        if (const auto *failed = std::get_if<NotKept>(&event))
            m_notKept = failed->error;
        SyncStep next = step(std::move(m_state), {m_facts, moment.ticks, moment.random, m_machine, m_program}, event);
        m_state = std::move(next.state);
        m_wakeAt = next.wakeAt;
        m_hubNow = next.hubNow;
        if (next.hangUp)
            m_link.hangUp();
        if (!facts)
            return;
        if (!next.orders.empty()) {
            event = carryOut(next.orders);
            continue;
        }
        if (!next.question)
            return;
        const Result<bool> filled = fill(*next.question);
        if (filled && *filled) {
            m_link.ask(*next.question);
            return;
        }
        event = filled ? SyncEvent(Unneeded{}) : SyncEvent(NotKept{filled.error()});
    }
}

SyncEvent SyncRunner::carryOut(const std::vector<SyncOrder> &orders)
{
    for (const SyncOrder &order : orders) {
        if (const Result<void> kept = order(m_memory); !kept)
            return NotKept{kept.error()};
    }
    return Woken{};
}

PushLimit SyncRunner::pushLimit() const
{
    PushLimit limit = m_state.push;
    if (m_state.member && !m_state.member->scopes.isEmpty())
        limit.home = m_state.member->scopes.front();
    return limit;
}

std::optional<HubQuestion> SyncRunner::ahead(const HubQuestion &asked)
{
    const auto *push = std::get_if<PushEvents>(&asked);
    const PushLimit limit = pushLimit();
    if (!push || push->events.empty() || limit.events < kMostPushedEvents || limit.bytes < kMostPushedBytes)
        return std::nullopt; // the limit of the next one is not known yet
    const Result<std::vector<WireEvent>> next = m_memory.nextBatch(limit, m_hubNow, push->events.back().oseq);
    if (!next || next->empty())
        return std::nullopt; // what is wrong is told when it is asked for
    return PushEvents{push->station, push->incarnation, *next};
}

Result<bool> SyncRunner::fill(HubQuestion &question)
{
    if (auto *push = std::get_if<PushEvents>(&question)) {
        PERMANENCE_TRY(events, m_memory.nextBatch(pushLimit(), m_hubNow, std::nullopt));
        push->events = std::move(events);
        return !push->events.empty();
    }
    if (auto *missing = std::get_if<AskMissing>(&question)) {
        PERMANENCE_TRY(oseqs, m_memory.nextMissing());
        m_state.missingAsked = oseqs;
        missing->oseqs = std::move(oseqs);
        return !missing->oseqs.empty();
    }
    if (auto *erase = std::get_if<EraseEvents>(&question)) {
        PERMANENCE_TRY(bodies, m_memory.nextRewritten());
        m_state.erasing = bodies;
        erase->events = std::move(bodies);
        return !erase->events.empty();
    }
    return true;
}

} // namespace permanence
