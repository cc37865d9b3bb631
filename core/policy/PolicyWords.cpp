#include "core/policy/PolicyWords.h"

#include "core/base/Literals.h"
#include "core/policy/PolicyWordParts.h"

#include <algorithm>

namespace permanence {

std::vector<PolicySection> policyInWords(const Policy &policy, const QString &language, QDate today)
{
    PolicySpeaker speaker(policy, language, today);
    speaker.about();
    speaker.hours();
    speaker.admission();
    speaker.offer();
    speaker.intake();
    speaker.services();
    speaker.packs();
    speaker.handling();
    speaker.closure();
    speaker.spoken();
    speaker.quality();
    speaker.mails();
    return std::move(speaker).sections();
}

QString plainText(const std::vector<PolicySection> &sections)
{
    QString text;
    for (const PolicySection &section : sections) {
        if (!text.isEmpty())
            text += u'\n';
        text += QString(section.title % u'\n');
        if (!section.columns.isEmpty())
            text += QString(u"  "_s % section.columns.join(u" | "_s) % u'\n');
        for (const PolicyLine &line : section.lines) {
            QStringList cells = line.cells;
            cells.replaceInStrings(u"\n"_s, u"\n    "_s);
            const bool table = !section.columns.isEmpty();
            if (!table && cells.last().isEmpty())
                cells.removeLast();
            text += QString(u"  "_s % cells.join(table ? u" | "_s : u": "_s) % u'\n');
        }
    }
    return text;
}

void PolicySpeaker::begin(const QString &id, const QString &title, const QStringList &columns)
{
    m_sections.push_back({id, title, columns, {}});
}

void PolicySpeaker::line(const QString &key, const QStringList &cells)
{
    PolicySection &section = m_sections.back();
    section.lines.push_back({QString(section.id % u'.' % key), cells});
}

std::vector<PolicySection> PolicySpeaker::sections() &&
{
    std::erase_if(m_sections, [](const PolicySection &section) { return section.lines.empty(); });
    return std::move(m_sections);
}

QString PolicySpeaker::day(QDate date) const
{
    return m_locale.toString(date, PolicyWords::tr("dddd d MMMM yyyy", "form of a day, as Tuesday 7 April 2026"));
}

QString PolicySpeaker::target(const std::optional<Target> &target) const
{
    if (!target)
        return PolicyWords::tr("not promised");
    return (target->clock == ClockKind::Business ? PolicyWords::tr("%1 of desk hours")
                                                 : PolicyWords::tr("%1 around the clock"))
        .arg(lengthName(target->length));
}

QString PolicySpeaker::price(qint64 cents) const
{
    return PolicyWords::tr("%1 %2", "amount currency")
        .arg(m_locale.toString(static_cast<double>(cents) / 100.0, 'f', 2), m_policy.currency);
}

void PolicySpeaker::about()
{
    begin(u"about"_s, PolicyWords::tr("The service"));
    line(u"title"_s, {PolicyWords::tr("Name"), in(m_policy.title)});
    line(u"version"_s,
         {PolicyWords::tr("Version"), PolicyWords::tr("%1 of %2", "version number, policy id")
                                          .arg(QString::number(m_policy.version), m_policy.id)});
    line(u"summary"_s, {PolicyWords::tr("In short"), in(m_policy.summary)});
    line(u"currency"_s, {PolicyWords::tr("Currency"), m_policy.currency});
}

QString lengthName(Duration length)
{
    if (length % kHour == 0)
        return PolicyWords::tr("%n hour(s)", nullptr, static_cast<int>(length / kHour));
    if (length % kMinute == 0)
        return PolicyWords::tr("%n minute(s)", nullptr, static_cast<int>(length / kMinute));
    return PolicyWords::tr("%n second(s)", nullptr, static_cast<int>(length / kSecond));
}

} // namespace permanence
