#include "app/permanencectl/QueueArguments.h"

#include <QFileInfo>
#include <QJsonObject>

namespace permanence::ctl {
namespace {

class QueueExportCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        std::vector<Option> options = queueOptions();
        options.insert(options.begin(), {{u"format"_s, u"FORMAT"_s, Ctl::tr("csv or xlsx"), true},
                                         {u"out"_s, u"FILE"_s, Ctl::tr("the file to write"), true}});
        return {
            {u"queue"_s, u"export"_s},
            Ctl::tr("Writes all tickets of a view of the queue into a sheet, in their order and with the "
                    "reasons."),
            StoreUse::Existing,
            {},
            options,
            {u"--store desk.permanence queue export --format xlsx --out queue.xlsx --view due-today"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        const QString format = arguments.value(u"format"_s);
        if (format != u"csv" && format != u"xlsx")
            return expectedOneOf({u"csv"_s, u"xlsx"_s}, u"--format"_s);
        const QString path = arguments.value(u"out"_s);
        const bool isWorkbook = path.endsWith(u".xlsx"_s, Qt::CaseInsensitive);
        if (isWorkbook != (format == u"xlsx")) // the suffix says what is in a file
            return wrongUsage(isWorkbook ? Ctl::tr("A file that ends in .xlsx takes --format xlsx.")
                                         : Ctl::tr("With --format xlsx the file must end in .xlsx."));
        PERMANENCE_TRY(store, session.store());
        PERMANENCE_TRY(asked, queueAsked(session, *store));
        PERMANENCE_TRY(count,
                       exportQueue(store->queries(), asked.filter, allQueueColumns(), asked.setting, path));
        const QString whole = QFileInfo(path).absoluteFilePath();
        if (session.out().wantsJson())
            session.out().json(QJsonObject{{u"count"_s, count}, {u"file"_s, whole}});
        else
            session.out().line(Ctl::tr("%n ticket(s) written to %1.", nullptr, static_cast<int>(count)).arg(whole));
        return {};
    }
};

PERMANENCE_COMMAND(QueueExportCommand)

} // namespace
} // namespace permanence::ctl
