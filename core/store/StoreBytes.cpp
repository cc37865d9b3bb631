#include "core/store/StoreBytes.h"

#include "core/store/SqliteSetup.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>

namespace permanence {

StoreBytes::StoreBytes(const QString &path)
{
    setSqliteUp(); // a look at the file comes before all else
    sqlite3_vfs *const files = sqlite3_vfs_find(nullptr);
    m_name = QFileInfo(path).absoluteFilePath().toUtf8();
    m_address = sqlite3_create_filename(m_name.constData(), "", "", 0, nullptr);
    m_room = std::make_unique<char[]>(static_cast<std::size_t>(files->szOsFile));
    auto *const file = reinterpret_cast<sqlite3_file *>(m_room.get());
    // As the file of a database, of which SQLite counts who has it open.
    const int code = files->xOpen(files, m_address, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, nullptr);
    if (code == SQLITE_OK) {
        m_file = file;
        return;
    }
    m_fault = qt_error_string(files->xGetLastError ? files->xGetLastError(files, 0, nullptr) : -1);
    if (file->pMethods) // it wants to be closed all the same
        file->pMethods->xClose(file);
}

StoreBytes::~StoreBytes()
{
    if (m_file)
        m_file->pMethods->xClose(m_file);
    sqlite3_free_filename(m_address);
}

qint64 StoreBytes::size() const
{
    sqlite3_int64 size = 0;
    return m_file && m_file->pMethods->xFileSize(m_file, &size) == SQLITE_OK ? size : 0;
}

QByteArray StoreBytes::read(qint64 from, qint64 count) const
{
    const qint64 there = std::clamp<qint64>(size() - from, 0, count);
    QByteArray bytes(there, Qt::Uninitialized);
    if (there == 0 || m_file->pMethods->xRead(m_file, bytes.data(), static_cast<int>(there), from) != SQLITE_OK)
        return {};
    return bytes;
}

} // namespace permanence
