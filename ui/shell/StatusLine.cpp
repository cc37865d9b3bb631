#include "ui/shell/StatusLine.h"

#include "core/base/Literals.h"
#include "ui/widgets/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QToolButton>

namespace permanence {

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_agent(new QLabel(this)), m_deskHours(new QLabel(this)), m_store(new QLabel(this)),
      m_everything(new QToolButton(this))
{
    setObjectName(u"statusLine"_s);
    setSizeGripEnabled(false);
    m_agent->setObjectName(u"statusAgent"_s);
    m_deskHours->setObjectName(u"statusDeskHours"_s);
    m_store->setObjectName(u"statusStore"_s);
    const int gap = Theme::spacing(1, this);
    for (QLabel *label : {m_agent, m_deskHours, m_store}) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(2 * gap, gap, 2 * gap, gap);
        addWidget(label);
        label->hide();
    }
    m_everything->setObjectName(u"statusEverything"_s);
    m_everything->setAutoRaise(true);
    m_everything->setFocusPolicy(Qt::NoFocus); // the key itself is nearer
    connect(m_everything, &QToolButton::clicked, this, &StatusLine::everythingAsked);
    addPermanentWidget(m_everything);
    retranslate();
}

void StatusLine::setFacts(const StatusFacts &facts)
{
    const std::pair<QLabel *, QString> lines[] = {
        {m_agent, facts.agent}, {m_deskHours, facts.deskHours}, {m_store, facts.store}};
    for (const auto &[label, text] : lines) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    }
}

void StatusLine::retranslate()
{
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    m_everything->setText(tr("%1 everything", "%1 is a key: it opens the palette of all commands").arg(keys));
}

void StatusLine::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace permanence
