#include "core/sync/HubConnection.h"

#include "core/base/Literals.h"
#include "core/sync/HubFaults.h"
#include "core/sync/HubWatchdog.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <libpq-fe.h>

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

/// What one statement with its values gave.
struct Gave {
    std::optional<QByteArray> value; ///< of its first row, the first column
    HubFailure failure;
};

Gave gaveOf(PGconn *handle, PGresult *result)
{
    Gave gave;
    if (PQresultStatus(result) == PGRES_TUPLES_OK && PQntuples(result) > 0)
        gave.value = QByteArray(PQgetvalue(result, 0, 0), PQgetlength(result, 0, 0));
    else
        gave.failure = {QString::fromLatin1(PQresultErrorField(result, PG_DIAG_SQLSTATE)),
                        QString::fromUtf8(result ? PQresultErrorMessage(result) : PQerrorMessage(handle)).trimmed()};
    PQclear(result);
    return gave;
}

/// A statement with `?` for its values as libpq takes it: the server reads each value for itself, apart from the
/// statement's text. Statements hold no other question marks.
class Bound
{
public:
    explicit Bound(const HubStatement &statement)
    {
        for (const char letter : statement.sql) {
            if (letter == '?')
                m_text += '$' + QByteArray::number(++m_count);
            else
                m_text += letter;
        }
        for (const QVariant &value : statement.values) {
            const bool isBinary = value.metaType() == QMetaType::fromType<QByteArray>();
            m_bytes.push_back(isBinary ? value.toByteArray() : value.toString().toUtf8());
            m_starts.push_back(value.isNull() ? nullptr : m_bytes.back().constData());
            m_lengths.push_back(static_cast<int>(m_bytes.back().size()));
            m_formats.push_back(isBinary ? 1 : 0);
        }
    }
    bool send(PGconn *handle) const
    {
        return PQsendQueryParams(handle, m_text.constData(), m_count, nullptr, m_starts.data(), m_lengths.data(),
                                 m_formats.data(), 0) == 1;
    }

private:
    QByteArray m_text;
    int m_count = 0;
    std::vector<QByteArray> m_bytes;
    std::vector<const char *> m_starts;
    std::vector<int> m_lengths, m_formats;
};

/// The answer to what was sent.
Gave receive(PGconn *handle)
{
    const Gave gave = gaveOf(handle, PQgetResult(handle));
    while (PGresult *more = PQgetResult(handle))
        PQclear(more);
    return gave;
}

/// What comes next where an answer says that there is more.
std::optional<HubQuestion> nextOf(const HubQuestion &question, const HubAnswer &answer)
{
    if (const auto *page = std::get_if<FirstPage>(&answer); page && page->next)
        return AskFirst{*page->next, std::get<AskFirst>(question).limit};
    if (const auto *pulled = std::get_if<Pulled>(&answer); pulled && pulled->page) {
        const auto &asked = std::get<PullEvents>(question);
        return PullEvents{asked.cursor, *pulled->page, asked.limit};
    }
    return std::nullopt;
}

