#include "core/telephony/DoorMessage.h"

#include "core/telephony/Announced.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace permanence {
namespace {

constexpr int kVersion = 1;
const QString kVersionKey = u"v"_s;
const QString kCall = u"call"_s;
const QString kDial = u"dial"_s;
const QString kShow = u"show"_s;
const QString kEvent = u"event"_s;
const QString kNumber = u"number"_s;
const QString kName = u"name"_s;
const QString kId = u"id"_s;
const QString kReason = u"reason"_s;

} // namespace

std::optional<DialRequest> dialRequest(const QString &address)
{
    const QString number = announcedNumber(address);
    return number.isEmpty() ? std::nullopt : std::optional(DialRequest{number});
}

QByteArray writeDoorMessage(const DoorMessage &message)
{
    QJsonObject line{{kVersionKey, kVersion}};
    if (const auto *dial = std::get_if<DialRequest>(&message)) {
        line[kDial] = dial->number;
    } else if (std::holds_alternative<ShowRequest>(message)) {
        line[kShow] = true;
    } else {
        const auto &event = std::get<CallEvent>(message);
        line[kCall] = QJsonObject{{kEvent, codeOf(event.kind)},
                                  {kNumber, event.number},
                                  {kName, event.name},
                                  {kId, event.callId},
                                  {kReason, event.reason}};
    }
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<DoorMessage> readDoorMessage(const QByteArray &line, Instant at)
{
    if (line.size() > kLongestDoorMessage)
        return std::nullopt;
    const QJsonObject message = QJsonDocument::fromJson(line).object();
    if (message[kVersionKey] != kVersion)
        return std::nullopt;
    if (const auto dial = dialRequest(message[kDial].toString()))
        return *dial;
    if (message[kShow].toBool())
        return ShowRequest{};
    const QJsonObject call = message[kCall].toObject();
    const auto kind = fromCode<CallEventKind>(call[kEvent].toString());
    if (!kind)
        return std::nullopt;
    return cleaned(CallEvent{*kind, call[kNumber].toString(), call[kName].toString(), call[kId].toString(),
                             call[kReason].toString(), at});
}

} // namespace permanence
