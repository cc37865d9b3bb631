#include "ui/call/CallSession.h"

#include "core/desk/Drafts.h"

namespace permanence {

CallSession::CallSession(DeskService &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

CallSession::~CallSession()
{
    if (!m_journalDirty)
        return;
    // The service carries out what was given before it ends.
    const QString body = m_draft.isInHand() ? m_draft.toJson() : QString();
    [[maybe_unused]] const auto last =
        m_desk.command([body](Desk &desk) { return desk.saveDraft(kDraftKey, body); });
}

void CallSession::restore()
{
    m_desk.query([agent = m_desk.agent().id](Queries &queries) { return draftOf(queries, agent, kDraftKey); })
        .then(this, [this](const Result<QString> &body) {
            if (!body || body->isEmpty() || m_draft.isInHand())
                return;
            CallDraft found = CallDraft::fromJson(*body);
            if (!found.isInHand())
                return;
            // Nobody spoke on the phone while the program was down.
            if (!found.ended)
                found.ended = found.written.value_or(*found.started);
            m_draft = found;
            emit callerChanged();
            emit restored();
        });
}

void CallSession::begin()
{
    if (m_draft.isInHand() || m_saving)
        return;
    m_draft = {};
    m_draft.started = m_desk.clock().now();
    changed();
}

void CallSession::beginAnswered(Instant since, std::optional<Instant> until, const QString &shown)
{
    if (m_draft.isInHand() || m_saving)
        return;
    m_draft = {};
    m_draft.started = since;
    m_draft.ended = until;
    m_draft.typed = shown;
    changed();
}

void CallSession::hangUp()
{
    if (!m_draft.isInHand() || m_draft.ended)
        return;
    m_draft.ended = m_desk.clock().now();
    changed();
}

void CallSession::chooseCaller(const CallerMatch &match, const QString &typedNumber)
{
    if (m_saving)
        return;
    if (!m_draft.isInHand())
        m_draft.started = m_desk.clock().now();
    m_draft.chosen = true;
    m_draft.customer = match.customer;
    m_draft.contact = match.contact;
    m_draft.customerName = match.customerName;
    m_draft.contactName = match.contactName;
    m_draft.number = match.found.startsWith(u'+') ? match.found : typedNumber;
    m_draft.about = match.ticket;
    m_draft.aboutNumber = match.ticket.isValid() ? match.found : QString();
    changed();
}

void CallSession::chooseUnknown(const QString &typed, const QString &typedNumber)
{
    if (m_saving)
        return;
    CallerMatch nobody;
    chooseCaller(nobody, typedNumber);
    if (typedNumber.isEmpty() && !typed.trimmed().isEmpty() && m_draft.details.isEmpty()) {
        m_draft.details = tr("Caller: %1", "first line of the details").arg(typed.trimmed()) + u'\n';
        changed();
    }
}

void CallSession::setContact(const ContactId &contact, const QString &name)
{
    if (m_draft.contact == contact)
        return;
    m_draft.contact = contact;
    m_draft.contactName = name;
    changed();
}

void CallSession::setAbout(const TicketId &ticket, const QString &number)
{
    m_draft.about = ticket;
    m_draft.aboutNumber = ticket.isValid() ? number : QString();
    changed();
}

void CallSession::edit(const std::function<void(CallDraft &)> &change)
{
    change(m_draft);
    journal();
    emit draftEdited();
}

void CallSession::changed()
{
    journal();
    emit callerChanged();
}

void CallSession::journal()
{
    if (m_saving)
        return;
    if (m_journalling) {
        m_journalDirty = true;
        return;
    }
    m_journalDirty = false;
    m_journalling = true;
    m_draft.written = m_desk.clock().now();
    const CallDraft draft = m_draft;
    m_desk.command([draft](Desk &desk) {
              return desk.saveDraft(kDraftKey, draft.isInHand() ? draft.toJson() : QString());
          })
        .then(this, [this](const Result<void> &done) {
            m_journalling = false;
            if (!done)
                emit journalFailed(done.error());
            else if (m_journalDirty)
                journal();
        });
}

void CallSession::setSaving(bool saving)
{
    m_saving = saving;
    emit savingChanged();
}

void CallSession::save()
{
    if (m_saving || !m_draft.isInHand())
        return;
    setSaving(true);
    const IncomingCall call = m_draft.toCall(m_desk.clock().now(), true);
    const QString note = call.about.isValid() ? m_draft.noteForTicket() : QString();
    m_desk.command([call, note](Desk &desk) {
              return desk.store().write<LoggedCall>([&](Store &) -> Result<LoggedCall> {
                  PERMANENCE_TRY(logged, desk.receiveCall(call));
                  if (!note.isEmpty())
                      PERMANENCE_CHECK(desk.note(logged.ticket, note));
                  PERMANENCE_CHECK(desk.saveDraft(kDraftKey, {}));
                  return logged;
              });
          })
        .then(this, [this](const Result<LoggedCall> &answer) { finish(answer, true); });
}

void CallSession::saveAsWrongNumber()
{
    if (m_saving || !m_draft.isInHand())
        return;
    setSaving(true);
    const IncomingCall call = m_draft.toCall(m_desk.clock().now(), false);
    m_desk.command([call](Desk &desk) {
              return desk.store().write<LoggedCall>([&](Store &) -> Result<LoggedCall> {
                  PERMANENCE_TRY(logged, desk.receiveCall(call));
                  PERMANENCE_CHECK(desk.saveDraft(kDraftKey, {}));
                  return logged;
              });
          })
        .then(this, [this](const Result<LoggedCall> &answer) { finish(answer, false); });
}

void CallSession::finish(const Result<LoggedCall> &answer, bool withTicket)
{
    if (!answer) {
        setSaving(false);
        emit failed(answer.error());
        return;
    }
    m_before = m_draft;
    if (!m_before.ended)
        m_before.ended = m_desk.clock().now();
    startOver();
    setSaving(false);
    if (withTicket)
        emit saved(*answer, m_before);
    else
        emit loggedWithoutTicket(m_before.hasText());
}

void CallSession::letIn(const QString &reason)
{
    if (m_saving || m_draft.isInHand() || !m_before.isInHand())
        return;
    setSaving(true);
    IncomingCall call = m_before.toCall(m_desk.clock().now(), true);
    call.override = Override{m_desk.agent().id, reason};
    m_desk.command([call](Desk &desk) {
              return desk.store().write<LoggedCall>([&](Store &) -> Result<LoggedCall> {
                  PERMANENCE_TRY(logged, desk.receiveCall(call));
                  // The refusal is in the log already; a second one is taken back with this transaction.
                  if (logged.overrideRefused)
                      return *logged.overrideRefused;
                  return logged;
              });
          })
        .then(this, [this](const Result<LoggedCall> &answer) {
            setSaving(false);
            if (answer)
                emit saved(*answer, m_before);
            else
                emit letInFailed(answer.error());
        });
}

void CallSession::startOver()
{
    m_draft = {};
    m_journalDirty = false; // the journal was emptied with the save
    emit callerChanged();
}

void CallSession::putBack()
{
    if (m_draft.isInHand() || !m_before.isInHand())
        return;
    m_draft = std::exchange(m_before, {});
    changed();
}

bool CallSession::isEmpty() const
{
    return !m_draft.isInHand() || (!m_draft.chosen && !m_draft.hasText() && m_draft.typed.trimmed().isEmpty());
}

bool CallSession::dropIfEmpty()
{
    if (!m_draft.isInHand() || !isEmpty() || m_saving)
        return false;
    m_draft = {};
    changed();
    return true;
}

} // namespace permanence
