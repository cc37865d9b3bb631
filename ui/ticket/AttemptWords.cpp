#include "ui/ticket/AttemptWords.h"

#include "core/base/Literals.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>
#include <QLocale>

namespace permanence {
namespace {

struct AttemptWords
{
    Q_DECLARE_TR_FUNCTIONS(AttemptWords)
};

QString dayWords(QDate day)
{
    return spokenDay(day, QLocale().name());
}

} // namespace

QString attemptStandWith(const NoContact &stand)
{
    const QString counted = AttemptWords::tr("failed attempt %1 of %2").arg(stand.counted).arg(stand.needed);
    if (stand.isFinished())
        return AttemptWords::tr("%1: the ticket is closed by it").arg(counted);
    return AttemptWords::tr("%1; %n more by the end of %2 close(s) the ticket", "failed attempts",
                            stand.needed - stand.counted)
        .arg(counted, dayWords(stand.lastDay));
}

QString attemptStand(const TicketScene &scene, Instant now)
{
    if (!scene.judge() || !scene.isOpen())
        return {};
    // One more attempt now tells which of the earlier ones still count.
    const auto with = noContactWith(scene.ticket(), *scene.judge(), now);
    if (!with || with->counted < 2)
        return {};
    return AttemptWords::tr("%1 of %2 attempts failed; the ticket closes when the last fails by the end of %3")
        .arg(with->counted - 1)
        .arg(with->needed)
        .arg(dayWords(with->lastDay));
}

QString attemptConsequence(const TicketScene &scene, AttemptOutcome outcome, Instant now)
{
    if (!scene.judge())
        return AttemptWords::tr("is kept in the history");
    const AttemptPlan plan = planAttempt(scene.ticket(), outcome, *scene.judge(), scene.customerHours(), now);
    if (outcome == AttemptOutcome::Reached) {
        const int open = static_cast<int>(scene.ticket().openActivities().size());
        return open > 0 ? AttemptWords::tr("%n open callback(s) and promise(s) are done by it", nullptr, open)
                        : AttemptWords::tr("is kept in the history");
    }
    QStringList parts;
    if (plan.callback) {
        const QString due = momentText(plan.callback->due, now, scene.zone());
        parts << (plan.callback->insideCustomerHours ? AttemptWords::tr("callback %1").arg(due)
                                                     : AttemptWords::tr("callback %1, outside their hours").arg(due));
    }
    if (plan.noContact)
        parts << attemptStandWith(*plan.noContact);
    return parts.isEmpty() ? AttemptWords::tr("is kept in the history") : parts.join(u" · "_s);
}

QString voicemailWords(const TicketScene &scene, const QString &agent, Instant now)
{
    if (!scene.judge())
        return {};
    Placeholders words;
    words[u"agent"_s] = agent;
    words[u"customer"_s] = scene.view.customer ? scene.view.customer->name : QString();
    words[u"contact"_s] = scene.view.contact ? scene.view.contact->name : words.value(u"customer"_s);
    words[u"ticket"_s] = scene.ticket().number;
    const AttemptPlan plan =
        planAttempt(scene.ticket(), AttemptOutcome::Voicemail, *scene.judge(), scene.customerHours(), now);
    return voicemailSentence(scene.judge()->policy, plan, scene.judge()->calendar.zone(), scene.customerLanguage(),
                             words);
}

} // namespace permanence
