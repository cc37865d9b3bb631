#include "ui/knowledge/ArticleImportDialog.h"

#include "core/base/Literals.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QDir>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

namespace permanence {

ArticleImportDialog::ArticleImportDialog(DeskService &desk, const QString &folder, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_folder(folder), m_summary(new SizedLabel(TypeSize::Title, this)),
      m_error(new ErrorLine(this)), m_files(new QTreeWidget(this)), m_import(new QPushButton(tr("Import"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"articleImport"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import articles from %1").arg(QDir(folder).dirName()));
    m_files->setObjectName(u"articleFiles"_s);
    m_files->setAccessibleName(tr("Files of the folder"));
    m_files->setHeaderLabels({tr("File"), tr("Line"), tr("Verdict"), tr("What")});
    m_files->setRootIsDecorated(false);
    m_files->setUniformRowHeights(true);
    m_files->setAlternatingRowColors(true);
    m_files->setFrameShape(QFrame::NoFrame);
    const int character = fontMetrics().averageCharWidth();
    for (const auto &[column, width] : {std::pair(0, 34), std::pair(1, 7), std::pair(2, 16)})
        m_files->setColumnWidth(column, width * character);
    m_import->setObjectName(u"doImport"_s);
    m_import->setDefault(true);
    m_import->setEnabled(false);
    m_cancel->setObjectName(u"cancelImport"_s);
    m_cancel->setAutoDefault(false);
    m_summary->setObjectName(u"importSummary"_s);
    m_summary->setText(tr("Reading the folder …"));
    const int gap = Theme::spacing(1, this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_import);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    layout->setSpacing(gap);
    layout->addWidget(m_summary);
    layout->addWidget(m_error);
    layout->addWidget(m_files, 1);
    layout->addLayout(buttons);
    resize(110 * character, 30 * fontMetrics().lineSpacing());
    connect(m_import, &QPushButton::clicked, this, &ArticleImportDialog::run);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    read();
}

QString ArticleImportDialog::summary() const
{
    return m_summary->text();
}

void ArticleImportDialog::read()
{
    m_desk.query([folder = m_folder](Queries &queries) { return prepareArticles(queries, folder); })
        .then(this, [this](const Result<ArticlePlan> &answer) {
            if (answer) {
                show(*answer);
                return;
            }
            m_summary->setText(tr("Nothing can be imported from this folder"));
            m_error->setText(answer.error().text());
            m_cancel->setText(tr("Close"));
        });
}

void ArticleImportDialog::show(const ArticlePlan &plan)
{
    m_plan = std::make_shared<const ArticlePlan>(plan);
    const int added = plan.count(ArticleVerdict::Added);
    const int changed = plan.count(ArticleVerdict::Changed);
    QStringList parts{tr("%n new article(s)", nullptr, added), tr("%n changed", nullptr, changed),
                      tr("%n as it is", nullptr, plan.count(ArticleVerdict::Unchanged)),
                      tr("%n refused", nullptr, plan.count(ArticleVerdict::Refused))};
    if (const int withdrawn = plan.count(ArticleVerdict::Withdrawn); withdrawn > 0)
        parts << tr("%n withdrawn here", nullptr, withdrawn);
    m_summary->setText(plan.files.empty() ? tr("There is no Markdown file (.md) in this folder") : parts.join(u" · "_s));
    for (const bool refused : {true, false}) { // refused ones first: they need a person
        for (const ArticleFilePlan &file : plan.files) {
            if ((file.verdict == ArticleVerdict::Refused) == refused)
                addFile(file);
        }
    }
    m_import->setEnabled(added + changed > 0);
    if (added + changed == 0)
        m_cancel->setText(tr("Close"));
    (m_import->isEnabled() ? m_import : m_cancel)->setFocus(Qt::OtherFocusReason);
}

void ArticleImportDialog::addFile(const ArticleFilePlan &file)
{
    const auto add = [&](const QString &line, const QString &verdict, const QString &what, const QIcon &icon) {
        auto *item = new QTreeWidgetItem(m_files, {file.file, line, verdict, what});
        item->setIcon(2, icon);
        item->setToolTip(3, what);
    };
    switch (file.verdict) {
    case ArticleVerdict::Added:
        add({}, tr("new", "a file of an import"), file.words.title, Theme::icon(u"add"_s, ColourRole::Good));
        break;
    case ArticleVerdict::Changed:
        add({}, tr("changed", "a file of an import"), file.words.title, Theme::icon(u"note"_s, ColourRole::Information));
        break;
    case ArticleVerdict::Unchanged:
        break; // there is nothing to tell
    case ArticleVerdict::Withdrawn:
        add({}, tr("withdrawn here", "a file of an import"), file.words.title, {});
        break;
    case ArticleVerdict::Refused:
        for (const ArticleFileFault &fault : file.faults)
            add(QString::number(fault.line), tr("refused", "a file of an import"), fault.error.text(),
                Theme::icon(u"problem"_s, ColourRole::Overdue));
        break;
    }
}

void ArticleImportDialog::run()
{
    m_import->setEnabled(false);
    m_cancel->setEnabled(false); // one transaction: it is done as a whole
    m_desk.command([plan = m_plan](Desk &desk) { return applyArticles(desk, *plan); })
        .then(this, [this](const Result<int> &done) {
            m_cancel->setEnabled(true);
            if (done) {
                emit imported(*done, m_plan->count(ArticleVerdict::Refused));
                accept();
                return;
            }
            m_import->setEnabled(true);
            m_error->setText(done.error().text());
        });
}

} // namespace permanence
