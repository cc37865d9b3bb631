#include "ui/widgets/HistoryPhrases.h"

#include "core/base/Literals.h"
#include "core/model/Event.h"
#include "ui/widgets/HistoryKinds.h"
#include "ui/widgets/ServiceWords.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>

namespace permanence {
namespace {

struct History
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

std::optional<EventBody> bodyOf(const HistoryEntry &entry)
{
    if (entry.data.isEmpty())
        return std::nullopt;
    Result<EventBody> body = readBody(entry.kind, entry.data.toUtf8());
    return body ? std::optional(*std::move(body)) : std::nullopt;
}

/// The sentence of a body; empty for those whose kind says all.
struct Phrase
{
    const HistoryEntry &entry;
    const HistoryLexicon &lexicon;
    const HistoryEntry *earlier;

    [[nodiscard]] QString moment(Instant at) const { return momentText(at, entry.at, lexicon.zone); }

    QString operator()(const TicketOpened &body) const
    {
        return body.reasons.isEmpty()
                   ? QString()
                   : History::tr("ticket opened all the same (%1)").arg(reasonWords(body.reasons));
    }
    QString operator()(const CallRefused &body) const
    {
        return History::tr("call refused: %1").arg(reasonWords(body.reasons));
    }
    QString operator()(const MailRedirected &body) const
    {
        return body.channel == Channel::Email
                   ? History::tr("mail not accepted, pointed to the portal")
                   : History::tr("not accepted, pointed to another way: %1").arg(reasonWords(body.reasons));
    }
    QString operator()(const Assigned &body) const
    {
        const QString name = lexicon.agents.value(body.to.text());
        return name.isEmpty() ? QString() : History::tr("assigned to %1").arg(name);
    }
    QString operator()(const WorkLogged &body) const
    {
        return History::tr("worked %1", "a length, a service").arg(workWords(body));
    }
    QString operator()(const WorkCorrected &body) const
    {
        const QString now = body.until == body.from ? History::tr("no work") : workWords(body);
        const QString before = earlierWords();
        return before.isEmpty() ? History::tr("work corrected to %1").arg(now)
                                : History::tr("work corrected from %1 to %2").arg(before, now);
    }
    QString operator()(const CallbackScheduled &body) const
    {
        return History::tr("callback scheduled for %1").arg(moment(body.due));
    }
    QString operator()(const ActivityMoved &body) const
    {
        return History::tr("moved to %1", "a callback or a promise").arg(moment(body.due));
    }
    QString operator()(const CallbackAsked &body) const
    {
        return History::tr("callback agreed for %1").arg(moment(body.due));
    }
    QString operator()(const CallbackMoved &body) const
    {
        return History::tr("callback moved to %1").arg(moment(body.due));
    }
    QString operator()(const CallbackDone &body) const
    {
        switch (body.outcome) {
        case ActivityOutcome::NoAnswer:
            return History::tr("called back: no answer");
        case ActivityOutcome::Busy:
            return History::tr("called back: busy");
        case ActivityOutcome::Voicemail:
            return History::tr("called back: voicemail");
        default:
            return History::tr("called back: reached");
        }
    }
    QString operator()(const Promised &body) const
    {
        return History::tr("answer promised by %1").arg(moment(body.due));
    }
    QString operator()(const Attempted &body) const
    {
        switch (body.outcome) {
        case AttemptOutcome::Reached:
            return History::tr("called the customer: reached");
        case AttemptOutcome::NoAnswer:
            return History::tr("called the customer: no answer");
        case AttemptOutcome::Busy:
            return History::tr("called the customer: busy");
        case AttemptOutcome::Voicemail:
            return History::tr("called the customer: voicemail");
        }
        return {};
    }
    QString operator()(const Asked &body) const
    {
        return body.what == AskedFor::Files ? History::tr("asked the customer for files")
                                            : History::tr("asked the customer for an answer");
    }
    QString operator()(const Replied &body) const
    {
        return body.files ? History::tr("the files arrived") : History::tr("the answer arrived");
    }
    QString operator()(const DateSet &body) const
    {
        return body.kind == DateKind::Release ? History::tr("release promised for %1").arg(dayText(body.date))
                                              : History::tr("solution promised for %1").arg(dayText(body.date));
    }
    QString operator()(const DefectReported &body) const
    {
        const QString cause = defectCauseWord(body.cause);
        return body.accepted ? History::tr("quality control takes it: %1").arg(cause)
                             : History::tr("quality control does not take it: %1").arg(cause);
    }
    QString operator()(const Reviewed &body) const
    {
        if (body.told)
            return History::tr("discussed in the weekly review; the customer knows");
        if (body.activity.isValid())
            return History::tr("discussed in the weekly review; to be told by %1").arg(moment(body.due));
        return body.step.isValid() ? History::tr("discussed in the weekly review; next step by %1, %2", "by a time; who")
                                         .arg(moment(body.stepDue), lexicon.agents.value(body.stepOwner.text()))
                                   : QString();
    }
    QString operator()(const CustomerTold &body) const
    {
        if (body.activity.isValid())
            return History::tr("the customer is told of the progress in a call, %1").arg(moment(body.due));
        return body.mailed ? History::tr("the customer was told of the progress by mail")
                           : History::tr("the customer knows of the progress");
    }
    QString operator()(const Resolved &body) const
    {
        const QString cause = History::tr("resolved: %1").arg(causeWord(body.cause));
        return body.fixDelivery
                   ? History::tr("%1; the fix goes out %2", "resolved: cause; when")
                         .arg(cause, fixDeliveryWord(*body.fixDelivery))
                   : cause;
    }
    template <class Body>
    QString operator()(const Body &) const
    {
        return {};
    }

private:
    /// "15 min, repair, factor 1.0".
    template <class Body>
    [[nodiscard]] QString workWords(const Body &work) const
    {
        QStringList parts{lengthText(work.until - work.from)};
        if (work.service.isEmpty())
            return parts.first();
        parts << lexicon.title(work.service, entry.ticket);
        if (const QString factors = lexicon.factors ? lexicon.factors(work.from, work.until) : QString();
            !factors.isEmpty())
            parts << History::tr("factor %1", "of a price").arg(factors);
        return parts.join(u", "_s);
    }
    [[nodiscard]] QString earlierWords() const
    {
        const auto body = earlier ? bodyOf(*earlier) : std::nullopt;
        if (!body)
            return {};
        if (const auto *logged = std::get_if<WorkLogged>(&*body))
            return workWords(*logged);
        if (const auto *corrected = std::get_if<WorkCorrected>(&*body))
            return workWords(*corrected);
        return {};
    }
};

std::optional<WorkId> workOf(const HistoryEntry &entry)
{
    const auto body = bodyOf(entry);
    if (!body)
        return std::nullopt;
    if (const auto *logged = std::get_if<WorkLogged>(&*body))
        return logged->work;
    if (const auto *corrected = std::get_if<WorkCorrected>(&*body))
        return corrected->work;
    return std::nullopt;
}

} // namespace

bool isCorrectedBy(const HistoryEntry &entry, const HistoryEntry &correction)
{
    const bool isWork = entry.kind == QLatin1StringView(WorkLogged::kKind) ||
                        entry.kind == QLatin1StringView(WorkCorrected::kKind);
    if (!isWork || correction.kind != QLatin1StringView(WorkCorrected::kKind))
        return false;
    const auto work = workOf(correction);
    return work && workOf(entry) == work;
}

QString historyPhrase(const HistoryEntry &entry, const HistoryLexicon &lexicon, const HistoryEntry *earlier)
{
    if (entry.kind == QLatin1StringView(SeveritySet::kKind))
        return History::tr("severity set to %1").arg(lexicon.title(entry.text, entry.ticket));
    const auto body = bodyOf(entry);
    const QString phrase = body ? std::visit(Phrase{entry, lexicon, earlier}, *body) : QString();
    return phrase.isEmpty() ? historyKindPhrase(entry.kind) : phrase;
}

QString historyWords(const HistoryEntry &entry, const HistoryLexicon &lexicon)
{
    const auto is = [&](const char *kind) { return entry.kind == QLatin1StringView(kind); };
    if (is(Closed::kKind)) {
        const auto reason = fromCode<CloseReason>(entry.text);
        if (!reason)
            return entry.text;
        const auto body = bodyOf(entry);
        const auto *closed = body ? std::get_if<Closed>(&*body) : nullptr;
        if (closed && *reason == CloseReason::NoContact)
            return History::tr("%1: %n call(s) in vain", "why a ticket was closed",
                               static_cast<int>(closed->proof.size()))
                .arg(closeReasonWord(*reason));
        return closeReasonWord(*reason);
    }
    if (is(ChecklistSent::kKind)) {
        const auto body = bodyOf(entry);
        const auto *sent = body ? std::get_if<ChecklistSent>(&*body) : nullptr;
        return sent ? lexicon.titlesOf(sent->items, entry.ticket).join(u"; "_s) : QString();
    }
    if (is(Attempted::kKind) || is(SeveritySet::kKind) || is(DateSet::kKind) || is(DefectReported::kKind))
        return {}; // codes: the phrase says them
    if (is(MessageLeft::kKind) && !entry.text.isEmpty())
        return History::tr("“%1”", "what was said, in quotation marks").arg(entry.text.simplified());
    return entry.text.simplified();
}

} // namespace permanence
