#include "ui/sync/SyncWords.h"

#include "core/base/Literals.h"
#include "ui/widgets/HubWords.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>

namespace permanence {
namespace {

struct SyncTexts
{
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

using Kind = SyncNews::Kind;

QString shortWords(const SyncNews &news, Instant now, const QTimeZone &zone)
{
    const int waiting = static_cast<int>(news.waiting);
    switch (news.kind) {
    case Kind::Elsewhere:
        return SyncTexts::tr("in step by another window");
    case Kind::Offline: {
        const QString since = momentText(news.since, now, zone);
        return waiting > 0 ? SyncTexts::tr("offline since %1, %n waiting", "%1 is a time", waiting).arg(since)
                           : SyncTexts::tr("offline since %1").arg(since);
    }
    case Kind::Attention:
        return SyncTexts::tr("attention needed");
    case Kind::Working:
        if (waiting > 0)
            return SyncTexts::tr("%n waiting", "changes for the hub", waiting);
        return news.isBehind ? SyncTexts::tr("receiving …") : SyncTexts::tr("looking for the hub …");
    case Kind::InStep:
    case Kind::Alone:
        break;
    }
    return SyncTexts::tr("in step");
}

} // namespace

std::optional<SyncSign> signOf(const SyncNews &news, Instant now, const QTimeZone &zone)
{
    if (news.kind == Kind::Alone)
        return std::nullopt;
    SyncSign sign{u"good"_s, ColourRole::Good, shortWords(news, now, zone), stateSentence(news, now, zone)};
    if (news.kind == Kind::Offline) {
        sign.icon = u"offline"_s;
        sign.role = ColourRole::Warning;
    } else if (news.kind == Kind::Working) {
        sign.icon = u"sync"_s;
        sign.role = ColourRole::Information;
    } else if (news.kind == Kind::Elsewhere) {
        sign.role = ColourRole::MutedText;
    }
    if (news.kind == Kind::Attention) {
        sign.icon = u"problem"_s;
        sign.role = ColourRole::Overdue;
    } else if (const QString concerns = concernsSentence(news); !concerns.isEmpty()) {
        const int count = static_cast<int>(news.refused + news.overtaken);
        const QString decide = SyncTexts::tr("%n to decide", "changes that were refused or overtaken", count);
        sign.icon = u"warning"_s;
        sign.role = ColourRole::Warning;
        sign.text = news.kind == Kind::InStep ? SyncTexts::tr("attention: %1").arg(decide)
                                              : SyncTexts::tr("%1, %2", "two facts").arg(sign.text, decide);
        sign.explanation += u' ' + concerns;
    }
    if (!news.hub.isSafe()) {
        if (sign.icon == u"good"_s) {
            sign.icon = u"warning"_s;
            sign.role = ColourRole::Warning;
        }
        sign.text = SyncTexts::tr("%1 · not safe", "%1 is a state").arg(sign.text);
        sign.explanation += u' ' + safetyWords(news.hub);
    }
    return sign;
}

QStringList widestSigns()
{
    return {SyncTexts::tr("in step"), SyncTexts::tr("offline since %1, %n waiting", "%1 is a time", 88).arg(u"00:00"_s),
            SyncTexts::tr("attention needed")};
}

QString stateSentence(const SyncNews &news, Instant now, const QTimeZone &zone)
{
    const QString hub = news.hub.name();
    const QString since = momentText(news.since, now, zone);
    switch (news.kind) {
    case Kind::Alone:
        return SyncTexts::tr("This workstation works alone.");
    case Kind::Elsewhere:
        return SyncTexts::tr("Another window or program on this file keeps it in step with %1.").arg(hub);
    case Kind::Working:
        return news.waiting > 0 || news.isBehind ? SyncTexts::tr("Getting in step with %1.").arg(hub)
                                                 : SyncTexts::tr("Looking for the hub %1.").arg(hub);
    case Kind::InStep:
        return SyncTexts::tr("In step with %1 since %2.").arg(hub, since);
    case Kind::Offline:
        return SyncTexts::tr("Offline since %1. All that is written here is kept, and goes up by itself.").arg(since);
    case Kind::Attention:
        return SyncTexts::tr("Not in step since %1: somebody has to do something.").arg(since);
    }
    return {};
}

QString waitingSentence(const SyncNews &news)
{
    if (news.waiting > 0)
        return SyncTexts::tr("%n change(s) wait(s) to be sent.", "", static_cast<int>(news.waiting));
    return news.isBehind ? SyncTexts::tr("There is more to come from the hub.") : SyncTexts::tr("Nothing waits.");
}

QString concernsSentence(const SyncNews &news)
{
    QStringList words;
    if (news.refused > 0)
        words << SyncTexts::tr("The hub refused %n change(s) of yours.", "", static_cast<int>(news.refused));
    if (news.overtaken > 0)
        words << SyncTexts::tr("%n change(s) of yours was (were) overtaken.", "", static_cast<int>(news.overtaken));
    return words.join(u' ');
}

} // namespace permanence
