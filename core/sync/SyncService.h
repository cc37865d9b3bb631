#pragma once

#include "core/store/Store.h"
#include "core/sync/SyncNews.h"
#include "core/sync/SyncStore.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace permanence {

class SyncThread;

/// Keeps the store of a window in step with its hub, in a thread of its own with a connection of its own to the same file:
/// the window waits neither for the hub nor for what is written. Of several programs on one store the first does it; the
/// others look every second whether they are to take over.
class SyncService : public QObject
{
    Q_OBJECT

public:
    /// How long the end of a program waits for its thread, in ms: while the hub is being looked for, and while something
    /// is written to the store. Then the thread is left to the end of the process; what it was at is done again.
    static constexpr int kPatienceWithHub = 300;
    static constexpr int kPatienceWithStore = 4000;

    /// `clock` and the store must outlive the service.
    SyncService(QString storePath, const Clock &clock, PersonEraser eraser, QObject *parent = nullptr);
    ~SyncService() override;

    /// From now on with this hub, as the login of its address. With no password it is looked for where libpq looks.
    void start(const HubAddress &hub, const QString &password = {});
    /// Alone again.
    void stop();
    /// What a window shows before the thread has begun: the password could not be had.
    void refuse(const HubAddress &hub, const Error &trouble);

    [[nodiscard]] const SyncNews &news() const { return m_news; }

    /// Something was written here: it goes up at once.
    void wake();
    /// Somebody began or ceased to work here: the hub is asked every second, or every 15 s.
    void attend(bool isActive);
    /// Tries at once what would be tried again later.
    void tryNow();

signals:
    void changed(const permanence::SyncNews &news);
    /// Events came from the hub. `everything`: what is shown may be other than it was beyond them.
    void received(bool everything);

private:
    void take(const SyncNews &news);
    void show(const SyncNews &news);
    void retire();

    QString m_path;
    const Clock &m_clock;
    PersonEraser m_eraser;
    SyncNews m_news, m_next;
    QTimer m_calm; ///< a state that passes at once is not shown
    SyncThread *m_thread = nullptr;
    std::vector<SyncThread *> m_retired; ///< that have not ended yet
    bool m_isActive = true;
};

} // namespace permanence
