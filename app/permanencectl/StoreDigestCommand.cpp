#include "app/permanencectl/Session.h"
#include "core/store/StoreDigest.h"

#include <QJsonObject>

namespace permanence::ctl {
namespace {

class StoreDigestCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"store"_s, u"digest"_s},
            Ctl::tr("Prints what two stores that hold the same have in common: a digest of the log, and one of what is "
                    "computed from it."),
            StoreUse::Existing,
            {},
            {},
            {u"--store desk.permanence store digest"_s},
            Ctl::tr("Changes nothing. Where the logs differ, events are still on their way between the two."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(store, session.store());
        PERMANENCE_TRY(digest, digestOf(*store));
        const QString events = QString::fromLatin1(digest.events);
        const QString projections = QString::fromLatin1(digest.projections);
        if (session.out().wantsJson())
            session.out().json(QJsonObject{{u"events"_s, events}, {u"projections"_s, projections}});
        else
            session.out().line(events % u' ' % projections);
        return {};
    }
};

PERMANENCE_COMMAND(StoreDigestCommand)

} // namespace
} // namespace permanence::ctl
