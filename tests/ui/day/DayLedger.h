#pragma once

#include "core/model/Vocabulary.h"
#include "core/time/Instant.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace permanence::test {

/// A ticket that the agent wrote down.
struct DayTicket
{
    QString number;  ///< as it was read off the card
    QString summary; ///< as it was typed
    QString severity;
    std::size_t caller = 0;
};

/// A callback that the agent planned.
struct DayCallback
{
    QString reason; ///< as it was typed; no two have the same
    QString ticket; ///< number; empty: of the customer alone
    std::size_t caller = 0;
    Instant due;                 ///< as the dialog said when it was saved, or where it was moved to
    std::optional<bool> message; ///< called, and met a voicemail: whether a message was left
    bool isMoved = false;
};

/// What the agent did, as she would have it on paper: the store must say the same in the evening.
struct DayLedger
{
    std::vector<DayTicket> tickets;
    QMap<QString, QString> added; ///< what was typed, for a call about a ticket that was there: by its number
    std::vector<DayCallback> callbacks;
    QStringList promised; ///< tickets for which an answer was promised
    int wrongNumbers = 0;
    int missed = 0;
    int searches = 0;
    std::vector<int> keys; ///< beside the text, of each call
};

} // namespace permanence::test
