#include "ui/knowledge/MarkdownView.h"

#include "ui/widgets/Theme.h"

#include <QEvent>
#include <QImage>
#include <QScrollBar>

namespace permanence {

MarkdownView::MarkdownView(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard | Qt::LinksAccessibleByMouse);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(Theme::spacing(2, this));
    connect(this, &QTextBrowser::highlighted, this,
            [this](const QUrl &link) { viewport()->setToolTip(link.toDisplayString()); });
}

void MarkdownView::setText(const QString &markdown, bool stay)
{
    m_markdown = markdown;
    const int place = verticalScrollBar()->value();
    document()->setMarkdown(markdown,
                            QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                QTextDocument::MarkdownNoHTML);
    verticalScrollBar()->setValue(stay ? place : 0);
}

QVariant MarkdownView::loadResource(int type, const QUrl &)
{
    // Where nothing is given the document itself reads the file.
    if (type != QTextDocument::ImageResource)
        return QByteArray("");
    QImage nothing(1, 1, QImage::Format_ARGB32);
    nothing.fill(Qt::transparent);
    return nothing;
}

void MarkdownView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        setText(m_markdown, true); // colours of links stand in the document
}

} // namespace permanence
