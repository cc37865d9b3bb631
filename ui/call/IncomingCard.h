#pragma once

#include "core/store/Views.h"
#include "core/telephony/CallTracker.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace permanence {

/// What a card says of a number that was announced.
struct IncomingCaller
{
    enum class Stage
    {
        Ringing,
        Answered, ///< while another call was being written
        Dial      ///< somebody wants to dial it
    };

    Stage stage = Stage::Ringing;
    AnnouncedCall call;
    QString callId;       ///< as the telephone told it
    QString e164;         ///< empty: withheld, or no phone number
    bool asked = false;   ///< whether who it is was found out by now
    std::vector<CallerMatch> matches;
    int openTickets = 0;

    /// Everybody whom the number belongs to is of one customer: that one, with the contact where it is only one.
    [[nodiscard]] std::optional<CallerMatch> known() const;
};

/// One line under the call bar: what a telephone announced, who it is, and what to do about it. It never takes the
/// focus.
class IncomingCard : public QWidget
{
    Q_OBJECT

public:
    explicit IncomingCard(QWidget *parent = nullptr);

    /// `busy`: another call is being written. `first`: F4 is for this card. `zone` is the desk's.
    void setCaller(const IncomingCaller &caller, bool busy, bool first, const QTimeZone &zone);
    [[nodiscard]] bool canBeAnswered() const;

signals:
    void answerAsked();
    void copyAsked();
    void customerAsked();
    void closeAsked();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void renew();
    [[nodiscard]] QString stageWords() const;
    [[nodiscard]] QString whoWords() const;
    [[nodiscard]] QString remarkWords() const;

    IncomingCaller m_caller;
    bool m_busy = false;
    bool m_first = false;
    QTimeZone m_zone;
    QLabel *m_shape;
    QLabel *m_stage;
    QLabel *m_who;
    QLabel *m_remark;
    QPushButton *m_answer;
    QPushButton *m_copy;
    QPushButton *m_customer;
    QToolButton *m_close;
};

/// For people: `+33 5 49 00 00 01`, what was announced where it is no phone number, or "number withheld".
[[nodiscard]] QString announcedNumberText(const QString &e164, const QString &number);

} // namespace permanence
