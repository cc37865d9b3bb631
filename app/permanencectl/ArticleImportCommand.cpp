#include "app/permanencectl/Session.h"
#include "core/exchange/ArticleImport.h"

#include <QJsonArray>
#include <QJsonObject>

namespace permanence::ctl {
namespace {

class ArticleImportCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"article"_s, u"import"_s},
            Ctl::tr("Imports the Markdown files of a folder as articles."),
            StoreUse::Existing,
            {{u"FOLDER"_s, Ctl::tr("the folder; those in it are read too")}},
            {{u"dry-run"_s, {}, Ctl::tr("only says what would be done")}},
            {u"--store desk.permanence article import handbook --dry-run"_s},
            Ctl::tr("A file may begin with lines of title:, product:, version:, audience: (internal, public), kind: "
                    "(article, bulletin) and language: between two lines of ---; without a title its first heading is it. "
                    "Files that are refused are named with their lines; all others are imported. The same folder again "
                    "changes nothing."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const bool dryRun = session.arguments().has(u"dry-run"_s);
        PERMANENCE_TRY(store, session.store());
        PERMANENCE_TRY(plan, prepareArticles(store->queries(), session.arguments().word(0)));
        if (!dryRun) {
            PERMANENCE_TRY(desk, session.desk());
            PERMANENCE_CHECK(applyArticles(*desk, plan));
        }
        print(session.out(), plan, dryRun);
        return {};
    }

private:
    static void print(Output &out, const ArticlePlan &plan, bool dryRun)
    {
        const int added = plan.count(ArticleVerdict::Added);
        const int changed = plan.count(ArticleVerdict::Changed);
        const int unchanged = plan.count(ArticleVerdict::Unchanged);
        const int withdrawn = plan.count(ArticleVerdict::Withdrawn);
        const int refused = plan.count(ArticleVerdict::Refused);
        if (out.wantsJson()) {
            QJsonArray faults;
            for (const ArticleFilePlan &file : plan.files) {
                for (const ArticleFileFault &fault : file.faults)
                    faults.append(QJsonObject{{u"file"_s, file.file}, {u"line"_s, fault.line}, {u"reason"_s, fault.error.text()}});
            }
            out.json(QJsonObject{{u"dry_run"_s, dryRun},
                                 {u"added"_s, added},
                                 {u"changed"_s, changed},
                                 {u"unchanged"_s, unchanged},
                                 {u"withdrawn"_s, withdrawn},
                                 {u"refused"_s, refused},
                                 {u"faults"_s, faults}});
            return;
        }
        out.line(dryRun ? Ctl::tr("Would be imported (nothing was changed):") : Ctl::tr("Imported:"));
        out.pairs({{Ctl::tr("new"), QString::number(added)},
                   {Ctl::tr("changed"), QString::number(changed)},
                   {Ctl::tr("unchanged"), QString::number(unchanged)},
                   {Ctl::tr("withdrawn here, left so"), QString::number(withdrawn)},
                   {Ctl::tr("refused"), QString::number(refused)}});
        for (const ArticleFilePlan &file : plan.files) {
            for (const ArticleFileFault &fault : file.faults)
                out.line(Ctl::tr("  %1, line %2: %3").arg(file.file).arg(fault.line).arg(fault.error.text()));
        }
    }
};

PERMANENCE_COMMAND(ArticleImportCommand)

} // namespace
} // namespace permanence::ctl
