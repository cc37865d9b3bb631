#pragma once

#include "core/policy/Policy.h"

#include <array>

namespace permanence {

// How policy documents write the choices that only policies know.

template <>
struct CodeTable<ClockKind>
{
    static constexpr std::array rows{
        CodeRow{ClockKind::Business, QLatin1StringView("business")},
        CodeRow{ClockKind::Elapsed, QLatin1StringView("elapsed")},
    };
};

template <>
struct CodeTable<AdmissionBasis>
{
    static constexpr std::array rows{
        CodeRow{AdmissionBasis::Contract, QLatin1StringView("contract")},
        CodeRow{AdmissionBasis::LicenceAndPack, QLatin1StringView("licence_and_pack")},
    };
};

template <>
struct CodeTable<CountingScope>
{
    static constexpr std::array rows{
        CodeRow{CountingScope::Ticket, QLatin1StringView("ticket")},
        CodeRow{CountingScope::Session, QLatin1StringView("session")},
    };
};

template <>
struct CodeTable<QueueOrder>
{
    static constexpr std::array rows{
        CodeRow{QueueOrder::Receipt, QLatin1StringView("receipt")},
        CodeRow{QueueOrder::Severity, QLatin1StringView("severity")},
        CodeRow{QueueOrder::TakeInChargeDue, QLatin1StringView("take_in_charge_due")},
    };
};

} // namespace permanence
