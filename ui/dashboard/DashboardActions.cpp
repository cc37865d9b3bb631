// What can be done on the dashboard: tickets opened, files written.

#include "ui/dashboard/DashboardPage.h"

#include "core/base/Literals.h"
#include "core/exchange/FigureSheet.h"
#include "core/report/FigurePacks.h"
#include "ui/charts/ChartCard.h"
#include "ui/charts/ChartFile.h"
#include "ui/dashboard/DashboardBar.h"
#include "ui/dashboard/FigureCharts.h"
#include "ui/dashboard/MonthReport.h"
#include "ui/dashboard/TicketsBehind.h"
#include "ui/paper/PaperFile.h"
#include "ui/shell/Navigator.h"

#include <QDir>
#include <QFileDialog>
#include <QRegularExpression>
#include <QStandardPaths>

namespace permanence {
namespace {

QFileDialog *askForFile(QWidget *parent, const QString &title, const QString &suffix, QString name)
{
    static const QRegularExpression unfit(u"[\\\\/:*?\"<>|\\x00-\\x1f]"_s);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(parent, title, folder, QString(suffix.toUpper() % u" (*."_s % suffix % u')'));
    dialog->setObjectName(u"figureFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QString(name.replace(unfit, u"-"_s) % u'.' % suffix));
    return dialog;
}

/// The days of a period for the name of a file.
QString daysInName(const FigureFilter &filter)
{
    return QString(filter.from.toString(Qt::ISODate) % u'_' % filter.until.toString(Qt::ISODate));
}

} // namespace

void DashboardPage::openMark(FigureId id, const ChartMark &mark)
{
    const ChartData &chart = card(id)->data();
    if (id == FigureId::PacksRunningOut)
        return openCustomerOf(placeOf(chart, id, mark).row.value_or(QString()));
    openTickets(placeOf(chart, id, mark), QString(chart.title % u" · "_s % markWords(chart, mark)), chart.definition);
}

void DashboardPage::openCustomerOf(const QString &pack)
{
    m_desk.query([pack](Queries &queries) { return customerOfPack(queries, pack); })
        .then(this, [this](const Result<std::optional<CustomerId>> &customer) {
            if (customer && *customer)
                m_navigator.navigate({page::kCustomer, (*customer)->text()});
        });
}

void DashboardPage::openTickets(const FigurePlace &place, const QString &words, const QString &definition)
{
    if (!m_figures)
        return;
    auto *dialog = new TicketsBehind(m_desk, m_figures->filter, place, words, definition, this);
    connect(dialog, &TicketsBehind::ticketChosen, this,
            [this](const QString &number) { m_navigator.navigate({page::kTicket, number}); });
    dialog->open();
}

void DashboardPage::chooseFile(FigureId id, const QString &suffix)
{
    if (!m_figures || !m_figures->figure(id))
        return;
    QFileDialog *dialog =
        askForFile(this, tr("Export the figure"), suffix,
                   QString(figureTitle(id) % u' ' % daysInName(m_figures->filter)));
    connect(dialog, &QFileDialog::fileSelected, this, [this, id](const QString &path) { exportTo(id, path); });
    dialog->open();
}

void DashboardPage::exportTo(FigureId id, const QString &path)
{
    const Figure *figure = m_figures ? m_figures->figure(id) : nullptr;
    if (!figure)
        return;
    const QString where = QDir::toNativeSeparators(path);
    if (path.endsWith(u".png"_s, Qt::CaseInsensitive) || path.endsWith(u".svg"_s, Qt::CaseInsensitive)) {
        writeChart(card(id)->data(), path).then(this, [this, where](const Result<void> &done) {
            if (done)
                tellWritten(tr("The chart is written to %1.").arg(where));
            else
                tellFailure(done.error());
        });
        return;
    }
    // As it is shown: lying bars with the largest first.
    Figure shown = *figure;
    std::vector<FigureRow> rows;
    for (const ChartRow &row : card(id)->data().rows) {
        if (const FigureRow *of = figure->row(row.key))
            rows.push_back(*of);
    }
    if (rows.size() == shown.rows.size())
        shown.rows = rows;
    m_desk
        .query([shown, grouping = m_figures->filter.grouping, path, locale = QLocale()](Queries &) {
            return writeFigure(shown, grouping, path, locale);
        })
        .then(this, [this, where](const Result<qint64> &count) {
            if (count)
                tellWritten(tr("%n row(s) written to %1.", nullptr, static_cast<int>(*count)).arg(where));
            else
                tellFailure(count.error());
        });
}

void DashboardPage::chooseReport()
{
    const QDate month = m_bar->days().from;
    QFileDialog *dialog = askForFile(this, tr("Monthly report"), u"pdf"_s,
                                     tr("Monthly report %1", "a month, as 2026-03").arg(month.toString(u"yyyy-MM"_s)));
    connect(dialog, &QFileDialog::fileSelected, this, &DashboardPage::writeReport);
    dialog->open();
}

void DashboardPage::writeReport(const QString &path)
{
    const QString where = QDir::toNativeSeparators(path);
    FigureFilter filter = m_bar->filter();
    filter.from = {filter.from.year(), filter.from.month(), 1};
    filter.until = filter.from.addMonths(1).addDays(-1);
    readMonth(m_desk, filter).then(this, [this, path, where](const Result<MonthFigures> &month) {
        if (!month)
            return tellFailure(month.error());
        // Charts are recorded here, as they need the window's thread; words and pages are set beside it.
        writePaper([paper = monthPaper(*month, m_desk.agent().name)] { return paper; }, path)
            .then(this, [this, where](const Result<void> &done) {
                if (done)
                    tellWritten(tr("The report is written to %1.").arg(where));
                else
                    tellFailure(done.error());
            });
    });
}

void DashboardPage::tellFailure(const Error &error)
{
    emit noticeRaised({NoticeSeverity::Warning, error.text(), {}, u"dashboard"_s, true});
}

void DashboardPage::tellWritten(const QString &sentence)
{
    emit noticeRaised({NoticeSeverity::Good, sentence, {}, u"dashboard"_s, true});
}

} // namespace permanence
