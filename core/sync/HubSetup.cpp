#include "core/sync/HubSetup.h"

#include "core/base/JsonReader.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>

namespace permanence {
namespace {

struct Step {
    int version = 0;
    QString name;
    QByteArray sql;
};

std::vector<Step> loadSteps()
{
    std::vector<Step> all;
    const QDir folder(u":/hub"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all.push_back({QStringView(name).left(4).toInt(), name, file.readAll()});
    }
    return all;
}

/// A transaction that is rolled back unless it was committed.
class HubTransaction
{
public:
    explicit HubTransaction(HubConnection &hub) : m_hub(hub), m_begun(hub.run("BEGIN")) {}
    ~HubTransaction()
    {
        if (m_begun && !m_done)
            [[maybe_unused]] const Result<void> back = m_hub.run("ROLLBACK");
    }
    HubTransaction(const HubTransaction &) = delete;
    HubTransaction &operator=(const HubTransaction &) = delete;

    [[nodiscard]] const Result<void> &begun() const { return m_begun; }
    [[nodiscard]] Result<void> commit()
    {
        m_done = true;
        return m_hub.run("COMMIT");
    }

private:
    HubConnection &m_hub;
    Result<void> m_begun;
    bool m_done = false;
};

/// Its schema version; 0: no hub. Errors: HubForeign.
Result<int> versionOf(HubConnection &hub)
{
    if (const Result<void> found = hub.findHub(); !found)
        return found.error().code == ErrorCode::HubMissing ? Result<int>(0) : found.error();
    PERMANENCE_TRY(version, hub.value("SELECT coalesce(max(version), 0) FROM hub.migration"));
    return version.toInt();
}

Result<void> take(HubConnection &hub, const Step &step)
{
    HubTransaction transaction(hub);
    PERMANENCE_CHECK(transaction.begun());
    // Another administrator may have taken this step while we waited.
    PERMANENCE_CHECK(hub.run("SELECT pg_advisory_xact_lock(hashtext('permanence hub.migration'))"));
    PERMANENCE_TRY(version, versionOf(hub));
    if (version >= step.version)
        return transaction.commit();
    PERMANENCE_CHECK(hub.run(step.sql));
    PERMANENCE_TRY(taken, hub.value("INSERT INTO hub.migration (version, name, program) VALUES (?, ?, ?) RETURNING version",
                                    {step.version, step.name, u"" PERMANENCE_VERSION ""_s}));
    Q_UNUSED(taken)
    return transaction.commit();
}

/// The error of a member who is not there, which the hub tells by its own SQLSTATE.
Error orNoSuchMember(const HubConnection &hub, const Error &error, const QString &login)
{
    return hub.lastFailure().sqlState == u"P0002"_s || hub.lastFailure().sqlState == u"02000"_s
               ? Error{ErrorCode::NoSuchAgent, {login}, {}}
               : error;
}

QString arrayOf(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

} // namespace

Result<HubSteps> setUpHub(HubConnection &hub, bool create)
{
    static const std::vector<Step> steps = loadSteps();
    PERMANENCE_TRY(before, versionOf(hub));
    if (before == 0 && !create)
        return Error{ErrorCode::HubMissing, {hub.address().name()}, {}};
    const int known = steps.back().version;
    if (before > known)
        return Error{ErrorCode::HubNewer, {hub.address().name()}, {}};
    for (const Step &step : steps) {
        if (step.version > before)
            PERMANENCE_CHECK(take(hub, step));
    }
    PERMANENCE_CHECK(hub.value("SELECT hub.prepare('12 months')::text")); // partitions and numbers of the next year
    return HubSteps{before, known};
}

Result<AddedMember> addMember(HubConnection &hub, const NewMember &member)
{
    PERMANENCE_CHECK(hub.findHub());
    QVariant secret(QMetaType::fromType<QString>()); // null
    if (!member.password.isEmpty()) {
        PERMANENCE_TRY(made, hub.secretOf(member.password));
        secret = made;
    }
    PERMANENCE_TRY(json, hub.value("SELECT hub.member_add(?::text, ?::text, array(SELECT jsonb_array_elements_text(?::jsonb)), "
                                   "?::text)::text",
                                   {member.login, member.role, arrayOf(member.scopes), secret}));
    PERMANENCE_TRY(answer, parseJson(json.toUtf8()));
    return AddedMember{member.login, member.role, member.scopes, answer.toObject()[u"new_login"_s].toBool()};
}

Result<void> removeMember(HubConnection &hub, const QString &login)
{
    PERMANENCE_CHECK(hub.findHub());
    const Result<QString> removed = hub.value("SELECT hub.member_remove(?::text)::text", {login});
    return removed ? Result<void>{} : Result<void>(orNoSuchMember(hub, removed.error(), login));
}

Result<Adopted> adopt(HubConnection &hub, const QString &login)
{
    PERMANENCE_CHECK(hub.findHub());
    const Result<QString> json = hub.value("SELECT hub.adopt(?::text)::text", {login});
    if (!json)
        return orNoSuchMember(hub, json.error(), login);
    PERMANENCE_TRY(answer, parseJson(json->toUtf8()));
    return Adopted{answer.toObject()[u"adopted"_s].toInteger(), answer.toObject()[u"refused"_s].toInteger()};
}

Result<QString> beginEpoch(HubConnection &hub)
{
    PERMANENCE_CHECK(hub.findHub());
    return hub.value("SELECT hub.begin_epoch() ->> 'epoch'");
}

Result<QJsonObject> hubStatus(HubConnection &hub)
{
    PERMANENCE_CHECK(hub.findHub());
    PERMANENCE_TRY(json, hub.value("SELECT (hub.status() || jsonb_build_object('encrypted', (SELECT ssl FROM pg_stat_ssl "
                              "WHERE pid = pg_backend_pid())))::text"));
    PERMANENCE_TRY(answer, parseJson(json.toUtf8()));
    return answer.toObject();
}

QString newPassword()
{
    static const QString letters = u"abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"_s;
    QString password;
    for (int i = 0; i < 24; ++i)
        password += letters[QRandomGenerator::system()->bounded(static_cast<int>(letters.size()))];
    return password;
}

QByteArray passwordLines(const HubAddress &address, const QString &login, const QString &password)
{
    const auto escaped = [](QString text) {
        return text.replace(u'\\', u"\\\\"_s).replace(u':', u"\\:"_s);
    };
    // Who sets up a hub on its own machine writes files for others, who come from elsewhere.
    const bool isLocal = address.hosts().isEmpty() || address.hosts().first().startsWith(u'/');
    if (isLocal)
        return QStringList{u"*"_s, u"*"_s, escaped(address.database()), escaped(login), escaped(password)}.join(u':').toUtf8() +
               '\n';
    const QStringList &hosts = address.hosts();
    QByteArray lines;
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        const QString port = address.ports().value(i).isEmpty() ? u"*"_s : address.ports()[i];
        lines += QStringList{escaped(hosts[i]), port, escaped(address.database()), escaped(login), escaped(password)}
                     .join(u':')
                     .toUtf8() +
                 '\n';
    }
    return lines;
}

} // namespace permanence
