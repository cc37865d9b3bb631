#include "core/report/FigureReaders.h"

#include "core/store/ReadBeside.h"

#include <atomic>
#include <future>

namespace permanence {
namespace {

constexpr int kSpans = 16;

} // namespace

FigureReaders::FigureReaders(Queries &queries, const PolicyLibrary &policies, const FigureFilter &filter,
                             const FigurePeriod &period)
    : m_queries(queries), m_policies(policies), m_filter(filter), m_period(period),
      m_first(queries, policies, filter, period)
{
}

bool FigureReaders::seek(const FigurePlace &place)
{
    m_sought = place;
    return m_first.seek(place);
}

void FigureReaders::read(const std::vector<FigureId> &wanted)
{
    std::atomic<int> next = 0;
    const auto readSpans = [&](FigureReader &reader) {
        for (int span = next++; span < kSpans; span = next++)
            reader.read(wanted, m_period.span(span, kSpans));
    };
    const std::unique_ptr<ReadBeside> both = ReadBeside::of(m_queries.database());
    if (!both) {
        readSpans(m_first);
        return;
    }
    Queries queries(both->second());
    // The future waits for its thread, also where the first reader throws.
    auto second = std::async(std::launch::async, [&] {
        both->second().takeOver();
        auto reader = std::make_unique<FigureReader>(queries, m_policies, m_filter, m_period);
        if (!m_sought || reader->seek(*m_sought))
            readSpans(*reader);
        return reader;
    });
    readSpans(m_first);
    m_first.add(*second.get());
}

} // namespace permanence
