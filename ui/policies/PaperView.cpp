#include "ui/policies/PaperView.h"

#include "ui/widgets/Theme.h"

#include <QEvent>
#include <QScrollBar>

namespace permanence {

PaperView::PaperView(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setTabChangesFocus(true);
    // Keys scroll and select; Tab goes on to the next control.
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(Theme::spacing(2, this));
}

void PaperView::show(Make make, bool stay)
{
    m_make = std::move(make);
    const int place = verticalScrollBar()->value();
    renew();
    verticalScrollBar()->setValue(stay ? place : 0);
}

void PaperView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (m_make && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)) {
        const int place = verticalScrollBar()->value();
        renew();
        verticalScrollBar()->setValue(place);
    }
}

void PaperView::renew()
{
    setHtml(m_make(palette()));
}

} // namespace permanence
