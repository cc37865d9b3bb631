#pragma once

#include "core/desk/DeskService.h"
#include "core/store/KnowledgeQueries.h"

namespace permanence {

/// All that the page of a ticket shows, read at once.
struct TicketFacts {
    TicketView view;
    PrepaidView prepaid;
    std::vector<AgentView> agents;
    std::vector<AgentView> trained;     ///< on the ticket's product, today (APL-7)
    std::vector<ArticleListItem> articles; ///< that belong to it
    std::vector<ArticleListItem> offered;  ///< others that may help, by its product and words (APL-6)
    std::optional<RunningWork> running; ///< the timer of the one who looks, on whichever ticket
};

/// Nothing where no ticket has that number. `today` is the desk's day.
[[nodiscard]] std::optional<TicketFacts> readTicketFacts(Queries &queries, const QString &number,
                                                         const AgentId &agent, QDate today);

/// A ticket with what judges it: handed to every part of its page. A plain copy.
struct TicketScene : TicketFacts {
    TicketScene(TicketFacts facts, const DeskService &desk);

    [[nodiscard]] const TicketRecord &ticket() const { return view.ticket; }
    /// The policy version that judges the ticket; null where it has not arrived yet.
    [[nodiscard]] const PolicyEntry *judge() const { return m_judge; }
    [[nodiscard]] const BusinessCalendar &customerHours() const { return m_customerHours; }
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; } ///< the desk's
    [[nodiscard]] bool isOpen() const { return !view.ticket.isClosed(); }
    [[nodiscard]] QString agentName(const AgentId &id) const;
    /// In the language of the window; the id where the policy does not know it; empty for none.
    [[nodiscard]] QString serviceTitle(const QString &service) const;
    /// Of the customer: in which it is spoken to.
    [[nodiscard]] QString customerLanguage() const;

private:
    PolicyLibrary m_policies; // keeps the judge alive
    const PolicyEntry *m_judge;
    QTimeZone m_zone;
    BusinessCalendar m_customerHours;
};

} // namespace permanence
