#include "ui/callbacks/Reminders.h"

#include <algorithm>

namespace permanence {
namespace {

constexpr int kEvery = 15'000; // milliseconds
constexpr int kAfterChange = 100;

} // namespace

Reminders::Reminders(DeskService &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_timer.setInterval(kEvery);
    connect(&m_timer, &QTimer::timeout, this, &Reminders::check);
    m_timer.start();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kAfterChange);
    connect(&m_soon, &QTimer::timeout, this, &Reminders::check);
    connect(&m_desk, &DeskService::changed, &m_soon, qOverload<>(&QTimer::start));
    m_soon.start();
}

void Reminders::check()
{
    const Instant now = m_desk.clock().now();
    Instant from = now - kBefore; // what was due longer ago is not news: it stands in the tray
    for (const auto &[id, told] : m_told)
        from = std::min(from, told.item.due);
    m_desk
        .query([me = m_desk.agent().id, from, until = now + kBefore + 1](Queries &queries) {
            return AgendaQueries(queries).between({{me}}, from, until);
        })
        .then(this, [this, now](const Result<std::vector<AgendaItem>> &items) {
            if (items)
                take(*items, now);
        });
}

void Reminders::take(const std::vector<AgendaItem> &items, Instant now)
{
    for (auto told = m_told.begin(); told != m_told.end();) {
        const bool isThere = std::any_of(items.begin(), items.end(), [&](const AgendaItem &item) {
            return item.id == told->first && item.due == told->second.item.due;
        });
        if (!isThere)
            emit over(told->first);
        told = isThere ? std::next(told) : m_told.erase(told);
    }
    for (const AgendaItem &item : items) {
        const auto told = m_told.find(item.id);
        if (told == m_told.end() ? item.due < now - kBefore : !told->second.again || *told->second.again > now)
            continue;
        m_told[item.id] = {item, std::nullopt};
        emit due(item);
    }
}

void Reminders::later(const AgendaItem &item)
{
    if (const auto told = m_told.find(item.id); told != m_told.end())
        told->second.again = m_desk.clock().now() + kLater;
}

} // namespace permanence
