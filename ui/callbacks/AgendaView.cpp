#include "ui/callbacks/AgendaView.h"

#include "core/base/Literals.h"
#include "core/model/PhoneNumber.h"
#include "ui/widgets/ServiceWords.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <tuple>

namespace permanence {
namespace {

constexpr int kMinutesOfDay = 1440;

} // namespace

QString agendaWhom(const AgendaItem &item)
{
    if (!item.customerName.isEmpty() && !item.contactName.isEmpty())
        return QString(item.customerName % u" · "_s % item.contactName);
    if (!item.customerName.isEmpty())
        return item.customerName;
    const PhoneNumber number = PhoneNumber::fromE164(item.number);
    if (number.isValid())
        return number.international();
    return item.number.isEmpty() ? AgendaView::tr("an unknown caller") : item.number; // an extension, an address
}

QString agendaLine(const AgendaItem &item, const QString &time)
{
    return AgendaView::tr("%1 %2: %3", "time, what, whom").arg(time, activityWord(item.kind), agendaWhom(item));
}

AgendaView::AgendaView(const Clock &clock, QWidget *parent) : QWidget(parent), m_clock(clock)
{
    setFocusPolicy(Qt::StrongFocus);
}

void AgendaView::setDays(QDate first, int count, const QTimeZone &zone)
{
    m_first = first;
    m_days = count;
    m_zone = zone;
    cancelMove();
    placeItems();
}

void AgendaView::setItems(const std::vector<AgendaItem> &items)
{
    m_items = items;
    placeItems();
}

void AgendaView::setHours(const BusinessCalendar &desk, const std::optional<BusinessCalendar> &customer)
{
    m_desk = desk;
    m_customer = customer;
    update();
}

void AgendaView::select(const ActivityId &id)
{
    m_selected = id;
    describe();
}

const AgendaItem *AgendaView::selected() const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(), [&](const AgendaItem &item) { return item.id == m_selected; });
    return found == m_items.end() ? nullptr : &*found;
}

int AgendaView::columnOf(Instant at) const
{
    return static_cast<int>(m_first.daysTo(at.in(m_zone).date()));
}

int AgendaView::minuteOf(Instant at) const
{
    const QTime time = at.in(m_zone).time();
    return time.hour() * 60 + time.minute();
}

/// Items whose half hours overlap stand beside each other.
void AgendaView::placeItems()
{
    m_places.clear();
    for (int i = 0; i < static_cast<int>(m_items.size()); ++i) {
        const Instant due = m_items[static_cast<std::size_t>(i)].due;
        if (const int column = columnOf(due); column >= 0 && column < m_days)
            m_places.push_back({i, column, minuteOf(due)});
    }
    std::stable_sort(m_places.begin(), m_places.end(), [](const Place &a, const Place &b) {
        return std::tie(a.column, a.minute) < std::tie(b.column, b.minute);
    });
    m_fromMinute = 7 * 60;
    m_untilMinute = 20 * 60;
    for (std::size_t first = 0; first < m_places.size();) {
        std::size_t end = first + 1;
        while (end < m_places.size() && m_places[end].column == m_places[first].column &&
               m_places[end].minute < m_places[end - 1].minute + kRow)
            ++end;
        for (std::size_t i = first; i < end; ++i) {
            m_places[i].lane = static_cast<int>(i - first);
            m_places[i].lanes = static_cast<int>(end - first);
        }
        m_fromMinute = std::min(m_fromMinute, m_places[first].minute / 60 * 60);
        m_untilMinute = std::max(m_untilMinute, std::min(kMinutesOfDay, (m_places[end - 1].minute + kRow + 59) / 60 * 60));
        first = end;
    }
    updateGeometry();
    describe();
}

void AgendaView::describe()
{
    const AgendaItem *item = selected();
    const QString said =
        item ? agendaLine(*item, momentText(item->due, m_clock.now(), m_zone))
             : tr("%n thing(s) to do, none selected", nullptr, static_cast<int>(m_places.size()));
    if (accessibleDescription() != said)
        setAccessibleDescription(said);
    update();
}

