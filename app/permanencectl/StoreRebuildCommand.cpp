#include "app/permanencectl/Session.h"
#include "core/store/StoreCheck.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QLocale>

namespace permanence::ctl {
namespace {

class StoreRebuildCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"store"_s, u"rebuild"_s},
            Ctl::tr("Computes everything anew that is computed from the log: what 'store check' advises where that is wrong."),
            StoreUse::Existing,
            {},
            {},
            {u"--store desk.permanence store rebuild"_s},
            Ctl::tr("Where it is cut off, it is done when the store is opened the next time; had another program the "
                    "store open, it is as before."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(store, session.store());
        QElapsedTimer timer;
        timer.start();
        PERMANENCE_CHECK(rebuildProjections(*store, [&](const QString &what, qint64 done, qint64 all) {
            session.progress().show(what, done, all);
        }));
        session.progress().clear();
        const qint64 milliseconds = std::max<qint64>(timer.elapsed(), 1);
        const qint64 events = store->log().count();
        if (session.out().wantsJson()) {
            session.out().json(QJsonObject{{u"events"_s, events},
                                           {u"milliseconds"_s, milliseconds},
                                           {u"events_per_second"_s, events * 1000 / milliseconds}});
        } else {
            const QLocale locale;
            session.out().line(Ctl::tr("Computed anew from %1 events, %2 a second.")
                                   .arg(locale.toString(events), locale.toString(events * 1000 / milliseconds)));
        }
        return {};
    }
};

PERMANENCE_COMMAND(StoreRebuildCommand)

} // namespace
} // namespace permanence::ctl
