#include "core/policy/PolicyComparison.h"

#include "core/base/Literals.h"
#include "core/policy/PolicyWordParts.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace permanence {
namespace {

using Sections = std::vector<PolicySection>;

QMap<QString, QStringList> cellsOf(const Sections &sections)
{
    QMap<QString, QStringList> cells;
    for (const PolicySection &section : sections) {
        for (const PolicyLine &line : section.lines)
            cells.insert(line.key, line.cells);
    }
    return cells;
}

/// Those of `after` with those of `before` that it has not where they stood: behind the one that preceded them.
template <class Item, class Id>
std::vector<Item> merged(const std::vector<Item> &before, const std::vector<Item> &after, Id id)
{
    std::vector<Item> all = after;
    const auto find = [&](const QString &wanted) {
        return std::find_if(all.begin(), all.end(), [&](const Item &item) { return id(item) == wanted; });
    };
    auto place = all.begin();
    for (const Item &item : before) {
        const auto known = find(id(item));
        place = known == all.end() ? all.insert(place, item) : known;
        ++place;
    }
    return all;
}

std::vector<PolicyLine> linesOf(const Sections &sections, const QString &id)
{
    const auto found =
        std::find_if(sections.begin(), sections.end(), [&](const PolicySection &one) { return one.id == id; });
    return found == sections.end() ? std::vector<PolicyLine>() : found->lines;
}

/// Both policies in one language.
struct Pair
{
    Pair(const Policy &one, const Policy &other, const QString &language, QDate today)
        : before(policyInWords(one, language, today)), after(policyInWords(other, language, today)),
          beforeCells(cellsOf(before)), afterCells(cellsOf(after))
    {
    }

    Sections before, after;
    QMap<QString, QStringList> beforeCells, afterCells;
};

ComparedLine compared(const QString &key, const Pair &shown, const Pair &other)
{
    const QStringList before = shown.beforeCells.value(key), after = shown.afterCells.value(key);
    if (before.isEmpty())
        return {LineChange::Added, {}, after};
    if (after.isEmpty())
        return {LineChange::Removed, before, {}};
    if (before != after)
        return {LineChange::Changed, before, after};
    const QStringList otherBefore = other.beforeCells.value(key), otherAfter = other.afterCells.value(key);
    if (otherBefore != otherAfter)
        return {LineChange::OtherLanguage, otherBefore, otherAfter};
    return {LineChange::Same, before, after};
}

} // namespace

int ComparedSection::changes() const
{
    return static_cast<int>(
        std::count_if(lines.begin(), lines.end(), [](const ComparedLine &line) { return line.change != LineChange::Same; }));
}

std::vector<ComparedSection> comparePolicies(const Policy &before, const Policy &after, const QString &language,
                                             QDate today)
{
    const QString otherLanguage = language.startsWith(u"fr", Qt::CaseInsensitive) ? u"en"_s : u"fr"_s;
    const Pair shown(before, after, language, today), other(before, after, otherLanguage, today);
    std::vector<ComparedSection> all;
    const auto idOf = [](const PolicySection &section) { return section.id; };
    const auto keyOf = [](const PolicyLine &line) { return line.key; };
    for (const PolicySection &section : merged(shown.before, shown.after, idOf)) {
        ComparedSection result{section.title, section.columns, {}};
        for (const PolicyLine &line :
             merged(linesOf(shown.before, section.id), linesOf(shown.after, section.id), keyOf))
            result.lines.push_back(compared(line.key, shown, other));
        all.push_back(std::move(result));
    }
    return all;
}

int changesIn(const std::vector<ComparedSection> &sections)
{
    return std::accumulate(sections.begin(), sections.end(), 0,
                           [](int sum, const ComparedSection &section) { return sum + section.changes(); });
}

QString changeWord(LineChange change)
{
    switch (change) {
    case LineChange::Same:
        return {};
    case LineChange::Added:
        return PolicyWords::tr("added", "a line of a policy");
    case LineChange::Removed:
        return PolicyWords::tr("removed", "a line of a policy");
    case LineChange::Changed:
        return PolicyWords::tr("changed", "a line of a policy");
    case LineChange::OtherLanguage:
        return PolicyWords::tr("changed in the other language", "a line of a policy");
    }
    return {};
}

QString changeShape(LineChange change)
{
    switch (change) {
    case LineChange::Same:
        return {};
    case LineChange::Added:
        return u"+"_s;
    case LineChange::Removed:
        return u"−"_s;
    case LineChange::Changed:
        return u"≠"_s;
    case LineChange::OtherLanguage:
        return u"≈"_s;
    }
    return {};
}

QString plainText(const std::vector<ComparedSection> &sections)
{
    QString text;
    for (const ComparedSection &section : sections) {
        if (section.changes() == 0)
            continue;
        text += QString((text.isEmpty() ? u""_s : u"\n"_s) % section.title % u'\n');
        for (const ComparedLine &line : section.lines) {
            if (line.change == LineChange::Same)
                continue;
            text += QString(u"  "_s % changeShape(line.change) % u' ' % changeWord(line.change) % u'\n');
            const auto add = [&](const QString &word, QStringList cells) {
                if (cells.isEmpty())
                    return;
                cells.replaceInStrings(u"\n"_s, u"\n      "_s);
                text += QString(u"    "_s % word % u": "_s % cells.join(u" | "_s) % u'\n');
            };
            add(PolicyWords::tr("before"), line.before);
            add(PolicyWords::tr("after"), line.after);
        }
    }
    return text;
}

} // namespace permanence
