#pragma once

#include "ui/review/ReviewDrafts.h"
#include "ui/review/ReviewWords.h"

#include <QTimer>
#include <QWidget>

class QDateTimeEdit;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace permanence {

class ErrorLine;
class ToneLabel;

/// After the meeting: every customer with what it is told, in its language, and how. A mail where one can go,
/// else a call with a date; by one key each, or all as proposed. What is changed of a text is kept until it
/// was told (SYS-7).
class TellingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TellingPanel(DeskService &desk, QWidget *parent = nullptr);

    void show(const std::shared_ptr<const ReviewPack> &pack);
    /// Tells everybody who is not told yet as it is proposed.
    void tellAll();
    void retranslate();
    void standOnList();

signals:
    void told();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Way
    {
        Mail,
        Call,
        Knows
    };
    void layOut();
    void fillList();
    void fillRow(QTreeWidgetItem *row, const ReviewItem &item) const;
    void showCurrent();
    void renewPreview();
    void tell(Way way);
    void send(const std::vector<std::pair<TicketId, Telling>> &tellings);
    void keepDraft();
    [[nodiscard]] const ReviewItem *current() const;
    [[nodiscard]] const ReviewItem *item(const TicketId &ticket) const;
    [[nodiscard]] QString textOf(const ReviewItem &item) const;
    [[nodiscard]] Instant proposedCall(const ReviewItem &item) const;
    [[nodiscard]] QString wayWord(const ReviewItem &item) const;

    DeskService &m_desk;
    std::shared_ptr<const ReviewPack> m_pack;
    ReviewDrafts m_drafts;
    QTreeWidget *m_list;
    QLabel *m_heading;
    QLabel *m_textLabel;
    QPlainTextEdit *m_text;
    QLabel *m_previewLabel;
    QPlainTextEdit *m_preview;
    QLabel *m_callLabel;
    QDateTimeEdit *m_call;
    QPushButton *m_mailButton, *m_callButton, *m_knowsButton, *m_allButton;
    ToneLabel *m_state;
    ErrorLine *m_error;
    TicketId m_shown; ///< whose customer is being told; none: nobody is to be
    QTimer m_previewTimer;
    quint64 m_generation = 0;
    bool m_isFilling = false;
};

} // namespace permanence
