#include "core/desk/PublishedPolicies.h"

#include "core/policy/BundledPolicies.h"

#include <algorithm>

namespace permanence {

Result<std::vector<QByteArray>> publishedPolicies(Store &store)
{
    using Documents = std::vector<QByteArray>;
    return store.write<Documents>([](Store &open) -> Result<Documents> {
        static constexpr char kSql[] = "SELECT id, version, document FROM policy AS p WHERE version = "
                                       "(SELECT max(version) FROM policy WHERE id = p.id) ORDER BY id";
        const PolicyLibrary bundled = PolicyLibrary::bundled();
        Documents documents;
        Query query(open.database(), kSql);
        while (query.next()) {
            if (!bundled.find(query.get<QString>(0), query.get<int>(1)))
                documents.push_back(query.get<QByteArray>(2));
        }
        return documents;
    });
}

} // namespace permanence
