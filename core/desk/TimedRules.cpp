#include "core/desk/Desk.h"

namespace permanence {

Instant Desk::now() const
{
    return m_firing ? m_firing->at : m_store.now();
}

Uuid Desk::newId()
{
    if (!m_firing)
        return m_store.newId();
    return Uuid::derived(m_firing->name + "/id/" + QByteArray::number(m_firing->written++));
}

EventId Desk::append(StreamKind kind, const Uuid &stream, EventBody body, std::optional<Instant> at)
{
    if (!m_firing)
        return m_store.append({kind, stream}, std::move(body), m_agent, at);
    Event event;
    event.id = EventId(Uuid::derived(m_firing->name + '/' + QByteArray::number(m_firing->written++)));
    event.stream = {kind, stream};
    event.at = m_firing->at;
    event.stamp = {Stamp::at(m_firing->at).value + m_firing->written};
    event.body = std::move(body);
    const EventId id = event.id;
    m_store.merge(std::move(event), true);
    return id;
}

Result<int> Desk::applyTimedRules()
{
    if (!queries().nextToClose(m_store.now()))
        return 0;
    return m_store.write<int>([&](Store &store) -> Result<int> {
        int closed = 0;
        while (const auto id = queries().nextToClose(store.now())) {
            PERMANENCE_TRY(ticket, knownTicket(*id));
            m_firing = Firing{*ticket.closesAt,
                              "rule/no_answer/" + ticket.id.text().toLatin1() + '/' +
                                  QByteArray::number(ticket.closesAt->ms)};
            close(ticket, CloseReason::NoAnswer, {ticket.question->event.text()}); // SYS-11
            m_firing.reset();
            ++closed;
        }
        return closed;
    });
}

} // namespace permanence
