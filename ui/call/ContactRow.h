#pragma once

#include "ui/call/CallBriefing.h"
#include "ui/call/CallSession.h"

#include <QWidget>

class QComboBox;

namespace permanence {

class ToneLabel;

/// Who of the customer is calling, and whether that person may call out of hours (CARE-5).
class ContactRow : public QWidget
{
    Q_OBJECT

public:
    explicit ContactRow(CallSession &session, QWidget *parent = nullptr);

    [[nodiscard]] QComboBox *box() const { return m_box; }
    void setBriefing(const CallBriefing &briefing);
    /// Shows what the session's draft says.
    void showDraft();

private:
    CallSession &m_session;
    CallBriefing m_briefing;
    QComboBox *m_box;
    ToneLabel *m_named;
};

} // namespace permanence
