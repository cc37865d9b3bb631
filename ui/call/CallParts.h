#pragma once

#include "core/desk/DeskService.h"
#include "ui/shell/Navigator.h"

class QWidget;

namespace permanence {

class CallBar;
class CallPage;
class IncomingCalls;

/// The two parts of the window that handle calls; they share one call in hand. Give them to
/// MainWindow::addPage() and setCallBar(). `desk` and `navigator` must outlive them.
struct CallParts
{
    CallPage *page;
    CallBar *bar;
    IncomingCalls *incoming; ///< where a telephone announces calls; goes with the bar
};
[[nodiscard]] CallParts makeCallParts(DeskService &desk, Navigator &navigator, QWidget *parent);

} // namespace permanence
