#include "core/sync/SyncCheck.h"

#include "core/base/Literals.h"

#include <QJsonArray>

#include <algorithm>

namespace permanence {

const DifferingMonth *CheckNotes::toReload() const
{
    const auto found = std::find_if(months.begin(), months.end(),
                                    [](const DifferingMonth &one) { return one.stage == DifferingMonth::Reloading; });
    return found == months.end() ? nullptr : &*found;
}

bool CheckNotes::isOpen() const
{
    return std::any_of(months.begin(), months.end(),
                       [](const DifferingMonth &one) { return one.stage != DifferingMonth::Left; });
}

int CheckNotes::left() const
{
    return static_cast<int>(std::count_if(months.begin(), months.end(),
                                          [](const DifferingMonth &one) { return one.stage == DifferingMonth::Left; }));
}

std::vector<QString> CheckNotes::compare(const QString &scope, const std::vector<CheckedMonth> &hub,
                                         const std::vector<CheckedMonth> &here)
{
    std::map<QString, std::pair<CheckedMonth, CheckedMonth>> sides;
    for (const CheckedMonth &month : hub)
        sides[month.month].first = month;
    for (const CheckedMonth &month : here)
        sides[month.month].second = month;
    std::vector<DifferingMonth> before = std::exchange(months, {});
    std::vector<QString> sendAgain;
    for (const DifferingMonth &one : before) {
        if (one.scope != scope)
            months.push_back(one);
    }
    for (const auto &[month, side] : sides) {
        if (side.first.count == side.second.count && side.first.hash == side.second.hash)
            continue;
        const auto known = std::find_if(before.begin(), before.end(), [&](const DifferingMonth &one) {
            return one.scope == scope && one.month == month;
        });
        int stage = known == before.end() || known->stage == DifferingMonth::Left ? DifferingMonth::Seen : known->stage + 1;
        if (known != before.end() && known->stage == DifferingMonth::Reloading)
            stage = DifferingMonth::Reloading; // that is still being done
        if (stage == DifferingMonth::SentAgain)
            sendAgain.push_back(month);
        months.push_back({scope, month, stage});
    }
    return sendAgain;
}

void CheckNotes::noteReloaded(const QString &scope, const QString &month)
{
    for (DifferingMonth &one : months) {
        if (one.scope == scope && one.month == month && one.stage == DifferingMonth::Reloading)
            one.stage = DifferingMonth::Reloaded;
    }
}

QJsonObject CheckNotes::json() const
{
    QJsonArray list;
    for (const DifferingMonth &one : months)
        list.append(QJsonObject{{u"scope"_s, one.scope}, {u"month"_s, one.month}, {u"stage"_s, one.stage}});
    return {{u"done"_s, done.ms}, {u"months"_s, list}, {u"reloaded"_s, reloaded}, {u"reloaded_at"_s, reloadedAt.ms}};
}

CheckNotes CheckNotes::fromJson(const QJsonObject &json)
{
    CheckNotes notes;
    notes.done = {json[u"done"_s].toInteger()};
    notes.reloaded = json[u"reloaded"_s].toInteger();
    notes.reloadedAt = {json[u"reloaded_at"_s].toInteger()};
    for (const QJsonValue one : json[u"months"_s].toArray())
        notes.months.push_back({one[u"scope"_s].toString(), one[u"month"_s].toString(), one[u"stage"_s].toInt()});
    return notes;
}

void MonthSums::add(const EventId &id, Instant at)
{
    const QDate day = at.utc().date();
    CheckedMonth &month = m_months[{day.year(), day.month()}];
    ++month.count;
    month.hash += fingerprint(id);
}

std::vector<CheckedMonth> MonthSums::months() const
{
    std::vector<CheckedMonth> all;
    for (const auto &[name, month] : m_months) {
        all.push_back(month);
        all.back().month = u"%1-%2"_s.arg(name.first, 4, 10, QChar(u'0')).arg(name.second, 2, 10, QChar(u'0'));
    }
    return all;
}

} // namespace permanence
