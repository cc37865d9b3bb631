#pragma once

#include "core/telephony/CallTracker.h"
#include "core/telephony/DoorMessage.h"
#include "ui/call/CallSession.h"
#include "ui/call/IncomingCard.h"
#include "ui/widgets/Notice.h"

namespace permanence {

class IncomingCards;
class Navigator;

/// Calls that a telephone announces. Ringing shows a card and touches nothing else. An answer starts the call in hand
/// for that caller; while another call is being written it is offered on its card. An end without an answer is kept as
/// a missed call, with a callback. What somebody wants to dial is shown, never dialled.
class IncomingCalls : public QObject
{
    Q_OBJECT

public:
    IncomingCalls(std::shared_ptr<CallSession> session, Navigator &navigator, IncomingCards &cards,
                  QObject *parent = nullptr);

    /// `event` is cleaned.
    void announce(const CallEvent &event);
    void showToDial(const DialRequest &dial);

signals:
    void noticeRaised(const permanence::Notice &notice);

private:
    [[nodiscard]] IncomingCaller *find(const QString &key);
    IncomingCaller &cardFor(const AnnouncedCall &call, const QString &callId);
    void close(const QString &key);
    void lookUp(const QString &key);
    void answer(const QString &key);
    void takeUp(const QString &key);
    void begin(const IncomingCaller &caller);
    void keepMissed(const AnnouncedCall &call);
    void tellMissed(const AnnouncedCall &call, const CallView &kept, const QString &customer);
    void showCards();

    std::shared_ptr<CallSession> m_session;
    Navigator &m_navigator;
    IncomingCards &m_cards;
    CallTracker m_tracker;
    std::vector<IncomingCaller> m_callers;
    QString m_inHand; ///< key of the announced call that is the call in hand
};

} // namespace permanence
