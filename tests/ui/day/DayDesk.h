#pragma once

#include "tests/support/RealWindow.h"

namespace permanence::test {

/// Somebody who calls on the day.
struct DayCaller
{
    QString customer, contact;
    QString number; ///< E.164
    CustomerId customerId;
    ContactId contactId;
};

/// The desk before the day begins: a demo desk, with customers beside it who may call, and its real window with its
/// door, in English. Léa is its manager. The clock stands on a Monday at 9:00 in Paris.
class DayDesk
{
public:
    static constexpr int kCallers = 24;

    DayDesk();

    /// Opens the window over the store.
    void open();
    /// Closes window and store; the file stays.
    void close() { m_real.close(); }

    [[nodiscard]] QString path() const { return m_real.file(u"desk.permanence"_s); }
    [[nodiscard]] MainWindow &window() { return m_real.window(); }
    [[nodiscard]] const std::vector<DayCaller> &callers() const { return m_callers; }
    /// Numbers of tickets that were there before the day and are being worked on.
    [[nodiscard]] const QStringList &oldTickets() const { return m_oldTickets; }

    /// What the telephone announces, through the door.
    void announce(CallEventKind kind, const QString &number, const QString &callId);

    VirtualClock clock{at("2026-03-02T09:00:00+01:00")};

private:
    void makeStore();
    void addCallers(Desk &desk);

    RealWindow m_real{u"day"_s};
    std::vector<DayCaller> m_callers;
    QStringList m_oldTickets;
};

} // namespace permanence::test
