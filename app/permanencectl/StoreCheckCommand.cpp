#include "app/permanencectl/Session.h"
#include "core/store/StoreCheck.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace permanence::ctl {
namespace {

class StoreCheckCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"store"_s, u"check"_s},
            Ctl::tr("Checks a store: its file, its log, and that what is computed from the log is right."),
            StoreUse::Existing,
            {},
            {},
            {u"--store desk.permanence store check"_s},
            Ctl::tr("Changes nothing."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(path, session.storePath());
        PERMANENCE_TRY(store, session.store());
        PERMANENCE_TRY(report, checkStore(*store, [&](const QString &what, qint64 done, qint64 all) {
                           session.progress().show(what, done, all);
                       }));
        session.progress().clear();
        print(session.out(), report);
        if (report.isSound())
            return {};
        for (std::size_t i = 1; i < report.findings.size(); ++i)
            session.out().further(report.findings[i].sentence);
        QString first = report.findings.front().sentence;
        while (first.endsWith(u'.'))
            first.chop(1); // it becomes a part of the error's own sentence
        return Error{ErrorCode::StoreDamaged, {path, first}, {}};
    }

private:
    static void print(Output &out, const StoreReport &report)
    {
        static const QStringList parts{u"file"_s, u"log"_s, u"outbox"_s, u"search"_s, u"projections"_s};
        if (out.wantsJson()) {
            QJsonArray findings;
            for (const StoreFinding &finding : report.findings) {
                findings.append(QJsonObject{{u"part"_s, parts.value(static_cast<int>(finding.part))},
                                            {u"sentence"_s, finding.sentence}});
            }
            out.json(QJsonObject{{u"sound"_s, report.isSound()},
                                 {u"events"_s, report.events},
                                 {u"bytes"_s, report.bytes},
                                 {u"version"_s, report.version},
                                 {u"digest"_s, QString::fromLatin1(report.digest)},
                                 {u"findings"_s, findings}});
        } else if (report.isSound()) {
            out.line(Ctl::tr("The store is sound: %1 events, %2.")
                         .arg(QLocale().toString(report.events), QLocale().formattedDataSize(report.bytes)));
        }
    }
};

PERMANENCE_COMMAND(StoreCheckCommand)

} // namespace
} // namespace permanence::ctl
