#include "ui/call/CallParts.h"

#include "ui/call/CallBar.h"
#include "ui/call/CallPage.h"
#include "ui/call/IncomingCalls.h"
#include "ui/call/IncomingCards.h"

namespace permanence {

CallParts makeCallParts(DeskService &desk, Navigator &navigator, QWidget *parent)
{
    const auto session = std::make_shared<CallSession>(desk);
    auto *page = new CallPage(session, navigator, parent);
    auto *bar = new CallBar(session, navigator, parent);
    auto *cards = new IncomingCards(bar);
    bar->addBelow(cards);
    const CallParts parts{page, bar, new IncomingCalls(session, navigator, *cards, cards)};
    QObject::connect(parts.incoming, &IncomingCalls::noticeRaised, page, &Page::noticeRaised);
    QObject::connect(parts.page, &CallPage::packsShown, parts.bar, &CallBar::showPacks);
    return parts;
}

} // namespace permanence
