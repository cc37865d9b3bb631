#pragma once

#include "core/store/Projections.h"

namespace permanence {

/// Callbacks of which there is no ticket: rows of `activity` without one. The table is TicketProjection's, which empties
/// and compares it.
class CallbackProjection final : public Projection
{
public:
    using Projection::Projection;
    void apply(const Event &event) override;
    void clear(const Stream &stream) override;
    [[nodiscard]] std::vector<QByteArray> tables() const override { return {}; }
};

} // namespace permanence
