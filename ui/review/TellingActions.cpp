// What can be done for the customers of a review: their mails are previewed, and they are told.

#include "ui/review/TellingPanel.h"

#include "core/base/Literals.h"
#include "core/desk/Mails.h"
#include "ui/widgets/ToneLabel.h"

#include <QDateTimeEdit>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTreeWidget>

namespace permanence {

void TellingPanel::renewPreview()
{
    m_previewTimer.stop();
    const quint64 generation = ++m_generation;
    const ReviewItem *shown = current();
    if (!shown || shown->email.isEmpty()) {
        m_preview->setPlainText(
            shown ? tr("No mail can go out: the contact has no address, or the policy sends none about "
                       "progress.")
                  : QString());
        return;
    }
    m_desk
        .query([ticket = shown->ticket, text = m_text->toPlainText(), policies = m_desk.policies(),
                author = m_desk.agent().id,
                now = m_desk.clock().now()](Queries &queries) -> std::optional<MailQueued> {
            const PolicyEntry *judge = policies.find(ticket.policy, ticket.policyVersion);
            if (!judge)
                return std::nullopt;
            return composedMail(queries, *judge, author, now, ticket, MailTemplate::Progress,
                                {{u"progress"_s, text}});
        })
        .then(this, [this, generation](const Result<std::optional<MailQueued>> &mail) {
            if (generation != m_generation || !mail || !*mail)
                return;
            m_preview->setPlainText(tr("To: %1").arg((*mail)->to) + u'\n' +
                                    tr("Subject: %1").arg((*mail)->subject) + u"\n\n"_s + (*mail)->body);
        });
}

void TellingPanel::keepDraft()
{
    const ReviewItem *shown = current();
    if (m_isFilling || !shown)
        return;
    ReviewDraft draft;
    draft.tell = m_text->toPlainText();
    m_drafts.set(shown->ticket.id, draft);
    m_previewTimer.start();
}

void TellingPanel::tell(Way way)
{
    const ReviewItem *shown = current();
    if (!shown || markOf(*m_pack, *shown) != ReviewMark::Discussed)
        return;
    Telling telling;
    telling.text = m_text->toPlainText().trimmed();
    telling.byMail = way == Way::Mail;
    if (way == Way::Call)
        telling.call = Instant::of(QDateTime(m_call->date(), m_call->time(), m_pack->zone));
    send({{shown->ticket.id, telling}});
}

void TellingPanel::tellAll()
{
    std::vector<std::pair<TicketId, Telling>> all;
    for (const ReviewItem &item : m_pack->items) {
        if (markOf(*m_pack, item) != ReviewMark::Discussed)
            continue;
        Telling telling;
        telling.text = textOf(item).trimmed();
        telling.byMail = !item.email.isEmpty();
        if (!telling.byMail)
            telling.call = proposedCall(item);
        all.emplace_back(item.ticket.id, telling);
    }
    send(all);
}

void TellingPanel::send(const std::vector<std::pair<TicketId, Telling>> &tellings)
{
    if (tellings.empty() || m_pack->review.closed)
        return;
    m_drafts.keepNow();
    m_desk
        .command([review = m_pack->review.id, tellings](Desk &desk) -> Result<void> {
            return desk.store().run([&]() -> Result<void> { // all or none
                for (const auto &[ticket, telling] : tellings)
                    PERMANENCE_CHECK(desk.tellCustomer(review, ticket, telling));
                return {};
            });
        })
        .then(this, [this, tellings](const Result<void> &done) {
            m_error->setText(done ? QString() : done.error().text());
            if (!done)
                return;
            for (const auto &[ticket, telling] : tellings)
                m_drafts.discard(ticket);
            emit told();
        });
}

bool TellingPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_text) {
        if (key->key() != Qt::Key_Escape)
            return QWidget::eventFilter(watched, event);
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return QWidget::eventFilter(watched, event);
    switch (key->key()) {
    case Qt::Key_M:
        tell(Way::Mail);
        return true;
    case Qt::Key_C:
        tell(Way::Call);
        return true;
    case Qt::Key_K:
        tell(Way::Knows);
        return true;
    case Qt::Key_A:
        tellAll();
        return true;
    case Qt::Key_T:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_text->setFocus(Qt::ShortcutFocusReason);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace permanence
