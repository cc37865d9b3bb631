#pragma once

#include "core/base/Literals.h"
#include "tests/support/Places.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>
#include <QXmlStreamReader>

#include <compare>
#include <vector>

namespace permanence::test {

/// One text of a translation file.
struct Message
{
    QString context;
    QString source;
    QString comment;
    bool isPlural = false;
    QString state;            ///< "unfinished", "vanished", "obsolete"; empty is good
    QStringList translations; ///< one, or the plural forms

    [[nodiscard]] QString key() const { return context % u" | "_s % source % u" | "_s % comment; }
};

namespace detail {

inline Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value(u"numerus"_s) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            message.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.state = xml.attributes().value(u"type"_s).toString();
            if (!message.isPlural) {
                message.translations << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.translations << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

} // namespace detail

/// The messages of a .ts file; none if it cannot be read.
inline std::vector<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    std::vector<Message> all;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            all.push_back(detail::readMessage(xml, context));
    }
    return xml.hasError() ? std::vector<Message>() : all;
}

inline QString translationFile(const QString &language)
{
    return sourceFile(QString(u"translations/permanence_"_s % language % u".ts"_s));
}

/// The messages of the language as they stand in the sources.
inline std::vector<Message> messagesOf(const QString &language)
{
    return readMessages(translationFile(language));
}

/// `%1`, `%L2`, `%n` of a text in order.
inline QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression pattern(u"%(?:L?\\d+|n)"_s);
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    return found;
}

} // namespace permanence::test
