#pragma once

#include "core/base/Field.h"
#include "core/base/Result.h"
#include "core/store/ColumnCodec.h"

#include <QString>

#include <functional>
#include <memory>
#include <thread>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace permanence {

/// A failure inside the store. Thrown only within core/store and core/desk and turned into an Error where a
/// command or a query ends; it never crosses a thread or a slot.
struct DatabaseError {
    Error error;
};

/// One connection to a SQLite file, for the thread that opened it.
///
/// Every connection to a store runs with WAL, synchronous=FULL, foreign keys and a busy timeout; each is read
/// back, and an open that did not get them fails.
class Database
{
public:
    enum class Mode {
        ReadWrite,
        ReadOnly,
        Unlocked, ///< read-only, beside the one that has the file for itself (RollbackJournal): only what that one leaves alone
        Temporary ///< a file of SQLite's own, without a name: it goes with the connection, and nothing of it is safe
    };
    static constexpr int kBusyTimeout = 5000; ///< milliseconds

    /// Opens or (ReadWrite) makes the file; `:memory:` is a store of its own.
    /// Throws StoreReadOnly, StoreDamaged, StoreBusy, StoreFailed.
    Database(const QString &path, Mode mode, int busyTimeout = kBusyTimeout);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

    /// Runs SQL text that has no parameters and gives no rows; several statements may follow each other.
    void run(const char *sql);
    void run(const QByteArray &sql) { run(sql.constData()); }
    /// The first column of the first row of a statement that is run once.
    [[nodiscard]] qint64 number(const char *sql);
    [[nodiscard]] QString text(const char *sql);

    /// Throws the typed error of a result code of this connection.
    [[noreturn]] void fail(int code) const;

    /// A number that changes when another connection has committed (PRAGMA data_version).
    [[nodiscard]] qint64 dataVersion();

    /// The connection belongs to the calling thread from now on; no statement is running.
    void takeOver() { m_thread = std::this_thread::get_id(); }

private:
    friend class Query;
    struct Prepared {
        explicit Prepared(sqlite3_stmt *made) : statement(made), bound(made) {}
        sqlite3_stmt *statement;
        column::Parameters bound;
        const void *rowType = nullptr; ///< for which type `columns` was made
        std::vector<int> columns;
        const void *boundType = nullptr; ///< for which type `parameters` was made
        std::vector<int> parameters;
        bool inUse = false;
    };

    void configure(Mode mode, int busyTimeout);
    Prepared &prepared(const char *sql);
    void assertThread() const;

    QString m_path;
    sqlite3 *m_handle = nullptr;
    std::thread::id m_thread;
    std::unordered_map<const void *, std::unique_ptr<Prepared>> m_prepared; ///< by the address of the constant
};

/// A statement while it runs: prepared once per connection, reset when this goes out of scope.
///
/// `sql` must be a constant with static storage (its address is the key). A statement that is already
/// running may not be started again: give each use its own constant.
class Query
{
public:
    Query(Database &database, const char *sql);
    template <class... Values>
    Query(Database &database, const char *sql, const Values &...values) : Query(database, sql)
    {
        int index = 0;
        (column::bind(m_prepared.bound, ++index, values), ...);
    }
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    /// Steps to the next row; false at the end. Throws what went wrong.
    bool next();
    /// Runs a statement that gives no rows.
    void run();
    /// How many rows the statement changed.
    [[nodiscard]] qint64 changes() const;
    /// The key of the row that the statement inserted.
    [[nodiscard]] qint64 newRow() const;

    /// The column of the row stood on, by position, for statements of one or two columns.
    template <class T>
    [[nodiscard]] T get(int index) const
    {
        T value{};
        column::read(m_prepared.statement, index, value);
        return value;
    }

    /// The row as a struct with fields(): columns are found by name, once per statement.
    template <class T>
    [[nodiscard]] T row()
    {
        if (m_prepared.rowType != &kRowType<T>)
            resolveColumns(&kRowType<T>, names<T>());
        T value;
        std::size_t i = 0;
        forEachField<T>([&](const auto &field) {
            column::read(m_prepared.statement, m_prepared.columns[i++], value.*(field.member));
        });
        return value;
    }
    template <class T>
    [[nodiscard]] std::vector<T> rows()
    {
        std::vector<T> all;
        while (next())
            all.push_back(row<T>());
        return all;
    }
    template <class T>
    [[nodiscard]] std::optional<T> first()
    {
        return next() ? std::optional<T>(row<T>()) : std::nullopt;
    }

    /// Binds the members of a struct with fields() to parameters of the same names (`:name`).
    template <class T>
    Query &bindFields(const T &value)
    {
        if (m_prepared.boundType != &kRowType<T>)
            resolveParameters(&kRowType<T>, names<T>());
        std::size_t i = 0;
        forEachField<T>([&](const auto &field) {
            column::bind(m_prepared.bound, m_prepared.parameters[i++], value.*(field.member));
        });
        return *this;
    }
    /// Binds the columns of the row that another statement stands on, also of another connection.
    Query &bindRow(const Query &from);

private:
    template <class T>
    static constexpr char kRowType = 0;
    template <class T>
    static std::vector<const char *> names()
    {
        std::vector<const char *> all;
        forEachField<T>([&](const auto &field) { all.push_back(field.name); });
        return all;
    }
    void resolveColumns(const void *type, const std::vector<const char *> &names);
    void resolveParameters(const void *type, const std::vector<const char *> &names);

    Database &m_database;
    Database::Prepared &m_prepared;
};

/// A write transaction: BEGIN IMMEDIATE, rolled back unless committed.
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    Database &m_database;
    bool m_open = true;
};

} // namespace permanence
