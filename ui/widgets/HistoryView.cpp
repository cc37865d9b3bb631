#include "ui/widgets/HistoryView.h"

#include "core/base/Literals.h"
#include "ui/widgets/HistoryDelegate.h"
#include "ui/widgets/Theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace permanence {

HistoryView::HistoryView(const Clock &clock, bool withTickets, QWidget *parent)
    : QListView(parent), m_model(new HistoryModel(this)),
      m_delegate(new HistoryDelegate(clock, withTickets, viewport()))
{
    setItemDelegate(m_delegate);
    setModel(m_model);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    connect(this, &QListView::doubleClicked, this, &HistoryView::openCurrent);
    connect(m_model, &HistoryModel::stateChanged, this, [this] {
        viewport()->update();
        standSomewhere();
    });
}

void HistoryView::setZone(const QTimeZone &zone)
{
    m_delegate->setZone(zone);
    HistoryLexicon lexicon = m_model->lexicon();
    lexicon.zone = zone;
    m_model->setLexicon(lexicon);
    viewport()->update();
}

const HistoryEntry *HistoryView::currentEntry() const
{
    return m_model->entry(currentIndex().row());
}

void HistoryView::openCurrent()
{
    if (const HistoryEntry *entry = currentEntry())
        emit opened(*entry);
}

void HistoryView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit currentEntryChanged();
}

void HistoryView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        openCurrent();
        return;
    }
    QListView::keyPressEvent(event);
}

void HistoryView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    standSomewhere();
}

void HistoryView::standSomewhere()
{
    // Keys and screen readers need a current row.
    if (hasFocus() && !currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0));
}

void HistoryView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

void HistoryView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    // Heights follow the width; the list itself lays out again for another height only.
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

QString HistoryView::emptyText() const
{
    switch (m_model->state()) {
    case HistoryModel::State::Loading:
        return tr("Reading the history …");
    case HistoryModel::State::Failed:
        return m_model->failure();
    case HistoryModel::State::Empty:
    case HistoryModel::State::Loaded:
        break;
    }
    return tr("Nothing happened yet.");
}

void HistoryView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_model->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(Theme::colour(ColourRole::MutedText, palette()));
    const int gap = Theme::spacing(2, this);
    painter.drawText(viewport()->rect().adjusted(gap, gap, -gap, -gap), Qt::AlignHCenter | Qt::TextWordWrap,
                     emptyText());
}

} // namespace permanence
