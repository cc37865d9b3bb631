#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/Session.h"

namespace permanence::ctl {
namespace {

class DeskConfigureCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"desk"_s, u"configure"_s},
            Ctl::tr("Sets the desk up: its name, region, time zone and policy; without options, tells them."),
            StoreUse::Create,
            {},
            {{u"name"_s, u"TEXT"_s, Ctl::tr("the desk's name")},
             {u"region"_s, u"CODE"_s, Ctl::tr("the country in whose form phone numbers are dialled, as FR")},
             {u"timezone"_s, u"ZONE"_s, Ctl::tr("as Europe/Paris")},
             {u"policy"_s, u"ID"_s, Ctl::tr("the policy that judges callers without a contract")}},
            {u"--store desk.permanence desk configure --name \"Support Niort\" --policy systell-maintenance"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        const auto given = [&](const QString &option) {
            return arguments.has(option) ? std::optional(arguments.value(option).trimmed()) : std::nullopt;
        };
        DeskConfigured settings{given(u"name"_s), given(u"region"_s), given(u"timezone"_s), given(u"policy"_s)};
        if (settings.region) {
            settings.region = settings.region->toUpper();
            if (!isRegion(*settings.region))
                return Error{ErrorCode::Expected, {Ctl::tr("a country's code in two letters, as FR")}, u"--region"_s};
        }
        PERMANENCE_TRY(desk, session.desk());
        if (settings.name || settings.region || settings.timezone || settings.policy)
            PERMANENCE_CHECK(desk->configure(settings));
        const DeskView now = desk->queries().desk();
        if (session.out().wantsJson()) {
            session.out().json(JsonWriter(now).object(now));
            return {};
        }
        session.out().pairs({{Ctl::tr("Name"), now.name},
                             {Ctl::tr("Region"), now.region},
                             {Ctl::tr("Time zone"), now.timezone},
                             {Ctl::tr("Policy without a contract"), now.policy}});
        return {};
    }

private:
    static bool isRegion(const QString &code)
    {
        return code.size() == 2 && code[0] >= u'A' && code[0] <= u'Z' && code[1] >= u'A' && code[1] <= u'Z';
    }
};

PERMANENCE_COMMAND(DeskConfigureCommand)

} // namespace
} // namespace permanence::ctl
