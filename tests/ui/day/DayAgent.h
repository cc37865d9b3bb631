#pragma once

#include "tests/ui/day/DayDesk.h"
#include "tests/ui/day/DayLedger.h"
#include "tests/ui/day/Hands.h"

namespace permanence::test {

/// What an agent does on a day, each by keys alone, and put down in the ledger.
class DayAgent
{
public:
    DayAgent(DayDesk &desk, Hands &hands) : m_desk(desk), m_hands(hands) {}

    [[nodiscard]] const DayLedger &ledger() const { return m_ledger; }

    // Calls. The first two begin one; what it is about is written and saved by writeDown().
    void answerTelephone(std::size_t caller); ///< it rings: F4
    void typeNumber(std::size_t caller);      ///< F2, the number, Return
    void writeDown(const QString &summary, std::size_t caller, bool blocking);
    void addToTicket(const QString &number, const QString &words);
    void wrongNumber(const QString &number);
    void missCall(std::size_t caller);

    // After a call
    void promiseAnswer();
    void planFromCall();                                  ///< by the ticket of the call just saved
    void planFromCustomer(std::size_t caller);            ///< by the customer of that ticket
    void planFromTicket(const DayTicket &ticket);         ///< found by Everything

    // The agenda
    void recordVoicemail(DayCallback &callback, bool message);
    void moveLater(DayCallback &callback);
    /// The earliest planned ones that are still as planned, of a ticket or of a customer alone.
    [[nodiscard]] std::vector<DayCallback *> toCall(bool ofTicket, std::size_t count);
    /// The last planned ones that are still as planned.
    [[nodiscard]] std::vector<DayCallback *> toMove(std::size_t count);

    // Finding, and what is done now and then
    void findTicket(const DayTicket &ticket);
    void findCustomer(const QString &word, const QString &name);
    void findNothing(const QString &words);
    void mergeCustomer(std::size_t from, std::size_t into);
    void erasePerson(std::size_t caller);

private:
    void beginCall() { m_before = m_hands.keys(); }
    void endCall() { m_ledger.keys.push_back(m_hands.keys() - m_before); }
    void untilCaller(std::size_t caller);
    void plan(const QString &ticket, std::size_t caller);
    void openCallbacks();
    bool choose(const QString &reason);
    [[nodiscard]] QString card() const;

    DayDesk &m_desk;
    Hands &m_hands;
    DayLedger m_ledger;
    std::size_t m_merged = DayDesk::kCallers; ///< the caller whose customer is shown under that of m_into
    std::size_t m_into = DayDesk::kCallers;
    int m_before = 0;
    int m_announced = 0;
    bool m_isWeek = false;
};

} // namespace permanence::test
