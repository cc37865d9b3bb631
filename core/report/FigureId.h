#pragma once

#include "core/model/Codes.h"

#include <array>

namespace permanence {

/// Everything that a desk's events are counted into. FigureWords.h says what each is.
enum class FigureId
{
    TakeInChargeWithin,
    ResolvedWithin,
    TimeToTake,
    TimeToTakeSpread,
    TimeToResolve,
    Backlog,
    Flow,
    FirstContact,
    Calls,
    CallTimes,
    AttemptsPerReach,
    WorkByAgent,
    WorkByService,
    PacksUsed,
    PacksRunningOut,
    Promises,
    ClosureReasons,
    Causes,
    Defects
};

template <>
struct CodeTable<FigureId>
{
    static constexpr std::array rows{
        CodeRow{FigureId::TakeInChargeWithin, QLatin1StringView("take_in_charge_within")},
        CodeRow{FigureId::ResolvedWithin, QLatin1StringView("resolved_within")},
        CodeRow{FigureId::TimeToTake, QLatin1StringView("time_to_take")},
        CodeRow{FigureId::TimeToTakeSpread, QLatin1StringView("time_to_take_spread")},
        CodeRow{FigureId::TimeToResolve, QLatin1StringView("time_to_resolve")},
        CodeRow{FigureId::Backlog, QLatin1StringView("backlog")},
        CodeRow{FigureId::Flow, QLatin1StringView("flow")},
        CodeRow{FigureId::FirstContact, QLatin1StringView("first_contact")},
        CodeRow{FigureId::Calls, QLatin1StringView("calls")},
        CodeRow{FigureId::CallTimes, QLatin1StringView("call_times")},
        CodeRow{FigureId::AttemptsPerReach, QLatin1StringView("attempts_per_reach")},
        CodeRow{FigureId::WorkByAgent, QLatin1StringView("work_by_agent")},
        CodeRow{FigureId::WorkByService, QLatin1StringView("work_by_service")},
        CodeRow{FigureId::PacksUsed, QLatin1StringView("packs_used")},
        CodeRow{FigureId::PacksRunningOut, QLatin1StringView("packs_running_out")},
        CodeRow{FigureId::Promises, QLatin1StringView("promises")},
        CodeRow{FigureId::ClosureReasons, QLatin1StringView("closure_reasons")},
        CodeRow{FigureId::Causes, QLatin1StringView("causes")},
        CodeRow{FigureId::Defects, QLatin1StringView("defects")},
    };
};

/// What a number counts.
enum class FigureUnit
{
    Count,
    Share,        ///< from 0 to 1
    Ratio,        ///< so many a one
    BusinessTime, ///< milliseconds of the calendars' open time
    Time,         ///< milliseconds
    Minutes,
    Days
};

template <>
struct CodeTable<FigureUnit>
{
    static constexpr std::array rows{
        CodeRow{FigureUnit::Count, QLatin1StringView("count")},
        CodeRow{FigureUnit::Share, QLatin1StringView("share")},
        CodeRow{FigureUnit::Ratio, QLatin1StringView("ratio")},
        CodeRow{FigureUnit::BusinessTime, QLatin1StringView("business_ms")},
        CodeRow{FigureUnit::Time, QLatin1StringView("ms")},
        CodeRow{FigureUnit::Minutes, QLatin1StringView("minutes")},
        CodeRow{FigureUnit::Days, QLatin1StringView("days")},
    };
};

/// What the rows of a figure are.
enum class FigureRows
{
    Groups,    ///< by the filter's grouping
    Spans,     ///< lengths of time
    Weekdays,  ///< Monday first
    Agents,
    Services,
    Packs,
    Reasons
};

} // namespace permanence
