#include "ui/search/SearchSource.h"

#include "core/base/Literals.h"

#include <QCoreApplication>
#include <QLocale>

namespace permanence {
namespace {

constexpr int kLines = 30;

struct SearchSourceTexts {
    Q_DECLARE_TR_FUNCTIONS(SearchSource)
};

PaletteEntry remark(const QString &sentence)
{
    PaletteEntry entry;
    entry.detail = sentence;
    return entry;
}

/// Parts of a line that are there, with a dot between them.
QString line(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

SearchSource::SearchSource(DeskService &desk, Navigator &navigator)
    : m_desk(desk), m_navigator(navigator), m_newest(std::make_shared<std::atomic<quint64>>(0))
{
}

SearchSource::~SearchSource() = default;

Reply<std::vector<PaletteEntry>> SearchSource::find(const QString &words)
{
    const quint64 mine = ++*m_newest;
    const auto parsed = parseSearch(words);
    const auto *query = std::get_if<SearchQuery>(&parsed);
    if (!query || query->isEmpty()) {
        return Reply<std::vector<PaletteEntry>>::of(
            query ? std::vector<PaletteEntry>() : std::vector{remark(std::get<SearchFault>(parsed).sentence())});
    }
    return m_desk
        .query([query = *query, me = m_desk.agent().id, newest = m_newest, mine](Queries &queries) -> Found {
            // While it waited more was typed: its answer would be dropped.
            return *newest == mine ? SearchQueries(queries).find(query, me, kLines) : SearchAnswer{};
        })
        .then(&m_context, [this, query = *query](const Result<Found> &found) -> std::vector<PaletteEntry> {
            return found ? entries(query, *found) : std::vector{remark(found.error().text())};
        });
}

std::vector<PaletteEntry> SearchSource::entries(const SearchQuery &query, const Found &found)
{
    if (const auto *fault = std::get_if<SearchFault>(&found))
        return {remark(fault->sentence())};
    const SearchAnswer &answer = std::get<SearchAnswer>(found);
    const TextMatcher matcher(query.sought);
    std::vector<PaletteEntry> all;
    for (const SearchHit &hit : answer.hits)
        all.push_back(entryOf(hit, matcher));
    if (!answer.complete)
        all.push_back(remark(SearchSourceTexts::tr("Only the newest %1 texts were looked through: add a word or a day.")
                                 .arg(QLocale().toString(SearchQueries::kMostLookedAt))));
    return all;
}

PaletteEntry SearchSource::entryOf(const SearchHit &hit, const TextMatcher &matcher)
{
    PaletteEntry entry;
    Place place;
    const Place customer{page::kCustomer, hit.customer.text()};
    if (hit.kind == u"ticket") {
        place = {page::kTicket, hit.ticketNumber};
        entry.icon = u"ticket"_s;
        entry.text = hit.title;
        entry.detail = line({hit.customerName, hit.excerpt});
    } else if (hit.kind == u"note") {
        place = {page::kTicket, hit.ticketNumber};
        entry.icon = u"note"_s;
        entry.text = hit.excerpt;
        entry.detail = line({hit.ticketNumber, hit.customerName});
    } else if (hit.kind == u"call") {
        place = hit.customer.isValid() ? customer : Place{page::kCall, {}};
        entry.icon = u"call"_s;
        entry.text = hit.title;
        entry.detail = line({hit.customerName, hit.excerpt});
    } else if (hit.kind == u"article") {
        place = {page::kKnowledge, ArticleId(hit.target).text()};
        entry.icon = u"knowledge"_s;
        entry.text = hit.title;
        entry.detail = hit.excerpt;
    } else {
        const bool isCustomer = hit.kind == u"customer";
        place = customer;
        entry.icon = isCustomer ? u"customer"_s : u"person"_s;
        entry.text = hit.title;
        entry.detail = isCustomer ? SearchSourceTexts::tr("customer") : line({hit.customerName, hit.excerpt});
    }
    if (entry.text.isEmpty())
        entry.text = hit.ticketNumber.isEmpty() ? u"–"_s : hit.ticketNumber;
    entry.marks = matcher.marks(entry.text);
    entry.detailMarks = matcher.marks(entry.detail);
    entry.run = [this, place] { m_navigator.navigate(place); };
    return entry;
}

} // namespace permanence
