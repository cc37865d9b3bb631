#include "core/desk/Drafts.h"

#include "core/base/Literals.h"

namespace permanence {

QString draftKeyOf(const AgentId &agent, const QString &key)
{
    return agent.text() % u'/' % key;
}

QString draftOf(Queries &queries, const AgentId &agent, const QString &key)
{
    return queries.draft(draftKeyOf(agent, key));
}

Result<void> claimDrafts(Store &store, const AgentId &agent)
{
    // An owner is a UUID, and no key begins like one.
    static constexpr char kOwnerless[] =
        "SELECT key, body FROM draft WHERE key NOT LIKE '________-____-____-____-____________/%'";
    const auto ownerless = [&] {
        std::vector<std::pair<QString, QString>> found;
        for (Query query(store.database(), kOwnerless); query.next();)
            found.emplace_back(query.get<QString>(0), query.get<QString>(1));
        return found;
    };
    if (ownerless().empty())
        return {}; // nearly always, and nothing is written then
    return store.run([&]() -> Result<void> {
        for (const auto &[key, body] : ownerless()) { // read anew: another window may just have claimed them
            store.saveDraft(draftKeyOf(agent, key), body);
            store.saveDraft(key, {});
        }
        return {};
    });
}

} // namespace permanence
