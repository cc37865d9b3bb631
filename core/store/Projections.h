#pragma once

#include "core/policy/PolicyLibrary.h"
#include "core/store/EventLog.h"
#include "core/store/TicketRecord.h"

#include <memory>

namespace permanence {

class SearchIndexing;
class TicketLife;
struct HistoryRow;
struct SearchRow;
struct WholeStream;
template <class Row>
class RowsInOrder;

/// A table computed from the log, or several that belong together. Each reads and writes only its own rows
/// and what was projected before it for the same event.
class Projection
{
public:
    explicit Projection(Database &database) : m_database(database) {}
    Projection(const Projection &) = delete;
    Projection &operator=(const Projection &) = delete;
    virtual ~Projection() = default;

    /// Adds an event that is ordered after all others of its stream.
    virtual void apply(const Event &event) = 0;
    /// Takes away all rows that come from a stream.
    virtual void clear(const Stream &stream) = 0;
    /// Adds a whole ticket, of which there is nothing yet, with the same rows at the end as event by event.
    virtual void applyTicket(const WholeStream &ticket);
    /// Takes away all rows.
    virtual void clearAll();
    /// There are no rows. Until endRebuild() all streams follow, one whole after another.
    virtual void beginRebuild() {}
    /// All streams were applied; what can be done beside the rest begins.
    virtual void streamsEnded() {}
    /// Writes what is cheaper to write once, at the end.
    virtual void endRebuild() {}
    /// The rebuild is over, whether it came to its end or failed and is rolled back: events are projected one by one again.
    virtual void leaveRebuild() noexcept {}
    /// The tables, for throwing away and for comparing; each has a primary key that orders it.
    [[nodiscard]] virtual std::vector<QByteArray> tables() const = 0;

protected:
    [[nodiscard]] Database &database() const { return m_database; }

private:
    Database &m_database;
};

/// Desk, policies and agents.
class DeskProjection final : public Projection
{
public:
    DeskProjection(Database &database, PolicyLibrary &policies);
    void apply(const Event &event) override;
    void clear(const Stream &stream) override;
    [[nodiscard]] std::vector<QByteArray> tables() const override { return {"desk", "policy", "agent", "training"}; }

private:
    PolicyLibrary &m_policies;
};

/// Customers with their contacts, phone numbers, contracts, licences and packs.
class CustomerProjection final : public Projection
{
public:
    using Projection::Projection;
    void apply(const Event &event) override;
    void clear(const Stream &stream) override;
    [[nodiscard]] std::vector<QByteArray> tables() const override
    {
        return {"customer", "contact", "contact_phone", "contract", "licence", "pack"};
    }
};

/// Calls, and tickets with their due times, activities and work.
class TicketProjection final : public Projection
{
public:
    TicketProjection(Database &database, const PolicyLibrary &policies);
    void apply(const Event &event) override;
    void applyTicket(const WholeStream &ticket) override;
    void clear(const Stream &stream) override;
    [[nodiscard]] std::vector<QByteArray> tables() const override
    {
        return {"call", "ticket", "activity", "work"};
    }

private:
    void applyToCall(const Event &event);
    void applyToTicket(const Event &event);
    void insert(const TicketRecord &ticket, const TicketLife &life);
    const PolicyLibrary &m_policies;
};

/// The history of a customer and of a ticket.
class HistoryProjection final : public Projection
{
public:
    explicit HistoryProjection(Database &database);
    ~HistoryProjection() override;
    void apply(const Event &event) override;
    void applyTicket(const WholeStream &ticket) override;
    void clear(const Stream &stream) override;
    void beginRebuild() override;
    void streamsEnded() override;
    void leaveRebuild() noexcept override;
    [[nodiscard]] std::vector<QByteArray> tables() const override { return {"history"}; }

private:
    struct Belongs;
    [[nodiscard]] Belongs ownerOf(const Stream &stream) const;
    void addEntry(const Event &event, const Belongs &belongs);

    std::unique_ptr<RowsInOrder<HistoryRow>> m_waiting; ///< while all is computed anew
};

/// Weekly reviews with their minutes.
class ReviewProjection final : public Projection
{
public:
    using Projection::Projection;
    void apply(const Event &event) override;
    void clear(const Stream &stream) override;
    [[nodiscard]] std::vector<QByteArray> tables() const override { return {"review", "minutes"}; }
};

/// The mails that the desk owes.
class MailProjection final : public Projection
{
public:
    using Projection::Projection;
    void apply(const Event &event) override;
    void clear(const Stream &stream) override;
    [[nodiscard]] std::vector<QByteArray> tables() const override { return {"mail"}; }
};

/// What the desk knows: articles, and which of them belong to which tickets.
class ArticleProjection final : public Projection
{
public:
    using Projection::Projection;
    void apply(const Event &event) override;
    void clear(const Stream &stream) override;
    void clearAll() override;
    [[nodiscard]] std::vector<QByteArray> tables() const override { return {"article", "article_link"}; }
};

/// What full-text search finds.
class SearchProjection final : public Projection
{
public:
    explicit SearchProjection(Database &database);
    ~SearchProjection() override;
    void apply(const Event &event) override;
    void clear(const Stream &stream) override;
    void clearAll() override;
    void beginRebuild() override;
    void streamsEnded() override;
    void endRebuild() override;
    void leaveRebuild() noexcept override;
    [[nodiscard]] std::vector<QByteArray> tables() const override { return {"search_doc"}; }

private:
    std::unique_ptr<RowsInOrder<SearchRow>> m_waiting; ///< while all is computed anew
    std::unique_ptr<SearchIndexing> m_indexing;        ///< likewise
};

} // namespace permanence
