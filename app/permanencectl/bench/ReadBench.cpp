#include "app/permanencectl/bench/StoreBench.h"

#include "app/permanencectl/bench/AgendaBench.h"
#include "app/permanencectl/bench/RawDatabase.h"
#include "core/model/PhoneNumber.h"
#include "core/store/SearchQueries.h"

namespace permanence::ctl {
namespace {

constexpr int kHistoryPage = 100;
constexpr int kTicketPage = 100;
constexpr int kHits = 50;

/// What is asked for, taken from all over the store.
struct Samples {
    std::vector<QString> numbers;
    std::vector<CustomerId> customers;
    std::vector<AgentId> agents;
    std::vector<QString> words;
    std::vector<QString> oneWord, threeWords;
};

/// The words of a summary that are no numbers, the last one half typed.
QString typedWords(const QString &summary, qsizetype count)
{
    QStringList words;
    for (const QString &word : wordsOf(summary)) {
        if (word.front().isLetter() && word.size() > 1)
            words << word;
    }
    words = words.mid(1, count);
    if (words.size() == count && count > 1)
        words.last().truncate(4);
    return words.size() == count ? words.join(u' ') : QString();
}

Samples takeSamples(Database &database, int count)
{
    static constexpr char kCall[] = "SELECT number, customer FROM call WHERE seq >= ? AND number <> '' "
                                    "AND customer IS NOT NULL LIMIT 1";
    static constexpr char kAgents[] = "SELECT DISTINCT owner FROM ticket WHERE closed IS NULL AND owner IS NOT NULL";
    static constexpr char kTicket[] = "SELECT summary FROM ticket WHERE seq >= ? LIMIT 1";
    Samples samples;
    const qint64 last = database.number("SELECT max(seq) FROM event");
    for (int i = 0; i < count; ++i) {
        const qint64 from = last / count * i;
        Query call(database, kCall, from);
        if (call.next()) {
            samples.numbers.push_back(call.get<QString>(0));
            samples.customers.push_back(call.get<CustomerId>(1));
        }
        Query ticket(database, kTicket, from);
        if (ticket.next()) {
            // Two words, the second one half typed.
            const QString summary = ticket.get<QString>(0);
            if (const QString one = typedWords(summary, 1); !one.isEmpty())
                samples.oneWord.push_back(one);
            if (const QString three = typedWords(summary, 3); !three.isEmpty())
                samples.threeWords.push_back(three);
            const QStringList words = summary.split(u' ');
            if (words.size() > 2)
                samples.words.push_back(QString(words[1] % u' ' % words[2].left(4)));
        }
    }
    Query agents(database, kAgents);
    while (agents.next())
        samples.agents.push_back(agents.get<AgentId>(0));
    return samples;
}

#define CALLER(where)                                                                                        \
    "SELECT c.customer, c.id AS contact, u.name AS customer_name, c.name AS contact_name, p.e164 AS found, " \
    "NULL AS ticket FROM contact_phone p JOIN contact c ON c.id = p.contact "                                \
    "JOIN customer u ON u.id = c.customer " where
#define TICKETS(where)                                                                                       \
    "SELECT t.seq, t.id, t.number, t.summary, t.severity, t.status, t.nature, t.customer, "                 \
    "c.name AS customer_name, a.name AS owner_name, t.policy, t.policy_version, t.received, t.taken, "      \
    "t.resolved, t.closed, t.take_in_charge_due, t.resolution_due, t.next_due "                             \
    "FROM ticket t LEFT JOIN customer c ON c.id = t.customer LEFT JOIN agent a ON a.id = t.owner " where

/// The same questions as Queries asks, by hand.
class RawReading
{
public:
    explicit RawReading(RawDatabase &database)
        : m_exact(database, CALLER("WHERE p.e164 = ?1 ORDER BY c.seq LIMIT ?2")),
          m_customer(database, "SELECT seq, id, name, language, timezone, hours FROM customer WHERE id = ?1"),
          m_contacts(database, "SELECT * FROM contact WHERE customer = ?1 ORDER BY seq LIMIT ?2"),
          m_contact(database, "SELECT * FROM contact WHERE id = ?1"),
          m_contracts(database, "SELECT * FROM contract WHERE customer = ?1 ORDER BY \"from\" DESC, seq DESC"),
          m_openTickets(database, TICKETS("WHERE t.customer = ?1 AND t.closed IS NULL ORDER BY t.next_due, t.seq LIMIT ?2")),
          m_history(database, "SELECT h.seq, h.stamp, h.at, h.kind, h.text, a.name AS author_name, h.ticket, "
                              "t.number AS ticket_number FROM history h LEFT JOIN agent a ON a.id = h.author "
                              "LEFT JOIN ticket t ON t.id = h.ticket WHERE h.customer IS ?1 "
                              "AND (h.stamp, h.seq) < (?2, ?3) ORDER BY h.stamp DESC, h.seq DESC LIMIT ?4"),
          m_mine(database, TICKETS("WHERE t.owner = ?1 AND t.closed IS NULL ORDER BY t.next_due, t.seq LIMIT ?2")),
          m_search(database,
                   "SELECT d.seq, d.kind, d.target, d.title, substr(d.body, 1, 4000) AS excerpt, "
                   "coalesce(u.name, v.name, w.name, x.name, '') AS customer_name, t.number AS ticket_number, "
                   "coalesce(u.id, v.id, w.id, x.id) AS customer "
                   "FROM (SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2) s "
                   "CROSS JOIN search_doc d ON d.seq = s.rowid "
                   "LEFT JOIN ticket t ON d.kind IN ('ticket', 'note') AND t.id = d.target "
                   "LEFT JOIN customer u ON u.id = t.customer "
                   "LEFT JOIN customer v ON d.kind = 'customer' AND v.id = d.target "
                   "LEFT JOIN contact c ON d.kind = 'contact' AND c.id = d.target "
                   "LEFT JOIN customer w ON w.id = c.customer "
                   "LEFT JOIN call k ON d.kind = 'call' AND k.id = d.target LEFT JOIN customer x ON x.id = k.customer")
    {
    }

