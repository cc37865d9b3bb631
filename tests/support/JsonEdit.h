#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace permanence::test {

/// The value with `replacement` at a place such as `severities[1].take_in_charge`; an undefined one takes
/// the member out. An index one past the end appends.
inline QJsonValue withValueAt(const QJsonValue &value, QString place, const QJsonValue &replacement)
{
    if (place.isEmpty())
        return replacement;
    if (place.startsWith(u'[')) {
        const qsizetype end = place.indexOf(u']');
        const qsizetype index = place.mid(1, end - 1).toLongLong();
        QString rest = place.mid(end + 1);
        rest = rest.startsWith(u'.') ? rest.mid(1) : rest;
        QJsonArray array = value.toArray();
        if (replacement.isUndefined() && rest.isEmpty())
            array.removeAt(index);
        else if (index == array.size())
            array.append(withValueAt(QJsonValue(), rest, replacement));
        else
            array[index] = withValueAt(array.at(index), rest, replacement);
        return array;
    }
    qsizetype end = 0;
    while (end < place.size() && place[end] != u'.' && place[end] != u'[')
        ++end;
    const QString key = place.left(end);
    const QString rest = end < place.size() && place[end] == u'.' ? place.mid(end + 1) : place.mid(end);
    QJsonObject object = value.toObject();
    if (replacement.isUndefined() && rest.isEmpty())
        object.remove(key);
    else
        object.insert(key, withValueAt(object.value(key), rest, replacement));
    return object;
}

} // namespace permanence::test
