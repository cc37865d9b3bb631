#include "ui/call/CallParts.h"

#include "ui/call/CallBar.h"
#include "ui/call/CallPage.h"

namespace permanence {

CallParts makeCallParts(DeskService &desk, Navigator &navigator, QWidget *parent)
{
    const auto session = std::make_shared<CallSession>(desk);
    const CallParts parts{new CallPage(session, navigator, parent), new CallBar(session, navigator, parent)};
    QObject::connect(parts.page, &CallPage::packsShown, parts.bar, &CallBar::showPacks);
    return parts;
}

} // namespace permanence
