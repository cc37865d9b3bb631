#include "ui/sync/SetAgain.h"

#include "core/base/Literals.h"
#include "core/model/Event.h"
#include "core/sync/Overtaken.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace permanence {
namespace {

/// The body of one's own event, of which only the member that was overtaken is left, and whom it is about.
QByteArray onlyMember(const Concern &concern)
{
    const QJsonObject whole = QJsonDocument::fromJson(concern.entry.data.toUtf8()).object();
    QJsonObject body;
    for (const QString &key : {concern.member, u"contact"_s}) {
        if (whole.contains(key))
            body[key] = whole.value(key);
    }
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

struct Command {
    Desk &desk;
    const Concern &concern;

    Result<void> operator()(const Taken &) const { return desk.assign(ticket(), desk.agent()); }
    Result<void> operator()(const Assigned &body) const { return desk.assign(ticket(), body.to); }
    Result<void> operator()(const SeveritySet &body) const { return desk.setSeverity(ticket(), body.severity); }
    Result<void> operator()(const DateSet &body) const { return desk.setDate(ticket(), body.date, body.kind); }
    Result<void> operator()(const CustomerEdited &body) const { return desk.editCustomer(CustomerId(concern.stream), body); }
    Result<void> operator()(const ContactEdited &body) const { return desk.editContact(CustomerId(concern.stream), body); }
    Result<void> operator()(const ContractEdited &body) const { return desk.editContract(ContractId(concern.stream), body); }
    Result<void> operator()(const DeskConfigured &body) const { return desk.configure(body); }
    Result<void> operator()(const AgentEdited &body) const { return desk.editAgent(AgentId(concern.stream), body); }
    template <class Body>
    Result<void> operator()(const Body &) const
    {
        return Error{ErrorCode::WrongUsage, {concern.entry.kind}, {}};
    }

private:
    [[nodiscard]] TicketId ticket() const { return TicketId(concern.stream); }
};

} // namespace

Result<void> setAgain(Desk &desk, const Concern &concern)
{
    const bool isWhole = concern.streamKind == codeOf(StreamKind::Ticket); // their members belong together
    PERMANENCE_TRY(body, readBody(concern.entry.kind, isWhole ? concern.entry.data.toUtf8() : onlyMember(concern)));
    return desk.store().run([&]() -> Result<void> {
        PERMANENCE_CHECK(std::visit(Command{desk, concern}, body));
        return dismissOvertaken(desk.store(), concern.event, concern.member);
    });
}

} // namespace permanence
