#include "app/permanencectl/HubCommand.h"
#include "app/permanencectl/InputFile.h"

#include <QFile>

namespace permanence::ctl {
namespace {

const QStringList &roles()
{
    static const QStringList all{u"agent"_s, u"lead"_s, u"manager"_s, u"administrator"_s};
    return all;
}

/// A new file that only its owner may read, from its first byte on. Errors: FileNotWritable.
Result<void> writeSecret(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(content) != content.size() || !file.flush())
        return Error{ErrorCode::FileNotWritable, {path, file.errorString()}, {}};
    return {};
}

class HubMemberAddCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"hub"_s, u"member"_s, u"add"_s},
            Ctl::tr("Adds a member to a hub, or changes role and scopes of one."),
            StoreUse::None,
            {{u"LOGIN"_s, Ctl::tr("who; the login of the agent on the workstation")}, hubArgument()},
            {{u"role"_s, u"ROLE"_s, Ctl::tr("one of: %1").arg(roles().join(u", "_s)), true},
             {u"scope"_s, u"SCOPE"_s, Ctl::tr("the desk whose events the member reads and writes; may be given several times"),
              true, true},
             {u"passfile"_s, u"FILE"_s, Ctl::tr("makes a password and writes it into this new password file, for the member")},
             {u"password-file"_s, u"FILE"_s, Ctl::tr("sets the password that stands in this file; - reads standard input")}},
            {u"hub member add lea \"postgresql://boss@hub.example/desk\" --role agent --scope niort --passfile lea.pgpass"_s},
            Ctl::tr("Without a password the login keeps the one it has; a new one cannot log in by password then."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        NewMember member{arguments.word(0), arguments.value(u"role"_s), arguments.values(u"scope"_s), {}};
        if (!roles().contains(member.role))
            return expectedOneOf(roles(), u"--role"_s);
        const QString passfile = arguments.value(u"passfile"_s);
        if (!passfile.isEmpty() && arguments.has(u"password-file"_s))
            return wrongUsage(Ctl::tr("Give only one of --passfile and --password-file."));
        if (QFile::exists(passfile))
            return Error{ErrorCode::FileNotWritable, {passfile, Ctl::tr("it is there already")}, {}};
        if (!passfile.isEmpty())
            member.password = newPassword();
        if (arguments.has(u"password-file"_s))
            PERMANENCE_CHECK(readPassword(arguments.value(u"password-file"_s), member.password));
        PERMANENCE_TRY(hub, connectToHub(session, arguments.word(1)));
        // First the file: a password that nobody has is made again, one that nobody wrote down is lost.
        if (!passfile.isEmpty())
            PERMANENCE_CHECK(writeSecret(passfile, passwordLines(hub->address(), member.login, member.password)));
        const Result<AddedMember> added = addMember(*hub, member);
        if (!added) {
            if (!passfile.isEmpty())
                QFile::remove(passfile);
            return added.error();
        }
        tell(session, *added, passfile, !member.password.isEmpty());
        return {};
    }

private:
    static Result<void> readPassword(const QString &path, QString &password)
    {
        PERMANENCE_TRY(bytes, readInput(path, 1000));
        password = QString::fromUtf8(bytes).section(u'\n', 0, 0);
        if (password.size() < 12)
            return Error{ErrorCode::Expected, {Ctl::tr("a password of at least 12 characters")}, inputName(path)};
        return {};
    }
    static void tell(Session &session, const AddedMember &added, const QString &passfile, bool hasNewPassword)
    {
        if (session.out().wantsJson()) {
            session.out().json(QJsonObject{{u"login"_s, added.login},
                                           {u"role"_s, added.role},
                                           {u"scopes"_s, QJsonArray::fromStringList(added.scopes)},
                                           {u"new_login"_s, added.isNewLogin},
                                           {u"passfile"_s, passfile}});
            return;
        }
        const QString password =
            hasNewPassword ? QString() : Ctl::tr("the one the login has; where it has none, give one with --passfile");
        session.out().pairs({{Ctl::tr("Login"), added.login},
                             {Ctl::tr("Role"), added.role},
                             {Ctl::tr("Scopes"), added.scopes.join(u", "_s)},
                             {Ctl::tr("Password"), password},
                             {Ctl::tr("Password file"), passfile}});
    }
};

class HubMemberRemoveCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"hub"_s, u"member"_s, u"remove"_s},
            Ctl::tr("Takes all rights at a hub from a member; what was written stays."),
            StoreUse::None,
            {{u"LOGIN"_s, Ctl::tr("whose")}, hubArgument()},
            {},
            {u"hub member remove lea \"postgresql://boss@hub.example/desk\""_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const QString login = session.arguments().word(0);
        PERMANENCE_TRY(hub, connectToHub(session, session.arguments().word(1)));
        PERMANENCE_CHECK(removeMember(*hub, login));
        if (session.out().wantsJson())
            session.out().json(QJsonObject{{u"removed"_s, login}});
        else
            session.out().line(Ctl::tr("%1 is no member any more.").arg(login));
        return {};
    }
};

PERMANENCE_COMMAND(HubMemberAddCommand)
PERMANENCE_COMMAND(HubMemberRemoveCommand)

} // namespace
} // namespace permanence::ctl
