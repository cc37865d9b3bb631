#pragma once

#include "ui/call/CallBriefing.h"
#include "ui/call/CallSession.h"

#include <QWidget>

class QComboBox;

namespace permanence {

class ShapeLabel;
class ToneLabel;

/// What the call is about, of the policy's categories, and at once whether the contract covers it (C4T-3, SYS-2).
class CategoryRow : public QWidget
{
    Q_OBJECT

public:
    explicit CategoryRow(CallSession &session, QWidget *parent = nullptr);

    [[nodiscard]] QComboBox *box() const { return m_box; }
    /// Whether the policy tells categories apart; where it does not there is nothing to ask.
    [[nodiscard]] bool isAsked() const;
    void setBriefing(const CallBriefing &briefing);
    /// Shows what the session's draft says.
    void showDraft();

private:
    void showCoverage();

    CallSession &m_session;
    CallBriefing m_briefing;
    QComboBox *m_box;
    ShapeLabel *m_shape;
    ToneLabel *m_coverage;
};

} // namespace permanence
