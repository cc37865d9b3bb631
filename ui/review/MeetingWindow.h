#pragma once

#include "ui/review/MeetingForm.h"
#include "ui/review/ReviewAgendaModel.h"

#include <QTimer>

class QTreeView;

namespace permanence {

class MeetingCard;

/// The meeting itself: the whole screen, one ticket at a time, by keys alone (USE-2). The agenda with its
/// marks at the left, the ticket in large type with its timeline in the middle, what is decided at the right.
/// What is typed is kept at once; leaving loses nothing.
class MeetingWindow : public QWidget
{
    Q_OBJECT

public:
    /// `parent` is the page that it belongs to; the window stands by itself.
    MeetingWindow(DeskService &desk, QWidget *parent);
    ~MeetingWindow() override;

    /// Shows the review as it stands now: first the ticket that was looked at, else the first to be
    /// discussed.
    void show(const std::shared_ptr<const ReviewPack> &pack, ReviewGrouping grouping);
    void setAgents(const std::vector<AgentView> &agents);
    void retranslate();
    [[nodiscard]] TicketId current() const { return m_current; }

signals:
    /// Minutes were written: the page reads the review again.
    void recorded();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void showTicket(const TicketId &ticket);
    void fill();
    void fillProgress();
    void go(int direction);
    void next();
    void record(const ReviewItem &item);
    void toQualityControl(int digit);
    void keepDraft();
    void countSeconds();
    void tick();
    void leave();
    void standOnCard();
    bool handleKey(int key);
    [[nodiscard]] const ReviewItem *item(const TicketId &ticket) const;
    [[nodiscard]] QDate likelyDay(const ReviewItem &item) const;
    [[nodiscard]] qint64 secondsHere() const;

    DeskService &m_desk;
    std::shared_ptr<const ReviewPack> m_pack;
    ReviewAgendaModel *m_model;
    ReviewDrafts m_drafts;
    std::vector<TicketId> m_order;
    TicketId m_current;
    Instant m_since; ///< since when the ticket is in view and not yet counted
    bool m_isSaving = false;
    bool m_choosesCause = false;

    QTreeView *m_agenda;
    MeetingCard *m_card;
    MeetingForm *m_form;
    SizedLabel *m_progress;
    ToneLabel *m_keys;
    QTimer m_second;
};

} // namespace permanence
