#pragma once

#include "core/store/Store.h"
#include "core/sync/HubConnection.h"
#include "core/sync/SyncNews.h"
#include "core/sync/SyncStore.h"

#include <QThread>

namespace permanence {

/// The thread of SyncService. Its calls may come from any thread.
class SyncThread final : public QThread
{
    Q_OBJECT

public:
    struct Work {
        QString store;
        HubAddress hub;
        QString password;
        const Clock &clock;
        PersonEraser eraser;
        bool isActive = true;
    };
    explicit SyncThread(Work work);
    ~SyncThread() override;

    void wake();
    void attend(bool isActive);
    void tryNow();
    /// Ends as soon as it can; nothing is told any more.
    void end();
    /// It waits for the hub, or looks for it, and would end at once but for that.
    [[nodiscard]] bool isConnecting() const { return m_hub.isOpening(); }

signals:
    void told(const permanence::SyncNews &news);
    void received(bool everything);

protected:
    void run() override;

private:
    class Station;
    template <class Call>
    void post(Call call);

    Work m_work;
    HubConnection m_hub;
    QObject *m_door; ///< lives in this thread
    Station *m_station = nullptr; ///< while it runs, of this thread
    std::atomic<bool> m_isEnding = false;
};

} // namespace permanence
