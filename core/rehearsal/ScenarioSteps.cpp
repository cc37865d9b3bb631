#include "core/desk/Desk.h"
#include "core/rehearsal/ScenarioStepReader.h"

#include <QCoreApplication>

namespace permanence {
namespace {

/// What is read of a step: its word, the fields that belong to it beside `at`, `by` and `do`, and how.
struct StepKind
{
    QLatin1StringView word;
    std::vector<QStringView> fields;
    step::Body (*read)(StepReader &reader, const JsonReader &step);
};

const std::vector<StepKind> &stepKinds()
{
    using R = StepReader;
    using J = JsonReader;
    using B = step::Body;
    static const std::vector<StepKind> kinds{
        {"receive"_L1,
         {u"as", u"about", u"channel", u"customer", u"contact", u"from", u"nature", u"severity", u"category",
          u"product", u"summary", u"details", u"override"},
         [](R &r, const J &s) -> B { return r.receive(s); }},
        {"take"_L1, {u"ticket"}, [](R &r, const J &s) -> B { return step::Take{r.ticket(s[u"ticket"])}; }},
        {"assign"_L1,
         {u"ticket", u"to"},
         [](R &r, const J &s) -> B {
             return step::Assign{r.ticket(s[u"ticket"]), r.agent(s[u"to"])};
         }},
        {"start_work"_L1,
         {u"ticket", u"service"},
         [](R &r, const J &s) -> B {
             return step::StartWork{r.ticket(s[u"ticket"]), r.service(s[u"service"])};
         }},
        {"stop_work"_L1,
         {u"ticket", u"service"},
         [](R &r, const J &s) -> B {
             return step::StopWork{r.ticket(s[u"ticket"]), r.service(s[u"service"])};
         }},
        {"log_work"_L1,
         {u"ticket", u"from", u"minutes", u"service"},
         [](R &r, const J &s) -> B {
             return step::LogWork{r.ticket(s[u"ticket"]), readInstant(s[u"from"]),
                                  static_cast<int>(s[u"minutes"].integer(1, Desk::kLongestWork)),
                                  r.service(s[u"service"])};
         }},
        {"schedule_callback"_L1,
         {u"ticket", u"due"},
         [](R &r, const J &s) -> B {
             return step::ScheduleCallback{r.ticket(s[u"ticket"]), readInstant(s[u"due"])};
         }},
        {"promise"_L1,
         {u"ticket", u"due"},
         [](R &r, const J &s) -> B {
             return step::Promise{r.ticket(s[u"ticket"]), readInstant(s[u"due"])};
         }},
        {"attempt"_L1,
         {u"ticket", u"outcome", u"message_left"},
         [](R &r, const J &s) -> B {
             return step::Attempt{r.ticket(s[u"ticket"]), readChoice<AttemptOutcome>(s[u"outcome"]),
                                  s[u"message_left"].booleanOr(false)};
         }},
        {"ask"_L1,
         {u"ticket", u"for"},
         [](R &r, const J &s) -> B {
             return step::Ask{r.ticket(s[u"ticket"]), readChoice<AskedFor>(s[u"for"])};
         }},
        {"reply"_L1,
         {u"ticket", u"files"},
         [](R &r, const J &s) -> B {
             return step::Reply{r.ticket(s[u"ticket"]), s[u"files"].booleanOr(false)};
         }},
        {"send_checklist"_L1,
         {u"ticket"},
         [](R &r, const J &s) -> B { return step::SendChecklist{r.ticket(s[u"ticket"])}; }},
        {"set_severity"_L1,
         {u"ticket", u"severity"},
         [](R &r, const J &s) -> B {
             return step::SetSeverity{r.ticket(s[u"ticket"]), s[u"severity"].text()};
         }},
        {"set_date"_L1,
         {u"ticket", u"date", u"kind"},
         [](R &r, const J &s) -> B {
             return step::SetDate{r.ticket(s[u"ticket"]), readDay(s[u"date"]),
                                  readChoice<DateKind>(s[u"kind"])};
         }},
        {"report_defect"_L1,
         {u"ticket", u"cause"},
         [](R &r, const J &s) -> B {
             return step::ReportDefect{r.ticket(s[u"ticket"]), readChoice<DefectCause>(s[u"cause"])};
         }},
        {"resolve"_L1,
         {u"ticket", u"cause"},
         [](R &r, const J &s) -> B {
             return step::Resolve{r.ticket(s[u"ticket"]), readChoice<ResolutionCause>(s[u"cause"])};
         }},
        {"hold_review"_L1,
         {u"as"},
         [](R &r, const J &s) -> B { return step::HoldReview{r.newReview(s[u"as"])}; }},
        {"review_ticket"_L1,
         {u"review", u"ticket", u"decision", u"next_step", u"progress", u"told"},
         [](R &r, const J &s) -> B {
             return step::ReviewTicket{r.review(s[u"review"]),    r.ticket(s[u"ticket"]),
                                       s[u"decision"].textOr({}), s[u"next_step"].textOr({}),
                                       s[u"progress"].textOr({}), s[u"told"].booleanOr(false)};
         }},
        {"close_review"_L1,
         {u"review"},
         [](R &r, const J &s) -> B { return step::CloseReview{r.review(s[u"review"])}; }},
        {"note"_L1,
         {u"ticket", u"text"},
         [](R &r, const J &s) -> B {
             return step::Note{r.ticket(s[u"ticket"]), s[u"text"].text()};
         }},
        {"tick"_L1, {}, [](R &, const J &) -> B { return step::Tick{}; }},
    };
    return kinds;
}

QStringList stepWords()
{
    QStringList words;
    for (const StepKind &kind : stepKinds())
        words << kind.word;
    return words;
}

void allowOnlyFieldsOf(const StepKind &kind, const JsonReader &step)
{
    QStringList known{u"at"_s, u"by"_s, u"do"_s};
    for (const QStringView field : kind.fields)
        known << field.toString();
    for (const auto &[key, member] : step.members()) {
        if (!known.contains(key))
            member.fail(ErrorCode::UnknownKey, {key, known.join(u", "_s)});
    }
}

} // namespace

Instant StepReader::nextInstant(const JsonReader &reader)
{
    const Instant at = readInstant(reader);
    if (at == Instant{})
        return at; // none was read, and that was said
    if (at < m_last)
        reader.expected(
            QT_TRANSLATE_NOOP("Expectation", "an instant that is not before that of the step before"));
    m_last = std::max(m_last, at);
    return at;
}

ScenarioStep StepReader::read(const JsonReader &reader)
{
    ScenarioStep read;
    read.place = reader.place();
    if (!reader.isObject()) {
        reader.expected(QT_TRANSLATE_NOOP("Expectation", "an object {...}"));
        return read;
    }
    read.at = nextInstant(reader[u"at"]);
    const QString word = reader[u"do"].value().toString();
    const std::vector<StepKind> &kinds = stepKinds();
    const auto kind =
        std::find_if(kinds.begin(), kinds.end(), [&](const StepKind &one) { return one.word == word; });
    if (kind == kinds.end()) {
        expectedChoice(reader[u"do"], stepWords());
        return read;
    }
    allowOnlyFieldsOf(*kind, reader);
    if (word != u"tick" || reader[u"by"].isGiven())
        read.by = agent(reader[u"by"]);
    read.body = kind->read(*this, reader);
    return read;
}

std::vector<ScenarioStep> readSteps(const JsonReader &reader, const Scenario &scenario,
                                    const PolicyNames &policies)
{
    StepReader steps(scenario, policies);
    std::vector<ScenarioStep> read;
    for (const JsonReader &item : reader.items())
        read.push_back(steps.read(item));
    return read;
}

} // namespace permanence
