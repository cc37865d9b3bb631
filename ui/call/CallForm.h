#pragma once

#include "ui/call/CallBriefing.h"
#include "ui/call/CallSession.h"

#include <QPointer>
#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace permanence {

class AdmissionPanel;
class CategoryRow;
class ChoiceRow;
class ContactRow;
class IntakeFields;
class SizedLabel;
class ToneLabel;

/// The left half of the call page: what the agent writes down, asked as the judging policy wants it (CARE-6, C4T-3,
/// C4T-5). Nothing moves while one types: what may appear has its room already.
class CallForm : public QWidget
{
    Q_OBJECT

public:
    explicit CallForm(CallSession &session, QWidget *parent = nullptr);

    /// What the caller's policy asks; fills the form from the session.
    void setBriefing(const CallBriefing &briefing);
    /// Fills all fields from the session's draft.
    void showDraft();
    void showError(const QString &sentence);
    /// While a save is under way nothing can be typed; afterwards the field in work has the focus again.
    void setBusy(bool busy);
    void retranslate();
    /// The first thing to write: the summary.
    void focusFirst();
    /// The field that had the focus last gets it back; false where there is none.
    bool focusLast();
    /// What is still asked for, in words; empty: all is there.
    [[nodiscard]] QStringList missing() const;
    /// What the caller is entitled to, under what is written.
    [[nodiscard]] AdmissionPanel *admissionPanel() const { return m_admission; }

signals:
    void saveAsked();
    void wrongNumberAsked();
    void callbackAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void reserveRoom();
    void connectFields();
    void orderTabs();
    void showHeading();
    void showDefinition();
    void showMissing();
    [[nodiscard]] QString takenKeys() const;       ///< access keys that a severity cannot have
    [[nodiscard]] QString descriptionHint() const; ///< what the policy wants in the details

    CallSession &m_session;
    CallBriefing m_briefing;
    QPointer<QWidget> m_inWork; ///< had the focus when a save began
    QGridLayout *m_grid;
    SizedLabel *m_heading;
    QLabel *m_about;
    ContactRow *m_contact;
    ChoiceRow *m_nature;
    ChoiceRow *m_severity;
    ToneLabel *m_definition;
    CategoryRow *m_category;
    QLineEdit *m_summary;
    QPlainTextEdit *m_details;
    IntakeFields *m_intake;
    AdmissionPanel *m_admission;
    ToneLabel *m_missing;
    ToneLabel *m_error;
    QPushButton *m_save;
    QPushButton *m_wrong;
    QPushButton *m_callback;
    QLabel *m_contactLabel, *m_natureLabel, *m_severityLabel, *m_categoryLabel, *m_summaryLabel, *m_detailsLabel;
};

} // namespace permanence
