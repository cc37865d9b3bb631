#include "app/permanencectl/PolicyText.h"
#include "core/policy/PolicyWords.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace permanence::ctl {
namespace {

QJsonArray jsonOf(const std::vector<PolicySection> &sections)
{
    QJsonArray all;
    for (const PolicySection &section : sections) {
        QJsonArray lines;
        for (const PolicyLine &line : section.lines)
            lines.append(QJsonObject{{u"key"_s, line.key}, {u"cells"_s, QJsonArray::fromStringList(line.cells)}});
        all.append(QJsonObject{{u"id"_s, section.id},
                               {u"title"_s, section.title},
                               {u"columns"_s, QJsonArray::fromStringList(section.columns)},
                               {u"lines"_s, lines}});
    }
    return all;
}

class PolicyShowCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"policy"_s, u"show"_s},
            Ctl::tr("Tells in words what a policy says."),
            StoreUse::Existing,
            {{u"ID"_s, Ctl::tr("the policy's id")}},
            {{u"version"_s, u"N"_s, Ctl::tr("that version; the newest if none is given")}},
            {u"--store desk.permanence policy show systell-maintenance"_s,
             u"policy show systell-maintenance --version 1"_s},
            Ctl::tr("Without --store, the policies that the program carries are told."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(policies, policiesOf(session));
        PERMANENCE_TRY(version, session.arguments().count(u"version"_s, 0));
        PERMANENCE_TRY(entry, findPolicy(policies, session.arguments().word(0), version));
        const auto sections = policyInWords(entry->policy, QLocale().name(), todayOf(*entry, session));
        if (session.out().wantsJson()) {
            session.out().json(QJsonObject{{u"id"_s, entry->policy.id},
                                           {u"version"_s, entry->policy.version},
                                           {u"sections"_s, jsonOf(sections)}});
        } else {
            session.out().line(plainText(sections).trimmed());
        }
        return {};
    }
};

PERMANENCE_COMMAND(PolicyShowCommand)

} // namespace
} // namespace permanence::ctl
