#pragma once

#include "core/desk/DeskService.h"
#include "core/store/AgendaQueries.h"

#include <QTimer>

#include <map>

namespace permanence {

/// Reminds the agent of what stands in the own agenda five minutes before it is due: once for each time it stands at,
/// and again later where that was asked for.
class Reminders : public QObject
{
    Q_OBJECT

public:
    static constexpr Duration kBefore = 5 * kMinute;
    static constexpr Duration kLater = 5 * kMinute;

    explicit Reminders(DeskService &desk, QObject *parent = nullptr);

    /// Looks what is to be told as of now; done by itself now and then, and after every change.
    void check();
    /// Tells it again in five minutes.
    void later(const AgendaItem &item);

signals:
    void due(const permanence::AgendaItem &item);
    /// What was told is done, or was moved.
    void over(const permanence::ActivityId &activity);

private:
    struct Told {
        AgendaItem item;
        std::optional<Instant> again; ///< when it is told once more
    };
    void take(const std::vector<AgendaItem> &items, Instant now);

    DeskService &m_desk;
    std::map<ActivityId, Told> m_told;
    QTimer m_timer, m_soon;
};

} // namespace permanence
