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
    /// Projects events of one stream that were added to the log together, in the order that counts. `isWhole`: it had
    /// none before; `isLate`: some of those that it had come after one of these.
    void projectTogether(const std::vector<Event> &added, bool isWhole, bool isLate);
    /// Throws every projection away, in a transaction in which nothing else was written.
    void empty();
    /// Throws every projection away and computes it again from the log. `progress` is told the events done.
    void rebuild(const std::function<void(qint64)> &progress = {});
    /// A SHA-256 over the rows of all projections in the order of their keys.
    [[nodiscard]] QByteArray digest();
    /// The same for the rows' contents alone: without the numbers of arrival and in no order, so that two
    /// stores that hold the same events have the same one.
    [[nodiscard]] QByteArray contentDigest();

private:
    void clearAll();
    void applyToAll(const Event &event);
    /// Adds a stream of which nothing is projected yet.
    void applyWhole(const WholeStream &stream);
    void forEachStream(const std::function<void(const WholeStream &)> &visit);
    void rebuildStream(const Stream &stream);
    void judgeAgain(const PolicyPublished &policy);

    Database &m_database;
    EventLog &m_log;
    const PolicyLibrary &m_policies;
    std::vector<std::unique_ptr<Projection>> m_projections;
};

} // namespace permanence
