#include "tests/acceptance/Path.h"

#include "core/base/Literals.h"
#include "tests/acceptance/Matching.h"

namespace permanence::test {

namespace {

/// The first part of a path: a key as `tickets`, or what stands in brackets with its opening one, `[3`.
struct Head
{
    QString part;
    QString rest;
};

Head headOf(const QString &path)
{
    if (path.startsWith(u'[')) {
        const qsizetype end = path.indexOf(u']');
        if (end < 0)
            return {u"["_s, {}}; // an index that is no number leads to nothing
        return {path.left(end), path.mid(path.indexOf(u'.', end) == end + 1 ? end + 2 : end + 1)};
    }
    qsizetype end = 0;
    while (end < path.size() && path[end] != u'.' && path[end] != u'[')
        ++end;
    return {path.left(end), path.mid(end < path.size() && path[end] == u'.' ? end + 1 : end)};
}

/// The value of a filter: null, true and false are themselves, everything else is text.
QJsonValue filterValue(const QString &text)
{
    if (text == u"null"_s)
        return QJsonValue::Null;
    if (text == u"true"_s || text == u"false"_s)
        return text == u"true"_s;
    return text;
}

bool passes(const Found &item, const QString &filter)
{
    for (const QString &term : filter.split(u'&')) {
        const qsizetype sign = term.indexOf(u'=');
        if (sign < 1)
            return false;
        const bool unequal = term[sign - 1] == u'!';
        const Found there = follow(item, term.left(unequal ? sign - 1 : sign));
        if (matches(there, filterValue(term.mid(sign + 1))) == unequal)
            return false;
    }
    return true;
}

Found itemAt(const Found &value, const QString &index)
{
    bool isNumber = false;
    qsizetype at = index.toInt(&isNumber);
    const auto list = value.list();
    if (!list || !isNumber)
        return {};
    if (at < 0)
        at += qsizetype(list->size());
    return at >= 0 && at < qsizetype(list->size()) ? list->at(size_t(at)) : Found();
}

} // namespace

Found follow(const Found &document, const QString &path)
{
    if (path.isEmpty() || document.isMissing() || document.isNull())
        return document;
    const auto [part, rest] = headOf(path);
    const bool filtered = part.startsWith(u"[?"_s);
    if (!filtered && part != u"[*"_s && part != u"*"_s)
        return follow(part.startsWith(u'[') ? itemAt(document, part.mid(1)) : document.member(part), rest);
    const auto items = document.items();
    if (!items)
        return {};
    std::vector<Found> found;
    for (const Found &item : *items) {
        if (!filtered || passes(item, part.mid(2)))
            found.push_back(follow(item, rest));
    }
    return found;
}

} // namespace permanence::test
