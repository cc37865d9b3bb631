#pragma once

#include "core/store/Projections.h"

#include <memory>

namespace permanence {

/// Keeps all projections in step with the log. Throws DatabaseError.
class Projector
{
public:
    Projector(Database &database, EventLog &log, PolicyLibrary &policies);

    /// Projects an event that is in the log: added to what is there, or, where it is late, by rebuilding its
    /// own stream and nothing else.
    void project(const Event &event, bool late);
    /// Throws every projection away and computes it again from the log. `progress` is told the events done.
    void rebuild(const std::function<void(qint64)> &progress = {});
    /// A SHA-256 over the rows of all projections in the order of their keys.
    [[nodiscard]] QByteArray digest();

private:
    void rebuildStream(const Stream &stream);

    Database &m_database;
    EventLog &m_log;
    std::vector<std::unique_ptr<Projection>> m_projections;
};

} // namespace permanence
