#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace permanence {

/// What one thread makes and another uses, with room for so many: who is ahead waits for the other.
template <class T>
class BoundedQueue
{
public:
    explicit BoundedQueue(std::size_t room) : m_room(room) {}

    /// Waits for room. False where nobody takes any more: then the item is gone.
    bool put(T item)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_items.size() < m_room || m_stopped; });
        if (m_stopped)
            return false;
        m_items.push_back(std::move(item));
        lock.unlock();
        m_changed.notify_all();
        return true;
    }
    /// Waits for an item; nothing after the last one.
    [[nodiscard]] std::optional<T> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_items.empty() || m_ended || m_stopped; });
        if (m_items.empty() || m_stopped)
            return std::nullopt;
        std::optional<T> item(std::move(m_items.front()));
        m_items.pop_front();
        lock.unlock();
        m_changed.notify_all();
        return item;
    }
    /// The last one was put.
    void end() { set(m_ended); }
    /// Nobody takes any more.
    void stop() { set(m_stopped); }

private:
    void set(bool &what)
    {
        {
            const std::lock_guard lock(m_mutex);
            what = true;
        }
        m_changed.notify_all();
    }

    const std::size_t m_room;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<T> m_items;
    bool m_ended = false;
    bool m_stopped = false;
};

} // namespace permanence
