#pragma once

#include "ui/review/ReviewDrafts.h"
#include "ui/review/ReviewWords.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QPlainTextEdit;

namespace permanence {

class ErrorLine;
class SizedLabel;
class ToneLabel;

/// What a meeting decides about a ticket: the right side of its window. In a field Ctrl+Return leads on to
/// the next ticket, Esc back to the keys of the meeting.
class MeetingForm : public QWidget
{
    Q_OBJECT

public:
    /// The usual decisions that stand behind the digits 1 to 6. One takes the place of another, and stands below words of
    /// one's own.
    static constexpr int kPresets = 6;

    explicit MeetingForm(QWidget *parent = nullptr);

    /// Whom the next step can be given to.
    void setAgents(const std::vector<AgentView> &agents);
    /// What is likely where nothing was said yet.
    struct Likely
    {
        AgentId owner; ///< of a ticket that nobody has
        QDate day;
        QTimeZone zone;
    };
    /// Shows what was typed of a ticket, else what was recorded, else what is likely.
    void show(const ReviewItem &item, const TicketMinutes *minutes, const ReviewDraft *draft,
              const Likely &likely);
    void clear();
    [[nodiscard]] ReviewDraft draft() const; ///< without its seconds
    [[nodiscard]] Minutes minutes() const;
    void takePreset(int number); ///< from 1
    void takeDecision(const QString &text);
    void moveDay(int days);
    void setTime(qint64 here, qint64 total);
    void setError(const QString &sentence);
    /// The causes by digits, while the hand-off to quality control is chosen.
    void showCauses(bool shown);
    void retranslate();

    void editDecision();
    void editStep();
    void editOwner();
    void editDay();
    void editTell();

signals:
    void changed();
    void nextAsked();
    void left(); ///< Esc in a field

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void edit(QWidget *field);
    [[nodiscard]] static QString preset(int number);
    [[nodiscard]] static bool isPreset(const QString &text);

    QLabel *m_presets;
    QLabel *m_decisionLabel, *m_stepLabel, *m_ownerLabel, *m_dayLabel, *m_tellLabel;
    QPlainTextEdit *m_decision;
    QPlainTextEdit *m_step;
    QComboBox *m_owner;
    QDateEdit *m_day;
    QPlainTextEdit *m_tell;
    ToneLabel *m_recorded;
    SizedLabel *m_time;
    ErrorLine *m_error;
    bool m_isClosed = false;
    bool m_isFilling = false;
    bool m_showsCauses = false;
};

} // namespace permanence
