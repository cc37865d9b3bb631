#include "core/store/Migrations.h"

#include <QDir>
#include <QFile>

namespace permanence {
namespace {

/// "Perm" in the header of the file, so that a store is told from any other database.
constexpr qint64 kApplicationId = 0x5065726d;

std::vector<Migration> loadMigrations()
{
    std::vector<Migration> all;
    const QDir folder(u":/migrations"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all.push_back({QStringView(name).left(4).toInt(), name, file.readAll()});
    }
    return all;
}

} // namespace

const std::vector<Migration> &migrations()
{
    static const std::vector<Migration> all = loadMigrations();
    return all;
}

int schemaVersion(Database &database)
{
    const qint64 application = database.number("PRAGMA application_id");
    const int version = static_cast<int>(database.number("PRAGMA user_version"));
    const bool empty = database.number("SELECT count(*) FROM sqlite_master") == 0;
    if (application != kApplicationId && !(empty && application == 0 && version == 0))
        throw DatabaseError{{ErrorCode::StoreForeign, {database.path()}, {}}};
    return version;
}

void migrate(Database &database, int target, const std::function<void(const Migration &)> &beforeStep)
{
    const int known = static_cast<int>(migrations().size());
    int version = schemaVersion(database);
    if (version > known)
        throw DatabaseError{
            {ErrorCode::StoreNewer, {database.path(), QString::number(version), QString::number(known)}, {}}};
    const bool fresh = version == 0;
    while (version < target) {
        const Migration &step = migrations()[static_cast<std::size_t>(version)];
        if (!fresh)
            beforeStep(step);
        Transaction transaction(database);
        // Another program may have taken this step while we waited for the lock.
        version = schemaVersion(database);
        if (version >= step.version)
            continue;
        if (version == 0)
            database.run("PRAGMA application_id=" + QByteArray::number(kApplicationId));
        database.run(step.sql);
        database.run("PRAGMA user_version=" + QByteArray::number(step.version));
        transaction.commit();
        version = step.version;
    }
}

} // namespace permanence
