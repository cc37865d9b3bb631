#include "app/permanence/PrintReport.h"

#include "core/base/Literals.h"
#include "core/desk/DeskService.h"
#include "core/report/Invoice.h"
#include "core/rules/ReviewWeek.h"
#include "core/store/StoreLock.h"
#include "ui/dashboard/MonthReport.h"
#include "ui/paper/PaperFile.h"
#include "ui/review/ReviewContent.h"
#include "ui/review/ReviewPaper.h"
#include "ui/shell/Language.h"
#include "ui/widgets/Theme.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

namespace permanence {
namespace {

struct PrintReportTexts
{
    Q_DECLARE_TR_FUNCTIONS(PrintReport)
};

/// The desk of a file that is there: a report makes none.
Result<std::unique_ptr<DeskService>> openExisting(const Options &options, const Clock &clock)
{
    if (!QFileInfo(options.store).isFile())
        return Error{ErrorCode::NoSuchFile, {options.store}, {}};
    PERMANENCE_TRY(gate, StoreLock::gate(options.store)); // until it is open
    Q_UNUSED(gate);
    StoreOptions existing;
    existing.create = false;
    return DeskService::open(options.store, options.agent, clock, existing);
}

Result<void> printMonth(DeskService &desk, const QDate &month, const QString &path)
{
    FigureFilter filter;
    filter.from = month;
    filter.until = month.addMonths(1).addDays(-1);
    filter.now = desk.clock().now();
    const Result<MonthFigures> figures = readMonth(desk, filter).result();
    if (!figures)
        return figures.error();
    return printPaper(monthPaper(*figures, desk.agent().name), path);
}

/// `of`: a week as 2026-W10, and after a slash the team whose review it is.
Result<void> printReview(DeskService &desk, const QString &of, const QString &path)
{
    PERMANENCE_TRY(week, ReviewWeek::read(of.section(u'/', 0, 0)));
    const ReviewScope scope{of.section(u'/', 1), week.text()};
    const AgentId own = mayLead(desk.agent().role) ? AgentId{} : desk.agent().id;
    const auto question = [&](Queries &queries) {
        return readReviewContent(queries, desk.policies(), scope, own, desk.clock().now());
    };
    const Result<ReviewContent> content = desk.query(question).result();
    if (!content)
        return content.error();
    return printPaper(reviewPaper(*content->pack, ReviewGrouping::Age, desk.policies()), path);
}

Result<void> print(const Options &options)
{
    if (options.report == u"review"_s && !options.out.isEmpty()) {
        const SystemClock clock;
        PERMANENCE_TRY(desk, openExisting(options, clock));
        return printReview(*desk, options.reportOf, options.out);
    }
    const QDate month = parseMonth(options.reportOf);
    if (options.report != u"month"_s || !month.isValid() || options.out.isEmpty())
        return Error{ErrorCode::WrongUsage, {PrintReportTexts::tr("A report is asked for as --report month --of 2026-03 --out FILE.pdf.")}, {}};
    const SystemClock clock;
    PERMANENCE_TRY(desk, openExisting(options, clock));
    return printMonth(*desk, month, options.out);
}

} // namespace

int printReport(const Options &options)
{
    // The language of the terminal, as the command line speaks it; light, as paper is.
    Language language;
    language.apply(QLocale::system().language() == QLocale::French ? u"fr"_s : u"en"_s);
    Theme theme;
    theme.setMode(ThemeMode::Light);
    const Result<void> done = print(options);
    if (done)
        return 0;
    std::fprintf(stderr, "%s\n", qPrintable(done.error().text()));
    return kindOf(done.error().code) == ErrorKind::Refused ? 1 : 2;
}

} // namespace permanence
