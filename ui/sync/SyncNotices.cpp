#include "ui/sync/SyncNotices.h"

#include "core/base/Literals.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Settings.h"

#include <QUrl>

namespace permanence {
namespace {

const QString kRefused = u"sync/refused"_s;
const QString kMany = u"sync/overtaken"_s;

QString keyOf(const Concern &concern)
{
    return QString(u"sync/"_s % concern.event.text() % u'/' % concern.member);
}

} // namespace

SyncNotices::SyncNotices(const QString &store, Navigator &navigator, Settings &settings, QObject *parent)
    : QObject(parent), m_navigator(navigator), m_settings(settings),
      m_key("sync-told-of-" + QUrl::toPercentEncoding(store)),
      m_told{m_settings.get(Setting<qint64>{m_key.constData(), 0})}
{
}

void SyncNotices::take(const std::vector<Concern> &concerns, qint64 refusedInAll, const ConcernScene &scene)
{
    std::vector<Concern> fresh;
    QSet<QString> now;
    int refused = 0;
    Instant newest = m_told;
    for (const Concern &concern : concerns) {
        now << keyOf(concern);
        if (concern.noticed <= m_told)
            continue;
        newest = std::max(newest, concern.noticed);
        if (concern.isRefused())
            ++refused;
        else if (!concern.isMine)
            fresh.push_back(concern);
    }
    for (const QString &key : m_shown - now)
        emit over(key);
    m_shown.intersect(now);
    if (concerns.empty()) {
        emit over(kRefused);
        emit over(kMany);
    }
    if (newest == m_told)
        return;
    m_told = newest;
    m_settings.set(Setting<qint64>{m_key.constData(), 0}, m_told.ms);
    tellOvertaken(fresh, scene);
    if (refused > 0)
        tellRefused(refused < kMostConcerns ? refused : static_cast<int>(std::max<qint64>(refused, refusedInAll)));
}

void SyncNotices::tellOvertaken(const std::vector<Concern> &fresh, const ConcernScene &scene)
{
    if (fresh.size() > kMostTold) {
        emit raised({NoticeSeverity::Warning,
                     tr("%n changes of yours were overtaken by colleagues.", "", static_cast<int>(fresh.size())),
                     {toPage()},
                     kMany,
                     true});
        return;
    }
    for (const Concern &concern : fresh) {
        std::vector<NoticeAction> actions;
        if (concern.entry.ticket.isValid())
            actions.push_back(toTicket(concern));
        actions.push_back(toPage());
        m_shown << keyOf(concern);
        emit raised({NoticeSeverity::Warning, noticeWords(concern, scene), std::move(actions), keyOf(concern), true});
    }
}

void SyncNotices::tellRefused(int count)
{
    emit raised({NoticeSeverity::Warning,
                 tr("The hub refused %n change(s) of yours: nothing is lost, but you have to decide.", "", count),
                 {toPage()},
                 kRefused,
                 true});
}

NoticeAction SyncNotices::toPage()
{
    return {tr("Decide"), [this] { m_navigator.navigate({page::kSync, {}}); }, true};
}

NoticeAction SyncNotices::toTicket(const Concern &concern)
{
    return {tr("Open the ticket"),
            [this, number = concern.entry.ticketNumber] { m_navigator.navigate({page::kTicket, number}); }, true};
}

} // namespace permanence
