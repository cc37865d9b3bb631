#include "ui/call/CallBar.h"

#include "core/model/PhoneNumber.h"
#include "ui/call/CallerField.h"
#include "ui/shell/Navigator.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/PackMeter.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace permanence {

QString callLength(qint64 seconds)
{
    const QString minutes =
        u"%1:%2"_s.arg(seconds / 60 % 60, 2, 10, QChar(u'0')).arg(seconds % 60, 2, 10, QChar(u'0'));
    return seconds < 3600 ? minutes : QString(QString::number(seconds / 3600) % u':' % minutes);
}

CallBar::CallBar(std::shared_ptr<CallSession> session, Navigator &navigator, QWidget *parent)
    : QWidget(parent), m_session(std::move(session)), m_navigator(navigator), m_new(new QPushButton(this)),
      m_field(new CallerField(m_session->desk(), this)), m_dot(new QLabel(this)), m_timer(new QLabel(this)),
      m_who(new QWidget(this)), m_caller(new ElidedLabel(m_who)), m_packs(new PackMeter(PackMeter::Form::Short, m_who)),
      m_hangUp(new QPushButton(this)), m_wrong(new QPushButton(this)),
      m_newAction(new QAction(this)), m_hangUpAction(new QAction(this)), m_wrongAction(new QAction(this))
{
    setObjectName(u"callBar"_s);
    m_field->setObjectName(u"callerField"_s);
    m_timer->setObjectName(u"callTimer"_s);
    m_caller->setObjectName(u"callerName"_s);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *row = new QHBoxLayout;
    rows->addLayout(row);
    const int gap = Theme::spacing(1, this);
    row->setContentsMargins(2 * gap, gap, 2 * gap, gap);
    row->setSpacing(2 * gap);
    row->addWidget(m_new);
    row->addWidget(m_field, 1);
    row->addWidget(m_dot);
    row->addWidget(m_timer);
    row->addWidget(m_who, 1);
    row->addWidget(m_hangUp);
    row->addWidget(m_wrong);
    auto *who = new QHBoxLayout(m_who);
    who->setContentsMargins(0, 0, 0, 0);
    who->setSpacing(2 * gap);
    who->addWidget(m_packs);
    who->addWidget(m_caller, 1);
    m_packs->setObjectName(u"callPacks"_s);
    m_who->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QWidget *part : std::initializer_list<QWidget *>{m_dot, m_timer, m_who, m_hangUp, m_wrong}) {
        // The field stays where it is when a call begins.
        QSizePolicy policy = part->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        part->setSizePolicy(policy);
    }
    m_field->setMinimumWidth(fontMetrics().averageCharWidth() * 32);
    // Digits that do not dance while the seconds run.
    m_timer->setMinimumWidth(m_timer->fontMetrics().horizontalAdvance(u"0:00:00 "_s));
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &CallBar::tick);
    makeActions();
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text == m_session->draft().typed)
            return;
        if (!text.trimmed().isEmpty())
            m_session->begin();
        m_session->edit([&](CallDraft &draft) { draft.typed = text; });
    });
    connect(m_field, &CallerField::chosen, this, [this](const CallerMatch &match, const QString &number) {
        m_session->chooseCaller(match, number);
        m_navigator.navigate({page::kCall, {}});
    });
    connect(m_field, &CallerField::unknownChosen, this, [this](const QString &typed, const QString &number) {
        m_session->chooseUnknown(typed, number);
        m_navigator.navigate({page::kCall, {}});
    });
    connect(m_field, &CallerField::escaped, this, [this] {
        // Out of the field to the page; an F2 by mistake leaves no trace.
        m_session->dropIfEmpty();
        m_navigator.navigate(m_navigator.current());
    });
    connect(m_session.get(), &CallSession::callerChanged, this, &CallBar::showCall);
    connect(m_session.get(), &CallSession::savingChanged, this, &CallBar::showCall);
    retranslate();
    showCall();
}

void CallBar::addBelow(QWidget *row)
{
    layout()->addWidget(row);
}

void CallBar::makeActions()
{
    const auto make = [this](QAction *action, QPushButton *button, const QString &name, const QString &icon,
                             Qt::Key key, auto run) {
        action->setObjectName(name);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WindowShortcut);
        action->setProperty("icon-name", icon);
        connect(action, &QAction::triggered, this, run);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        addAction(action);
        button->setObjectName(QString(name % u"Button"_s));
        button->setIcon(Theme::icon(icon));
    };
    make(m_newAction, m_new, u"newCall"_s, u"call"_s, Qt::Key_F2, [this] { newCall(); });
    make(m_wrongAction, m_wrong, u"wrongNumber"_s, u"close"_s, Qt::Key_F8,
         [this] { m_session->saveAsWrongNumber(); });
    make(m_hangUpAction, m_hangUp, u"hangUp"_s, u"stop"_s, Qt::Key_F9, [this] { m_session->hangUp(); });
}

void CallBar::newCall()
{
    m_session->begin();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void CallBar::showCall()
{
    const CallDraft &draft = m_session->draft();
    const bool inHand = draft.isInHand();
    if (m_field->text() != draft.typed)
        m_field->setText(draft.typed);
    for (QWidget *part : std::initializer_list<QWidget *>{m_dot, m_timer, m_who, m_hangUp, m_wrong})
        part->setVisible(inHand);
    m_hangUpAction->setEnabled(inHand && !draft.ended && !m_session->isSaving());
    m_hangUp->setEnabled(m_hangUpAction->isEnabled());
    m_wrongAction->setEnabled(inHand && !m_session->isSaving());
    m_wrong->setEnabled(m_wrongAction->isEnabled());
    const QString number = PhoneNumber::fromE164(draft.number).international();
    QString who;
    if (!draft.customerName.isEmpty())
        who = draft.customerName;
    else if (draft.chosen)
        who = number.isEmpty() ? tr("Unknown caller") : tr("Unknown caller, %1", "%1 is a phone number").arg(number);
    else if (inHand)
        who = tr("Who is calling?");
    m_caller->setText(who);
    m_caller->setToolTip(who);
    const bool speaking = inHand && !draft.ended;
    const int edge = Theme::iconSize(this);
    m_dot->setPixmap((speaking ? Theme::icon(u"call"_s, ColourRole::Accent) : Theme::icon(u"stop"_s))
                         .pixmap(QSize(edge, edge)));
    m_dot->setAccessibleName(speaking ? tr("speaking") : tr("hung up"));
    if (speaking)
        m_second.start();
    else
        m_second.stop();
    tick();
}

void CallBar::tick()
{
    m_timer->setText(callLength(m_session->seconds()));
}

void CallBar::showPacks(const std::optional<PackStanding> &standing)
{
    m_packs->setStanding(m_session->draft().isInHand() ? standing : std::nullopt);
}

void CallBar::retranslate()
{
    m_newAction->setText(tr("New call"));
    m_wrongAction->setText(tr("Wrong number: log the call without a ticket"));
    m_hangUpAction->setText(tr("Call ended: stop the timer"));
    m_new->setText(tr("New call (F2)"));
    m_hangUp->setText(tr("Hang up (F9)"));
    m_hangUp->setToolTip(m_hangUpAction->text());
    m_wrong->setText(tr("Wrong number (F8)"));
    m_wrong->setToolTip(m_wrongAction->text());
    m_field->setAccessibleName(tr("Who is calling"));
    m_field->setPlaceholderText(tr("number, name, mail or ticket …"));
    m_timer->setAccessibleName(tr("Length of the call"));
    showCall();
}

void CallBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        showCall();
}

} // namespace permanence
