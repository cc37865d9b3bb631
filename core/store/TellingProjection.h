#pragma once

#include "core/store/Projections.h"

namespace permanence {

/// How customers were told after reviews (SYS-7).
class TellingProjection final : public Projection
{
public:
    using Projection::Projection;
    void apply(const Event &event) override;
    void clear(const Stream &stream) override;
    [[nodiscard]] std::vector<QByteArray> tables() const override { return {"telling"}; }
};

} // namespace permanence
