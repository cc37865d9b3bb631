#include "core/exchange/ArticleFile.h"

#include "core/base/Literals.h"
#include "core/desk/TextRules.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

namespace permanence {
namespace {

const QStringList kKeys{u"title"_s, u"product"_s, u"version"_s, u"audience"_s, u"kind"_s, u"language"_s};

/// A value without the quotes in which YAML may put it.
QString unquoted(const QString &value)
{
    const bool quoted = value.size() >= 2 && (value.front() == u'"' || value.front() == u'\'') && value.back() == value.front();
    return quoted ? value.sliced(1, value.size() - 2).trimmed() : value;
}

/// Reads the lines of a file from the first to the last.
class Reader
{
public:
    Reader(const QString &text, const QString &language) : m_lines(text.split(u'\n'))
    {
        m_file.words.language = language;
    }

    ArticleFile all()
    {
        qsizetype line = 0;
        if (m_lines.front().trimmed() == u"---")
            line = readHead();
        if (line >= 0)
            readBody(line);
        return std::move(m_file);
    }

private:
    void fail(qsizetype line, Error error) { m_file.faults.push_back({static_cast<int>(line) + 1, std::move(error)}); }

    /// The first line after the head; -1: it never ends.
    qsizetype readHead()
    {
        for (qsizetype i = 1; i < m_lines.size(); ++i) {
            const QString line = m_lines[i].trimmed();
            if (line == u"---" || line == u"...")
                return i + 1;
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            const qsizetype colon = line.indexOf(u':');
            if (colon <= 0)
                fail(i, expected(QT_TRANSLATE_NOOP("Expectation", "\"key: value\", or --- at the end of the head")));
            else
                readKey(i, line.first(colon).trimmed().toLower(), unquoted(line.sliced(colon + 1).trimmed()));
        }
        m_file.faults.clear(); // what looked like wrong lines of the head was its text
        fail(0, expected(QT_TRANSLATE_NOOP("Expectation", "a second line of --- that ends the head")));
        return -1;
    }

    static Error expected(const char *what, const QString &place = {})
    {
        return {ErrorCode::Expected, {QString::fromUtf8(what)}, place};
    }

    void readKey(qsizetype line, const QString &key, const QString &value)
    {
        if (!kKeys.contains(key)) {
            fail(line, {ErrorCode::UnknownKey, {key, kKeys.join(u", "_s)}, {}});
            return;
        }
        if (m_seen.contains(key)) {
            fail(line, {ErrorCode::Duplicate, {key}, {}});
            return;
        }
        m_seen << key;
        ArticleWritten &words = m_file.words;
        if (key == u"audience") {
            readCode(line, key, value, words.audience);
        } else if (key == u"kind") {
            readCode(line, key, value, words.kind);
        } else if (key == u"language") {
            if (value.isEmpty() || !checkLanguage(value))
                fail(line, {ErrorCode::UnknownLanguage, {value}, {}});
            words.language = value;
        } else {
            const auto text = optionalLine(value, key);
            if (!text)
                fail(line, text.error());
            else
                (key == u"title" ? words.title : key == u"product" ? words.product : words.version) = *text;
        }
    }

    template <Coded E>
    void readCode(qsizetype line, const QString &key, const QString &value, E &to)
    {
        if (const auto known = fromCode<E>(value.toLower()))
            to = *known;
        else
            fail(line, {ErrorCode::Expected,
                        {QCoreApplication::translate("Expectation", "one of: %1").arg(allCodes<E>().join(u", "_s))},
                        key});
    }

    void readBody(qsizetype line)
    {
        static const QRegularExpression heading(u"^#{1,6}\\s+(.+?)\\s*#*$"_s);
        ArticleWritten &words = m_file.words;
        qsizetype first = line;
        while (first < m_lines.size() && m_lines[first].trimmed().isEmpty())
            ++first;
        if (first < m_lines.size()) {
            const auto match = heading.match(m_lines[first].trimmed());
            const QString title = match.hasMatch() ? match.captured(1).trimmed() : QString();
            if (!title.isEmpty() && (words.title.isEmpty() || words.title == title)) {
                const auto text = requiredLine(title, u"title"_s);
                if (!text)
                    fail(first, text.error());
                else
                    words.title = *text;
                ++first;
            }
        }
        if (words.title.isEmpty())
            fail(std::min(line, m_lines.size() - 1),
                 {ErrorCode::MissingKey,
                  {QString::fromUtf8(QT_TRANSLATE_NOOP("Expectation", "a line \"title: …\" in the head, or a first heading"))},
                  u"title"_s});
        words.body = m_lines.mid(first).join(u'\n').trimmed();
    }

    const QStringList m_lines;
    QStringList m_seen;
    ArticleFile m_file;
};

} // namespace

ArticleFile readArticleFile(const QByteArray &bytes, const QString &language)
{
    QStringDecoder decode(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    QString text = decode(bytes);
    if (decode.hasError()) {
        const QByteArray again = text.toUtf8();
        const auto differs = std::mismatch(bytes.begin(), bytes.end(), again.begin(), again.end()).first;
        const auto at = differs - bytes.begin();
        return {{}, {{static_cast<int>(bytes.first(at).count('\n')) + 1, {ErrorCode::NotUtf8, {QString::number(at)}, {}}}}};
    }
    text = cleaned(text).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return Reader(text, language).all();
}

} // namespace permanence
