#include "app/permanencectl/PolicyText.h"

namespace permanence::ctl {

Result<PolicyLibrary> policiesOf(Session &session)
{
    if (!session.arguments().has(u"store"_s))
        return PolicyLibrary::bundled();
    PERMANENCE_TRY(store, session.store());
    return store->policies();
}

Result<const PolicyEntry *> findPolicy(const PolicyLibrary &policies, const QString &id, int version)
{
    PERMANENCE_TRY(newest, policies.require(id));
    if (version == 0)
        return newest;
    if (const PolicyEntry *found = policies.find(id, version))
        return found;
    QStringList known;
    for (const int one : policies.versions(id))
        known << QString::number(one);
    return expectedOneOf(known, u"version"_s);
}

Result<int> readVersion(const QString &word)
{
    bool isNumber = false;
    const int version = word.toInt(&isNumber);
    if (isNumber && version >= 1)
        return version;
    return Error{ErrorCode::Expected,
                 {QString::fromLatin1(QT_TRANSLATE_NOOP("Expectation", "a whole number from 1 on"))},
                 u"version"_s};
}

QDate todayOf(const PolicyEntry &policy, const Session &session)
{
    return policy.calendar.dateAt(session.now());
}

} // namespace permanence::ctl
