#pragma once

#include "core/store/Database.h"
#include "core/store/TicketFacts.h"

namespace permanence {

/// Calls by telephone, attempts to reach a customer and answers of quality control: those of a quarter of an hour, of which
/// figures are told without a filter (migration 0011), or one of them.
struct ReportQuarter {
    static constexpr Duration kLength = 15 * kMinute;

    Instant from;
    qint64 answered = 0, missed = 0;                  ///< calls by telephone
    qint64 seconds = 0, timed = 0;                    ///< the length of those that have one, and how many they are
    qint64 reached = 0, voicemail = 0, unreached = 0; ///< attempts to reach a customer
    qint64 accepted = 0, refused = 0;                 ///< defects

    [[nodiscard]] static ReportQuarter ofCall(Instant at, bool isMissed, qint64 seconds);
    /// Of a row of report_step; `kind` and `outcome` are neighbours in it.
    [[nodiscard]] static ReportQuarter ofStep(Instant at, const Query &row, int kind);
    /// An attempt: `outcome` is an AttemptOutcome, or the ActivityOutcome of a callback.
    template <class Outcome>
    [[nodiscard]] static ReportQuarter of(Instant at, Outcome outcome)
    {
        ReportQuarter one{at};
        (outcome == Outcome::Reached ? one.reached : outcome == Outcome::Voicemail ? one.voicemail : one.unreached) = 1;
        return one;
    }
    [[nodiscard]] static ReportQuarter of(Instant at, DefectAnswer answer);

    /// When the quarter begins that an instant lies in: by UTC, and so by every clock whose zone has whole quarters.
    [[nodiscard]] static constexpr Instant startOf(Instant at)
    {
        const Duration since = at.ms % kLength;
        return at - (since < 0 ? since + kLength : since);
    }

    template <class T = ReportQuarter>
    static constexpr auto fields()
    {
        return std::tuple{field("from", &T::from),           field("answered", &T::answered),
                          field("missed", &T::missed),       field("seconds", &T::seconds),
                          field("timed", &T::timed),         field("reached", &T::reached),
                          field("voicemail", &T::voicemail), field("unreached", &T::unreached),
                          field("accepted", &T::accepted),   field("refused", &T::refused)};
    }
};

/// Counts something in, in the quarter in which it lies. Throws DatabaseError.
void countIn(Database &database, const ReportQuarter &what);
/// Takes something out again that was counted in. Throws DatabaseError.
void countOut(Database &database, ReportQuarter what);

} // namespace permanence
