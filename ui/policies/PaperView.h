#pragma once

#include <QTextBrowser>

#include <functional>

namespace permanence {

/// Text with headings and tables, to be read and copied. What it shows is made again where the theme changes.
class PaperView : public QTextBrowser
{
    Q_OBJECT

public:
    /// Makes the HTML for a palette.
    using Make = std::function<QString(const QPalette &)>;

    explicit PaperView(QWidget *parent = nullptr);

    /// `stay`: what is in view stays in view; else its beginning is shown.
    void show(Make make, bool stay = false);

    using QTextBrowser::show;

protected:
    void changeEvent(QEvent *event) override;

private:
    void renew();

    Make m_make;
};

} // namespace permanence
