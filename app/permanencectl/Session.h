#pragma once

#include "app/permanencectl/Arguments.h"
#include "app/permanencectl/Output.h"
#include "app/permanencectl/Progress.h"
#include "core/desk/Desk.h"

#include <memory>
#include <optional>

namespace permanence::ctl {

/// What a running command has at hand: what it was given, where it prints, and the desk it works on.
class Session
{
public:
    Session(const Description &command, Arguments arguments);

    [[nodiscard]] const Arguments &arguments() const { return m_arguments; }
    [[nodiscard]] Output &out() { return m_output; }
    [[nodiscard]] Progress &progress() { return m_progress; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] Instant now() const { return m_clock.now(); }

    /// The path given with --store. Errors: WrongUsage where there is none.
    [[nodiscard]] Result<QString> storePath() const;
    /// The store of --store, opened at the first call; made only by a command that may. Errors: those of
    /// Store::open(), NoSuchFile.
    [[nodiscard]] Result<Store *> store();
    /// Opens another file than --store, as the store from now on.
    [[nodiscard]] Result<Store *> openStore(const QString &path, bool create);
    /// The desk as the agent of --as. Errors: as store().
    [[nodiscard]] Result<Desk *> desk();

private:
    StoreUse m_use;
    Arguments m_arguments;
    Output m_output;
    Progress m_progress;
    SystemClock m_clock;
    std::unique_ptr<Store> m_store;
    std::optional<Desk> m_desk;
};

/// The error as it is told: where a store is damaged, with where it would be set aside and what
/// `store restore` would put in its place.
[[nodiscard]] Error withWayOut(Error error, const QString &storePath);

} // namespace permanence::ctl
