#pragma once

#include "ui/call/CallSession.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLineEdit;

namespace permanence {

/// What is asked for and not written yet, by name; empty: all is there (CARE-6, C4T-5).
[[nodiscard]] QStringList missingIn(const CallDraft &draft, const Policy &policy);

/// The lines and ticks that the judging policy asks for besides what every call has (CARE-6, C4T-5). What is written
/// goes into the session's draft.
class IntakeFields : public QWidget
{
    Q_OBJECT

public:
    explicit IntakeFields(CallSession &session, QWidget *parent = nullptr);

    /// Null: nothing is asked. A policy that is there already changes nothing: the field in which the agent writes
    /// stays. True where the fields are other ones now.
    bool setPolicy(const Policy *policy);
    /// Fills the fields from the session's draft.
    void showDraft();
    /// In the order of Tab.
    [[nodiscard]] std::vector<QWidget *> fields() const;

signals:
    void edited();

private:
    void addLine(const IntakeField &asked);
    void addTick(const ChecklistItem &item);
    void write(const QString &id, const QJsonValue &answer);

    CallSession &m_session;
    QFormLayout *m_layout;
    QString m_of; ///< policy version and language that the fields are of
    std::vector<std::pair<QString, QLineEdit *>> m_lines;
    std::vector<std::pair<QString, QCheckBox *>> m_ticks;
};

} // namespace permanence
