#include "ui/widgets/HistoryPhrases.h"

#include "core/base/Literals.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>

namespace permanence {
namespace {

struct KindRow
{
    const char *kind;
    const char *phrase;
    const char *icon;
};

constexpr KindRow kKinds[] = {
    {CallReceived::kKind, QT_TRANSLATE_NOOP("History", "call received"), "call"},
    {TicketOpened::kKind, QT_TRANSLATE_NOOP("History", "ticket opened"), "ticket"},
    {Taken::kKind, QT_TRANSLATE_NOOP("History", "taken in charge"), "person"},
    {NoteAdded::kKind, QT_TRANSLATE_NOOP("History", "note"), "note"},
    {Resolved::kKind, QT_TRANSLATE_NOOP("History", "resolved"), "check"},
    {Closed::kKind, QT_TRANSLATE_NOOP("History", "closed"), "lock"},
    {Reopened::kKind, QT_TRANSLATE_NOOP("History", "reopened"), "undo"},
    {CallTied::kKind, QT_TRANSLATE_NOOP("History", "caller identified"), "customer"},
    {TicketTied::kKind, QT_TRANSLATE_NOOP("History", "tied to the customer"), "customer"},
};

const KindRow *rowOf(const QString &kind)
{
    for (const KindRow &row : kKinds) {
        if (kind == QLatin1StringView(row.kind))
            return &row;
    }
    return nullptr;
}

/// The text that a body carries; nothing for those without one.
struct Text
{
    QString operator()(const CallReceived &body) const { return body.summary; }
    QString operator()(const TicketOpened &body) const
    {
        return body.details.isEmpty() ? body.summary : QString(body.summary % u"\n\n"_s % body.details);
    }
    QString operator()(const NoteAdded &body) const { return body.text; }
    QString operator()(const Resolved &body) const
    {
        return body.text.isEmpty() ? causeWord(body.cause)
                                   : QString(causeWord(body.cause) % u"\n\n"_s % body.text);
    }
    QString operator()(const Closed &body) const { return closeReasonWord(body.reason); }
    QString operator()(const Reopened &body) const { return body.text; }
    template <class Body>
    QString operator()(const Body &) const
    {
        return {};
    }
};

} // namespace

QString historyPhrase(const HistoryEntry &entry)
{
    const KindRow *row = rowOf(entry.kind);
    return row ? QCoreApplication::translate("History", row->phrase) : entry.kind;
}

QString historyWords(const HistoryEntry &entry)
{
    if (entry.kind == QLatin1StringView(Closed::kKind)) {
        const auto reason = fromCode<CloseReason>(entry.text);
        return reason ? closeReasonWord(*reason) : entry.text;
    }
    return entry.text.simplified();
}

QString historyIcon(const QString &kind)
{
    const KindRow *row = rowOf(kind);
    return row ? QString::fromLatin1(row->icon) : u"history"_s;
}

QString wholeText(const Event &event)
{
    return std::visit(Text{}, event.body);
}

} // namespace permanence