    qint64 card(const QByteArray &number)
    {
        m_exact.text(1, number).number(2, 20);
        if (!m_exact.step()) {
            m_exact.reset();
            return 0;
        }
        const QByteArray customer = m_exact.bytesAt(0);
        const QByteArray contact = m_exact.bytesAt(1);
        const qint64 matches = 1 + m_exact.readAll();
        const qint64 rows = m_customer.id(1, customer).readAll() + m_contact.id(1, contact).readAll()
                            + m_contacts.id(1, customer).number(2, 50).readAll() + m_contracts.id(1, customer).readAll()
                            + m_openTickets.id(1, customer).number(2, 20).readAll() + history(customer, 10);
        return matches + rows;
    }
    qint64 history(const QByteArray &customer, int limit)
    {
        constexpr qint64 kEnd = std::numeric_limits<qint64>::max();
        return m_history.id(1, customer).number(2, kEnd).number(3, kEnd).number(4, limit).readAll();
    }
    qint64 mine(const QByteArray &agent) { return m_mine.id(1, agent).number(2, kTicketPage).readAll(); }
    qint64 search(const QByteArray &expression) { return m_search.text(1, expression).number(2, kHits).readAll(); }

private:
    RawStatement m_exact, m_customer, m_contacts, m_contact, m_contracts, m_openTickets, m_history, m_mine, m_search;
};

qint64 card(Queries &queries, const QString &number)
{
    const std::vector<CallerMatch> matches = queries.callersWithNumber(number, 20);
    if (matches.empty())
        return 0;
    const auto made = queries.callerCard(matches.front().customer, matches.front().contact);
    return static_cast<qint64>(matches.size() + 1 + (made->contact ? 1 : 0) + made->contacts.size()
                               + made->contracts.size() + made->openTickets.size() + made->lately.size());
}

/// As the palette does, from what was typed to the lines that it shows.
qint64 found(Queries &queries, const QString &typed)
{
    const auto parsed = parseSearch(typed);
    const auto answer = SearchQueries(queries).find(std::get<SearchQuery>(parsed), {}, kHits);
    return static_cast<qint64>(std::get<SearchAnswer>(answer).hits.size());
}

template <class T>
const T &of(const std::vector<T> &samples, int round)
{
    return samples[static_cast<std::size_t>(round) % samples.size()];
}

} // namespace

Result<std::vector<BenchRow>> benchReading(const QString &path, int rounds,
                                           const std::function<void(int, int)> &progress)
{
    try {
        Database database(path, Database::Mode::ReadOnly);
        Queries queries(database);
        const Samples samples = takeSamples(database, 200);
        if (samples.numbers.empty() || samples.agents.empty() || samples.words.empty() || samples.oneWord.empty() ||
            samples.threeWords.empty())
            return Error{ErrorCode::NoSuchCustomer, {path}, {}};
        RawDatabase rawDatabase(path, Database::Mode::ReadOnly);
        RawReading raw(rawDatabase);
        std::vector<BenchRow> rows{BenchRow(u"caller_card"_s), BenchRow(u"history_page"_s),
                                   BenchRow(u"my_tickets_page"_s), BenchRow(u"search"_s),
                                   BenchRow(u"search_1"_s), BenchRow(u"search_3"_s)};
        AgendaBench agenda(queries, rawDatabase);
        bool same = true;
        for (int i = 0; i < rounds; ++i) {
            const QString &number = of(samples.numbers, i);
            const QByteArray number8 = number.toUtf8();
            same &= rows[0].round([&] { return card(queries, number); }, [&] { return raw.card(number8); });
            const CustomerId &customer = of(samples.customers, i);
            same &= rows[1].round(
                [&] { return static_cast<qint64>(queries.history(customer, {}, kHistoryPage).size()); },
                [&] { return raw.history(bytesOf(customer.uuid), kHistoryPage); });
            const AgentId &agent = of(samples.agents, i);
            same &= rows[2].round([&] { return static_cast<qint64>(queries.myTickets(agent, kTicketPage).size()); },
                                  [&] { return raw.mine(bytesOf(agent.uuid)); });
            const QString &words = of(samples.words, i);
            const QByteArray expression = searchExpression(words).toUtf8();
            same &= rows[3].round([&] { return static_cast<qint64>(queries.search(words, kHits).size()); },
                                  [&] { return raw.search(expression); });
            same &= agenda.round(i);
            const QString &one = of(samples.oneWord, i);
            const QByteArray one8 = searchExpression(one).toUtf8();
            same &= rows[4].round([&] { return found(queries, one); }, [&] { return raw.search(one8); });
            const QString &three = of(samples.threeWords, i);
            const QByteArray three8 = searchExpression(three).toUtf8();
            same &= rows[5].round([&] { return found(queries, three); }, [&] { return raw.search(three8); });
            progress(i, rounds);
        }
        if (!same)
            return Error{ErrorCode::Internal, {u"the product and the prepared statements read different rows"_s}, {}};
        rows.push_back(agenda.row());
        return rows;
    } catch (const DatabaseError &failure) {
        return failure.error;
    }
}

} // namespace permanence::ctl
