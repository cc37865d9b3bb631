#pragma once

#include "core/base/Field.h"
#include "core/model/Uuid.h"
#include "core/model/Vocabulary.h"

#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <tuple>

// What the description of every event is made of.

namespace permanence {

/// What a stream of events is about.
enum class StreamKind
{
    Customer,
    Contract,
    Call,
    Ticket,
    Agent,
    Policy,
    Desk,
    Review,
    Mail,
    Callback,
    Article
};

template <>
struct CodeTable<StreamKind>
{
    static constexpr std::array rows{
        CodeRow{StreamKind::Customer, QLatin1StringView("customer")},
        CodeRow{StreamKind::Contract, QLatin1StringView("contract")},
        CodeRow{StreamKind::Call, QLatin1StringView("call")},
        CodeRow{StreamKind::Ticket, QLatin1StringView("ticket")},
        CodeRow{StreamKind::Agent, QLatin1StringView("agent")},
        CodeRow{StreamKind::Policy, QLatin1StringView("policy")},
        CodeRow{StreamKind::Desk, QLatin1StringView("desk")},
        CodeRow{StreamKind::Review, QLatin1StringView("review")},
        CodeRow{StreamKind::Mail, QLatin1StringView("mail")},
        CodeRow{StreamKind::Callback, QLatin1StringView("callback")},
        CodeRow{StreamKind::Article, QLatin1StringView("article")},
    };
};

template <class T, class M>
constexpr Field<T, M> field(const char *name, M T::*member)
{
    return {name, member};
}

} // namespace permanence
