#include "core/desk/CallbackReason.h"
#include "core/desk/Desk.h"
#include "core/desk/TextRules.h"
#include "core/model/PhoneNumber.h"

#include <QScopeGuard>

#include <cstdlib>

namespace permanence {
namespace {

/// Under what name a missed call of this number is written when it rang in this slice of time: the same wherever it
/// is told, so that two windows, or two stations, write the same events.
QByteArray nameOf(const QString &number, qint64 slice)
{
    return "missed_call/" + number.toUtf8() + '/' + QByteArray::number(slice);
}

CallId callOf(const QByteArray &name)
{
    return CallId(Uuid::derived(name + "/call"));
}

} // namespace

Result<CallId> Desk::missCall(const MissedCall &call)
{
    PERMANENCE_TRY(written, optionalLine(call.number, u"number"_s));
    PERMANENCE_TRY(name, optionalLine(call.name, u"name"_s));
    PERMANENCE_TRY(reason, optionalLine(call.reason, u"reason"_s));
    return m_store.write<CallId>([&](Store &store) -> Result<CallId> {
        const Instant rang = std::min(call.rang.value_or(store.now()), store.now());
        LoggedCall caller;
        QString number = written;
        if (const auto phone = PhoneNumber::parse(written, queries().desk().region)) {
            IncomingCall incoming;
            incoming.number = phone->e164();
            PERMANENCE_CHECK(findCaller(incoming, caller, number));
        }
        // Of withheld calls only the name tells one from another.
        const QString who = number.isEmpty() ? name : number;
        const qint64 slice = rang.ms / kSameCall;
        for (const qint64 near : {slice - 1, slice, slice + 1}) {
            const auto known = queries().call(callOf(nameOf(who, near)));
            if (known && std::abs(known->at - rang) <= kSameCall)
                return known->id;
        }
        m_firing = Firing{rang, nameOf(who, slice)};
        const auto over = qScopeGuard([this] { m_firing.reset(); });
        const CallId id = callOf(m_firing->name);
        append(StreamKind::Call, id.uuid, CallMissed{number, name, caller.customer, caller.contact, reason});
        // Nobody can call a number back that was not shown.
        if (!number.isEmpty()) {
            CallbackAsked callback;
            callback.customer = caller.customer;
            callback.contact = caller.contact;
            callback.number = number;
            callback.reason = missedCallReason(caller.customer.isValid() ? QString() : name);
            callback.due = rang;
            callback.call = id;
            append(StreamKind::Callback, Uuid::derived(m_firing->name + "/callback"), callback);
        }
        return id;
    });
}

} // namespace permanence
