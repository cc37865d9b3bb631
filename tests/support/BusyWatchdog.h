#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QKeySequence>
#include <QMetaEnum>
#include <QThread>
#include <QtTest>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <functional>
#include <utility>
#include <vector>

namespace permanence::test {

/// Measures for how long the window's thread is kept busy by each thing that is delivered to it: a key with all that it
/// sets off, an answer of the store, a timer, a repaint. Watches while it exists; UiTestMain shows it every event.
///
/// Busy is time that the thread itself worked: other programs on a busy machine do not add to it. What one event brings
/// about inside itself counts as one.
class BusyWatchdog
{
public:
    struct Busy
    {
        double cpu = 0;  ///< milliseconds of work
        double wall = 0; ///< milliseconds until it was over
        QString receiver, event;
        QString during; ///< what doing() said last
        [[nodiscard]] bool isOf(const Busy &other) const
        {
            return receiver == other.receiver && event == other.event; // what comes by the clock comes at another step
        }
    };

    /// Fails where something took too long twice: `work` is done again where it notes any that did. A machine that is busy
    /// itself stalls this or that once; what the program is slow at, it is slow at again.
    static void expectQuick(const std::function<void(std::vector<Busy> &tooLong)> &work)
    {
        std::vector<Busy> once, again;
        work(once);
        if (once.empty() || QTest::currentTestFailed())
            return;
        work(again);
        for (const Busy &one : again) {
            const bool twice = std::any_of(once.begin(), once.end(), [&](const Busy &other) { return other.isOf(one); });
            QVERIFY2(!twice, qPrintable(QStringLiteral("%1 ms: %2 at %3, during %4")
                                            .arg(one.cpu)
                                            .arg(one.event, one.receiver, one.during)));
        }
    }

    BusyWatchdog() : m_before(std::exchange(s_watching, this)) {}
    ~BusyWatchdog() { s_watching = m_before; }
    BusyWatchdog(const BusyWatchdog &) = delete;
    BusyWatchdog &operator=(const BusyWatchdog &) = delete;

    /// What is under way, for the report.
    void doing(const QString &step) { m_during = step; }

    [[nodiscard]] qint64 events() const { return m_events; }
    /// All that took longer, longest first.
    [[nodiscard]] std::vector<Busy> longerThan(double milliseconds) const
    {
        std::vector<Busy> found;
        std::copy_if(m_slowest.begin(), m_slowest.end(), std::back_inserter(found),
                     [&](const Busy &one) { return one.cpu > milliseconds; });
        return found;
    }
    /// The worst of all, longest first, a line each.
    [[nodiscard]] QString report() const
    {
        QString lines = QStringLiteral("%1 events; the longest, in ms of work (and until it was over):\n").arg(m_events);
        for (std::size_t i = 0; i < std::min(kReported, m_slowest.size()); ++i) {
            const Busy &one = m_slowest[i];
            lines += QStringLiteral("%1 (%2)  %3 at %4, during: %5\n")
                         .arg(one.cpu, 7, 'f', 1)
                         .arg(one.wall, 7, 'f', 1)
                         .arg(one.event, one.receiver, one.during);
        }
        return lines;
    }

    /// Delivers an event, under the eyes of the watchdog where there is one.
    template <class Deliver>
    static bool deliver(QObject *receiver, QEvent *event, Deliver deliver)
    {
        if (!s_watching || s_inside || QThread::currentThread() != qApp->thread())
            return deliver();
        s_inside = true;
        // Either may be gone afterwards.
        const char *type = receiver->metaObject()->className();
        const QString name = receiver->objectName();
        const auto kind = event->type();
        const int key = kind == QEvent::KeyPress || kind == QEvent::ShortcutOverride ? static_cast<QKeyEvent *>(event)->key() : 0;
        const double cpu = workedFor();
        const auto began = std::chrono::steady_clock::now();
        const bool done = deliver();
        const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - began;
        s_inside = false;
        if (s_watching)
            s_watching->note(workedFor() - cpu, wall.count(), type, name, kind, key);
        return done;
    }

private:
    static constexpr std::size_t kReported = 10;
    static constexpr std::size_t kKept = 200;

    /// Milliseconds that this thread has worked.
    static double workedFor()
    {
        timespec spent{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
        return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
    }

    void note(double cpu, double wall, const char *type, const QString &name, QEvent::Type kind, int key)
    {
        ++m_events;
        if (m_slowest.size() >= kKept && cpu <= m_slowest.back().cpu)
            return;
        const char *known = QMetaEnum::fromType<QEvent::Type>().valueToKey(kind);
        Busy one{cpu, wall, QString::fromLatin1(type), known ? QString::fromLatin1(known) : QString::number(kind), m_during};
        if (key != 0)
            one.event += u' ' + QKeySequence(key).toString();
        if (!name.isEmpty())
            one.receiver += u' ' + name;
        const auto place = std::upper_bound(m_slowest.begin(), m_slowest.end(), one,
                                            [](const Busy &a, const Busy &b) { return a.cpu > b.cpu; });
        m_slowest.insert(place, one);
        if (m_slowest.size() > kKept)
            m_slowest.pop_back();
    }

    inline static BusyWatchdog *s_watching = nullptr;
    inline static bool s_inside = false; ///< what is delivered by it belongs to it

    BusyWatchdog *m_before;
    qint64 m_events = 0;
    std::vector<Busy> m_slowest; ///< longest first
    QString m_during;
};

} // namespace permanence::test
