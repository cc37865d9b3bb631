#include "ui/sync/SyncWords.h"

#include "core/base/Literals.h"
#include "ui/widgets/HubWords.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>

namespace permanence {
namespace {

struct Sync
{
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

using Kind = SyncNews::Kind;

QString shortWords(const SyncNews &news, Instant now, const QTimeZone &zone)
{
    const int waiting = static_cast<int>(news.waiting);
    switch (news.kind) {
    case Kind::Elsewhere:
        return Sync::tr("in step by another window");
    case Kind::Offline: {
        const QString since = momentText(news.since, now, zone);
        return waiting > 0 ? Sync::tr("offline since %1, %n waiting", "%1 is a time", waiting).arg(since)
                           : Sync::tr("offline since %1").arg(since);
    }
    case Kind::Attention:
        return Sync::tr("attention needed");
    case Kind::Working:
        if (waiting > 0)
            return Sync::tr("%n waiting", "changes for the hub", waiting);
        return news.isBehind ? Sync::tr("receiving …") : Sync::tr("looking for the hub …");
    case Kind::InStep:
    case Kind::Alone:
        break;
    }
    return Sync::tr("in step");
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
        const QString decide = Sync::tr("%n to decide", "changes that were refused or overtaken", count);
        sign.icon = u"warning"_s;
        sign.role = ColourRole::Warning;
        sign.text = news.kind == Kind::InStep ? Sync::tr("attention: %1").arg(decide)
                                              : Sync::tr("%1, %2", "two facts").arg(sign.text, decide);
        sign.explanation += u' ' + concerns;
    }
    if (!news.hub.isSafe()) {
        if (sign.icon == u"good"_s) {
            sign.icon = u"warning"_s;
            sign.role = ColourRole::Warning;
        }
        sign.text = Sync::tr("%1 · not safe", "%1 is a state").arg(sign.text);
        sign.explanation += u' ' + safetyWords(news.hub);
    }
    return sign;
}

QStringList widestSigns()
{
    return {Sync::tr("in step"), Sync::tr("offline since %1, %n waiting", "%1 is a time", 88).arg(u"00:00"_s),
            Sync::tr("attention needed")};
}

QString stateSentence(const SyncNews &news, Instant now, const QTimeZone &zone)
{
    const QString hub = news.hub.name();
    const QString since = momentText(news.since, now, zone);
    switch (news.kind) {
    case Kind::Alone:
        return Sync::tr("This workstation works alone.");
    case Kind::Elsewhere:
        return Sync::tr("Another window or program on this file keeps it in step with %1.").arg(hub);
    case Kind::Working:
        return news.waiting > 0 || news.isBehind ? Sync::tr("Getting in step with %1.").arg(hub)
                                                 : Sync::tr("Looking for the hub %1.").arg(hub);
    case Kind::InStep:
        return Sync::tr("In step with %1 since %2.").arg(hub, since);
    case Kind::Offline:
        return Sync::tr("Offline since %1. All that is written here is kept, and goes up by itself.").arg(since);
    case Kind::Attention:
        return Sync::tr("Not in step since %1: somebody has to do something.").arg(since);
    }
    return {};
}

QString waitingSentence(const SyncNews &news)
{
    if (news.waiting > 0)
        return Sync::tr("%n change(s) wait(s) to be sent.", "", static_cast<int>(news.waiting));
    return news.isBehind ? Sync::tr("There is more to come from the hub.") : Sync::tr("Nothing waits.");
}

QString concernsSentence(const SyncNews &news)
{
    QStringList words;
    if (news.refused > 0)
        words << Sync::tr("The hub refused %n change(s) of yours.", "", static_cast<int>(news.refused));
    if (news.overtaken > 0)
        words << Sync::tr("%n change(s) of yours was (were) overtaken.", "", static_cast<int>(news.overtaken));
    return words.join(u' ');
}

} // namespace permanence
