#include "app/permanencectl/PolicyText.h"
#include "core/policy/PolicyComparison.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace permanence::ctl {
namespace {

QString codeOfChange(LineChange change)
{
    switch (change) {
    case LineChange::Same:
        return u"same"_s;
    case LineChange::Added:
        return u"added"_s;
    case LineChange::Removed:
        return u"removed"_s;
    case LineChange::Changed:
        return u"changed"_s;
    case LineChange::OtherLanguage:
        return u"other_language"_s;
    }
    return {};
}

QJsonArray jsonOf(const std::vector<ComparedSection> &sections)
{
    QJsonArray changes;
    for (const ComparedSection &section : sections) {
        for (const ComparedLine &line : section.lines) {
            if (line.change == LineChange::Same)
                continue;
            changes.append(QJsonObject{{u"section"_s, section.title},
                                       {u"change"_s, codeOfChange(line.change)},
                                       {u"before"_s, QJsonArray::fromStringList(line.before)},
                                       {u"after"_s, QJsonArray::fromStringList(line.after)}});
        }
    }
    return changes;
}

class PolicyCompareCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"policy"_s, u"compare"_s},
            Ctl::tr("Tells in words what changed between two versions of a policy."),
            StoreUse::Existing,
            {{u"ID"_s, Ctl::tr("the policy's id")},
             {u"V1"_s, Ctl::tr("the earlier version")},
             {u"V2"_s, Ctl::tr("the later version")}},
            {},
            {u"--store desk.permanence policy compare systell-maintenance 1 2"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        PERMANENCE_TRY(policies, policiesOf(session));
        PERMANENCE_TRY(one, readVersion(arguments.word(1)));
        PERMANENCE_TRY(two, readVersion(arguments.word(2)));
        PERMANENCE_TRY(before, findPolicy(policies, arguments.word(0), one));
        PERMANENCE_TRY(after, findPolicy(policies, arguments.word(0), two));
        const auto compared =
            comparePolicies(before->policy, after->policy, QLocale().name(), todayOf(*after, session));
        if (session.out().wantsJson())
            session.out().json(QJsonObject{{u"changes"_s, jsonOf(compared)}});
        else if (changesIn(compared) == 0)
            session.out().line(Ctl::tr("Both say the same."));
        else
            session.out().line(plainText(compared).trimmed());
        return {};
    }
};

PERMANENCE_COMMAND(PolicyCompareCommand)

} // namespace
} // namespace permanence::ctl
