#include "app/permanencectl/HubCommand.h"

#include <QDateTime>
#include <QLocale>

namespace permanence::ctl {
namespace {

class HubStatusCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"hub"_s, u"status"_s},
            Ctl::tr("Tells how a hub does: its members, workstations, and what was refused."),
            StoreUse::None,
            {hubArgument()},
            {},
            {u"hub status \"postgresql://boss@hub.example/desk\" --json"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(hub, connectToHub(session, session.arguments().word(0)));
        PERMANENCE_TRY(status, hubStatus(*hub));
        if (session.out().wantsJson()) {
            session.out().json(status);
            return {};
        }
        tellHub(session.out(), hub->address(), status);
        tellMembers(session.out(), status);
        tellStations(session.out(), status);
        return {};
    }

private:
    static QString refusedText(const QJsonObject &rejected)
    {
        QStringList parts;
        for (auto it = rejected.begin(); it != rejected.end(); ++it)
            parts << QString(it.key() % u' ' % QString::number(it.value().toInteger()));
        return parts.isEmpty() ? Ctl::tr("none", "of events that were refused") : parts.join(u", "_s);
    }
    static void tellHub(Output &out, const HubAddress &address, const QJsonObject &status)
    {
        const QJsonObject head = status[u"head"_s].toObject();
        const QString safety = status[u"encrypted"_s].toBool() ? Ctl::tr("encrypted") : Ctl::tr("not encrypted");
        out.pairs({{Ctl::tr("Hub"), address.name()},
                   {Ctl::tr("Version"), QString::number(status[u"version"_s].toInt())},
                   {Ctl::tr("PostgreSQL"), status[u"server"_s].toString()},
                   {Ctl::tr("This connection"), safety},
                   {Ctl::tr("Epoch"), head[u"epoch"_s].toString()},
                   {Ctl::tr("Timeline"), QString::number(head[u"timeline"_s].toInt())},
                   {Ctl::tr("Takes in"), status[u"read_only"_s].toBool() ? Ctl::tr("nothing: it can only be read") : Ctl::tr("yes")},
                   {Ctl::tr("Events"), QLocale().toString(status[u"events"_s].toInteger())},
                   {Ctl::tr("Size"), QLocale().formattedDataSize(status[u"bytes"_s].toInteger())},
                   {Ctl::tr("Refused"), refusedText(status[u"rejected"_s].toObject())}});
    }
    static void tellMembers(Output &out, const QJsonObject &status)
    {
        std::vector<QStringList> rows;
        for (const QJsonValue member : status[u"members"_s].toArray()) {
            if (member[u"removed"_s].toBool())
                continue;
            QStringList scopes;
            for (const QJsonValue scope : member[u"scopes"_s].toArray())
                scopes << scope.toString();
            rows.push_back({member[u"login"_s].toString(), member[u"role"_s].toString(), scopes.join(u", "_s)});
        }
        out.line();
        out.table({Ctl::tr("Member"), Ctl::tr("Role"), Ctl::tr("Scopes")}, rows);
    }
    static void tellStations(Output &out, const QJsonObject &status)
    {
        std::vector<QStringList> rows;
        for (const QJsonValue station : status[u"stations"_s].toArray()) {
            const QDateTime seen = QDateTime::fromString(station[u"last_seen"_s].toString(), Qt::ISODateWithMs);
            QStringList remarks;
            if (station[u"too_old"_s].toBool())
                remarks << Ctl::tr("its program is too old");
            if (!station[u"seen_since_erasure"_s].toBool())
                remarks << Ctl::tr("not here since a person was erased");
            rows.push_back({station[u"login"_s].toString(), station[u"machine"_s].toString(),
                            QLocale().toString(seen.toLocalTime(), QLocale::ShortFormat),
                            QString::number(station[u"last_oseq"_s].toInteger()), station[u"program"_s].toString(),
                            remarks.join(u", "_s)});
        }
        out.line();
        out.table({Ctl::tr("Workstation of"), Ctl::tr("Machine"), Ctl::tr("Last seen"), Ctl::tr("Sent"), Ctl::tr("Program"),
                   Ctl::tr("Remark")},
                  rows);
    }
};

PERMANENCE_COMMAND(HubStatusCommand)

} // namespace
} // namespace permanence::ctl
