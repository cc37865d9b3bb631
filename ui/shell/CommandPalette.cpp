#include "ui/shell/CommandPalette.h"

#include "core/base/Literals.h"
#include "ui/shell/FuzzyMatch.h"
#include "ui/shell/PaletteDelegate.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace permanence {

CommandPalette::CommandPalette(std::function<std::vector<PaletteEntry>()> actions, QWidget *parent)
    : QFrame(parent), m_actionsOf(std::move(actions)), m_words(new QLineEdit(this)),
      m_list(new QListView(this)), m_nothing(new QLabel(this)), m_remark(new QLabel(this)),
      m_model(new QStandardItemModel(this))
{
    setObjectName(u"commandPalette"_s);
    setAutoFillBackground(false);
    hide();
    m_words->setObjectName(u"paletteWords"_s);
    m_words->setClearButtonEnabled(true);
    m_words->addAction(Theme::icon(u"search"_s), QLineEdit::LeadingPosition);
    m_words->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay in the line above
    m_list->setFrameShape(NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_remark->setObjectName(u"paletteRemark"_s);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->hide();
    connect(m_words, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    parent->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_words);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing);
    layout->addWidget(m_remark);
    retranslate();
}

void CommandPalette::addSource(std::shared_ptr<PaletteSource> source)
{
    m_sources.push_back(std::move(source));
}

void CommandPalette::open()
{
    if (isVisible())
        return;
    m_actions = m_actionsOf();
    m_focusBefore = QApplication::focusWidget();
    m_words->clear();
    search();
    place();
    show();
    raise();
    m_words->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::close()
{
    if (!isVisible())
        return;
    ++m_generation; // answers under way come too late
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

QString CommandPalette::remark() const
{
    return m_remark->text();
}

void CommandPalette::retranslate()
{
    m_words->setPlaceholderText(tr("Do or find anything …"));
    m_words->setAccessibleName(tr("Do or find anything"));
    m_list->setAccessibleName(tr("What was found"));
    m_nothing->setText(tr("Nothing of that name."));
}

void CommandPalette::place()
{
    const int gap = Theme::spacing(2, this);
    layout()->setContentsMargins(gap, gap, gap, gap);
    layout()->setSpacing(gap);
    m_words->setFont(Theme::font(TypeSize::Title, font()));
    QFont light = m_words->font();
    light.setWeight(QFont::Normal);
    m_words->setFont(light);
    const QSize around = parentWidget()->size();
    const int width = std::min(fontMetrics().averageCharWidth() * 84, around.width() - 4 * gap);
    const int height = std::min(fontMetrics().height() * 26, around.height() - 8 * gap);
    setGeometry((around.width() - width) / 2, around.height() / 10, width, height);
}

void CommandPalette::search()
{
    const quint64 generation = ++m_generation;
    const QString words = m_words->text().trimmed();
    std::vector<std::pair<int, const PaletteEntry *>> hits;
    for (const PaletteEntry &entry : m_actions) {
        if (const auto score = fuzzyScore(words, QString(entry.text % u' ' % entry.detail)))
            hits.emplace_back(*score, &entry);
    }
    if (!words.isEmpty())
        std::stable_sort(hits.begin(), hits.end(),
                         [](const auto &a, const auto &b) { return a.first > b.first; });
    m_ranked.clear();
    for (const auto &[score, entry] : hits)
        m_ranked.push_back(*entry);

    m_found.assign(m_sources.size(), {});
    for (std::size_t i = 0; !words.isEmpty() && i < m_sources.size(); ++i) {
        m_sources[i]->find(words).then(this, [this, i, generation](const std::vector<PaletteEntry> &found) {
            if (generation != m_generation)
                return;
            m_found[i] = found;
            fill();
        });
    }
    m_list->setCurrentIndex({});
    fill();
}

void CommandPalette::fill()
{
    const int before = m_list->currentIndex().row();
    m_shown = m_ranked;
    QStringList remarks;
    for (const auto &found : m_found) {
        for (const PaletteEntry &entry : found) {
            if (entry.text.isEmpty())
                remarks << entry.detail;
            else
                m_shown.push_back(entry);
        }
    }
    m_remark->setText(remarks.join(u'\n'));
    m_remark->setVisible(!remarks.isEmpty());
    m_model->clear();
    for (const PaletteEntry &entry : m_shown) {
        auto *item = new QStandardItem(Theme::icon(entry.icon.isEmpty() ? u"chevron-right"_s : entry.icon),
                                       entry.text);
        item->setEditable(false);
        item->setData(entry.detail, PaletteDelegate::DetailRole);
        item->setData(entry.shortcut, PaletteDelegate::ShortcutRole);
        item->setData(QVariant::fromValue(entry.marks), PaletteDelegate::MarksRole);
        item->setData(QVariant::fromValue(entry.detailMarks), PaletteDelegate::DetailMarksRole);
        item->setData(QString(entry.text % u", "_s % entry.detail % u", "_s % entry.shortcut),
                      Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    m_list->setVisible(!m_shown.empty());
    m_nothing->setVisible(m_shown.empty() && remarks.isEmpty());
    if (!m_shown.empty())
        m_list->setCurrentIndex(m_model->index(std::clamp(before, 0, m_model->rowCount() - 1), 0));
}

void CommandPalette::move(int lines)
{
    if (m_shown.empty())
        return;
    const int count = m_model->rowCount();
    const int row = m_list->currentIndex().row() + lines;
    // One step over the end goes around, a page stops there.
    const int to = std::abs(lines) == 1 ? (row + count) % count : std::clamp(row, 0, count - 1);
    m_list->setCurrentIndex(m_model->index(to, 0));
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= static_cast<int>(m_shown.size()))
        return;
    const auto run = m_shown[static_cast<std::size_t>(row)].run;
    close(); // first: the action may want the focus
    if (run)
        run();
}

bool CommandPalette::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_PageUp:
        move(-10);
        return true;
    case Qt::Key_PageDown:
        move(10);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nowhere to go while it is open
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent *>(event)->key());
    if (watched == m_words && event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason) {
        m_focusBefore = nullptr; // the click chose where to go on
        close();
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::colour(ColourRole::Accent, palette()), 1.2));
    painter.setBrush(Theme::colour(ColourRole::CardBackground, palette()));
    const double round = Theme::spacing(1, this);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), round, round);
}

} // namespace permanence
