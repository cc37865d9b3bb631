#pragma once

#include "core/desk/DeskService.h"
#include "core/store/ReviewItem.h"
#include "ui/widgets/ToneLabel.h"

class QLabel;

namespace permanence {

class HistoryView;
class SizedLabel;
class StatusBadge;

/// The ticket that a meeting speaks about, in large type: what matters of it, what was promised the last time, and its
/// timeline.
class MeetingCard : public Card
{
    Q_OBJECT

public:
    MeetingCard(DeskService &desk, QWidget *parent);

    /// What stands above the timeline.
    void show(const ReviewItem &item, const ReviewPack &pack);
    /// Reads the timeline of another ticket; again: what is new on the same one.
    void readTimeline(const TicketId &ticket, const QTimeZone &zone);
    void readTimelineAgain();
    [[nodiscard]] HistoryView *timeline() const { return m_history; }
    void retranslate();

private:
    void layOut();

    DeskService &m_desk;
    SizedLabel *m_number;
    StatusBadge *m_status;
    SizedLabel *m_summary;
    QLabel *m_facts;
    ToneLabel *m_line;
    ToneLabel *m_steps;
    HistoryView *m_history;
};

} // namespace permanence
