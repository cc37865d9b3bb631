#include "core/sync/HubConnection.h"

#include "core/base/Literals.h"
#include "core/sync/HubFaults.h"
#include "core/sync/HubWatchdog.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>

#include <libpq-fe.h>

#include <atomic>
#include <clocale>
#include <locale.h>

namespace permanence {
namespace {

/// Lets libpq speak English in this thread, as its words are the only thing that tells one failed connection from another.
class EnglishWords
{
public:
    EnglishWords() : m_english(newlocale(LC_MESSAGES_MASK, "C", duplocale(LC_GLOBAL_LOCALE))), m_before(uselocale(m_english))
    {
    }
    ~EnglishWords()
    {
        uselocale(m_before);
        freelocale(m_english);
    }
    EnglishWords(const EnglishWords &) = delete;
    EnglishWords &operator=(const EnglishWords &) = delete;

private:
    locale_t m_english, m_before;
};

QString newName()
{
    static std::atomic<int> count = 0;
    return u"hub-%1"_s.arg(++count);
}

HubFailure failureOf(const QSqlError &error)
{
    return {error.nativeErrorCode(), error.databaseText().isEmpty() ? error.driverText() : error.databaseText()};
}

/// Each `?` of the statement as what the driver writes for its value. Statements hold no other question marks.
QString written(const QSqlDriver &driver, const QByteArray &sql, const QVariantList &values)
{
    const QStringList parts = QString::fromUtf8(sql).split(u'?');
    QString text = parts.first();
    for (qsizetype i = 1; i < parts.size(); ++i) {
        QSqlField field(QString(), values[i - 1].metaType());
        field.setValue(values[i - 1]);
        text += driver.formatValue(field) + parts[i];
    }
    return text;
}

} // namespace

/// The driver's connection, which has a name of its own and is gone with it.
class HubConnection::Link
{
public:
    explicit Link(const HubAddress &address) : m_name(newName())
    {
        m_database = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
        m_database.setDatabaseName(address.database());
        m_database.setConnectOptions(address.connectOptions());
    }
    ~Link()
    {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }
    Link(const Link &) = delete;
    Link &operator=(const Link &) = delete;

    [[nodiscard]] QSqlDatabase &database() { return m_database; }
    [[nodiscard]] PGconn *handle() const
    {
        const QVariant handle = m_database.driver()->handle();
        return handle.isValid() ? *static_cast<PGconn *const *>(handle.constData()) : nullptr;
    }
    [[nodiscard]] HubWatchdog &watchdog() { return m_watchdog; }

private:
    QString m_name;
    QSqlDatabase m_database;
    HubWatchdog m_watchdog;
};

HubConnection::HubConnection(HubAddress address) : m_address(std::move(address)) {}

HubConnection::~HubConnection() = default;

Result<void> HubConnection::checkPasswordFile() const
{
    const QString path = m_address.passwordFile();
    if (path.isEmpty())
        return {};
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorCode::NoSuchFile, {path}, {}};
    // libpq leaves such a file out and says so on standard error, where nobody looks.
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                                      QFile::WriteOther | QFile::ExeOther;
    if (info.permissions() & others)
        return Error{ErrorCode::HubPasswordFileOpen, {path}, {}};
    return {};
}

Result<void> HubConnection::open(const QString &password)
{
    close();
    if (password.isEmpty())
        PERMANENCE_CHECK(checkPasswordFile());
    const EnglishWords english;
    m_link = std::make_unique<Link>(m_address);
    if (!m_link->database().isValid()) {
        m_failure = {u"58P01"_s, m_link->database().lastError().driverText()};
        m_link.reset();
        return errorOf(m_failure, m_address);
    }
    if (!m_link->database().open(m_address.login(), password)) {
        m_failure = failureOf(m_link->database().lastError());
        m_link.reset();
        return errorOf(m_failure, m_address);
    }
    // What the server only remarks is for its log, not for standard error.
    PQsetNoticeProcessor(m_link->handle(), [](void *, const char *) {}, nullptr);
    if (m_address.login().isEmpty()) // as whom the system or a service logged us in
        m_address.setLogin(QString::fromUtf8(PQuser(m_link->handle())));
    return {};
}

