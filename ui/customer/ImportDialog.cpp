#include "ui/customer/ImportDialog.h"

#include "core/exchange/RefusedLines.h"
#include "ui/customer/ImportModel.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>

namespace permanence {

ImportDialog::ImportDialog(DeskService &desk, const QString &path, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_path(path), m_summary(new SizedLabel(TypeSize::Title, this)),
      m_notes(new ToneLabel(ColourRole::MutedText, this)), m_error(new ErrorLine(this)),
      m_model(new ImportModel(this)), m_view(new QTreeView(this)), m_progress(new QProgressBar(this)),
      m_import(new QPushButton(this)), m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"importDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import %1").arg(QFileInfo(path).fileName()));
    m_view->setObjectName(u"importLines"_s);
    m_view->setAccessibleName(tr("Lines of the sheet"));
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    m_view->setFrameShape(QFrame::NoFrame);
    const int character = fontMetrics().averageCharWidth();
    for (const auto &[column, width] : {std::pair(0, 7), std::pair(1, 12), std::pair(2, 30)})
        m_view->setColumnWidth(column, width * character);
    m_notes->setWordWrap(true);
    m_progress->setObjectName(u"importProgress"_s);
    m_progress->hide();
    m_import->setObjectName(u"doImport"_s);
    m_import->setDefault(true);
    m_import->setText(tr("Import"));
    m_import->setEnabled(false);
    m_cancel->setObjectName(u"cancelImport"_s);
    m_cancel->setAutoDefault(false);
    m_summary->setText(tr("Reading the sheet …"));

    const int gap = Theme::spacing(1, this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addWidget(m_progress, 1);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_import);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    layout->setSpacing(gap);
    layout->addWidget(m_summary);
    layout->addWidget(m_notes);
    layout->addWidget(m_error);
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);
    resize(110 * character, 34 * fontMetrics().lineSpacing());
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::run);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    read();
}

QString ImportDialog::summary() const
{
    return m_summary->text();
}

void ImportDialog::read()
{
    // The library shares its entries, so a copy is cheap and safe in another thread.
    m_desk.query([path = m_path, policies = m_desk.policies()](Queries &queries) -> Result<ImportPreview> {
        PERMANENCE_TRY(bytes, readSheetFile(path));
        return prepareImport(queries, policies, bytes);
    }).then(this, [this](const Result<ImportPreview> &answer) {
        if (answer) {
            show(*answer);
            return;
        }
        m_summary->setText(tr("Nothing can be imported from %1").arg(QFileInfo(m_path).fileName()));
        m_error->setText(answer.error().text());
        m_view->hide();
        m_cancel->setText(tr("Close"));
    });
}

void ImportDialog::show(const ImportPreview &preview)
{
    m_preview = std::make_shared<const ImportPreview>(preview);
    m_model->setPreview(m_preview);
    const ImportCounts counts = preview.plan.counts();
    const QStringList parts{tr("%n new line(s)", nullptr, counts.added), tr("%n changed", nullptr, counts.changed),
                            tr("%n as it is", nullptr, counts.unchanged), tr("%n refused", nullptr, counts.refused)};
    m_summary->setText(parts.join(u" · "_s));
    const ImportPlan &plan = preview.plan;
    const QString notes = tr("Brings %1, %2 and %3.")
                              .arg(tr("%n customer(s)", nullptr, plan.count(ImportAction::AddCustomer)),
                                   tr("%n contact(s)", nullptr, plan.count(ImportAction::AddContact)),
                                   tr("%n contract(s)", nullptr, plan.count(ImportAction::AddContract)));
    QStringList lines{plan.operations.empty() ? tr("There is nothing to do.") : notes};
    if (counts.refused > 0)
        lines << tr("Refused lines will be written to a file beside the sheet, each with its reason.");
    if (!preview.sheet.unknownColumns.isEmpty())
        lines << tr("Columns that are not known and left out: %1").arg(preview.sheet.unknownColumns.join(u", "_s));
    m_notes->setText(lines.join(u'\n'));
    m_import->setEnabled(!plan.operations.empty() || counts.refused > 0);
    m_import->setText(plan.operations.empty() ? tr("Write refused lines") : tr("Import"));
    m_import->setFocus(Qt::OtherFocusReason);
}

void ImportDialog::run()
{
    m_import->setEnabled(false);
    m_cancel->setEnabled(false); // one transaction: it is done as a whole
    m_progress->setRange(0, static_cast<int>(m_preview->plan.operations.size()));
    m_progress->show();
    const auto tell = [this](int done, int) {
        QMetaObject::invokeMethod(this, [this, done] { m_progress->setValue(done); }, Qt::QueuedConnection);
    };
    m_desk.command([preview = m_preview, tell](Desk &desk) { return applyImport(desk, preview->plan, tell); })
        .then(this, [this](const Result<ImportSummary> &summary) {
            m_cancel->setEnabled(true);
            m_progress->hide();
            if (summary) {
                finish(*summary);
                return;
            }
            m_import->setEnabled(true);
            m_error->setText(summary.error().text());
        });
}

void ImportDialog::finish(const ImportSummary &summary)
{
    m_desk.query([preview = m_preview, summary, path = m_path](Queries &) {
        return writeRefused(withRefusals(preview->plan, summary), preview->sheet, path);
    }).then(this, [this, summary](const Result<QString> &written) {
        emit imported(summary, written ? *written : QString(), written ? QString() : written.error().text());
        accept();
    });
}

} // namespace permanence
