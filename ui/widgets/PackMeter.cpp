#include "ui/widgets/PackMeter.h"

#include "core/base/Literals.h"
#include "ui/widgets/Theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace permanence {
namespace {

using Level = PackStanding::Level;

/// The bar ends here, so that there is room for what is overdrawn.
constexpr double kShownPercent = 125;

ColourRole roleOf(Level level)
{
    switch (level) {
    case Level::Enough:
        return ColourRole::Good;
    case Level::NearEnd:
        return ColourRole::Warning;
    case Level::UsedUp:
    case Level::Overdrawn:
        return ColourRole::Overdue;
    }
    return ColourRole::Text;
}

QString iconOf(Level level)
{
    switch (level) {
    case Level::Enough:
        return u"good"_s;
    case Level::NearEnd:
        return u"warning"_s;
    case Level::UsedUp:
    case Level::Overdrawn:
        return u"problem"_s;
    }
    return {};
}

} // namespace

PackBar::PackBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // where there is little room the words go first
}

void PackBar::setStanding(const PackStanding &standing)
{
    m_standing = standing;
    update();
}

QSize PackBar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 16, qRound(fontMetrics().height() * 0.8)};
}

QSize PackBar::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, sizeHint().height()};
}

void PackBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double used = m_standing.minutes > 0 ? 100.0 * m_standing.used / m_standing.minutes : 100;
    const auto x = [&](double percent) {
        return std::clamp(percent, 0.0, kShownPercent) / kShownPercent * width();
    };
    const double margin = height() * 0.25;
    const auto part = [&](double from, double until) {
        return QRectF(x(from), margin, x(until) - x(from), height() - 2 * margin);
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::colour(ColourRole::ClosedHours, palette()));
    painter.drawRect(part(0, 100));
    const QColor filled = Theme::colour(roleOf(m_standing.level()), palette());
    painter.setBrush(filled);
    painter.drawRect(part(0, std::min(used, 100.0)));
    if (used > 100) {
        painter.setBrush(QBrush(filled, Qt::BDiagPattern));
        painter.drawRect(part(100, used));
    }
    painter.setPen(QPen(Theme::colour(ColourRole::Text, palette()), 1));
    for (const double mark : {double(PackStanding::kNearEndPercent), 100.0})
        painter.drawLine(QPointF(x(mark), 0), QPointF(x(mark), height()));
}

PackMeter::PackMeter(Form form, QWidget *parent)
    : QWidget(parent), m_form(form), m_shape(new QLabel(this)), m_words(new QLabel(this)),
      m_bar(new PackBar(this))
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setObjectName(u"packWords"_s);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::spacing(1, this));
    layout->addWidget(m_shape, 0, 0, form == Form::Column ? Qt::AlignTop : Qt::AlignVCenter);
    layout->addWidget(m_words, 0, 1);
    if (form == Form::Column) {
        m_words->setWordWrap(true);
        m_bar->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        layout->addWidget(m_bar, 1, 0, 1, 2);
        layout->setColumnStretch(1, 1);
    } else {
        layout->addWidget(m_bar, 0, 2);
        if (form == Form::Line)
            layout->setColumnStretch(3, 1);
    }
    hide();
}

void PackMeter::setStanding(const std::optional<PackStanding> &standing)
{
    m_standing = standing;
    showStanding();
}

QString PackMeter::text() const
{
    if (!m_standing)
        return {};
    return m_form == Form::Short ? m_standing->shortText() : m_standing->text();
}

void PackMeter::showStanding()
{
    setVisible(m_standing.has_value());
    m_words->setText(text());
    setAccessibleName(text());
    if (!m_standing)
        return;
    m_bar->setStanding(*m_standing);
    const ColourRole role = roleOf(m_standing->level());
    const int edge = Theme::iconSize(this);
    m_shape->setPixmap(
        Theme::icon(iconOf(m_standing->level()), role).pixmap(QSize(edge, edge), devicePixelRatioF()));
    QPalette own = m_words->palette();
    own.setColor(QPalette::WindowText,
                 Theme::colour(role == ColourRole::Good ? ColourRole::Text : role, palette()));
    m_words->setPalette(own);
    setToolTip(m_standing->text());
}

void PackMeter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        showStanding();
}

} // namespace permanence
