#pragma once

#include "core/desk/DeskService.h"
#include "ui/call/CallDraft.h"

#include <QObject>

namespace permanence {

/// The one call in hand: the call bar and the call page show and change it, and every change is journalled under
/// the key "call" (while one text is being written, only the newest of those that follow is kept).
///
/// A wrong number is a call that happened: it is logged with its number and length, and opens no ticket.
class CallSession : public QObject
{
    Q_OBJECT

public:
    static constexpr QLatin1StringView kDraftKey{"call"};

    explicit CallSession(DeskService &desk, QObject *parent = nullptr);
    /// Journals what still waits to be.
    ~CallSession() override;

    [[nodiscard]] const CallDraft &draft() const { return m_draft; }
    [[nodiscard]] DeskService &desk() { return m_desk; }
    [[nodiscard]] bool isSaving() const { return m_saving; }
    /// Seconds the agent has spoken by now.
    [[nodiscard]] qint64 seconds() const { return m_draft.secondsAt(m_desk.clock().now()); }

    /// Reads what was left behind by a program that stopped; emits restored() where there was something.
    void restore();

    /// A call begins now; nothing where one is in hand.
    void begin();
    /// A call begins that the telephone announced: answered at `since`, over at `until` where it is. `shown` stands in
    /// the call bar's field until it is known who calls. Nothing where one is in hand.
    void beginAnswered(Instant since, std::optional<Instant> until, const QString &shown);
    /// The agent hung up; the call can still be written down and saved.
    void hangUp();
    /// Who calls. The number is the match's, or the one that was typed.
    void chooseCaller(const CallerMatch &match, const QString &typedNumber);
    /// Nobody we know. What was typed is kept: as the number, or in words in the details.
    void chooseUnknown(const QString &typed, const QString &typedNumber);
    void setContact(const ContactId &contact, const QString &name);
    /// The ticket that the call is about; an invalid id: none.
    void setAbout(const TicketId &ticket, const QString &number);
    /// What is written down; `change` gets the draft. Journalled, and draftEdited() is emitted.
    void edit(const std::function<void(CallDraft &)> &change);

    /// Saves the call, with its ticket, and removes the journal in the same transaction.
    void save();
    /// Logs the call without a ticket (F8). What was written can be put back once, by putBack().
    void saveAsWrongNumber();
    /// The call that was just refused is let in by this agent, a lead or a manager, with a reason (CARE-3): saved()
    /// once more, or letInFailed(), and then nothing is logged twice.
    void letIn(const QString &reason);
    void putBack();
    /// Whether nothing would be missed if there were another call in hand: there is none, or nothing was said or
    /// written in it.
    [[nodiscard]] bool isEmpty() const;
    /// Forgets a call in which nothing was said or written; false where there is something.
    bool dropIfEmpty();

signals:
    /// Another caller, another ticket it is about, a new call, or the end of it.
    void callerChanged();
    /// A call was found in the journal.
    void restored();
    void draftEdited();
    void savingChanged();
    /// Saved with a ticket, added to one, or refused: `call.admission` says which; `draft` is what was saved.
    void saved(const permanence::LoggedCall &call, const permanence::CallDraft &draft);
    /// Logged as a wrong number.
    void loggedWithoutTicket(bool hadText);
    /// Not saved; everything is still there.
    void failed(const permanence::Error &error);
    void letInFailed(const permanence::Error &error);
    /// The journal cannot be written.
    void journalFailed(const permanence::Error &error);

private:
    void changed();
    void journal();
    void startOver();
    void setSaving(bool saving);
    void finish(const Result<LoggedCall> &answer, bool withTicket);

    DeskService &m_desk;
    CallDraft m_draft;
    CallDraft m_before; ///< what putBack() brings back
    bool m_saving = false;
    bool m_journalling = false;
    bool m_journalDirty = false;
};

} // namespace permanence
