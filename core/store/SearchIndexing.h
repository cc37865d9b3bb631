#pragma once

#include "core/base/BoundedQueue.h"
#include "core/store/Database.h"

#include <atomic>
#include <exception>
#include <thread>
#include <vector>

namespace permanence {

/// A document as the full-text index knows it; UTF-8.
struct SearchText {
    qint64 seq = 0;
    QByteArray title, body;
    template <class T = SearchText>
    static constexpr auto fields()
    {
        return std::tuple{field("seq", &T::seq), field("title", &T::title), field("body", &T::body)};
    }
};

/// Makes the index of all documents anew on a thread of its own, in a temporary file that nobody else sees, while the
/// caller writes the tables: it takes a third of the time of computing everything.
class SearchIndexing
{
public:
    /// For the index of this store.
    explicit SearchIndexing(Database &store);
    /// Leaves off, wherever it is.
    ~SearchIndexing();
    SearchIndexing(const SearchIndexing &) = delete;
    SearchIndexing &operator=(const SearchIndexing &) = delete;

    void add(SearchText document) { give({{}, std::move(document)}); }
    void change(SearchText before, SearchText after) { give({std::move(before), std::move(after)}); }
    void remove(SearchText document) { give({std::move(document), {}}); }
    /// There are no more documents.
    void begin();
    /// Waits for the index and puts it into the store instead of the one that is there. Throws what went wrong.
    void finish();

private:
    struct Change {
        SearchText before, after; ///< without a seq: there is none
    };
    using Batch = std::vector<Change>;
    void give(Change change);
    void run();
    void make();
    void take(Change &&change);
    void write();

    Database &m_store;
    Database m_file;
    BoundedQueue<Batch> m_batches;
    Batch m_batch;
    std::vector<SearchText> m_gathered; ///< what is not in the index yet
    qsizetype m_bytes = 0;              ///< of them
    std::atomic<bool> m_complete = false;
    std::atomic<bool> m_stopped = false;
    std::exception_ptr m_failure;
    std::thread m_thread;
};

} // namespace permanence
