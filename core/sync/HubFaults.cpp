#include "core/sync/HubFaults.h"

#include "core/base/Literals.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace permanence {
namespace {

struct Sign {
    const char *pattern;
    ErrorCode code;
};

/// Signs in the words of a connection that did not come about, the more telling ones first.
constexpr std::array kSigns{
    // Over TLS only members get through the lines of installer/hub/pg_hba.conf.
    Sign{"pg_hba.conf rejects connection.*, SSL encryption|permission denied for database", ErrorCode::HubNotMember},
    Sign{"no pg_hba.conf entry|pg_hba.conf rejects|pg_hba.conf rejette|aucune entrée dans pg_hba.conf|not permitted to log in",
         ErrorCode::HubNotPermitted},
    Sign{"password|mot de passe|authentication|authentification|role \".*\" does not exist|rôle .* n'existe pas",
         ErrorCode::HubWrongPassword},
    Sign{"database \".*\" does not exist|base de données .* n'existe pas", ErrorCode::HubFailed},
    Sign{"SSL SYSCALL|SSL connection has been closed|unexpected eof", ErrorCode::HubUnreachable}, // it was safe, and broke
    Sign{"certificate|SSL|TLS", ErrorCode::HubNotTrusted},
    Sign{"too many (clients|connections)|connection slots|trop de (clients|connexions)", ErrorCode::HubBusy},
    Sign{"read-only|lecture seule", ErrorCode::HubReadOnly},
    Sign{"No space left|espace insuffisant", ErrorCode::HubFull},
};

/// SQLSTATEs by their beginnings, the longer ones first.
struct State {
    const char *state;
    ErrorCode code;
};
constexpr std::array kStates{
    State{"28", ErrorCode::HubWrongPassword},  State{"42501", ErrorCode::HubNotPermitted},
    State{"25006", ErrorCode::HubReadOnly},    State{"53100", ErrorCode::HubFull},
    State{"53", ErrorCode::HubBusy},           State{"55P03", ErrorCode::HubBusy},
    State{"57014", ErrorCode::HubBusy},        State{"40", ErrorCode::HubBusy},
    State{"57P", ErrorCode::HubUnreachable},   State{"08", ErrorCode::HubUnreachable},
    State{"3F000", ErrorCode::HubMissing},     State{"3D000", ErrorCode::HubFailed},
    State{"42883", ErrorCode::HubOlder},       State{"42P01", ErrorCode::HubOlder},
    State{"42703", ErrorCode::HubOlder},
};

/// What happens often, in words of ours; the first that fits.
struct Words {
    const char *pattern;
    const char *words;
};
constexpr std::array kWords{
    Words{"could not translate host name|Name or service not known|name resolution|nodename nor servname",
          QT_TRANSLATE_NOOP("HubFaults", "there is no such host")},
    Words{"certificate verify failed", QT_TRANSLATE_NOOP("HubFaults", "no authority that is trusted here signed its certificate")},
    Words{"does not match host name", QT_TRANSLATE_NOOP("HubFaults", "its certificate is for another name")},
    Words{"root certificate file", QT_TRANSLATE_NOOP("HubFaults", "there is no file that says which authorities are trusted")},
    Words{"does not support SSL", QT_TRANSLATE_NOOP("HubFaults", "it does not encrypt")},
    Words{"database .* does not exist|base de données .* n'existe pas",
          QT_TRANSLATE_NOOP("HubFaults", "there is no database of this name")},
    Words{"No route to host|[Nn]etwork is unreachable", QT_TRANSLATE_NOOP("HubFaults", "no way in the network leads there")},
    Words{"Connection refused|connexion refusée", QT_TRANSLATE_NOOP("HubFaults", "nobody listens there")},
    Words{"timeout expired|timed out|no answer within|délai", QT_TRANSLATE_NOOP("HubFaults", "no answer came in time")},
    Words{"starting up|shutting down|recovery mode|not yet accepting", QT_TRANSLATE_NOOP("HubFaults", "it is just starting or stopping")},
    Words{"administrator command", QT_TRANSLATE_NOOP("HubFaults", "its server was stopped")},
    Words{"server running locally|socket .*No such file", QT_TRANSLATE_NOOP("HubFaults", "no server runs there")},
    Words{"closed the connection|closed unexpectedly|unexpected eof|Connection reset|connection is closed|SSL SYSCALL|could not (receive|send) data|no connection to the server",
          QT_TRANSLATE_NOOP("HubFaults", "the connection broke")},
};

/// In words of ours where it is known, else the server's or libpq's own sentence: the first line without what leads it.
QString sentence(const QString &words)
{
    static const QRegularExpression lead(u"^(connection to server .*? failed: )?(FATAL|ERROR|ERREUR|PANIC):? *"_s);
    static const QRegularExpression toServer(u"^connection to server .*? failed: "_s);
    for (const Words &known : kWords) {
        if (QRegularExpression(QString::fromUtf8(known.pattern)).match(words).hasMatch())
            return QCoreApplication::translate("HubFaults", known.words);
    }
    QString first = words.trimmed().section(u'\n', 0, 0).trimmed();
    first.remove(lead);
    first.remove(toServer);
    while (first.endsWith(u'.') || first.endsWith(u':'))
        first.chop(1);
    return first.isEmpty() ? QCoreApplication::translate("HubFaults", "the connection broke") : first;
}

ErrorCode codeOf(const HubFailure &failure)
{
    for (const State &state : kStates) {
        if (!failure.sqlState.isEmpty() && failure.sqlState.startsWith(QLatin1StringView(state.state)))
            return state.code;
    }
    if (!failure.sqlState.isEmpty())
        return ErrorCode::HubFailed;
    for (const Sign &sign : kSigns) {
        if (QRegularExpression(QString::fromUtf8(sign.pattern)).match(failure.words).hasMatch())
            return sign.code;
    }
    return ErrorCode::HubUnreachable;
}

} // namespace

Error errorOf(const HubFailure &failure, const HubAddress &address)
{
    const ErrorCode code = codeOf(failure);
    const QString words = sentence(failure.words);
    switch (code) {
    case ErrorCode::HubWrongPassword:
    case ErrorCode::HubNotMember:
        return {code, {address.name(), address.login()}, {}};
    case ErrorCode::HubNotPermitted:
        return {code, {address.name(), address.login(), words}, {}};
    default:
        return {code, {address.name(), words}, {}};
    }
}

std::optional<Error> errorOfFault(const QString &fault, const HubAddress &address)
{
    if (fault == u"not_member"_s)
        return Error{ErrorCode::HubNotMember, {address.name(), address.login()}, {}};
    if (fault == u"other_login"_s)
        return Error{ErrorCode::HubOtherLogin, {address.name(), address.login()}, {}};
    if (fault == u"schema_too_old"_s)
        return Error{ErrorCode::HubNewer, {address.name()}, {}};
    if (fault == u"schema_too_new"_s)
        return Error{ErrorCode::HubOlder, {address.name()}, {}};
    return std::nullopt;
}

} // namespace permanence
