#pragma once

#include "core/sync/SyncStore.h"
#include "tests/core/sync/SimStore.h"

namespace permanence::test {

/// A station of the simulation with a real store: SQLite, all projections, and SyncStore.
class RealStore final : public SimStore
{
public:
    RealStore(const QString &login, const Uuid &station, quint64 seed);

    WireEvent write(const QString &kind, const Uuid &stream, const QByteArray &body) override;
    [[nodiscard]] QByteArray newNumber() override;
    [[nodiscard]] std::vector<WireEvent> events() override;
    [[nodiscard]] bool holds(const EventId &id) override { return m_store->log().contains(id); }
    [[nodiscard]] std::optional<EventId> lastOf(const Uuid &stream) override;
    [[nodiscard]] bool canSendAgain(const EventId &id) override;
    [[nodiscard]] std::vector<SimRefused> refused() override;
    void change(const EventId &id, const QByteArray &body) override;
    void again(const EventId &id) override;
    void drop(const EventId &id) override;
    [[nodiscard]] QByteArray digest() override;
    [[nodiscard]] std::map<Uuid, SimState> states() override;
    [[nodiscard]] std::unique_ptr<SimStore> copy() override;
    [[nodiscard]] Store &store() { return *m_store; }

    Result<SyncFacts> facts() override { return m_sync->facts(); }
    Result<void> join(const Member &m) override { return kept([&] { return m_sync->join(m); }); }
    Result<std::vector<WireEvent>> nextBatch(const PushLimit &limit, Instant hubNow, std::optional<qint64> after) override
    {
        atCommit();
        auto batch = m_sync->nextBatch({std::min(limit.events, kSimBatch), limit.bytes, limit.home}, hubNow, after);
        atCommit();
        return batch;
    }
    Result<void> acknowledge(const Pushed &p, Instant n) override { return kept([&] { return m_sync->acknowledge(p, n); }); }
    Result<void> resolve(qint64 last, const Rejections &r, Instant n) override
    {
        return kept([&] { return m_sync->resolve(last, r, n); });
    }
    Result<void> fallBack(qint64 last) override { return kept([&] { return m_sync->fallBack(last); }); }
    Result<void> beginIncarnation(int n, qint64 last) override
    {
        return kept([&] { return m_sync->beginIncarnation(n, last); });
    }
    Result<void> beginAnew() override { return kept([&] { return m_sync->beginAnew(); }); }
    Result<void> spoil() override { return kept([&] { return m_sync->spoil(); }); }
    Result<void> take(const Pulled &p) override { return kept([&] { return m_sync->take(p); }); }
    Result<void> take(const FirstPage &p) override { return kept([&] { return m_sync->take(p); }); }
    Result<void> compare(const Checked &c, std::optional<Instant> ends) override
    {
        return kept([&] { return m_sync->compare(c, ends); });
    }
    Result<void> reload(const MonthPage &p) override { return kept([&] { return m_sync->reload(p); }); }
    Result<void> goBack(const HubHead &h, bool b) override { return kept([&] { return m_sync->goBack(h, b); }); }
    Result<std::vector<qint64>> nextMissing() override { return m_sync->nextMissing(); }
    Result<void> sendAgain(const std::vector<qint64> &asked, const Missing &missing) override
    {
        return kept([&] { return m_sync->sendAgain(asked, missing); });
    }
    Result<void> setScopes(const QStringList &s, int v) override { return kept([&] { return m_sync->setScopes(s, v); }); }
    Result<void> keepNumbers(const NumberBlock &b) override { return kept([&] { return m_sync->keepNumbers(b); }); }
    Result<std::vector<EraseEvents::Body>> nextRewritten() override { return m_sync->nextRewritten(); }
    Result<void> acknowledgeRewritten(const std::vector<EraseEvents::Body> &b) override
    {
        return kept([&] { return m_sync->acknowledgeRewritten(b); });
    }

private:
    /// The simulation's clock, as this machine shows it.
    class StationClock final : public Clock
    {
    public:
        explicit StationClock(const RealStore &station) : m_station(station) {}
        [[nodiscard]] Instant now() const override
        {
            return m_station.hubClock ? m_station.now() : Instant{1'772'442'000'000};
        }

    private:
        const RealStore &m_station;
    };

    template <class Work>
    Result<void> kept(Work work)
    {
        atCommit();
        Result<void> done = work();
        atCommit();
        return done;
    }
    [[nodiscard]] std::vector<WireEvent> read(const char *where);

    StationClock m_clock;
    QString m_login;
    quint64 m_seed;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SyncStore> m_sync;
};

} // namespace permanence::test
