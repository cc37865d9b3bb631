#include "core/store/StoreDigest.h"

#include "core/store/Projector.h"

#include <QCryptographicHash>

namespace permanence {
namespace {

/// Each part with its length before it, so that no two lists of parts read alike.
void add(QCryptographicHash &hash, const QByteArray &part)
{
    hash.addData(QByteArray(QByteArray::number(part.size()) + ':'));
    hash.addData(part);
}

QByteArray digestOfLog(Database &database)
{
    static constexpr char kSql[] = "SELECT hex(id), stream_kind, hex(stream), kind, stamp, at, hex(author), version, body "
                                   "FROM event ORDER BY stamp, id";
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (Query query(database, kSql); query.next();) {
        for (int column = 0; column < 9; ++column)
            add(hash, query.get<QByteArray>(column));
    }
    return hash.result().toHex();
}

} // namespace

Result<StoreDigest> digestOf(Store &store)
{
    try {
        return StoreDigest{digestOfLog(store.database()), store.projector().contentDigest()};
    } catch (const DatabaseError &failure) {
        return failure.error;
    }
}

} // namespace permanence
