#include "ui/call/IncomingCards.h"

#include "ui/widgets/Theme.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <set>

namespace permanence {
namespace {

bool canBeAnswered(const IncomingCaller &caller, bool busy)
{
    return caller.stage == IncomingCaller::Stage::Ringing ||
           (caller.stage == IncomingCaller::Stage::Answered && !busy);
}

} // namespace

IncomingCards::IncomingCards(QWidget *parent) : QWidget(parent), m_more(new QLabel(this)), m_answer(new QAction(this))
{
    setObjectName(u"incomingCards"_s);
    m_more->setObjectName(u"incomingMore"_s);
    m_answer->setObjectName(u"answerCall"_s);
    m_answer->setShortcut(Qt::Key_F4);
    m_answer->setShortcutContext(Qt::WindowShortcut);
    addAction(m_answer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_more);
    const int gap = Theme::spacing(1, this);
    m_more->setContentsMargins(2 * gap, gap, gap, gap);
    connect(m_answer, &QAction::triggered, this, [this] {
        const QString first = m_first; // another one by the time that it was answered
        if (!first.isEmpty())
            emit answerAsked(first);
    });
    retranslate();
    hide();
}

IncomingCard *IncomingCards::cardOf(const QString &key)
{
    const auto found = m_cards.find(key);
    if (found != m_cards.end())
        return found->second;
    auto *card = new IncomingCard(this);
    connect(card, &IncomingCard::answerAsked, this, [this, key] { emit answerAsked(key); });
    connect(card, &IncomingCard::copyAsked, this, [this, key] { emit copyAsked(key); });
    connect(card, &IncomingCard::customerAsked, this, [this, key] { emit customerAsked(key); });
    connect(card, &IncomingCard::closeAsked, this, [this, key] { emit closeAsked(key); });
    static_cast<QVBoxLayout *>(layout())->insertWidget(layout()->count() - 1, card);
    m_cards.emplace(key, card);
    return card;
}

void IncomingCards::setCallers(const std::vector<IncomingCaller> &callers, bool busy, const QTimeZone &zone)
{
    std::set<QString> shown;
    m_first.clear();
    for (const IncomingCaller &caller : callers) {
        if (shown.size() == kMostShown)
            break;
        const bool first = m_first.isEmpty() && canBeAnswered(caller, busy);
        if (first)
            m_first = caller.call.key;
        shown.insert(caller.call.key);
        cardOf(caller.call.key)->setCaller(caller, busy, first, zone);
    }
    std::erase_if(m_cards, [&](const auto &one) {
        if (shown.contains(one.first))
            return false;
        one.second->hide();
        one.second->deleteLater(); // it may be the sender of the click that led here
        return true;
    });
    m_hidden = static_cast<int>(callers.size() - shown.size());
    m_answer->setEnabled(!m_first.isEmpty());
    retranslate();
    setVisible(!callers.empty());
}

void IncomingCards::retranslate()
{
    m_answer->setText(tr("Answer the call that rings"));
    m_more->setVisible(m_hidden > 0);
    m_more->setText(tr("%n more", "calls that ring beside those in view", m_hidden));
}

void IncomingCards::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace permanence
