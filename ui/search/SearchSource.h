#pragma once

#include "core/desk/DeskService.h"
#include "core/store/SearchQueries.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/PaletteEntry.h"

#include <atomic>

namespace permanence {

/// What the desk has, for the command palette: tickets, what was noted, calls, customers, contacts and articles, with
/// what was found marked. A search that cannot be understood is explained instead.
class SearchSource : public PaletteSource
{
public:
    /// Both must outlive it.
    SearchSource(DeskService &desk, Navigator &navigator);
    ~SearchSource() override;

    [[nodiscard]] Reply<std::vector<PaletteEntry>> find(const QString &words) override;

private:
    using Found = std::variant<SearchAnswer, SearchFault>;

    [[nodiscard]] std::vector<PaletteEntry> entries(const SearchQuery &query, const Found &found);
    [[nodiscard]] PaletteEntry entryOf(const SearchHit &hit, const TextMatcher &matcher);

    DeskService &m_desk;
    Navigator &m_navigator;
    std::shared_ptr<std::atomic<quint64>> m_newest; ///< of the questions; older ones need no answer
    QObject m_context;
};

} // namespace permanence
