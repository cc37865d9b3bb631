#pragma once

#include <QTextBrowser>

namespace permanence {

/// Markdown to be read and copied. Whatever it names is not fetched: no picture from a file or from the network, no HTML,
/// and a link says where it leads but leads nowhere.
class MarkdownView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit MarkdownView(QWidget *parent = nullptr);

    /// `stay`: what is in view stays in view; else its beginning is shown.
    void setText(const QString &markdown, bool stay = false);

    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QString m_markdown;
};

} // namespace permanence
