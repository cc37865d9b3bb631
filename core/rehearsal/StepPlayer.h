#pragma once

#include "core/rehearsal/Stage.h"

#include <QJsonArray>

namespace permanence {

/// Gives the command of one step, as the agent who is named by it; answers with the step's result.
class StepPlayer
{
public:
    StepPlayer(Stage &stage, const QString &by) : m_stage(stage), m_by(by), m_desk(stage.deskOf(by)) {}

    using Answer = Result<QJsonObject>;
    [[nodiscard]] Answer operator()(const step::Tick &step);
    [[nodiscard]] Answer operator()(const step::Receive &step);
    [[nodiscard]] Answer operator()(const step::Take &step);
    [[nodiscard]] Answer operator()(const step::Assign &step);
    [[nodiscard]] Answer operator()(const step::StartWork &step);
    [[nodiscard]] Answer operator()(const step::StopWork &step);
    [[nodiscard]] Answer operator()(const step::LogWork &step);
    [[nodiscard]] Answer operator()(const step::ScheduleCallback &step);
    [[nodiscard]] Answer operator()(const step::Promise &step);
    [[nodiscard]] Answer operator()(const step::Attempt &step);
    [[nodiscard]] Answer operator()(const step::Ask &step);
    [[nodiscard]] Answer operator()(const step::Reply &step);
    [[nodiscard]] Answer operator()(const step::SendChecklist &step);
    [[nodiscard]] Answer operator()(const step::SetSeverity &step);
    [[nodiscard]] Answer operator()(const step::SetDate &step);
    [[nodiscard]] Answer operator()(const step::ReportDefect &step);
    [[nodiscard]] Answer operator()(const step::Resolve &step);
    [[nodiscard]] Answer operator()(const step::HoldReview &step);
    [[nodiscard]] Answer operator()(const step::ReviewTicket &step);
    [[nodiscard]] Answer operator()(const step::CloseReview &step);
    [[nodiscard]] Answer operator()(const step::Note &step);

private:
    /// A command on a ticket that answers with nothing to tell.
    template <class Command>
    [[nodiscard]] Answer onTicket(const QString &key, Command &&command);

    Stage &m_stage;
    QString m_by;
    Desk m_desk;
};

} // namespace permanence