int AgendaView::headerHeight() const
{
    return fontMetrics().height() * 2;
}

int AgendaView::gutter() const
{
    return fontMetrics().horizontalAdvance(u"00:00"_s) + 2 * Theme::spacing(1, this);
}

QSize AgendaView::minimumSizeHint() const
{
    const int rows = (m_untilMinute - m_fromMinute) / kRow;
    return {gutter() + m_days * fontMetrics().averageCharWidth() * 9,
            headerHeight() + rows * (fontMetrics().height() + 2)};
}

QRect AgendaView::columnRect(int column) const
{
    const double width = double(this->width() - gutter()) / m_days;
    const int left = gutter() + qRound(column * width);
    return {left, headerHeight(), gutter() + qRound((column + 1) * width) - left, height() - headerHeight()};
}

int AgendaView::yOf(int minute) const
{
    const double perMinute = double(height() - headerHeight()) / (m_untilMinute - m_fromMinute);
    return headerHeight() + qRound((std::clamp(minute, m_fromMinute, m_untilMinute) - m_fromMinute) * perMinute);
}

QRect AgendaView::rectOf(const Place &place) const
{
    const QRect column = columnRect(place.column).adjusted(6, 0, -4, 0);
    const double lane = double(column.width()) / place.lanes;
    const int top = yOf(place.minute);
    return QRect(column.left() + qRound(place.lane * lane), top + 1, qRound(lane) - 2,
                 yOf(std::min(place.minute + kRow, m_untilMinute)) - top - 1);
}

QRect AgendaView::rectOf(const ActivityId &id) const
{
    for (const Place &place : m_places) {
        if (m_items[static_cast<std::size_t>(place.item)].id == id)
            return rectOf(place);
    }
    return {};
}

QRect AgendaView::rectAt(Instant at) const
{
    const int column = columnOf(at);
    return column < 0 || column >= m_days ? QRect() : rectOf(Place{0, column, minuteOf(at)});
}

Instant AgendaView::instantAt(const QPoint &point) const
{
    int column = 0;
    while (column + 1 < m_days && point.x() >= columnRect(column + 1).left())
        ++column;
    const double perMinute = double(height() - headerHeight()) / (m_untilMinute - m_fromMinute);
    const int minute = m_fromMinute + static_cast<int>((point.y() - headerHeight()) / perMinute);
    const int row = std::clamp(minute / kRow * kRow, m_fromMinute, std::min(m_untilMinute, kMinutesOfDay) - kRow);
    return Instant::of(QDateTime(m_first.addDays(column), QTime(row / 60, row % 60), m_zone));
}

int AgendaView::itemAt(const QPoint &point) const
{
    for (const Place &place : m_places) {
        if (rectOf(place).contains(point))
            return place.item;
    }
    return -1;
}

void AgendaView::selectIndex(int index)
{
    const ActivityId id = index < 0 ? ActivityId() : m_items[static_cast<std::size_t>(index)].id;
    if (id == m_selected)
        return;
    select(id);
    emit selectionChanged();
}

