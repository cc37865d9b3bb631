#include "ui/call/CallerField.h"

#include "core/model/PhoneNumber.h"
#include "ui/call/TwoPartDelegate.h"
#include "ui/widgets/Theme.h"

#include <QFrame>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

namespace permanence {
namespace {

constexpr int kShownRows = 9;

} // namespace

CallerField::CallerField(DeskService &desk, QWidget *parent)
    : QLineEdit(parent), m_search(desk), m_frame(new QFrame(this)), m_list(new QListWidget(m_frame))
{
    setClearButtonEnabled(true);
    addAction(Theme::icon(u"search"_s), QLineEdit::LeadingPosition);
    m_frame->hide();
    m_frame->setFrameShape(QFrame::StyledPanel);
    m_frame->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(m_frame);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_list);
    // The keys stay in the line; the list is shown and clicked.
    m_list->setFocusPolicy(Qt::NoFocus);
    m_frame->setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName(u"callerMatches"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new TwoPartDelegate(m_list));
    connect(this, &QLineEdit::textEdited, this, &CallerField::typed);
    connect(&m_search, &CallerSearch::answered, this, &CallerField::show);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { take(m_list->row(item)); });
    retranslate();
}

void CallerField::retranslate()
{
    m_list->setAccessibleName(tr("Matching callers"));
    if (isListOpen()) {
        show(m_answer);
    } else { // asked again, in the new language, when it is needed
        m_list->clear();
        m_answer = {};
    }
}

bool CallerField::isListOpen() const
{
    return m_frame->isVisible();
}

void CallerField::typed(const QString &text)
{
    m_enterWaits = false;
    if (text.trimmed().isEmpty()) {
        m_search.stop();
        m_answer = {};
        closeList();
        return;
    }
    m_search.ask(text);
}

void CallerField::show(const CallerAnswer &answer)
{
    m_answer = answer;
    m_list->clear();
    for (const CallerMatch &match : answer.matches)
        addMatch(match);
    if (answer.more) {
        auto *more = new QListWidgetItem(tr("… and more: type on"), m_list);
        more->setFlags(Qt::NoItemFlags);
    }
    if (m_unknownOffered) {
        auto *unknown = new QListWidgetItem(Theme::icon(u"call"_s), tr("Unknown caller"), m_list);
        unknown->setData(TwoPartDelegate::kRemarkRole,
                         answer.matches.empty() ? tr("nobody has this: log it, tie it to a customer later")
                                                : tr("none of these"));
    } else if (answer.matches.empty()) {
        auto *none = new QListWidgetItem(tr("Nobody found"), m_list);
        none->setFlags(Qt::NoItemFlags);
    }
    // One match, or "unknown" alone, is what Enter takes; among several the agent says which.
    m_list->setCurrentRow(answer.matches.size() == 1 || (answer.matches.empty() && m_unknownOffered) ? 0 : -1);
    openList();
    if (std::exchange(m_enterWaits, false))
        enter();
}

void CallerField::addMatch(const CallerMatch &match)
{
    const QString name = match.customerName.isEmpty() ? tr("Unknown caller") : match.customerName;
    const QString text = match.contactName.isEmpty() ? name : QString(match.contactName % u" · "_s % name);
    const QString icon = match.ticket.isValid()      ? u"ticket"_s
                         : match.contact.isValid() ? u"person"_s
                                                   : u"customer"_s;
    auto *item = new QListWidgetItem(Theme::icon(icon), text, m_list);
    const PhoneNumber number = PhoneNumber::fromE164(match.found);
    const QString found = number.isValid() ? number.international() : match.found;
    item->setData(TwoPartDelegate::kRemarkRole, found);
    item->setData(Qt::AccessibleTextRole, found.isEmpty() ? text : QString(text % u", "_s % found));
}

void CallerField::openList()
{
    if (!hasFocus())
        return;
    QWidget *top = window();
    if (m_frame->parentWidget() != top)
        m_frame->setParent(top);
    const QPoint corner = mapTo(top, QPoint(0, height() + 1));
    const int rows = std::min(m_list->count(), kShownRows);
    const int wanted = std::max(width(), m_list->sizeHintForColumn(0));
    const int height = rows * m_list->sizeHintForRow(0) + 2 * m_frame->frameWidth() + 2;
    const int most = std::max(width(), top->width() - corner.x() - Theme::spacing(2, this));
    m_frame->setGeometry(corner.x(), corner.y(), std::min(wanted, most),
                         std::min(height, top->height() - corner.y()));
    m_frame->show();
    m_frame->raise();
}

void CallerField::closeList()
{
    m_frame->hide();
}

void CallerField::mark(int step)
{
    if (!isListOpen()) {
        if (m_list->count() > 0 && !text().trimmed().isEmpty())
            openList();
        return;
    }
    int row = m_list->currentRow();
    for (int tried = 0; tried < m_list->count(); ++tried) {
        row = row < 0 && step < 0 ? m_list->count() - 1 : row + step;
        row = (row + m_list->count()) % m_list->count();
        if (m_list->item(row)->flags().testFlag(Qt::ItemIsEnabled))
            break;
    }
    m_list->setCurrentRow(row);
}

int CallerField::unknownRow() const
{
    return m_unknownOffered ? m_list->count() - 1 : -1;
}

void CallerField::enter()
{
    if (text().trimmed().isEmpty())
        return;
    if (m_search.isUnderWay() || m_answer.typed != text()) {
        // Enter is faster than the answer: taken when it is here.
        m_enterWaits = true;
        if (!m_search.isUnderWay())
            m_search.ask(text());
        return;
    }
    if (m_list->currentRow() >= 0)
        take(m_list->currentRow());
    else if (isListOpen())
        mark(1);
    else
        openList();
}

void CallerField::take(int row)
{
    if (row < 0 || row >= m_list->count() || !m_list->item(row)->flags().testFlag(Qt::ItemIsEnabled))
        return;
    const CallerAnswer answer = m_answer;
    const bool unknown = row == unknownRow();
    closeList();
    if (unknown)
        emit unknownChosen(answer.typed, answer.number);
    else
        emit chosen(answer.matches[static_cast<std::size_t>(row)], answer.number);
}

bool CallerField::event(QEvent *event)
{
    // Esc closes the list before anyone takes it for "back".
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void CallerField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CallerField::focusOutEvent(QFocusEvent *event)
{
    closeList();
    QLineEdit::focusOutEvent(event);
}

void CallerField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        mark(1);
        return;
    case Qt::Key_Up:
        mark(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier)
            break;
        enter();
        return;
    case Qt::Key_Escape:
        if (isListOpen()) {
            m_search.stop(); // an answer that is on its way would open it again
            closeList();
        } else {
            emit escaped();
        }
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace permanence
