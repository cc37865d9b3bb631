#pragma once

namespace permanence {

class Database;

/// While it stands, nobody else can open the file, and what is written goes into the file itself, after its pages as they were
/// into a rollback journal. Through the write-ahead log most of a large file would be written twice, once in, once out, and each
/// page looked for in between. Whoever is killed meanwhile leaves the file as it was before the transaction:
/// the next one to open it plays the journal back.
class RollbackJournal
{
public:
    /// Outside of transactions. Nothing changes where somebody else has the file open, or where there is none.
    explicit RollbackJournal(Database &database);
    /// Back to the write-ahead log, which whoever opens the file next goes back to, too.
    ~RollbackJournal();
    RollbackJournal(const RollbackJournal &) = delete;
    RollbackJournal &operator=(const RollbackJournal &) = delete;

    [[nodiscard]] bool isUsed() const { return m_isUsed; } ///< else somebody else has the file open, and it is as always

    /// Whether a connection is in this state.
    [[nodiscard]] static bool isUsedBy(Database &database);

private:
    Database &m_database;
    bool m_isUsed = false;
};

} // namespace permanence
