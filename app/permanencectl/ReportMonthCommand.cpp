#include "app/permanencectl/Session.h"
#include "app/permanencectl/WorkstationReport.h"
#include "core/report/Invoice.h"

#include <QFileInfo>
#include <QJsonObject>

namespace permanence::ctl {
namespace {

class ReportMonthCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"report"_s, u"month"_s},
            Ctl::tr("Writes the monthly report as a PDF: its figures as charts and tables, each with its definition (USE-3)."),
            StoreUse::FileOnly,
            {{u"MONTH"_s, Ctl::tr("the month, as 2026-03")}},
            {{u"out"_s, u"FILE"_s, Ctl::tr("the file to write"), true}},
            {u"--store desk.permanence report month 2026-03 --out march.pdf"_s},
            Ctl::tr("A manager's report holds the whole desk, a lead's the own team, an agent's the own work. Charts are "
                    "drawn by the workstation program, which must be installed beside this one."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        const QDate month = parseMonth(arguments.word(0));
        if (!month.isValid())
            return Error{ErrorCode::Expected, {Ctl::tr("a month, as 2026-03")}, u"MONTH"_s};
        const QString path = arguments.value(u"out"_s);
        if (!path.endsWith(u".pdf"_s, Qt::CaseInsensitive)) // the suffix says what is in a file
            return Error{ErrorCode::Expected, {Ctl::tr("a file that ends in .pdf")}, u"--out"_s};
        PERMANENCE_CHECK(reportByWorkstation(session, u"month"_s, month.toString(u"yyyy-MM"_s), path));
        const QString whole = QFileInfo(path).absoluteFilePath();
        if (session.out().wantsJson())
            session.out().json(QJsonObject{{u"month"_s, month.toString(u"yyyy-MM"_s)}, {u"file"_s, whole}});
        else
            session.out().line(Ctl::tr("The report is written to %1.").arg(whole));
        return {};
    }
};

PERMANENCE_COMMAND(ReportMonthCommand)

} // namespace
} // namespace permanence::ctl