/// Whether the hub took all of a push, and goes on with the next.
bool isAllTaken(const HubQuestion &question, const HubAnswer &answer)
{
    const auto *push = std::get_if<PushEvents>(&question);
    const auto *pushed = std::get_if<Pushed>(&answer);
    return push && pushed && !push->events.empty() && pushed->fault.isEmpty() && pushed->rejected.empty() &&
           pushed->lastOseq == push->events.back().oseq;
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
    [[nodiscard]] PGconn *handle() const { return handleOf(*m_database.driver()); }
    [[nodiscard]] HubWatchdog &watchdog() { return m_watchdog; }
    /// What is waited for next may take so long; also while the driver opens the connection, of which it asks this and that
    /// without a limit. The driver has no connection to show until libpq has found the way to the hub, within a time of its own;
    /// the watchdog looks for it from its thread, when it has stood for long.
    void arm(std::chrono::milliseconds patience)
    {
        m_watchdog.arm(
            [driver = m_database.driver()] {
                PGconn *const connection = handleOf(*driver);
                return connection ? PQsocket(connection) : -1;
            },
            patience);
    }

private:
    [[nodiscard]] static PGconn *handleOf(const QSqlDriver &driver)
    {
        const QVariant handle = driver.handle();
        return handle.isValid() ? *static_cast<PGconn *const *>(handle.constData()) : nullptr;
    }

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
    {
        const std::lock_guard lock(m_guard);
        m_link = std::make_unique<Link>(m_address);
    }
    if (!m_link->database().isValid()) {
        m_failure = {u"58P01"_s, m_link->database().lastError().driverText()};
        close();
        return errorOf(m_failure, m_address);
    }
    m_isOpening = !m_isAborted;
    m_link->arm(std::chrono::milliseconds(m_patience));
    const bool wasOpened = !m_isAborted && m_link->database().open(m_address.login(), password);
    const bool isOpen = !m_link->watchdog().disarm() && wasOpened;
    m_isOpening = false;
    if (!isOpen) {
        m_failure = m_isAborted ? HubFailure{{}, u"the connection is closed"_s} : failureOf(m_link->database().lastError());
        close();
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
    m_isOlder = false;
    m_ahead.reset();
    const std::lock_guard lock(m_guard);
    m_link.reset();
}

void HubConnection::abort()
{
    m_isAborted = true;
    const std::lock_guard lock(m_guard);
    if (m_link)
        m_link->watchdog().cut();
}

bool HubConnection::waiting(const std::function<void()> &work)
{
    m_link->arm(std::chrono::milliseconds(m_patience));
    if (m_isAborted) // before there was something to cut
        m_link->watchdog().cut();
    work();
    return m_link->watchdog().disarm();
}

std::optional<QByteArray> HubConnection::query(const HubStatement &statement, const std::function<void()> &meanwhile)
{
    const std::optional<Ahead> ahead = std::exchange(m_ahead, std::nullopt);
    const bool isSent = ahead && ahead->statement == statement;
    if (ahead && !isSent && ahead->mustBeHeard)
        close(); // who registers again is told what became of it
    if (!isOpen()) {
        m_failure = {{}, u"the connection is closed"_s};
        return std::nullopt;
    }
    const EnglishWords english;
    bool isCut = !isSent && waiting([&] {
        if (ahead)
            receive(m_link->handle());
        Bound(statement).send(m_link->handle()); // where it fails, so does what is received
    });
    if (meanwhile)
        meanwhile();
    Gave gave;
    isCut = waiting([&] { gave = receive(m_link->handle()); }) || isCut;
    if (gave.value)
        return std::move(gave.value);
    m_failure = gave.failure;
    if (isCut)
        m_failure = {{}, u"no answer within %1 s"_s.arg(m_patience / 1000)};
    else if (!isOpen() && !m_failure.sqlState.startsWith(u"57P"_s))
        m_failure.sqlState.clear(); // the connection broke, whatever is made of it
    if (!isOpen())
        close();
    return std::nullopt;
}

std::variant<HubAnswer, HubFailure> HubConnection::ask(const HubQuestion &question, const Meanwhile &meanwhile)
{
    std::optional<QByteArray> json;
    std::optional<Ahead> next;
    const std::optional<HubStatement> older = m_isOlder ? olderStatementOf(question) : std::nullopt;
    if (older) {
        json = query(*older);
    } else {
        json = query(statementOf(question), [&] {
            if (const auto hoped = meanwhile ? meanwhile() : std::nullopt)
                next = {statementOf(*hoped), true};
        });
        if (!json && m_failure.sqlState == u"42883"_s && olderStatementOf(question)) { // there is no such function
            m_isOlder = true;
            return ask(question);
        }
    }
    if (!json)
        return m_failure;
    Result<HubAnswer> answer = readAnswer(question, *json);
    if (!answer) {
        m_failure = {u"XX000"_s, answer.error().text()};
        return m_failure;
    }
    if (!isAllTaken(question, *answer))
        next.reset();
    if (const auto page = nextOf(question, *answer))
        next = {statementOf(*page), false};
    if (next)
        sendAhead(*std::move(next));
    return *std::move(answer);
}

void HubConnection::sendAhead(Ahead ahead)
{
    bool isSent = false;
    waiting([&] { isSent = Bound(ahead.statement).send(m_link->handle()); });
    if (isSent)
        m_ahead = std::move(ahead);
}

Result<QString> HubConnection::value(const QByteArray &sql, const QVariantList &values)
{
    const std::optional<QByteArray> found = query({sql, values});
    if (!found)
        return errorOf(m_failure, m_address);
    return QString::fromUtf8(*found);
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
