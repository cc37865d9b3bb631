#include "ui/review/ReviewDrafts.h"

#include "core/base/Literals.h"
#include "core/desk/Drafts.h"
#include "core/store/Rewriting.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace permanence {
namespace {

constexpr int kKeepAfter = 300; // milliseconds without a key

QString written(const ReviewDraft &draft)
{
    const QJsonObject json{{u"decision"_s, draft.decision},
                           {u"next_step"_s, draft.nextStep},
                           {u"tell"_s, draft.tell},
                           {u"owner"_s, draft.owner.isValid() ? draft.owner.text() : QString()},
                           {u"day"_s, draft.day.toString(Qt::ISODate)},
                           {u"seconds"_s, draft.seconds}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

ReviewDraft read(const QString &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body.toUtf8()).object();
    ReviewDraft draft;
    draft.decision = json[u"decision"_s].toString();
    draft.nextStep = json[u"next_step"_s].toString();
    draft.tell = json[u"tell"_s].toString();
    draft.owner = AgentId(Uuid::fromText(json[u"owner"_s].toString()).value_or(Uuid{}));
    draft.day = QDate::fromString(json[u"day"_s].toString(), Qt::ISODate);
    draft.seconds = json[u"seconds"_s].toInteger();
    return draft;
}

} // namespace

ReviewDrafts::ReviewDrafts(DeskService &desk, QString kind, QObject *parent)
    : QObject(parent), m_desk(desk), m_kind(std::move(kind))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kKeepAfter);
    connect(&m_timer, &QTimer::timeout, this, &ReviewDrafts::keepNow);
    // Somebody may have been forgotten, here or in another window: what is kept may read otherwise.
    connect(&desk, &DeskService::changed, this, [this](const ChangeSet &changes) {
        if (isRewritten(changes))
            load(m_review, m_tickets);
    });
}

ReviewDrafts::~ReviewDrafts()
{
    keepNow();
}

void ReviewDrafts::load(const ReviewId &review, const std::vector<TicketId> &tickets)
{
    keepNow();
    if (m_review != review)
        m_drafts.clear(); // the same ticket may have one in each
    m_review = review;
    m_tickets = tickets;
    m_since.clear();
    std::vector<QString> keys;
    for (const TicketId &ticket : tickets)
        keys.push_back(keyOf(ticket));
    // Asked where drafts are written, so that one that is just being kept is found.
    m_desk
        .command([keys](Desk &desk) -> Result<std::vector<QString>> {
            std::vector<QString> bodies;
            for (const QString &key : keys)
                bodies.push_back(draftOf(desk.queries(), desk.agent(), key));
            return bodies;
        })
        .then(this, [this, tickets, generation = ++m_generation](const Result<std::vector<QString>> &bodies) {
            if (generation != m_generation)
                return; // asked again since
            if (!bodies) {
                emit failed(bodies.error().text());
                return;
            }
            std::erase_if(m_drafts, [this](const auto &draft) { return !m_since.contains(draft.first); });
            for (std::size_t i = 0; i < tickets.size(); ++i) {
                if (!bodies->at(i).isEmpty() && !m_since.contains(tickets[i]))
                    m_drafts[tickets[i]] = read(bodies->at(i));
            }
            emit loaded();
        });
}

const ReviewDraft *ReviewDrafts::draft(const TicketId &ticket) const
{
    const auto found = m_drafts.find(ticket);
    return found == m_drafts.end() ? nullptr : &found->second;
}

void ReviewDrafts::set(const TicketId &ticket, const ReviewDraft &draft)
{
    const auto known = m_drafts.find(ticket);
    if (known != m_drafts.end() && known->second == draft)
        return;
    m_drafts[ticket] = draft;
    m_changed.insert(ticket);
    m_since.insert(ticket);
    m_timer.start();
}

void ReviewDrafts::discard(const TicketId &ticket)
{
    m_changed.erase(ticket);
    m_since.insert(ticket);
    if (m_drafts.erase(ticket) > 0)
        keep(ticket, {});
}

void ReviewDrafts::keepNow()
{
    m_timer.stop();
    for (const TicketId &ticket : std::exchange(m_changed, {})) {
        const ReviewDraft *changed = draft(ticket);
        if (changed)
            keep(ticket, written(*changed));
    }
}

QString ReviewDrafts::keyOf(const TicketId &ticket) const
{
    return u"%1/%2/%3"_s.arg(m_kind, m_review.text(), ticket.text());
}

void ReviewDrafts::keep(const TicketId &ticket, const QString &body)
{
    m_desk.command([key = keyOf(ticket), body](Desk &desk) { return desk.saveDraft(key, body); })
        .then(this, [this](const Result<void> &done) {
            if (!done)
                emit failed(done.error().text());
        });
}

} // namespace permanence