bool AgendaView::selectByKey(int key)
{
    if (m_places.empty())
        return false;
    const auto here = std::find_if(m_places.begin(), m_places.end(), [&](const Place &place) {
        return m_items[static_cast<std::size_t>(place.item)].id == m_selected;
    });
    if (here == m_places.end()) {
        // The first that is still to be done today, else the first of all.
        const auto next = std::find_if(m_places.begin(), m_places.end(), [&](const Place &place) {
            return m_items[static_cast<std::size_t>(place.item)].due >= m_clock.now();
        });
        selectIndex((next == m_places.end() ? m_places.front() : *next).item);
        return true;
    }
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        if (key == Qt::Key_Up && here != m_places.begin())
            selectIndex((here - 1)->item);
        else if (key == Qt::Key_Down && here + 1 != m_places.end())
            selectIndex((here + 1)->item);
        return true;
    }
    // The day beside it that has something, and there what is nearest in time.
    const int step = key == Qt::Key_Left ? -1 : 1;
    for (int column = here->column + step; column >= 0 && column < m_days; column += step) {
        const Place *nearest = nullptr;
        for (const Place &place : m_places) {
            if (place.column == column &&
                (!nearest || std::abs(place.minute - here->minute) < std::abs(nearest->minute - here->minute)))
                nearest = &place;
        }
        if (nearest) {
            selectIndex(nearest->item);
            return true;
        }
    }
    return m_days > 1;
}

void AgendaView::startMove(const AgendaItem &item, Instant at)
{
    m_moving = Move{item, at, false};
    moveTo(at);
}

void AgendaView::moveTo(Instant at)
{
    m_moving->at = at;
    const QString time = momentText(at, m_clock.now(), m_zone);
    emit movingChanged(tr("Move to %1: arrows choose, Enter puts it there, Esc leaves it where it was.").arg(time));
    update();
}

bool AgendaView::cancelMove()
{
    if (!m_moving)
        return false;
    m_moving.reset();
    emit movingChanged({});
    update();
    return true;
}

void AgendaView::putDown()
{
    const Move move = *std::exchange(m_moving, std::nullopt);
    emit movingChanged({});
    update();
    if (move.at != move.item.due)
        emit moved(move.item, move.at);
}

bool AgendaView::moveByKey(int key)
{
    const QDateTime local = m_moving->at.in(m_zone);
    QDate day = local.date();
    int minute = (local.time().hour() * 60 + local.time().minute()) / kRow * kRow;
    switch (key) {
    case Qt::Key_Up:
        minute = std::max(0, minute - kRow);
        break;
    case Qt::Key_Down:
        minute = std::min(kMinutesOfDay - kRow, minute + kRow);
        break;
    case Qt::Key_Left:
        day = std::max(m_first, day.addDays(-1));
        break;
    case Qt::Key_Right:
        day = std::min(m_first.addDays(m_days - 1), day.addDays(1));
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        putDown();
        return true;
    default:
        return false;
    }
    m_fromMinute = std::min(m_fromMinute, minute / 60 * 60);
    m_untilMinute = std::max(m_untilMinute, std::min(kMinutesOfDay, (minute + kRow + 59) / 60 * 60));
    moveTo(Instant::of(QDateTime(day, QTime(minute / 60, minute % 60), m_zone)));
    return true;
}

void AgendaView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool isArrow = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Right;
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    bool done = false;
    if (isPlain && m_moving)
        done = moveByKey(key);
    else if (isPlain && isArrow)
        done = selectByKey(key);
    else if (isPlain && (key == Qt::Key_Return || key == Qt::Key_Enter) && selected()) {
        emit opened();
        done = true;
    }
    if (!done)
        QWidget::keyPressEvent(event);
}

void AgendaView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    cancelMove();
    m_pressed = event->position().toPoint();
    m_pressedItem = itemAt(m_pressed);
    selectIndex(m_pressedItem);
}

void AgendaView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (m_pressedItem < 0 || !(event->buttons() & Qt::LeftButton))
        return;
    if (!m_moving && (point - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!m_moving)
        m_moving = Move{m_items[static_cast<std::size_t>(m_pressedItem)], {}, true};
    const Instant at = instantAt(point);
    if (at != m_moving->at)
        moveTo(at);
}

void AgendaView::mouseReleaseEvent(QMouseEvent *)
{
    m_pressedItem = -1;
    if (m_moving && m_moving->byMouse)
        putDown();
}

void AgendaView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (itemAt(event->position().toPoint()) >= 0)
        emit opened();
}

void AgendaView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void AgendaView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace permanence
