#pragma once

#include "core/store/Projections.h"

namespace permanence {

/// Under whom the things of merged customers and contacts are shown. Comes last, for it moves what the others wrote. What
/// is merged is a fold over the log alone (the last merging or parting of each), so that arrival order cannot matter.
class MergeProjection final : public Projection
{
public:
    using Projection::Projection;
    void apply(const Event &event) override;
    void clear(const Stream &stream) override;
    void beginRebuild() override;
    void endRebuild() override;
    void leaveRebuild() noexcept override;
    [[nodiscard]] std::vector<QByteArray> tables() const override { return {"merged", "moved"}; }

private:
    void place(const Stream &stream, const CustomerId &origin);
    void placeRowsOf(const Event &event);
    void settle(const CustomerId &customer);
    void settle(const ContactId &contact, const CustomerId &home);
    void move(const CustomerId &customer, const CustomerId &to, Instant at);
    void show(const Uuid &id, const Uuid &under, const QString &kind, Instant at);
    [[nodiscard]] std::vector<Uuid> shownWith(const Uuid &id);

    bool m_keeps = false;      ///< while all is computed anew
    std::vector<Event> m_kept; ///< what merges and parts, for when all the rows are there
};

} // namespace permanence
