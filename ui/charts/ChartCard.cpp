#include "ui/charts/ChartCard.h"

#include "core/base/Literals.h"
#include "ui/charts/ChartTableModel.h"
#include "ui/charts/ChartView.h"
#include "ui/widgets/ElidedLabel.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace permanence {
namespace {

constexpr int kWidestLabel = 44; ///< letters

/// Enter opens, as everywhere; the arrow keys walk the cells.
class ChartTable : public QTableView
{
public:
    using QTableView::QTableView;
    std::function<void()> open;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            return open();
        QTableView::keyPressEvent(event);
    }
};

QAction *actionOf(ChartCard *card, const QString &name, const QKeySequence &key)
{
    auto *action = new QAction(card);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // each card has its own T
    card->addAction(action);
    return action;
}

QToolButton *buttonOf(QAction *action, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ChartCard::ChartCard(const QString &id, QWidget *parent)
    : Card(parent), m_title(new QLabel(this)), m_showTable(actionOf(this, QString(id % u".showTable"_s), Qt::Key_T)),
      m_takeAway(actionOf(this, QString(id % u".takeAway"_s), Qt::Key_E)),
      m_tableButton(buttonOf(m_showTable, QString(id % u".tableButton"_s), this)),
      m_takeAwayButton(buttonOf(m_takeAway, QString(id % u".takeAwayButton"_s), this)), m_stack(new QStackedWidget(this)),
      m_view(new ChartView(this)), m_table(new ChartTable(this)), m_model(new ChartTableModel(this)),
      m_words(new ElidedLabel(this))
{
    setObjectName(id);
    m_view->setObjectName(QString(id % u".chart"_s));
    m_table->setObjectName(QString(id % u".table"_s));
    m_words->setObjectName(QString(id % u".words"_s));
    m_title->setObjectName(QString(id % u".title"_s));
    m_showTable->setCheckable(true);
    auto *menu = new QMenu(this);
    menu->setObjectName(QString(id % u".files"_s));
    for (const QString &suffix : {u"png"_s, u"svg"_s, u"csv"_s, u"xlsx"_s}) {
        QAction *file = menu->addAction(QString(), this, [this, suffix] { emit takenAway(suffix); });
        file->setObjectName(QString(id % u'.' % suffix));
        m_files.emplace_back(suffix, file);
    }
    connect(m_takeAway, &QAction::triggered, this, [this, menu] {
        menu->popup(m_takeAwayButton->mapToGlobal(QPoint(0, m_takeAwayButton->height())));
        menu->setActiveAction(m_files.front().second);
    });
    static_cast<ChartTable *>(m_table)->open = [this] { openCell(); };
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    connect(m_showTable, &QAction::toggled, this, &ChartCard::showTable);
    connect(m_view, &ChartView::opened, this, &ChartCard::opened);
    connect(m_view, &ChartView::told, this, &ChartCard::tell);
    connect(m_table, &QTableView::doubleClicked, this, &ChartCard::openCell);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { tell(ChartTableModel::markAt(index)); });
    layOut();
}

void ChartCard::layOut()
{
    QFont strong = m_title->font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_title->setMinimumWidth(1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_table);
    const int gap = Theme::spacing(1, this);
    auto *head = new QHBoxLayout;
    head->setSpacing(gap);
    head->addWidget(m_title, 1);
    head->addWidget(m_tableButton);
    head->addWidget(m_takeAwayButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * gap, gap, 2 * gap, gap);
    layout->setSpacing(gap);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_words);
    setTabOrder(m_view, m_table);
    setTabOrder(m_table, m_tableButton);
    setTabOrder(m_tableButton, m_takeAwayButton);
}

void ChartCard::setData(const ChartData &data)
{
    if (m_view->data() == data)
        return;
    const int row = m_table->currentIndex().row(), column = m_table->currentIndex().column();
    m_view->setData(data);
    m_model->setData(data);
    m_title->setText(data.title);
    m_title->setToolTip(data.definition);
    for (int i = 0; i < m_model->columnCount(); ++i) {
        m_table->resizeColumnToContents(i);
        if (i == 0)
            m_table->setColumnWidth(0, std::min(m_table->columnWidth(0), kWidestLabel * fontMetrics().averageCharWidth()));
    }
    // A table with rows always has a current one, which screen readers rely on.
    if (m_model->rowCount() > 0) {
        const QModelIndex kept = m_model->index(std::clamp(row, 0, m_model->rowCount() - 1),
                                                std::clamp(column, 0, m_model->columnCount() - 1));
        m_table->setCurrentIndex(kept);
    }
    retranslate();
    tell(m_view->hasFocus() ? m_view->current() : ChartMark());
}

const ChartData &ChartCard::data() const
{
    return m_view->data();
}

void ChartCard::retranslate()
{
    const QString title = data().title;
    m_showTable->setText(tr("Table"));
    m_showTable->setToolTip(tr("The figures as a table (%1)", "a key").arg(m_showTable->shortcut().toString(QKeySequence::NativeText)));
    m_takeAway->setText(tr("Export"));
    m_takeAway->setToolTip(tr("As a picture or a sheet (%1)", "a key").arg(m_takeAway->shortcut().toString(QKeySequence::NativeText)));
    m_tableButton->setAccessibleName(tr("%1: table", "a chart").arg(title));
    m_takeAwayButton->setAccessibleName(tr("%1: export", "a chart").arg(title));
    m_table->setAccessibleName(tr("%1: table", "a chart").arg(title));
    m_table->setAccessibleDescription(data().definition);
    const QStringList names{tr("Picture (PNG) …"), tr("Vectors (SVG) …"), tr("Sheet (CSV) …"), tr("Excel sheet (XLSX) …")};
    for (std::size_t i = 0; i < m_files.size(); ++i)
        m_files[i].second->setText(names[static_cast<qsizetype>(i)]);
}

bool ChartCard::showsTable() const
{
    return m_stack->currentWidget() == m_table;
}

void ChartCard::showTable(bool shown)
{
    if (shown == showsTable())
        return;
    QWidget *before = m_stack->currentWidget();
    const bool hadFocus = before->hasFocus();
    m_showTable->setChecked(shown);
    m_stack->setCurrentWidget(shown ? static_cast<QWidget *>(m_table) : m_view);
    if (hadFocus)
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void ChartCard::tell(const ChartMark &mark)
{
    const QString words = mark.isValid() ? markWords(data(), mark) : QString();
    m_words->setText(words.isEmpty() ? data().definition : words);
    m_words->setToolTip(words.isEmpty() ? data().definition : QString(words % u'\n' % data().definition));
}

void ChartCard::openCell()
{
    const ChartMark mark = ChartTableModel::markAt(m_table->currentIndex());
    if (mark.isValid())
        emit opened(mark);
}

} // namespace permanence
