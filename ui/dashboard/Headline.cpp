#include "ui/dashboard/Headline.h"

#include "core/base/Literals.h"
#include "core/report/FigureWords.h"
#include "ui/widgets/SizedLabel.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace permanence {
namespace {

struct HeadlineTexts
{
    Q_DECLARE_TR_FUNCTIONS(Headline)
};

const FigureCell *totalOf(const FigureSet &set, FigureId id)
{
    const Figure *figure = set.figure(id);
    return figure && !figure->total.cells.empty() ? &figure->total.cells.front() : nullptr;
}

/// How much more or less, without its sign.
QString differenceText(double difference, FigureUnit unit)
{
    if (unit == FigureUnit::Share)
        return HeadlineTexts::tr("%1 points", "percentage points").arg(QLocale().toString(difference * 100, 'f', 1));
    FigureCell cell;
    cell.value = difference;
    return figureText(cell, unit);
}

QString changeText(const FigureCell *now, const FigureCell *before, FigureUnit unit)
{
    if (!now || !now->value)
        return {};
    if (!before || !before->value)
        return HeadlineTexts::tr("nothing to compare with before");
    const double difference = *now->value - *before->value;
    const QString text = differenceText(std::abs(difference), unit);
    if (text == differenceText(0, unit))
        return HeadlineTexts::tr("= as before");
    return difference > 0 ? HeadlineTexts::tr("▲ %1 more than before").arg(text) : HeadlineTexts::tr("▼ %1 less than before").arg(text);
}

/// A share that misses its target by less than is shown of it is rounded down, not up to the target.
QString valueText(FigureCell cell, FigureUnit unit, const std::optional<double> &target)
{
    const bool isMissed = cell.value && target && *cell.value < *target;
    if (isMissed && figureText(cell, unit) == figureText({target, 0, 1}, unit))
        cell.value = std::floor(*cell.value * 1000) / 1000;
    return figureText(cell, unit);
}

QString titleOf(FigureId id)
{
    switch (id) {
    case FigureId::Backlog:
        return HeadlineTexts::tr("Open tickets");
    case FigureId::TimeToTake:
        return HeadlineTexts::tr("Median time to take in charge");
    default:
        return figureTitle(id);
    }
}

} // namespace

const std::vector<FigureId> &headlineFigures()
{
    static const std::vector<FigureId> all{FigureId::TakeInChargeWithin, FigureId::ResolvedWithin, FigureId::TimeToTake,
                                           FigureId::Backlog};
    return all;
}

std::vector<Headline> headlinesOf(const FigureSet &now, const FigureSet *before)
{
    std::vector<Headline> made;
    for (const FigureId id : headlineFigures()) {
        const FigureUnit unit = figureColumns(id).front().unit;
        const FigureCell *cell = totalOf(now, id);
        Headline headline;
        headline.id = id;
        headline.title = titleOf(id);
        const Figure *figure = now.figure(id);
        headline.value = cell ? valueText(*cell, unit, figure->target) : u"–"_s;
        headline.definition = figureDefinition(id);
        if (before)
            headline.change = changeText(cell, totalOf(*before, id), unit);
        if (figure && figure->target) {
            FigureCell target;
            target.value = figure->target;
            headline.target = HeadlineTexts::tr("Target %1", "a share, as 90 %").arg(figureText(target, unit));
            if (cell && cell->value)
                headline.isMet = *cell->value >= *figure->target;
        }
        made.push_back(headline);
    }
    return made;
}

HeadlineCard::HeadlineCard(const QString &name, QWidget *parent)
    : Card(parent), m_title(new ToneLabel(ColourRole::MutedText, this)), m_value(new SizedLabel(TypeSize::ReadAloud, this)),
      m_change(new ToneLabel(ColourRole::MutedText, this)), m_shape(new ShapeLabel(this)),
      m_target(new ToneLabel(ColourRole::MutedText, this))
{
    setObjectName(name);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    m_value->setObjectName(QString(name % u".value"_s));
    m_title->setWordWrap(true);
    // Room for two lines and for each of the words below from the start: nothing moves when the figures arrive.
    m_title->setMinimumHeight(fontMetrics().lineSpacing());
    m_change->setMinimumHeight(fontMetrics().lineSpacing());
    m_target->setMinimumHeight(fontMetrics().lineSpacing());
    m_value->setText(u" "_s);
    const int gap = Theme::spacing(1, this);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(gap);
    foot->addWidget(m_shape);
    foot->addWidget(m_target, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * gap, gap, 2 * gap, gap);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_value);
    layout->addWidget(m_change);
    layout->addLayout(foot);
}

void HeadlineCard::show(const Headline &headline)
{
    if (m_headline == headline)
        return;
    m_headline = headline;
    m_title->setText(headline.title);
    m_value->setText(headline.value);
    m_change->setText(headline.change);
    QString target = headline.target;
    if (headline.isMet)
        target = *headline.isMet ? tr("%1: met", "a target").arg(target) : tr("%1: missed", "a target").arg(target);
    const ColourRole role = !headline.isMet ? ColourRole::MutedText : *headline.isMet ? ColourRole::Good : ColourRole::Overdue;
    m_target->setText(target);
    m_target->setRole(role);
    m_shape->setVisible(headline.isMet.has_value());
    if (headline.isMet)
        m_shape->setShape(*headline.isMet ? u"good"_s : u"problem"_s, role);
    QStringList said{headline.title, headline.value, headline.change, target};
    said.removeAll(QString());
    setAccessibleName(said.join(u", "_s));
    setAccessibleDescription(headline.definition);
    setToolTip(headline.definition);
}

void HeadlineCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::colour(ColourRole::Accent, palette()), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

void HeadlineCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        emit opened();
    else
        Card::keyPressEvent(event);
}

void HeadlineCard::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit opened();
    else
        Card::mousePressEvent(event);
}

void HeadlineCard::focusInEvent(QFocusEvent *event)
{
    Card::focusInEvent(event);
    update();
}

void HeadlineCard::focusOutEvent(QFocusEvent *event)
{
    Card::focusOutEvent(event);
    update();
}

} // namespace permanence