bool HubConnection::isOpen() const
{
    return m_link && m_link->handle() && PQstatus(m_link->handle()) == CONNECTION_OK;
}

void HubConnection::close()
{
    m_link.reset();
}

std::optional<QString> HubConnection::query(const QByteArray &sql, const QVariantList &values)
{
    if (!isOpen()) {
        m_failure = {{}, u"the connection is closed"_s};
        return std::nullopt;
    }
    const EnglishWords english;
    QSqlQuery query(m_link->database());
    m_link->watchdog().arm(PQsocket(m_link->handle()), std::chrono::milliseconds(m_patience));
    const bool done = query.exec(written(*m_link->database().driver(), sql, values)) && query.next();
    const bool cut = m_link->watchdog().disarm();
    if (done)
        return query.value(0).toString();
    m_failure = failureOf(query.lastError());
    if (cut)
        m_failure = {{}, u"no answer within %1 s"_s.arg(m_patience / 1000)};
    else if (!isOpen() && !m_failure.sqlState.startsWith(u"57P"_s))
        m_failure.sqlState.clear(); // the connection broke, whatever the driver makes of it
    if (!isOpen())
        close();
    return std::nullopt;
}

std::variant<HubAnswer, HubFailure> HubConnection::ask(const HubQuestion &question)
{
    const HubStatement statement = statementOf(question);
    const std::optional<QString> json = query(statement.sql, statement.values);
    if (!json)
        return m_failure;
    Result<HubAnswer> answer = readAnswer(question, json->toUtf8());
    if (answer)
        return *std::move(answer);
    m_failure = {u"XX000"_s, answer.error().text()};
    return m_failure;
}

Result<QString> HubConnection::value(const QByteArray &sql, const QVariantList &values)
{
    const std::optional<QString> found = query(sql, values);
    if (!found)
        return errorOf(m_failure, m_address);
    return *found;
}

Result<void> HubConnection::run(const QByteArray &statements)
{
    if (!isOpen())
        return errorOf({{}, u"the connection is closed"_s}, m_address);
    const EnglishWords english;
    QSqlQuery query(m_link->database());
    bool done = query.exec(QString::fromUtf8(statements));
    while (done && query.nextResult())
        done = query.lastError().type() == QSqlError::NoError;
    if (done && query.lastError().type() == QSqlError::NoError)
        return {};
    m_failure = failureOf(query.lastError());
    return errorOf(m_failure, m_address);
}

Result<QString> HubConnection::secretOf(const QString &password)
{
    QByteArray clear = password.toUtf8();
    char *secret = isOpen() ? PQencryptPasswordConn(m_link->handle(), clear.constData(), m_address.login().toUtf8().constData(),
                                                    "scram-sha-256")
                            : nullptr;
    clear.fill('\0');
    if (!secret)
        return Error{ErrorCode::HubFailed, {m_address.name(), u"scram-sha-256"_s}, {}};
    const QString text = QString::fromLatin1(secret);
    PQfreemem(secret);
    return text;
}

Result<void> HubConnection::findHub()
{
    // The owner tells a hub of ours from a schema of that name that another product made.
    PERMANENCE_TRY(owner, value("SELECT coalesce((SELECT nspowner::regrole::text FROM pg_catalog.pg_namespace "
                                "WHERE nspname = 'hub'), '')"));
    if (owner.isEmpty())
        return Error{ErrorCode::HubMissing, {m_address.name()}, {}};
    if (owner != u"permanence_hub"_s)
        return Error{ErrorCode::HubForeign, {m_address.name()}, {}};
    return {};
}

Result<Member> HubConnection::greet()
{
    PERMANENCE_CHECK(findHub());
    const auto answer = ask(AskWhoAmI{});
    if (const auto *failure = std::get_if<HubFailure>(&answer))
        return errorOf(*failure, m_address);
    const auto &member = std::get<Member>(std::get<HubAnswer>(answer));
    if (const auto fault = errorOfFault(member.fault, m_address))
        return *fault;
    if (kHubSchema < member.head.schemaMin)
        return Error{ErrorCode::HubNewer, {m_address.name()}, {}};
    if (kHubSchema > member.head.schemaMax)
        return Error{ErrorCode::HubOlder, {m_address.name()}, {}};
    return member;
}

} // namespace permanence
