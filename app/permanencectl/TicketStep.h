#pragma once

#include "app/permanencectl/Find.h"
#include "app/permanencectl/Session.h"

#include <QJsonObject>

#include <concepts>
#include <functional>

namespace permanence::ctl {

/// What there is to tell of a step beside the ticket as it stands then.
struct StepTold
{
    QJsonObject json;    ///< members beside `ticket` and `owner_name`
    QStringList lines{}; ///< sentences for people, above the ticket
};

using TicketStep = std::function<Result<StepTold>(Desk &, const TicketView &)>;

/// What the commands that move one ticket on share: finds the ticket named by the first argument, does `step`
/// on it as the agent, and prints the ticket as it is then. Errors: NoSuchTicket, those of the step.
[[nodiscard]] Result<void> stepTicket(Session &session, const TicketStep &step);

/// A step that has nothing to tell but the ticket.
template <class Step>
requires std::same_as<std::invoke_result_t<Step, Desk &, const TicketId &>, Result<void>>
[[nodiscard]] Result<void> stepTicket(Session &session, const Step &step)
{
    return stepTicket(session, TicketStep([&](Desk &desk, const TicketView &view) -> Result<StepTold> {
                          PERMANENCE_CHECK(step(desk, view.ticket.id));
                          return StepTold{};
                      }));
}

/// The description of such a command. `arguments` follow the ticket's number, and so does `example`.
[[nodiscard]] Description describeStep(const QString &path, const QString &summary,
                                       const std::vector<Argument> &arguments,
                                       const std::vector<Option> &options, const QString &example,
                                       const QString &details = {});

// What these commands take, where several take the same.

/// --text, where `-` is standard input; read it with readText().
[[nodiscard]] Option textOption(const QString &text, bool required = false);
/// --service, an id in the ticket's policy.
[[nodiscard]] Option serviceOption(const QString &text);

/// WHEN, a day and time; read it with momentGiven().
[[nodiscard]] Argument whenArgument();

// What several of them tell.

/// The work entry that came of a step, or was corrected by it.
[[nodiscard]] StepTold tellWork(const WorkId &work);
/// A callback that came of a step, with the warning `outside_customer_hours`.
[[nodiscard]] StepTold tellCallback(const std::optional<Scheduled> &callback, Queries &queries);

} // namespace permanence::ctl
