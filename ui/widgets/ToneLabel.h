#pragma once

#include "ui/widgets/Theme.h"

#include <QLabel>

namespace permanence {

/// A label in the colour of a role, which follows the theme.
class ToneLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ToneLabel(ColourRole role, QWidget *parent = nullptr);

    void setRole(ColourRole role);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    ColourRole m_role;
};

/// A shape of Theme::icon() in the colour of a role, which follows the theme.
class ShapeLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ShapeLabel(QWidget *parent = nullptr);

    void setShape(const QString &name, ColourRole role = ColourRole::Text);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    ColourRole m_role = ColourRole::Text;
};

/// A refusal told where it belongs: shape and sentence; takes no room while there is none.
class ErrorLine : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorLine(QWidget *parent = nullptr);

    /// An empty sentence takes it back.
    void setText(const QString &sentence);
    [[nodiscard]] QString text() const { return m_text->text(); }

private:
    ShapeLabel *m_shape;
    ToneLabel *m_text;
};

/// A panel that stands out from the window.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace permanence
