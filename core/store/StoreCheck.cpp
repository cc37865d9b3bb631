#include "core/store/StoreCheck.h"

#include "core/base/JsonReader.h"
#include "core/store/Projector.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace permanence {
namespace {

using Part = StoreFinding::Part;

/// More of one kind say nothing new.
constexpr qint64 kShownFindings = 20;
constexpr qint64 kStep = 5000;

struct StoreCheckTexts
{
    Q_DECLARE_TR_FUNCTIONS(StoreCheck)
};

class Check
{
public:
    Check(Store &store, const CheckProgress &progress) : m_store(store), m_progress(progress) {}

    StoreReport run()
    {
        Database &database = m_store.database();
        m_report.bytes = QFileInfo(database.path()).size();
        m_report.version = static_cast<int>(database.number("PRAGMA user_version"));
        m_report.events = m_store.log().count();
        tell(StoreCheckTexts::tr("Checking the file"));
        checkFileItself();
        checkReferences();
        checkLog();
        checkOutbox();
        checkNumbers();
        // What follows writes, and is rolled back.
        const Transaction transaction(database);
        checkSearch();
        checkProjections();
        return std::move(m_report);
    }

private:
    void tell(const QString &what, qint64 done = 0)
    {
        if (m_progress)
            m_progress(what, done, done > 0 ? m_report.events : 0);
    }
    void add(Part part, const QString &sentence) { m_report.findings.push_back({part, sentence}); }

    void checkFileItself()
    {
        static constexpr char kSql[] = "PRAGMA integrity_check(20)";
        try {
            Query query(m_store.database(), kSql);
            while (query.next()) {
                const auto line = query.get<QString>(0);
                if (line != u"ok"_s)
                    add(Part::File, StoreCheckTexts::tr("SQLite says of the file: %1.").arg(line));
            }
        } catch (const DatabaseError &failure) {
            add(Part::File, failure.error.text());
        }
    }

    void checkReferences()
    {
        // A history has no foreign key: it would be looked up with each row that is computed.
        static constexpr char kSql[] = "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check UNION ALL "
                                       "SELECT 'history', seq, 'event' FROM history WHERE seq NOT IN (SELECT seq FROM event) "
                                       "LIMIT 20";
        Query query(m_store.database(), kSql);
        while (query.next()) {
            add(Part::File, StoreCheckTexts::tr("Row %2 of the table %1 points into %3, to a row that is not there.")
                                .arg(query.get<QString>(0), query.get<QString>(1), query.get<QString>(2)));
        }
    }

    void checkLog()
    {
        const Stamp lastStamp{m_store.queries().meta(u"last_stamp"_s).toLongLong()};
        const bool isAlone = m_store.database().number("SELECT count(*) FROM hub") == 0;
        qint64 done = 0, wrong = 0;
        m_store.log().forEachAsStored([&](const Event &event, const QString &fault) {
            const QString reason = fault.isEmpty() ? faultOf(event, lastStamp, isAlone) : fault;
            if (!reason.isEmpty() && ++wrong <= kShownFindings)
                add(Part::Log, StoreCheckTexts::tr("Event %1 (%2): %3.")
                                   .arg(QString::number(event.seq), kindOf(event.body), reason));
            if (++done % kStep == 0)
                tell(StoreCheckTexts::tr("Reading the log"), done);
        });
        if (wrong > kShownFindings)
            add(Part::Log, StoreCheckTexts::tr("%1 further events are wrong.").arg(wrong - kShownFindings));
    }

    static QString faultOf(const Event &event, Stamp lastStamp, bool isAlone)
    {
        if (!event.id.isValid() || event.stream.id.isNull())
            return StoreCheckTexts::tr("it has no id or no stream");
        const auto kind = streamKindOf(event.body);
        if (kind && *kind != event.stream.kind)
            return StoreCheckTexts::tr("it stands in a stream of another kind (%1)").arg(codeOf(event.stream.kind));
        if (event.stamp > lastStamp)
            return StoreCheckTexts::tr(
                "its stamp lies after the last one given, so that later events would come before it");
        // An id made at a station holds its clock's time, and no stamp is smaller than that; but a hub has the stamps of
        // a station whose clock is wrong put right.
        const auto made = event.id.uuid.madeAt();
        if (isAlone && made && *made > event.stamp.instant() + 1)
            return StoreCheckTexts::tr("its id was made after its stamp");
        return {};
    }

