#include "app/permanencectl/TicketStep.h"

namespace permanence::ctl {
namespace {

/// The hand-off to quality control (SYS-8).
class TicketDefectCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return describeStep(
            u"ticket defect"_s, Ctl::tr("Hands a problem to quality control, and tells whether it takes it."),
            {{u"CAUSE"_s, Ctl::tr("what is wrong; one of: %1").arg(codeList<DefectCause>())}},
            {{u"report"_s, u"ID=TEXT"_s,
              Ctl::tr("something that quality control needs, by its id in the policy, and further ones"),
              false, true}},
            u"programming_error --report steps=\"Open the drawing, then print\""_s,
            Ctl::tr("Which causes quality control takes is written in the policy; a report that it does not "
                    "take is kept as refused."));
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &given = session.arguments();
        PERMANENCE_TRY(cause, codeGiven<DefectCause>(given.word(1), u"cause"_s));
        return stepTicket(session, [&](Desk &desk, const TicketView &view) -> Result<StepTold> {
            PERMANENCE_TRY(report, reportGiven(given.values(u"report"_s), neededFor(view.ticket, desk)));
            PERMANENCE_TRY(accepted, desk.reportDefect(view.ticket.id, cause, report));
            return StepTold{
                {{u"accepted"_s, accepted}},
                {accepted ? Ctl::tr("Quality control takes it.")
                          : Ctl::tr("Quality control does not take this; the report is kept as refused.")}};
        });
    }

private:
    /// The ids of what quality control needs by the ticket's policy.
    static QStringList neededFor(const TicketRecord &ticket, Desk &desk)
    {
        QStringList ids;
        if (const PolicyEntry *judge = desk.store().policies().find(ticket.policy, ticket.policyVersion)) {
            for (const IntakeField &need : judge->policy.qualityControl.needs)
                ids << need.id;
        }
        return ids;
    }

    static Result<QJsonObject> reportGiven(const QStringList &written, const QStringList &needed)
    {
        QJsonObject report;
        for (const QString &one : written) {
            const QString id = one.section(u'=', 0, 0);
            if (!needed.contains(id) || !one.contains(u'=')) {
                QStringList forms;
                for (const QString &need : needed)
                    forms << need + u"=TEXT"_s;
                return needed.isEmpty() ? wrongUsage(Ctl::tr("The ticket's policy takes no --report."))
                                        : expectedOneOf(forms, u"--report"_s);
            }
            report.insert(id, one.section(u'=', 1));
        }
        return report;
    }
};

PERMANENCE_COMMAND(TicketDefectCommand)

} // namespace
} // namespace permanence::ctl
