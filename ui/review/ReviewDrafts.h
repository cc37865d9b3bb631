#pragma once

#include "core/desk/DeskService.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <set>

namespace permanence {

/// What a lead typed of a ticket in a meeting and did not record yet.
struct ReviewDraft
{
    QString decision, nextStep, tell;
    AgentId owner;
    QDate day;
    qint64 seconds = 0; ///< spoken about and not yet recorded
    bool operator==(const ReviewDraft &) const = default;
    /// Nothing but time: whatever a form holds has a day.
    [[nodiscard]] bool isEmpty() const
    {
        return decision.isEmpty() && nextStep.isEmpty() && tell.isEmpty() && !day.isValid();
    }
};

/// The drafts of one review: each is kept in the store a moment after it was changed, and comes back after
/// the meeting was left or the program was killed.
class ReviewDrafts : public QObject
{
    Q_OBJECT

public:
    /// `kind`: of which of a review's drafts, so that each kind has its own.
    ReviewDrafts(DeskService &desk, QString kind, QObject *parent = nullptr);
    ~ReviewDrafts() override;

    /// Reads what is kept of these tickets; then loaded().
    void load(const ReviewId &review, const std::vector<TicketId> &tickets);
    /// Nothing where there is none.
    [[nodiscard]] const ReviewDraft *draft(const TicketId &ticket) const;
    void set(const TicketId &ticket, const ReviewDraft &draft);
    /// It was recorded.
    void discard(const TicketId &ticket);
    void keepNow();

signals:
    void loaded();
    void failed(const QString &sentence);

private:
    [[nodiscard]] QString keyOf(const TicketId &ticket) const;
    void keep(const TicketId &ticket, const QString &body);

    DeskService &m_desk;
    QString m_kind;
    ReviewId m_review;
    std::vector<TicketId> m_tickets;
    std::map<TicketId, ReviewDraft> m_drafts;
    std::set<TicketId> m_changed; ///< and not kept yet
    std::set<TicketId> m_since;   ///< changed since it was asked what is kept: the answer does not know of it
    quint64 m_generation = 0;
    QTimer m_timer;
};

} // namespace permanence
