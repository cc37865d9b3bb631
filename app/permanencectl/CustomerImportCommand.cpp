#include "app/permanencectl/InputFile.h"
#include "app/permanencectl/Session.h"
#include "core/exchange/ImportRun.h"
#include "core/exchange/RefusedLines.h"

#include <QJsonArray>
#include <QJsonObject>

#include <QFileInfo>

namespace permanence::ctl {
namespace {

constexpr qint64 kLongestSheet = 256 * 1024 * 1024; // what is really read is limited where sheets are read

class CustomerImportCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"customer"_s, u"import"_s},
            Ctl::tr("Imports customers, contacts and contracts from a CSV sheet."),
            StoreUse::Create,
            {{u"FILE.csv"_s, Ctl::tr("the sheet; - is standard input")}},
            {{u"dry-run"_s, {}, Ctl::tr("only says what would be done")}},
            {u"--store desk.permanence customer import customers.csv --dry-run"_s},
            Ctl::tr("Lines that are refused go to a file beside the sheet, with the reason beside each; all "
                    "others are "
                    "imported. The same sheet again changes nothing."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const QString path = session.arguments().word(0);
        const bool dryRun = session.arguments().has(u"dry-run"_s);
        PERMANENCE_TRY(bytes, readInput(path, kLongestSheet));
        PERMANENCE_TRY(storePath, session.storePath());
        // A sheet that cannot be read, and a dry run, make no file: they are compared with an empty desk.
        const bool fresh = !QFileInfo::exists(storePath);
        PERMANENCE_TRY(store, fresh ? session.openStore(u":memory:"_s, true) : session.store());
        auto prepared = prepareImport(store->queries(), store->policies(), bytes);
        if (!prepared)
            return inFile(prepared.error(), path);
        ImportPlan plan = prepared->plan;
        const ImportCounts counts = plan.counts();
        std::optional<ImportSummary> summary;
        QString refusedFile;
        if (!dryRun) {
            if (fresh) {
                PERMANENCE_TRY(made, session.openStore(storePath, true));
                Q_UNUSED(made);
            }
            PERMANENCE_TRY(desk, session.desk());
            PERMANENCE_TRY(done, applyImport(*desk, plan, [&](int count, int all) {
                               session.progress().show(Ctl::tr("Importing"), count, all);
                           }));
            summary = done;
            plan = withRefusals(plan, done);
            const QString beside = path == u"-"_s ? u"standard-input.csv"_s : path;
            PERMANENCE_TRY(written, writeRefused(plan, prepared->sheet, beside));
            refusedFile = written;
        }
        session.progress().clear();
        print(session.out(), plan, counts, summary, refusedFile);
        return {};
    }

private:
    static std::vector<std::pair<QString, int>> totals(const ImportPlan &plan,
                                                       const std::optional<ImportSummary> &summary)
    {
        if (summary) {
            return {{u"customers_added"_s, summary->customersAdded},
                    {u"customers_changed"_s, summary->customersEdited},
                    {u"contacts_added"_s, summary->contactsAdded},
                    {u"contacts_changed"_s, summary->contactsEdited},
                    {u"contracts_added"_s, summary->contractsAdded},
                    {u"contracts_changed"_s, summary->contractsEdited}};
        }
        return {{u"customers_added"_s, plan.count(ImportAction::AddCustomer)},
                {u"customers_changed"_s, plan.count(ImportAction::EditCustomer)},
                {u"contacts_added"_s, plan.count(ImportAction::AddContact)},
                {u"contacts_changed"_s, plan.count(ImportAction::EditContact)},
                {u"contracts_added"_s, plan.count(ImportAction::AddContract)},
                {u"contracts_changed"_s, plan.count(ImportAction::EditContract)}};
    }

    static QStringList reasonsOf(const RowPlan &row)
    {
        QStringList reasons;
        for (const Error &reason : row.reasons)
            reasons << reason.text();
        return reasons;
    }

    static void print(Output &out, const ImportPlan &plan, const ImportCounts &counts,
                      const std::optional<ImportSummary> &summary, const QString &refusedFile)
    {
        const auto all = totals(plan, summary);
        const int refused = plan.counts().refused;
        if (out.wantsJson()) {
            QJsonArray lines;
            for (const RowPlan &row : plan.rows) {
                if (row.verdict == ImportVerdict::Refused)
                    lines.append(QJsonObject{{u"line"_s, row.line},
                                             {u"reasons"_s, QJsonArray::fromStringList(reasonsOf(row))}});
            }
            QJsonObject json{{u"dry_run"_s, !summary},
                             {u"lines"_s, QJsonObject{{u"added"_s, counts.added},
                                                      {u"changed"_s, counts.changed},
                                                      {u"unchanged"_s, counts.unchanged},
                                                      {u"refused"_s, refused}}},
                             {u"refused"_s, lines},
                             {u"refused_file"_s, refusedFile.isEmpty() ? QJsonValue() : refusedFile}};
            for (const auto &[key, count] : all)
                json.insert(key, count);
            out.json(json);
            return;
        }
        out.line(summary ? Ctl::tr("Imported:") : Ctl::tr("Would be imported (nothing was changed):"));
        out.table({QString(), Ctl::tr("new"), Ctl::tr("changed")},
                  {{Ctl::tr("customers"), QString::number(all[0].second), QString::number(all[1].second)},
                   {Ctl::tr("contacts"), QString::number(all[2].second), QString::number(all[3].second)},
                   {Ctl::tr("contracts"), QString::number(all[4].second), QString::number(all[5].second)}});
        out.line(Ctl::tr("Of %n line(s),", nullptr, static_cast<int>(plan.rows.size())) % u' ' %
                 Ctl::tr("%n changed nothing", nullptr, counts.unchanged) % u", "_s %
                 Ctl::tr("%n were refused.", nullptr, refused));
        for (const RowPlan &row : plan.rows) {
            if (row.verdict == ImportVerdict::Refused)
                out.line(Ctl::tr("  line %1: %2").arg(row.line).arg(reasonsOf(row).join(u"; "_s)));
        }
        if (!refusedFile.isEmpty())
            out.line(Ctl::tr("The refused lines are in %1.").arg(refusedFile));
    }
};

PERMANENCE_COMMAND(CustomerImportCommand)

} // namespace
} // namespace permanence::ctl
