#include "app/permanencectl/Session.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSaveFile>

namespace permanence::ctl {
namespace {

/// The log for other programs: what is computed here can be computed elsewhere and compared.
class StoreExportCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"store"_s, u"export"_s},
            Ctl::tr("Writes every event of the log as JSON, one a line, in the order in which they count."),
            StoreUse::Existing,
            {{u"FILE"_s, Ctl::tr("the file to write")}},
            {},
            {u"--store desk.permanence store export events.jsonl"_s},
            Ctl::tr("Times are milliseconds since 1970 in UTC. The file holds names, numbers and notes of all customers: keep it "
                    "as safe as the store."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(store, session.store());
        const QString path = session.arguments().word(0);
        QSaveFile file(path);
        const auto cannot = [&] { return Error{ErrorCode::FileNotWritable, {path, file.errorString()}, {}}; };
        if (!file.open(QIODevice::WriteOnly))
            return cannot();
        qint64 events = 0;
        const qint64 all = store->log().count();
        store->log().forEach([&](const Event &event) {
            file.write(lineOf(event));
            if (++events % 1000 == 0)
                session.progress().show(Ctl::tr("Writing events"), events, all);
        });
        session.progress().clear();
        if (!file.commit())
            return cannot();
        if (session.out().wantsJson())
            session.out().json(QJsonObject{{u"file"_s, path}, {u"events"_s, events}});
        else
            session.out().line(Ctl::tr("Wrote %1 events to %2.").arg(QLocale().toString(events), path));
        return {};
    }

private:
    static QByteArray lineOf(const Event &event)
    {
        const QByteArray body = event.written.isEmpty() ? writeBody(event.body) : event.written;
        const QJsonObject json{{u"id"_s, event.id.text()},
                               {u"stream_kind"_s, codeOf(event.stream.kind)},
                               {u"stream"_s, event.stream.id.text()},
                               {u"kind"_s, kindOf(event.body)},
                               {u"at"_s, event.at.ms},
                               {u"stamp"_s, QString::number(event.stamp.value)}, // more than a double holds
                               {u"author"_s, event.author.isValid() ? QJsonValue(event.author.text()) : QJsonValue()},
                               {u"body"_s, QJsonDocument::fromJson(body).object()}};
        return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
    }
};

PERMANENCE_COMMAND(StoreExportCommand)

} // namespace
} // namespace permanence::ctl
