#pragma once

#include "tests/support/RealWindow.h"

namespace permanence::test {

/// A desk on the day of its weekly review, Friday 6 March 2026 at 10:00 in Paris: kTickets tickets are
/// unresolved, of customers in two languages, some without a mail address, one of them forgotten. A week
/// before, kBefore tickets were reviewed; of what was promised then some is done, some late, some not done.
/// Léa is the manager, Nora a lead.
class MeetingDesk
{
public:
    static constexpr int kTickets = 120;
    static constexpr int kBefore = 90; ///< on the last agenda
    static constexpr int kClosed = 10; ///< of them, closed since
    static constexpr int kCustomers = 40;

    MeetingDesk();

    /// Opens the real window over the store, or a copy of it, in English.
    void open(const QString &store = {}, const QString &login = u"lea"_s);
    void close() { m_real.close(); }

    [[nodiscard]] QString path() const { return m_real.file(u"desk.permanence"_s); }
    [[nodiscard]] QString file(const QString &name) const { return m_real.file(name); }
    [[nodiscard]] MainWindow &window() { return m_real.window(); }
    [[nodiscard]] DeskService &service() { return m_real.service(); }

    /// The store by a connection of its own; close the window before a long look.
    [[nodiscard]] std::unique_ptr<Store> look() { return expectValue(Store::open(path(), clock)); }

    VirtualClock clock{at("2026-02-09T09:00:00+01:00")};

private:
    void makeStore();
    void addPeople(Desk &desk);
    TicketId call(Desk &desk, int number);
    void reviewOfLastWeek(Desk &desk);

    RealWindow m_real{u"meeting"_s};
    std::vector<std::pair<CustomerId, ContactId>> m_people;
    std::vector<TicketId> m_tickets;
};

} // namespace permanence::test
