#include "ui/widgets/ToneLabel.h"

#include "core/base/Literals.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace permanence {

ToneLabel::ToneLabel(ColourRole role, QWidget *parent) : QLabel(parent), m_role(role)
{
    setTextFormat(Qt::PlainText);
    colour();
}

void ToneLabel::setRole(ColourRole role)
{
    m_role = role;
    colour();
}

void ToneLabel::colour()
{
    const QColor wanted = Theme::colour(m_role, palette());
    if (palette().color(QPalette::WindowText) == wanted && palette().color(QPalette::Text) == wanted)
        return;
    QPalette mine; // only the one colour is ours, the rest follows the theme
    mine.setColor(QPalette::WindowText, wanted);
    mine.setColor(QPalette::Text, wanted); // on a background of Base
    setPalette(mine);
}

void ToneLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

ShapeLabel::ShapeLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ShapeLabel::setShape(const QString &name, ColourRole role)
{
    m_name = name;
    m_role = role;
    update();
}

QSize ShapeLabel::sizeHint() const
{
    return {Theme::iconSize(this), Theme::iconSize(this)};
}

void ShapeLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Theme::icon(m_name, m_role).paint(&painter, rect());
}

ErrorLine::ErrorLine(QWidget *parent)
    : QWidget(parent), m_shape(new ShapeLabel(this)), m_text(new ToneLabel(ColourRole::Overdue, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::spacing(1, this));
    layout->addWidget(m_shape, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_text->setWordWrap(true);
    m_shape->setShape(u"problem"_s, ColourRole::Overdue);
    hide();
}

void ErrorLine::setText(const QString &sentence)
{
    m_text->setText(sentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

Card::Card(QWidget *parent) : QWidget(parent) {}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::colour(ColourRole::Line, palette()));
    painter.setBrush(Theme::colour(ColourRole::CardBackground, palette()));
    const double radius = Theme::spacing(1, this);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace permanence
