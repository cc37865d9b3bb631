#pragma once

#include "core/model/Vocabulary.h"
#include "core/time/Instant.h"

#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

// A scenario as plain values: who is at the desk, who its customers are, and what happens step by step. All
// references are by key and were proved by the reader: a step names nothing that the scenario does not have.

namespace permanence {

/// What the file names by a key; `place` is where it stands there, as `customers[0].packs[1]`.
struct ScenarioItem
{
    QString place;
    QString key;
};

struct ScenarioAgent : ScenarioItem
{
    QString name;
    Role role = Role::Agent;
    QStringList skills; ///< products (APL-7)
};

struct ScenarioContact : ScenarioItem
{
    QString name;
    QString phone; ///< in any writing
    QString email;
    bool outOfHours = false; ///< CARE-5
};

struct ScenarioContract : ScenarioItem
{
    QString policy; ///< id
    QString tier;   ///< empty: the lowest
    QDate from;     ///< first and last valid day; invalid: open on that side
    QDate until;
    bool supportModule = false; ///< CARE-4
    QJsonObject targets;        ///< overrides by severity, of severities that the policy has (C4T-6)
    QJsonObject factors;        ///< overrides of price factors (CARE-2)
};

struct ScenarioLicence : ScenarioItem
{
    QString product;
    LicenceKind kind = LicenceKind::FourYear;
    QDate from; ///< first and last valid day; invalid: open on that side
    QDate until;
};

struct ScenarioPack : ScenarioItem
{
    QString policy; ///< id of the policy that sells it
    QString code;
    QString licence; ///< key of a licence of the same customer
    QDate bought;
};

struct ScenarioCustomer : ScenarioItem
{
    QString name;
    QString language;
    QString timezone;     ///< empty: the desk's
    QJsonObject hours;    ///< empty: the desk's calendar
    QStringList holidays; ///< days on which own hours do not open
    std::vector<ScenarioContact> contacts;
    std::vector<ScenarioContract> contracts;
    std::vector<ScenarioLicence> licences;
    std::vector<ScenarioPack> packs;
};

/// What steps do, each a struct of what it needs; agents, tickets and reviews by key.
namespace step {

struct Override
{
    QString by;
    QString reason;
};

struct Receive
{
    QString as;    ///< the key of the ticket that it opens; empty: none
    QString about; ///< the ticket that it is about; empty: a new one
    Channel channel = Channel::Phone;
    QString customer; ///< empty: known by `from`, or not at all
    QString contact;
    QString from; ///< a phone number in any writing or a mail address; empty: withheld
    Nature nature = Nature::Incident;
    QString severity, category, product, summary;
    QJsonObject details;
    std::optional<Override> override;
};
struct Take
{
    QString ticket;
};
struct Assign
{
    QString ticket;
    QString to;
};
struct StartWork
{
    QString ticket;
    QString service;
};
struct StopWork
{
    QString ticket;
    QString service;
};
struct LogWork
{
    QString ticket;
    Instant from;
    int minutes = 0;
    QString service;
};
struct ScheduleCallback
{
    QString ticket;
    Instant due;
};
struct Promise
{
    QString ticket;
    Instant due;
};
struct Attempt
{
    QString ticket;
    AttemptOutcome outcome = AttemptOutcome::Reached;
    bool messageLeft = false;
};
struct Ask
{
    QString ticket;
    AskedFor what = AskedFor::Answer;
};
struct Reply
{
    QString ticket;
    bool files = false;
};
struct SendChecklist
{
    QString ticket;
};
struct SetSeverity
{
    QString ticket;
    QString severity;
};
struct SetDate
{
    QString ticket;
    QDate date;
    DateKind kind = DateKind::Solution;
};
struct ReportDefect
{
    QString ticket;
    DefectCause cause = DefectCause::ProgrammingError;
};
struct Resolve
{
    QString ticket;
    ResolutionCause cause = ResolutionCause::Solved;
};
struct HoldReview
{
    QString as;
};
struct ReviewTicket
{
    QString review;
    QString ticket;
    QString decision, nextStep, progress;
    bool told = false;
};
struct CloseReview
{
    QString review;
};
struct Note
{
    QString ticket;
    QString text;
};
/// Only lets time pass.
struct Tick
{
};

using Body = std::variant<Tick, Receive, Take, Assign, StartWork, StopWork, LogWork, ScheduleCallback,
                          Promise, Attempt, Ask, Reply, SendChecklist, SetSeverity, SetDate, ReportDefect,
                          Resolve, HoldReview, ReviewTicket, CloseReview, Note>;

} // namespace step

struct ScenarioStep
{
    QString place; ///< `steps[3]`
    Instant at;    ///< never before that of the step before
    QString by;    ///< key of an agent; empty: a tick of nobody
    step::Body body;
};

struct Scenario
{
    QString policy;                    ///< id
    QString region;                    ///< ISO 3166: how the desk reads national phone numbers
    std::vector<QByteArray> documents; ///< policies to be published before the play, in this order
    std::vector<ScenarioAgent> agents;
    std::vector<ScenarioCustomer> customers;
    std::vector<ScenarioStep> steps;
};

} // namespace permanence
