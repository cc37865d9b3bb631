#pragma once

#include "core/store/Projections.h"

namespace permanence {

/// What figures are told from. What follows from tickets is written by TicketProjection (TicketFacts.h), after which this
/// one would have to read again what that one holds; it stands before it, to clear while the works of a ticket are known.
class ReportProjection final : public Projection
{
public:
    using Projection::Projection;
    void apply(const Event &event) override;
    void applyTicket(const WholeStream &) override {}
    void clear(const Stream &stream) override;
    [[nodiscard]] std::vector<QByteArray> tables() const override
    {
        return {"report_ticket", "report_step", "report_work", "report_quarter"};
    }
};

} // namespace permanence
