#include "core/sync/FirstPages.h"

#include "core/store/Projector.h"
#include "core/sync/SyncStore.h"

#include <QJsonDocument>

// What a new station is given, and the check whether it holds what the hub holds.

namespace permanence {
namespace {

const QString kCheck = u"sync_check"_s;
const QString kRebuild = u"rebuild"_s; ///< as Store asks for it, of itself
const QString kReload = u"reload"_s;

CheckNotes notesOf(Store &store)
{
    return CheckNotes::fromJson(QJsonDocument::fromJson(store.queries().meta(kCheck).toUtf8()).object());
}

void keepNotes(Store &store, const CheckNotes &notes)
{
    store.setMeta(kCheck, QString::fromUtf8(QJsonDocument(notes.json()).toJson(QJsonDocument::Compact)));
}

} // namespace

FirstNotes placeOf(const QString &text)
{
    const QStringList parts = text.split(u' ');
    FirstNotes notes;
    if (parts.size() != 4)
        return notes;
    notes.place = {parts[0].toInt(), Uuid::fromText(parts[1]).value_or(Uuid{}), parts[2].toLongLong()};
    notes.snapshot = parts[3];
    return notes;
}

QString textOf(const FirstNotes &notes)
{
    const FirstPlace &place = notes.place;
    return QStringList{QString::number(place.part), place.stream.text(), QString::number(place.seq), notes.snapshot}.join(u' ');
}

void beginAgain(Store &store)
{
    store.setMeta(kFirstPlace, u""_s);
    CheckNotes notes = notesOf(store);
    notes.months.clear();
    notes.done = {};
    keepNotes(store, notes);
}

Result<void> askForCheck(Store &store)
{
    return store.run([&]() -> Result<void> {
        CheckNotes notes = notesOf(store);
        notes.done = {};
        keepNotes(store, notes);
        return {};
    });
}

Result<void> SyncStore::take(const FirstPage &page)
{
    PERMANENCE_CHECK(m_store.run([&]() -> Result<void> {
        FirstNotes notes = placeOf(m_store.queries().meta(kFirstPlace));
        if (notes.place != page.place)
            return {}; // another program went on meanwhile
        takeEvents(page.events);
        if (notes.snapshot.isEmpty())
            notes.snapshot = page.snapshot;
        if (page.next) {
            notes.place = *page.next;
            m_store.setMeta(kFirstPlace, textOf(notes));
            return {};
        }
        beginAgain(m_store); // the next time, if there is one
        noteCursor(notes.snapshot, page.head.now);
        return {};
    }));
    return cleanUp();
}

CheckNotes SyncStore::checkNotes()
{
    return notesOf(m_store);
}

void SyncStore::keep(const CheckNotes &notes)
{
    keepNotes(m_store, notes);
}

Result<void> SyncStore::compare(const Checked &checked, std::optional<Instant> roundEnds)
{
    static constexpr char kHeld[] = "SELECT id, at FROM event WHERE scope = ? AND author IS NOT NULL";
    static constexpr char kOwn[] =
        "SELECT seq FROM event WHERE scope = ? AND author = ? AND strftime('%Y-%m', at / 1000, 'unixepoch') = ? ORDER BY seq";
    Database &database = m_store.database();
    MonthSums here;
    try { // before anything is written, as it reads the whole log
        for (Query query(database, kHeld, checked.scope); query.next();)
            here.add(query.get<EventId>(0), query.get<Instant>(1));
    } catch (const DatabaseError &failure) {
        return failure.error;
    }
    return m_store.run([&]() -> Result<void> {
        const SyncFacts known = read();
        if (known.cursor != checked.cursor || known.waiting() > 0)
            return {}; // what is compared is not what was asked for any more
        CheckNotes notes = known.check;
        for (const QString &month : notes.compare(checked.scope, checked.months, here.months())) {
            std::vector<qint64> own;
            for (Query query(database, kOwn, checked.scope, ownAgent(), month); query.next();)
                own.push_back(query.get<qint64>(0));
            for (const qint64 seq : own)
                queueAgain(database, seq);
        }
        if (roundEnds && !notes.isOpen())
            notes.done = *roundEnds;
        keep(notes);
        return {};
    });
}

Result<void> SyncStore::reload(const MonthPage &page)
{
    PERMANENCE_CHECK(m_store.run([&]() -> Result<void> {
        const std::size_t missing = takeMissing(page.events);
        CheckNotes notes = checkNotes();
        if (missing > 0) {
            // Whatever took them may have left anything in the other tables: all of them are computed anew, at the end of
            // the month or, where it is cut off, when the store is opened again.
            m_store.setMeta(kRebuild, kReload);
            notes.reloaded += static_cast<qint64>(missing);
            notes.reloadedAt = page.head.now;
        }
        if (!page.page) {
            notes.noteReloaded(page.scope, page.month);
            if (m_store.queries().meta(kRebuild) == kReload) {
                m_store.projector().rebuild();
                m_store.setMeta(kRebuild, u""_s);
                m_store.noteChange(Uuid{});
            }
        }
        keep(notes);
        return {};
    }));
    return cleanUp();
}

} // namespace permanence