    void checkOutbox()
    {
        static constexpr char kTwice[] =
            "SELECT event, count(*) FROM outbox WHERE oseq > ifnull((SELECT acknowledged FROM hub), 0) "
            "GROUP BY event HAVING count(*) > 1 LIMIT 20";
        // What goes out again stands behind what was written since.
        static constexpr char kOrder[] = "SELECT o.oseq FROM outbox o JOIN outbox p ON p.oseq = o.oseq - 1 "
                                         "WHERE p.event > o.event AND p.again = 0 AND o.again = 0 LIMIT 20";
        Query twice(m_store.database(), kTwice);
        while (twice.next())
            add(Part::Outbox, StoreCheckTexts::tr("Event %1 waits %2 times in the outbox.")
                                  .arg(twice.get<qint64>(0))
                                  .arg(twice.get<int>(1)));
        Query order(m_store.database(), kOrder);
        while (order.next())
            add(Part::Outbox,
                StoreCheckTexts::tr("Number %1 of the outbox is out of order.").arg(order.get<qint64>(0)));
    }

    void checkNumbers()
    {
        // Of two copies of one store both may give a number; the hub refuses the second, and its author gives another.
        static constexpr char kTwice[] =
            "SELECT number, count(*) FROM ticket WHERE id NOT IN (SELECT stream FROM rejected WHERE kind = 'ticket_opened') "
            "AND id NOT IN (SELECT e.stream FROM hub h JOIN outbox o ON o.oseq > h.acknowledged JOIN event e ON e.seq = o.event "
            "WHERE e.kind = 'ticket_opened') GROUP BY number HAVING count(*) > 1 LIMIT 20";
        static constexpr char kNext[] =
            "SELECT b.year, b.next, max(cast(substr(t.number, 6) AS INTEGER)) AS given FROM number_block b "
            "JOIN ticket t ON t.number >= printf('%04d-', b.year) AND t.number < printf('%04d.', b.year) "
            "WHERE b.last = 0 " // else other stations give numbers of their own blocks
            "GROUP BY b.year HAVING given >= b.next";
        Query twice(m_store.database(), kTwice);
        while (twice.next())
            add(Part::Log, StoreCheckTexts::tr("%2 tickets have the number %1.")
                               .arg(twice.get<QString>(0), twice.get<QString>(1)));
        Query next(m_store.database(), kNext);
        while (next.next()) {
            add(Part::Log, StoreCheckTexts::tr("The next ticket number of %1 would be %2, but %3 is given already.")
                               .arg(next.get<QString>(0), next.get<QString>(1), next.get<QString>(2)));
        }
    }

    void checkSearch()
    {
        tell(StoreCheckTexts::tr("Checking the full-text index"));
        try {
            // 1: compares the index with the documents too
            m_store.database().run("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
            m_store.database().run("INSERT INTO article_search (article_search) VALUES ('integrity-check')");
        } catch (const DatabaseError &failure) {
            if (failure.error.code != ErrorCode::StoreDamaged)
                throw;
            add(Part::Search, StoreCheckTexts::tr("The full-text index does not fit what it was made from."));
        }
    }

    void checkProjections()
    {
        m_report.digest = m_store.projector().digest();
        m_store.projector().rebuild([&](qint64 done) { tell(StoreCheckTexts::tr("Computing the tables anew"), done); });
        if (m_store.projector().digest() != m_report.digest)
            add(Part::Projections,
                StoreCheckTexts::tr("The tables are not what the log says; computing them anew repairs that."));
    }

    Store &m_store;
    const CheckProgress &m_progress;
    StoreReport m_report;
};

} // namespace

Result<StoreReport> checkStore(Store &store, const CheckProgress &progress)
{
    try {
        return Check(store, progress).run();
    } catch (const DatabaseError &failure) {
        return failure.error;
    }
}

Result<void> rebuildProjections(Store &store, const CheckProgress &progress)
{
    qint64 all = 0;
    return store.rebuild([&](qint64 done) {
        if (all == 0)
            all = store.log().count();
        if (progress)
            progress(StoreCheckTexts::tr("Computing the tables anew"), done, all);
    });
}

} // namespace permanence
