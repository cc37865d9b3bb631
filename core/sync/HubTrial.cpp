#include "core/sync/HubTrial.h"

#include "core/base/Literals.h"
#include "core/base/Reply.h"

#include <QThread>

namespace permanence {
namespace {

Result<Member> tried(HubConnection &hub, const QString &password, const QString &tied)
{
    PERMANENCE_CHECK(hub.open(password));
    PERMANENCE_TRY(member, hub.greet());
    if (!tied.isEmpty() && member.login != tied)
        return Error{ErrorCode::HubOtherLogin, {hub.address().name(), member.login}, {}};
    PERMANENCE_TRY(readOnly, hub.value("SHOW transaction_read_only"));
    if (readOnly == u"on"_s)
        return Error{ErrorCode::HubReadOnly, {hub.address().name()}, {}};
    return member;
}

} // namespace

void HubTrial::start(const HubAddress &hub, const QString &password, const QString &tied,
                     std::function<void(const Result<Member> &)> then)
{
    cancel();
    const auto connection = std::make_shared<HubConnection>(hub);
    m_hub = connection;
    auto promise = std::make_shared<QPromise<Result<Member>>>();
    promise->start();
    Reply<Result<Member>>(promise->future()).then(this, [this, connection, then = std::move(then)](const Result<Member> &result) {
        if (m_hub != connection)
            return; // cancelled
        m_hub.reset();
        then(result);
    });
    QThread *thread = QThread::create([connection, promise, password, tied] {
        promise->addResult(tried(*connection, password, tied));
        connection->close(); // in the thread that opened it
        promise->finish();
    });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->setObjectName(u"permanence-hub-trial"_s);
    thread->start();
}

void HubTrial::cancel()
{
    if (const auto hub = std::exchange(m_hub, nullptr))
        hub->abort();
}

} // namespace permanence
