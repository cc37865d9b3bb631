#pragma once

#include "core/sync/HubConnection.h"
#include "core/sync/SyncRunner.h"

#include <QElapsedTimer>

namespace permanence {

/// A station's talk with its hub over a real connection. One thread, in which it waits for the hub's answers: a window
/// gives it one of its own, with a store of its own on the same file.
class SyncSession final : private HubLink
{
public:
    /// `machine` tells this copy of the store from any other; `password` none: libpq looks for it where it is kept.
    SyncSession(SyncMemory &memory, HubConnection &hub, const QString &machine, const QString &program,
                QString password = {});

    /// Somebody began or ceased to work at the station.
    void attend(bool isActive);
    /// Takes one step: asks the hub what is to be asked, or looks what there is to do.
    void advance();
    /// Whether a question waits to be asked; where none does, there is nothing to do before wait() is over.
    [[nodiscard]] bool isBusy() const { return m_question.has_value(); }
    /// How long nothing has to be done, in ms, unless somebody writes.
    [[nodiscard]] Duration wait() const;
    /// Advances until all has gone up and all has come down, until somebody has to do something (also where the disk is
    /// full), or until `longest` ms are over.
    [[nodiscard]] SyncStatus catchUp(Duration longest);
    [[nodiscard]] SyncStatus status() const { return m_runner.status(); }
    [[nodiscard]] const SyncFacts &facts() const { return m_runner.facts(); }
    [[nodiscard]] const SyncState &state() const { return m_runner.state(); }
    /// What keeps it from being in step, for a person; none where nothing is known to.
    [[nodiscard]] std::optional<Error> trouble() const;
    /// Answers that were heard: how often something went up, and how often all there was had come down.
    struct Heard {
        qint64 pushed = 0, pulled = 0;
    };
    [[nodiscard]] const Heard &heard() const { return m_heard; }

private:
    void ask(const HubQuestion &question) override { m_question = question; }
    void hangUp() override;
    [[nodiscard]] SyncEvent answerTo(const HubQuestion &question);
    [[nodiscard]] SyncRunner::Moment moment();

    HubConnection &m_hub;
    QString m_password;
    QElapsedTimer m_ticks;
    RandomSource m_random;
    std::optional<HubQuestion> m_question;
    std::optional<Error> m_notOpened;
    Heard m_heard;
    bool m_pulled = false; ///< all that there was, since catchUp() began
    SyncRunner m_runner;
};

/// Tells this file of a store from any copy of it, here or on another machine.
[[nodiscard]] QString copyOf(const QString &storePath);

} // namespace permanence
