#include "ui/widgets/HistoryKinds.h"

#include "core/base/Literals.h"
#include "core/model/Event.h"

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
    {CallRefused::kKind, QT_TRANSLATE_NOOP("History", "call refused"), "close"},
    {MailRedirected::kKind, QT_TRANSLATE_NOOP("History", "pointed to another way"), "forward"},
    {CallMissed::kKind, QT_TRANSLATE_NOOP("History", "missed call"), "callbacks"},
    {TicketOpened::kKind, QT_TRANSLATE_NOOP("History", "ticket opened"), "ticket"},
    {Taken::kKind, QT_TRANSLATE_NOOP("History", "taken in charge"), "person"},
    {Assigned::kKind, QT_TRANSLATE_NOOP("History", "assigned"), "person"},
    {WorkLogged::kKind, QT_TRANSLATE_NOOP("History", "worked"), "clock"},
    {WorkCorrected::kKind, QT_TRANSLATE_NOOP("History", "work corrected"), "clock"},
    {CallbackScheduled::kKind, QT_TRANSLATE_NOOP("History", "callback scheduled"), "callbacks"},
    {ActivityMoved::kKind, QT_TRANSLATE_NOOP("History", "moved to another time"), "callbacks"},
    {CallbackAsked::kKind, QT_TRANSLATE_NOOP("History", "callback agreed"), "callbacks"},
    {CallbackMoved::kKind, QT_TRANSLATE_NOOP("History", "callback moved"), "callbacks"},
    {CallbackDone::kKind, QT_TRANSLATE_NOOP("History", "called back"), "call"},
    {Promised::kKind, QT_TRANSLATE_NOOP("History", "answer promised"), "calendar"},
    {Attempted::kKind, QT_TRANSLATE_NOOP("History", "called the customer"), "call"},
    {MessageLeft::kKind, QT_TRANSLATE_NOOP("History", "message left on the voicemail"), "voicemail"},
    {Asked::kKind, QT_TRANSLATE_NOOP("History", "asked the customer"), "mail"},
    {Replied::kKind, QT_TRANSLATE_NOOP("History", "the customer answered"), "mail"},
    {ChecklistSent::kKind, QT_TRANSLATE_NOOP("History", "checklist sent"), "mail"},
    {SeveritySet::kKind, QT_TRANSLATE_NOOP("History", "severity set"), "warning"},
    {DateSet::kKind, QT_TRANSLATE_NOOP("History", "date set"), "calendar"},
    {DefectReported::kKind, QT_TRANSLATE_NOOP("History", "reported to quality control"), "forward"},
    {Reviewed::kKind, QT_TRANSLATE_NOOP("History", "discussed in the weekly review"), "review"},
    {CustomerTold::kKind, QT_TRANSLATE_NOOP("History", "the customer is told of the progress"), "call"},
    {StepDone::kKind, QT_TRANSLATE_NOOP("History", "next step done"), "check"},
    {NoteAdded::kKind, QT_TRANSLATE_NOOP("History", "note"), "note"},
    {Resolved::kKind, QT_TRANSLATE_NOOP("History", "resolved"), "check"},
    {Closed::kKind, QT_TRANSLATE_NOOP("History", "closed"), "lock"},
    {Reopened::kKind, QT_TRANSLATE_NOOP("History", "reopened"), "undo"},
    {ArticleLinked::kKind, QT_TRANSLATE_NOOP("History", "an article was linked"), "knowledge"},
    {CallTied::kKind, QT_TRANSLATE_NOOP("History", "caller identified"), "customer"},
    {TicketTied::kKind, QT_TRANSLATE_NOOP("History", "tied to the customer"), "customer"},
    {CustomerMerged::kKind, QT_TRANSLATE_NOOP("History", "customer merged"), "customer"},
    {CustomerParted::kKind, QT_TRANSLATE_NOOP("History", "customer parted again"), "undo"},
    {ContactMerged::kKind, QT_TRANSLATE_NOOP("History", "contact merged"), "person"},
    {ContactParted::kKind, QT_TRANSLATE_NOOP("History", "contact parted again"), "undo"},
    {PersonErased::kKind, QT_TRANSLATE_NOOP("History", "personal data erased"), "lock"},
};

const KindRow *rowOf(const QString &kind)
{
    for (const KindRow &row : kKinds) {
        if (kind == QLatin1StringView(row.kind))
            return &row;
    }
    return nullptr;
}

} // namespace

QString historyKindPhrase(const QString &kind)
{
    const KindRow *row = rowOf(kind);
    return row ? QCoreApplication::translate("History", row->phrase) : kind;
}

QString historyIcon(const QString &kind)
{
    const KindRow *row = rowOf(kind);
    return row ? QString::fromLatin1(row->icon) : u"history"_s;
}

} // namespace permanence
