#include "ui/policies/RehearsalDialog.h"

#include "core/desk/PublishedPolicies.h"
#include "ui/policies/PaperView.h"
#include "ui/policies/PolicyHtml.h"
#include "ui/policies/RehearsalTables.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QHeaderView>
#include <QJsonArray>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

namespace permanence {

RehearsalDialog::RehearsalDialog(DeskService &desk, const QString &path, const QByteArray &draft, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_path(path), m_draft(draft), m_summary(new SizedLabel(TypeSize::Title, this)),
      m_notes(new ToneLabel(ColourRole::MutedText, this)), m_tables(new QTabWidget(this)),
      m_mistakes(new PaperView(this)), m_again(new QPushButton(tr("Play again"), this)),
      m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(u"rehearsalDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rehearsal of %1").arg(QFileInfo(path).fileName()));
    layOut();
    connect(m_again, &QPushButton::clicked, this, &RehearsalDialog::play);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    play();
}

RehearsalDialog::~RehearsalDialog()
{
    // One that has ended has nothing to cancel, and its continuation is gone (Qt 6.4 would still reach for it).
    if (!m_playing.isFinished())
        m_playing.cancel();
}

void RehearsalDialog::layOut()
{
    m_summary->setObjectName(u"rehearsalSummary"_s);
    m_summary->setWordWrap(true);
    m_notes->setObjectName(u"rehearsalNotes"_s);
    m_notes->setWordWrap(true);
    m_tables->setObjectName(u"rehearsalTables"_s);
    m_tables->setAccessibleName(tr("What came of the rehearsal"));
    m_tables->setDocumentMode(true);
    m_mistakes->setObjectName(u"rehearsalMistakes"_s);
    m_mistakes->setAccessibleName(tr("Mistakes of the scenario"));
    m_mistakes->hide();
    m_again->setObjectName(u"playAgain"_s);
    m_again->setShortcut(QKeySequence::Refresh);
    m_again->setIcon(Theme::icon(u"refresh"_s));
    m_again->setAutoDefault(false);
    m_close->setObjectName(u"closeRehearsal"_s);
    m_close->setDefault(true);
    const int gap = Theme::spacing(1, this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addStretch();
    buttons->addWidget(m_again);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    layout->setSpacing(gap);
    layout->addWidget(m_summary);
    layout->addWidget(m_notes);
    layout->addWidget(m_tables, 1);
    layout->addWidget(m_mistakes, 1);
    layout->addLayout(buttons);
    resize(140 * fontMetrics().averageCharWidth(), 38 * fontMetrics().lineSpacing());
}

QString RehearsalDialog::summary() const
{
    return m_summary->text();
}

void RehearsalDialog::play()
{
    m_again->setEnabled(false);
    m_summary->setText(tr("Playing …"));
    m_notes->setText(
        tr("By the policies of this desk, with a clock of its own; nothing is written to the desk's data."));
    const auto published = [](Desk &desk) { return publishedPolicies(desk.store()); };
    m_desk.command(published).then(this, [this](const Result<std::vector<QByteArray>> &documents) {
        if (!documents) {
            show({{documents.error()}, {}, {}});
            return;
        }
        RehearsalTask task{m_path, *documents};
        if (!m_draft.isEmpty())
            task.documents.push_back(m_draft);
        m_playing = rehearseAside(task);
        m_playing.then(this, [this](const Rehearsed &rehearsed) { show(rehearsed); });
    });
}

void RehearsalDialog::show(const Rehearsed &rehearsed)
{
    m_again->setEnabled(true);
    const bool failed = !rehearsed.errors.empty();
    const int shown = m_tables->currentIndex();
    m_tables->setVisible(!failed);
    m_mistakes->setVisible(failed);
    while (m_tables->count() > 0)
        delete m_tables->widget(0);
    if (failed) {
        m_summary->setText(tr("%n mistake(s) in %1", nullptr, static_cast<int>(rehearsed.errors.size()))
                               .arg(QFileInfo(m_path).fileName()));
        m_notes->setText(tr("Nothing was played. Put the file right at these places and play it again."));
        m_mistakes->show([errors = rehearsed.errors](const QPalette &palette) { return htmlOf(errors, palette); });
        m_mistakes->setFocus(Qt::OtherFocusReason);
        return;
    }
    const int steps = static_cast<int>(rehearsed.result[u"steps"_s].toArray().size());
    m_summary->setText(tr("%1 · %2", "steps played, steps refused")
                           .arg(tr("%n step(s) played", nullptr, steps),
                                tr("%n refused by the rules", nullptr, refusedSteps(rehearsed.result))));
    for (const ResultTable &table : tablesOf(rehearsed.scenario, rehearsed.result))
        addTable(table.id, table.title, table.columns, table.rows);
    m_tables->setCurrentIndex(std::clamp(shown, 0, m_tables->count() - 1));
    m_tables->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void RehearsalDialog::addTable(const QString &id, const QString &title, const QStringList &columns,
                               const std::vector<QStringList> &rows)
{
    auto *table = new QTreeWidget(m_tables);
    table->setObjectName(id);
    table->setAccessibleName(title);
    table->setRootIsDecorated(false);
    table->setAlternatingRowColors(true);
    table->setFrameShape(QFrame::NoFrame);
    table->setHeaderLabels(columns);
    for (const QStringList &row : rows) {
        auto *item = new QTreeWidgetItem(table, row);
        for (int column = 0; column < row.size(); ++column)
            item->setToolTip(column, row[column]);
    }
    for (int column = 0; column < columns.size(); ++column) {
        table->resizeColumnToContents(column);
        table->setColumnWidth(column, std::min(table->columnWidth(column) + 12, 56 * fontMetrics().averageCharWidth()));
    }
    if (!rows.empty())
        table->setCurrentItem(table->topLevelItem(0));
    m_tables->addTab(table, tr("%1 (%2)", "name of a table, number of its rows").arg(title).arg(rows.size()));
}

} // namespace permanence
