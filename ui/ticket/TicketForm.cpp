#include "ui/ticket/TicketForm.h"

#include "ui/widgets/DraftEdit.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

namespace permanence {
namespace {

QString draftKey(TicketFormKind kind, const TicketId &ticket)
{
    const QString what = kind == TicketFormKind::Note      ? u"note/"_s
                         : kind == TicketFormKind::Resolve ? u"resolve/"_s
                                                           : u"reopen/"_s;
    return QString(what % ticket.text());
}

} // namespace

TicketForm::TicketForm(DeskService &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_title(new QLabel(this)), m_causeLabel(new QLabel(this)),
      m_cause(new QComboBox(this)), m_text(new DraftEdit(desk, this)), m_error(new ErrorLine(this)),
      m_save(new QPushButton(this)), m_cancel(new QPushButton(this))
{
    layOut();
    connect(m_save, &QPushButton::clicked, this, &TicketForm::save);
    connect(m_cancel, &QPushButton::clicked, this, &TicketForm::cancelled);
    connect(m_text, &DraftEdit::failed, m_error, &ErrorLine::setText);
    for (const QKeySequence &keys :
         {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        auto *shortcut = new QShortcut(keys, this, this, &TicketForm::save);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    }
}

void TicketForm::layOut()
{
    m_cause->setObjectName(u"resolutionCause"_s);
    m_cause->installEventFilter(this);
    m_text->setObjectName(u"ticketText"_s);
    m_save->setObjectName(u"saveTicketForm"_s);
    m_cancel->setObjectName(u"closeTicketForm"_s);
    m_causeLabel->setBuddy(m_cause);
    m_title->setBuddy(m_text);
    for (const auto &row : CodeTable<ResolutionCause>::rows)
        m_cause->addItem({}, static_cast<int>(row.value));
    m_text->setMinimumHeight(4 * fontMetrics().lineSpacing());
    m_text->setMaximumHeight(8 * fontMetrics().lineSpacing());

    const int gap = Theme::spacing(1, this);
    auto *top = new QHBoxLayout;
    top->setSpacing(gap);
    top->addWidget(m_title);
    top->addStretch();
    top->addWidget(m_causeLabel);
    top->addWidget(m_cause);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(gap);
    bottom->addWidget(m_error, 1);
    bottom->addStretch();
    bottom->addWidget(m_cancel);
    bottom->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addLayout(top);
    layout->addWidget(m_text);
    layout->addLayout(bottom);
}

bool TicketForm::eventFilter(QObject *watched, QEvent *event)
{
    // Letters choose a cause; they are no actions of the page while the box has the focus.
    if (watched == m_cause && event->type() == QEvent::ShortcutOverride) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->modifiers() == Qt::NoModifier && !press->text().isEmpty()) {
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TicketForm::open(TicketFormKind kind, const TicketId &ticket)
{
    m_kind = kind;
    m_ticket = ticket;
    m_error->setText({});
    m_save->setEnabled(true);
    m_text->setReadOnly(false);
    m_text->setKey(draftKey(kind, ticket));
    retranslate();
    m_text->setFocus(Qt::OtherFocusReason);
}

void TicketForm::retranslate()
{
    const bool resolves = m_kind == TicketFormKind::Resolve;
    m_causeLabel->setVisible(resolves);
    m_cause->setVisible(resolves);
    m_causeLabel->setText(tr("C&ause"));
    m_cause->setAccessibleName(tr("Cause"));
    for (int i = 0; i < m_cause->count(); ++i)
        m_cause->setItemText(i, causeWord(static_cast<ResolutionCause>(m_cause->itemData(i).toInt())));
    m_cause->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    switch (m_kind) {
    case TicketFormKind::Note:
        m_title->setText(tr("&Note"));
        m_text->setPlaceholderText(tr("What was found out, tried or agreed"));
        m_save->setText(tr("Add note"));
        break;
    case TicketFormKind::Resolve:
        m_title->setText(tr("S&olution"));
        m_text->setPlaceholderText(tr("What solved it; the customer's history keeps it"));
        m_save->setText(tr("Resolve"));
        break;
    case TicketFormKind::Reopen:
        m_title->setText(tr("&Why is it open again?"));
        m_text->setPlaceholderText(tr("What the customer says"));
        m_save->setText(tr("Reopen"));
        break;
    }
    m_text->setAccessibleName(m_title->text().remove(u'&'));
    m_save->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    m_cancel->setText(tr("Close"));
    m_cancel->setToolTip(tr("The text is kept (Esc)"));
}

void TicketForm::save()
{
    if (!m_save->isEnabled())
        return;
    const QString text = m_text->toPlainText();
    if (m_kind == TicketFormKind::Note && text.trimmed().isEmpty()) {
        m_error->setText(tr("Write the note first."));
        return;
    }
    m_error->setText({});
    m_save->setEnabled(false);
    m_text->setReadOnly(true); // what is typed now would not be in what is saved
    const auto cause = static_cast<ResolutionCause>(m_cause->currentData().toInt());
    m_desk
        .command([kind = m_kind, ticket = m_ticket, text, cause](Desk &desk) -> Result<void> {
            switch (kind) {
            case TicketFormKind::Note:
                return desk.note(ticket, text);
            case TicketFormKind::Resolve:
                return desk.resolve(ticket, cause, text);
            case TicketFormKind::Reopen:
                break;
            }
            return desk.reopen(ticket, text);
        })
        .then(this, [this, kind = m_kind, ticket = m_ticket](const Result<void> &result) {
            done(kind, ticket, result);
        });
}

void TicketForm::done(TicketFormKind kind, const TicketId &ticket, const Result<void> &result)
{
    const bool inView = kind == m_kind && ticket == m_ticket;
    if (inView) {
        m_save->setEnabled(true);
        m_text->setReadOnly(false);
    }
    if (!result) {
        m_error->setText(result.error().text());
        return;
    }
    m_text->discard(draftKey(kind, ticket));
    if (inView)
        emit saved(kind);
}

} // namespace permanence
