#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

struct sqlite3_file;

namespace permanence {

/// The bytes of a file that somebody else in this process may have open as a database. They are read by SQLite's own means:
/// whoever closes a descriptor of his own takes all locks of the process on that file away (POSIX, fcntl), other programs
/// take it for closed, and the last of them removes the write-ahead log that is still written to here.
class StoreBytes
{
public:
    /// Opens the file to read.
    explicit StoreBytes(const QString &path);
    ~StoreBytes();
    StoreBytes(const StoreBytes &) = delete;
    StoreBytes &operator=(const StoreBytes &) = delete;

    /// Why it cannot be read, in the system's words; empty: it can.
    [[nodiscard]] const QString &fault() const { return m_fault; }
    /// In bytes; 0 where it cannot be read.
    [[nodiscard]] qint64 size() const;
    /// So many from that place on, or as many as there are.
    [[nodiscard]] QByteArray read(qint64 from, qint64 count) const;

private:
    QByteArray m_name;
    const char *m_address = nullptr; ///< the name as SQLite wants it, as long as the file is open
    std::unique_ptr<char[]> m_room;
    sqlite3_file *m_file = nullptr;
    QString m_fault;
};

} // namespace permanence
