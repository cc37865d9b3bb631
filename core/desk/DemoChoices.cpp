#include "core/desk/DemoChoices.h"

namespace permanence {

Channel demoChannel(DemoRandom &random, const Policy &policy)
{
    const qint64 dice = random.number(100);
    if (dice >= 22)
        return Channel::Phone;
    return dice < 10 && policy.accepts(Channel::Email) ? Channel::Email : Channel::Portal;
}

Nature demoNature(DemoRandom &random)
{
    const qint64 dice = random.number(100);
    return dice < 55   ? Nature::Incident
           : dice < 85 ? Nature::Question
           : dice < 93 ? Nature::ServiceRequest
           : dice < 97 ? Nature::ChangeRequest
                       : Nature::FeatureRequest;
}

QString demoSeverity(DemoRandom &random, const Policy &policy)
{
    const auto count = static_cast<qint64>(policy.severities.size());
    const qint64 rank = random.chance(15) ? 0 : random.number(count);
    return policy.severities[static_cast<std::size_t>(rank)].id;
}

QString demoCategory(DemoRandom &random, const Policy &policy)
{
    const Category &first = random.oneOf(policy.categories);
    return first.included || random.chance(15) ? first.id : policy.categories.front().id;
}

ResolutionCause demoCause(DemoRandom &random)
{
    static const std::vector<ResolutionCause> others{ResolutionCause::ProductDefect, ResolutionCause::Misuse,
                                                     ResolutionCause::WrongData, ResolutionCause::ComputerProblem};
    return random.chance(70) ? ResolutionCause::Solved : random.oneOf(others);
}

AttemptOutcome demoFailure(DemoRandom &random)
{
    static const std::vector<AttemptOutcome> failures{AttemptOutcome::NoAnswer, AttemptOutcome::Voicemail,
                                                      AttemptOutcome::Voicemail, AttemptOutcome::Busy};
    return random.oneOf(failures);
}

Instant demoCallbackTime(DemoRandom &random, Instant from, const QTimeZone &zone)
{
    QDate day = from.in(zone).date().addDays(random.between(1, 6));
    while (day.dayOfWeek() > Qt::Friday)
        day = day.addDays(1);
    const qint64 half = random.number(13); // 09:00-11:30 and 13:30-16:30
    const qint64 minutes = 9 * 60 + half * 30 + (half < 6 ? 0 : 90);
    return Instant::of(QDateTime(day, QTime(0, 0).addSecs(static_cast<int>(minutes * 60)), zone));
}

int demoWorkMinutes(DemoRandom &random)
{
    return random.chance(60) ? 15 : static_cast<int>(random.between(5, 90));
}

LicenceAdded demoLicence(DemoRandom &random, const QString &product, QDate day)
{
    LicenceAdded licence;
    licence.product = product;
    licence.kind = random.chance(80) ? LicenceKind::FourYear : LicenceKind::OnDemand;
    licence.from = day.addDays(-random.between(30, 900));
    licence.until = licence.from.addYears(4).addDays(-1);
    return licence;
}

} // namespace permanence
