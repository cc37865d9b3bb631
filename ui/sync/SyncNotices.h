#pragma once

#include "core/desk/DeskService.h"
#include "ui/sync/ConcernWords.h"
#include "ui/widgets/Notice.h"

#include <QObject>
#include <QSet>

namespace permanence {

class Navigator;
class Settings;

/// Tells in the inline bar what came of one's changes, each once, also over a restart: a take that came second, a value over
/// which a colleague's stands, changes that the hub refused. What is decided is taken back.
class SyncNotices : public QObject
{
    Q_OBJECT

public:
    /// So many are told one by one; more, as a number.
    static constexpr std::size_t kMostTold = 3;

    SyncNotices(const QString &store, Navigator &navigator, Settings &settings, QObject *parent = nullptr);

    /// All that is to be decided now.
    /// `refusedInAll`: also those beyond the list.
    void take(const std::vector<Concern> &concerns, qint64 refusedInAll, const ConcernScene &scene);

signals:
    void raised(const permanence::Notice &notice);
    void over(const QString &key);

private:
    void tellOvertaken(const std::vector<Concern> &fresh, const ConcernScene &scene);
    void tellRefused(int count);
    [[nodiscard]] NoticeAction toPage();
    [[nodiscard]] NoticeAction toTicket(const Concern &concern);

    Navigator &m_navigator;
    Settings &m_settings;
    QByteArray m_key; ///< of what was told, among the settings
    Instant m_told;   ///< what was noticed up to then was told
    QSet<QString> m_shown; ///< keys of notices that are up, or were
};

} // namespace permanence
