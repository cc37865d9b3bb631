#include "core/base/Literals.h"
#include "core/policy/PolicyWordParts.h"

namespace permanence {
namespace {

/// A price times a factor in hundredths, half-up to the cent.
qint64 multiplied(qint64 cents, int factor)
{
    return (cents * factor + 50) / 100;
}

} // namespace

void PolicySpeaker::offer()
{
    begin(u"severities"_s, PolicyWords::tr("Severities, the most urgent first"),
          {PolicyWords::tr("Severity"), PolicyWords::tr("Meaning"), PolicyWords::tr("Taken in charge within"),
           PolicyWords::tr("Solved within")});
    int rank = 0;
    for (const Severity &severity : m_policy.severities) {
        line(severity.id, {PolicyWords::tr("%1. %2", "rank, name").arg(++rank).arg(in(severity.title)),
                           in(severity.definition), target(severity.takeInCharge), target(severity.resolution)});
    }
    begin(u"tiers"_s, PolicyWords::tr("Tiers, the lowest first"));
    rank = 0;
    for (const Tier &tier : m_policy.tiers)
        line(tier.id, {PolicyWords::tr("%1. %2", "rank, name").arg(++rank).arg(in(tier.title)), tier.id});
    begin(u"categories"_s, PolicyWords::tr("What it covers"),
          {PolicyWords::tr("Subject"), PolicyWords::tr("Covered")});
    for (const Category &category : m_policy.categories)
        line(category.id, {in(category.title), covered(category)});
}

QString PolicySpeaker::covered(const Category &category) const
{
    if (category.included)
        return PolicyWords::tr("✓ included");
    if (const Tier *tier = m_policy.tier(category.neededTier); tier && !category.neededTier.isEmpty())
        return PolicyWords::tr("from %1 on", "a tier").arg(in(tier->title));
    return PolicyWords::tr("✗ outside the service");
}

void PolicySpeaker::intake()
{
    begin(u"intake"_s, PolicyWords::tr("Asked for at the call"));
    for (const IntakeField &field : m_policy.intake)
        line(field.id, {in(field.title), in(field.hint)});
    begin(u"before"_s, PolicyWords::tr("Checked by the customer before contact"));
    for (const ChecklistItem &item : m_policy.intakeChecklist)
        line(item.id, {in(item.title), {}});
    begin(u"part"_s, PolicyWords::tr("The customer's part in the work"));
    for (const ChecklistItem &item : m_policy.customerChecklist)
        line(item.id, {in(item.title), {}});
}

void PolicySpeaker::services()
{
    begin(u"services"_s, PolicyWords::tr("Work sold by the hour"));
    for (const Service &service : m_policy.services) {
        QString text = in(service.description);
        if (service.maxParticipants > 0) {
            text = PolicyWords::tr("%1 (%2)").arg(
                text, PolicyWords::tr("at most %n participant(s)", nullptr, service.maxParticipants));
        }
        line(service.id, {in(service.title), text});
    }
    const Factors &factors = m_policy.factors;
    if (m_policy.services.empty() && factors == Factors{})
        return;
    begin(u"prices"_s, PolicyWords::tr("What one hour costs"),
          {PolicyWords::tr("Service"), PolicyWords::tr("In desk hours"), PolicyWords::tr("Outside them"),
           PolicyWords::tr("Saturday"), PolicyWords::tr("Sunday"), PolicyWords::tr("Public holiday")});
    const std::array columns{100, factors.outsideHours, factors.saturday, factors.sunday, factors.holiday};
    QStringList row{PolicyWords::tr("Factor")};
    for (const int factor : columns)
        row << QString(u"× "_s % m_locale.toString(factor / 100.0, 'f', factor % 10 ? 2 : 1));
    line(u"factors"_s, row);
    for (const Service &service : m_policy.services) {
        row = {in(service.title)};
        for (const int factor : columns)
            row << price(multiplied(service.centsPerHour, factor));
        line(service.id, row);
    }
}

void PolicySpeaker::packs()
{
    begin(u"packs"_s, PolicyWords::tr("Prepaid time"));
    for (const PackProduct &pack : m_policy.packs) {
        line(pack.code, {PolicyWords::tr("%1, %2", "name of a pack, its code").arg(in(pack.title), pack.code),
                         lengthName(pack.minutes * kMinute)});
    }
    if (!m_policy.packs.empty() || m_policy.packRules != PackRules{}) {
        line(u"valid"_s,
             {PolicyWords::tr("Unused time"),
              PolicyWords::tr("is kept for %n month(s) after the licence expires, and can be used while one is running",
                              nullptr, m_policy.packRules.validMonthsAfterLicence)});
        line(u"defect"_s, {PolicyWords::tr("Time spent on a product defect"),
                           m_policy.packRules.givenBackForDefect ? PolicyWords::tr("is given back")
                                                                 : PolicyWords::tr("counts as any other")});
    }
    if (!m_policy.packs.empty() && m_policy.sellsHours()) {
        line(u"paid"_s, {PolicyWords::tr("Work that packs pay"),
                         PolicyWords::tr("all that is none of the services sold by the hour")});
    }
    if (!m_policy.packs.empty() || m_policy.counting != Counting{}) {
        const QString slices = PolicyWords::tr("in slices of %n minute(s); every slice begun counts", nullptr,
                                               m_policy.counting.sliceMinutes);
        line(u"counting"_s,
             {PolicyWords::tr("Worked time is counted"),
              (m_policy.counting.scope == CountingScope::Ticket
                   ? PolicyWords::tr("%1; the time of a ticket is added up before")
                   : PolicyWords::tr("%1; each stretch of work by itself"))
                  .arg(slices)});
    }
    begin(u"free"_s, PolicyWords::tr("Free of charge"));
    for (const ChecklistItem &offer : m_policy.freeOffers)
        line(offer.id, {in(offer.title), {}});
}

} // namespace permanence
