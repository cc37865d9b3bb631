#include "app/permanencectl/InputFile.h"
#include "app/permanencectl/PolicyText.h"
#include "core/policy/PolicyLoader.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace permanence::ctl {
namespace {

using TicketsByVersion = std::vector<std::pair<int, qint64>>;

class PolicyPublishCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"policy"_s, u"publish"_s},
            Ctl::tr("Publishes a policy document in a store, as a new policy or as a new version of a known one."),
            StoreUse::Create,
            {{u"FILE"_s, Ctl::tr("the policy document; - is standard input")}},
            {},
            {u"--store desk.permanence policy publish my-policy.json"_s},
            Ctl::tr("Open tickets keep the version under which they were opened."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const QString path = session.arguments().word(0);
        PERMANENCE_TRY(bytes, readInput(path));
        const LoadedPolicy loaded = loadPolicy(bytes);
        if (!loaded.isValid()) {
            for (std::size_t i = 1; i < loaded.errors.size(); ++i)
                session.out().further(inFile(loaded.errors[i], path).text());
            return inFile(loaded.errors.front(), path);
        }
        PERMANENCE_TRY(desk, session.desk());
        if (const Result<void> done = desk->publishPolicy(bytes); !done)
            return inFile(done.error(), path);
        tell(session.out(), loaded.policy, desk->queries().openTicketsByVersion(loaded.policy.id));
        return {};
    }

private:
    static void tell(Output &out, const Policy &policy, const TicketsByVersion &open)
    {
        QJsonArray keep;
        for (const auto &[version, tickets] : open)
            keep.append(QJsonObject{{u"version"_s, version}, {u"open_tickets"_s, tickets}});
        if (out.wantsJson()) {
            out.json(QJsonObject{{u"id"_s, policy.id}, {u"version"_s, policy.version}, {u"keep"_s, keep}});
            return;
        }
        out.line(Ctl::tr("Published %1, version %2: %3")
                     .arg(policy.id)
                     .arg(policy.version)
                     .arg(policy.title.in(QLocale().name())));
        for (const auto &[version, tickets] : open) {
            out.line(Ctl::tr("%n open ticket(s) keep version %1.", nullptr, static_cast<int>(tickets)).arg(version));
        }
    }
};

PERMANENCE_COMMAND(PolicyPublishCommand)

} // namespace
} // namespace permanence::ctl
