#pragma once

#include "app/permanence/TourPlayer.h"

#include <functional>
#include <memory>

namespace permanence {

class Clock;
class Settings;

/// The part of the tour that shows a workstation with its hub: set up, in step, offline, and what has to be decided
/// afterwards. It has a small desk and a real hub of its own, and a colleague who works at it, too.
class SyncTour
{
public:
    SyncTour(QString folder, Settings &settings, const Clock &clock);
    ~SyncTour();
    SyncTour(const SyncTour &) = delete;
    SyncTour &operator=(const SyncTour &) = delete;

    /// False where PostgreSQL is not installed: then there is nothing to show.
    [[nodiscard]] bool begin();
    [[nodiscard]] QWidget &window();
    [[nodiscard]] std::vector<TourPlayer::Step> steps();

private:
    struct Parts;
    [[nodiscard]] bool openTicket();
    void join();
    /// Whether the colleague holds the ticket about which both decide.
    [[nodiscard]] bool isShared() const;
    void workApart();

    QString m_folder;
    Settings &m_settings;
    const Clock &m_clock;
    std::unique_ptr<Parts> m_parts;
};

} // namespace permanence
