#include "core/store/SearchQueries.h"
#include "core/store/SearchSpellings.h"

#include <QSet>

namespace permanence {
namespace {

/// Half of a pair of surrogates is no text that an index could hold.
QString withoutHalves(const QString &word)
{
    QString whole;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (word[i].isHighSurrogate() && i + 1 < word.size() && word[i + 1].isLowSurrogate())
            whole += word[i++];
        else if (word[i].isSurrogate())
            continue;
        whole += word[i];
    }
    return whole;
}

/// Letters and digits alone, so that inside quotes nothing is syntax.
QString phrase(const QStringList &words, bool exact)
{
    return QString(u'"' % words.join(u' ') % (exact ? u"\""_s : u"\"*"_s));
}

/// The word as the index can hold it; may be empty.
QString indexed(const QString &word)
{
    return withoutHalves(wordsOf(word).join(QString()));
}

/// `others`: further spellings that are looked for.
QString expressionOf(const Sought &sought, const QSet<QString> &others = {})
{
    QStringList ways;
    for (const QString &word : sought.words) {
        const QString whole = indexed(word);
        QStringList own = whole.isEmpty() ? QStringList() : spellings(whole, !sought.exact);
        if (!others.isEmpty()) {
            for (const QString &one : germanSpellings(whole, !sought.exact)) {
                if (others.contains(one) && !own.contains(one))
                    own << one;
            }
        }
        if (ways.isEmpty()) {
            ways = own;
        } else if (!own.isEmpty()) {
            QStringList longer;
            for (const QString &way : ways) {
                for (const QString &one : own.mid(0, ways.size() > 16 ? 1 : own.size()))
                    longer << QString(way % u' ' % one);
            }
            ways = longer;
        }
    }
    QStringList terms;
    for (const QString &way : ways)
        terms << phrase({way}, sought.exact);
    return terms.size() > 1 ? QString(u'(' % terms.join(u" OR "_s) % u')') : terms.value(0);
}

QString conjunction(const std::vector<Sought> &sought, const QSet<QString> &others = {})
{
    QStringList all;
    for (const Sought &one : sought) {
        if (const QString expression = expressionOf(one, others); !expression.isEmpty())
            all << expression;
    }
    return all.join(u" AND "_s);
}

bool isIndexed(Database &database, const QStringList &terms)
{
    static constexpr char kSql[] = "SELECT 1 FROM search WHERE search MATCH ? LIMIT 1";
    return Query(database, kSql, terms.join(u" OR "_s)).next();
}

} // namespace

QString searchExpression(const std::vector<Sought> &sought)
{
    return conjunction(sought);
}

QString germanExpression(Database &database, const std::vector<Sought> &sought)
{
    std::vector<std::pair<QString, QString>> others; // spelling and term
    QStringList terms;
    for (const Sought &one : sought) {
        for (const QString &word : one.words) {
            for (const QString &spelling : germanSpellings(indexed(word), !one.exact)) {
                others.emplace_back(spelling, phrase({spelling}, one.exact));
                terms << others.back().second;
            }
        }
    }
    // Hardly ever is there one of them: a look for all at once costs a small part of the search itself.
    if (others.empty() || !isIndexed(database, terms))
        return {};
    QSet<QString> known;
    for (const auto &[spelling, term] : others) {
        if (isIndexed(database, {term}))
            known.insert(spelling);
    }
    return conjunction(sought, known);
}

std::vector<Sought> soughtWords(const QString &typed)
{
    std::vector<Sought> sought;
    for (const QString &word : wordsOf(typed).mid(0, kMostSought))
        sought.push_back({{word}, false});
    return sought;
}

QString searchExpression(const QString &words)
{
    return searchExpression(soughtWords(words));
}

} // namespace permanence
