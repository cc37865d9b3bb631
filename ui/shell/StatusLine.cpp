#include "ui/shell/StatusLine.h"

#include "core/base/Literals.h"
#include "ui/widgets/ElidedLabel.h"

#include <QEvent>
#include <QLabel>
#include <QToolButton>

namespace permanence {

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_agent(new QLabel(this)), m_deskHours(new QLabel(this)), m_store(new ElidedLabel(this)),
      m_sync(new QToolButton(this)), m_everything(new QToolButton(this))
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
        addWidget(label, label == m_store ? 1 : 0);
        label->hide();
    }
    m_sync->setObjectName(u"statusSync"_s);
    m_sync->setAutoRaise(true);
    m_sync->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sync->setFocusPolicy(Qt::NoFocus);
    m_sync->hide();
    connect(m_sync, &QToolButton::clicked, this, &StatusLine::syncAsked);
    m_everything->setObjectName(u"statusEverything"_s);
    m_everything->setAutoRaise(true);
    m_everything->setFocusPolicy(Qt::NoFocus); // the key itself is nearer
    connect(m_everything, &QToolButton::clicked, this, &StatusLine::everythingAsked);
    addPermanentWidget(m_sync);
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
    m_store->setToolTip(facts.store);
}

void StatusLine::setSync(const std::optional<SyncSign> &sign, const QStringList &widest)
{
    if (sign == m_sign && widest == m_widest)
        return;
    m_sign = sign;
    m_widest = widest;
    showSync();
}

void StatusLine::showSync()
{
    m_sync->setVisible(m_sign.has_value());
    m_sync->setFocusPolicy(m_sign ? Qt::TabFocus : Qt::NoFocus);
    if (!m_sign)
        return;
    int room = 0;
    m_sync->setMinimumWidth(0);
    m_sync->setIcon(Theme::icon(m_sign->icon, m_sign->role));
    for (const QString &text : m_widest + QStringList{m_sign->text}) {
        m_sync->setText(text);
        room = std::max(room, m_sync->sizeHint().width());
    }
    m_sync->setMinimumWidth(room);
    m_sync->setToolTip(m_sign->explanation);
    m_sync->setAccessibleName(m_sign->explanation);
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
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        showSync();
}

} // namespace permanence
