#include "ui/ticket/TicketScene.h"

#include <QLocale>

#include <algorithm>

namespace permanence {
namespace {

constexpr int kMostOffered = 5;

} // namespace

std::optional<TicketFacts> readTicketFacts(Queries &queries, const QString &number, const AgentId &agent, QDate today)
{
    const std::optional<TicketId> id = queries.ticketByNumber(number);
    std::optional<TicketView> view = id ? queries.ticketView(*id) : std::nullopt;
    if (!view)
        return std::nullopt;
    TicketFacts facts;
    facts.view = *std::move(view);
    if (facts.view.customer)
        facts.prepaid = queries.prepaid(facts.view.customer->id);
    facts.agents = queries.agents();
    if (!facts.view.ticket.product.isEmpty())
        facts.trained = queries.trainedAgents(facts.view.ticket.product, today);
    facts.running = queries.runningWork(agent);
    KnowledgeQueries knowledge(queries);
    const TicketRecord &ticket = facts.view.ticket;
    facts.articles = knowledge.articlesOf(ticket.id);
    if (!ticket.isClosed())
        facts.offered = knowledge.offered(ticket.product, QString(ticket.summary % u' ' % ticket.details), kMostOffered);
    std::erase_if(facts.offered, [&](const ArticleListItem &one) {
        return std::any_of(facts.articles.begin(), facts.articles.end(),
                           [&](const ArticleListItem &linked) { return linked.id == one.id; });
    });
    return facts;
}

TicketScene::TicketScene(TicketFacts facts, const DeskService &desk)
    : TicketFacts(std::move(facts)), m_policies(desk.policies()),
      m_judge(m_policies.find(view.ticket.policy, view.ticket.policyVersion)), m_zone(desk.desk().timezone.toUtf8())
{
    const BusinessCalendar hours = m_judge ? m_judge->calendar : BusinessCalendar();
    m_customerHours = view.customer ? calendarOf(*view.customer, hours) : hours;
}

QString TicketScene::agentName(const AgentId &id) const
{
    for (const AgentView &agent : agents) {
        if (agent.id == id)
            return agent.name.isEmpty() ? agent.login : agent.name;
    }
    return {};
}

QString TicketScene::serviceTitle(const QString &service) const
{
    const Service *found = m_judge ? m_judge->policy.service(service) : nullptr;
    return found ? found->title.in(QLocale().name()) : service;
}

QString TicketScene::customerLanguage() const
{
    // As Desk::languageOf(): what the dialog shows is what the command will record.
    if (view.contact && !view.contact->language.isEmpty())
        return view.contact->language;
    return view.customer && !view.customer->language.isEmpty() ? view.customer->language : u"fr"_s;
}

} // namespace permanence
