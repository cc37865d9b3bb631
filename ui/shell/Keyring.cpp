#include "ui/shell/Keyring.h"

#include "core/base/Literals.h"
#include "core/sync/HubAddress.h"

#include <QCoreApplication>
#include <QPointer>

#include <qt6keychain/keychain.h>

namespace permanence {
namespace {

QString keyOf(const HubAddress &hub)
{
    return QString(hub.login() % u'@' % hub.name());
}

std::optional<Error> errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
        return std::nullopt;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Error{ErrorCode::KeyringFailed, {QCoreApplication::translate("Keyring", "it was not unlocked")}, {}};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Error{ErrorCode::KeyringFailed, {QCoreApplication::translate("Keyring", "there is none")}, {}};
    default:
        return Error{ErrorCode::KeyringFailed, {job.errorString()}, {}};
    }
}

/// Starts a job, which deletes itself; `then` comes when it has ended, where `context` is still there.
template <class Job, class Then>
void start(Job *job, const HubAddress &hub, QObject *context, Then then)
{
    job->setKey(keyOf(hub));
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, then = std::move(then)] { then(*job); });
    job->start();
}

} // namespace

void Keyring::read(const HubAddress &hub, QObject *context, std::function<void(const Result<QString> &)> then)
{
    start(new QKeychain::ReadPasswordJob(u"Permanence"_s), hub, context,
          [then = std::move(then)](const QKeychain::ReadPasswordJob &job) {
              const auto error = errorOf(job);
              then(error ? Result<QString>(*error) : Result<QString>(job.textData()));
          });
}

void Keyring::keep(const HubAddress &hub, const QString &password, QObject *context,
                   std::function<void(const Result<void> &)> then)
{
    const auto done = [then = std::move(then)](const QKeychain::Job &job) {
        const auto error = errorOf(job);
        then(error ? Result<void>(*error) : Result<void>());
    };
    if (password.isEmpty()) {
        start(new QKeychain::DeletePasswordJob(u"Permanence"_s), hub, context, done);
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(u"Permanence"_s);
    job->setTextData(password);
    start(job, hub, context, done);
}

} // namespace permanence
