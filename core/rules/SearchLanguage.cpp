#include "core/rules/SearchLanguage.h"

#include "core/base/Literals.h"

#include <QRegularExpression>

#include <array>

namespace permanence {
namespace {

enum class Operator
{
    Owner,
    Status,
    Customer,
    Before,
    After
};

struct OperatorName {
    QLatin1StringView folded;
    Operator which;
};

constexpr std::array kOperators{
    OperatorName{"owner"_L1, Operator::Owner},       OperatorName{"proprietaire"_L1, Operator::Owner},
    OperatorName{"status"_L1, Operator::Status},     OperatorName{"etat"_L1, Operator::Status},
    OperatorName{"statut"_L1, Operator::Status},     OperatorName{"customer"_L1, Operator::Customer},
    OperatorName{"client"_L1, Operator::Customer},   OperatorName{"before"_L1, Operator::Before},
    OperatorName{"avant"_L1, Operator::Before},      OperatorName{"after"_L1, Operator::After},
    OperatorName{"apres"_L1, Operator::After},
};

struct StatusName {
    QLatin1StringView folded;
    SoughtStatus which;
};

/// Without spaces, hyphens and underlines; the colours are those that customers see (ALIAS-3).
constexpr std::array kStatuses{
    StatusName{"waiting"_L1, SoughtStatus::Waiting},      StatusName{"enattente"_L1, SoughtStatus::Waiting},
    StatusName{"attente"_L1, SoughtStatus::Waiting},      StatusName{"red"_L1, SoughtStatus::Waiting},
    StatusName{"rouge"_L1, SoughtStatus::Waiting},        StatusName{"inprogress"_L1, SoughtStatus::InProgress},
    StatusName{"encours"_L1, SoughtStatus::InProgress},   StatusName{"orange"_L1, SoughtStatus::InProgress},
    StatusName{"resolved"_L1, SoughtStatus::Resolved},    StatusName{"resolu"_L1, SoughtStatus::Resolved},
    StatusName{"green"_L1, SoughtStatus::Resolved},       StatusName{"vert"_L1, SoughtStatus::Resolved},
    StatusName{"open"_L1, SoughtStatus::Open},            StatusName{"ouvert"_L1, SoughtStatus::Open},
    StatusName{"closed"_L1, SoughtStatus::Closed},        StatusName{"clos"_L1, SoughtStatus::Closed},
    StatusName{"ferme"_L1, SoughtStatus::Closed},         StatusName{"cloture"_L1, SoughtStatus::Closed},
};

QDate dayIn(const QString &text)
{
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    static const QRegularExpression written(u"^(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})$"_s);
    if (const auto match = iso.match(text); match.hasMatch())
        return {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    if (const auto match = written.match(text); match.hasMatch())
        return {match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt()};
    return {};
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'“' || c == u'”' || c == u'„' || c == u'«' || c == u'»';
}

/// Which quotes end what this one began: those of another kind stand inside.
bool closes(QChar open, QChar c)
{
    if (open == u'"')
        return c == u'"';
    if (open == u'«' || open == u'»')
        return c == u'«' || c == u'»';
    return c == u'“' || c == u'”' || c == u'"';
}

/// Reads a search from left to right; the first fault ends it.
class Reader
{
public:
    explicit Reader(const QString &typed) : m_typed(typed) {}

    std::variant<SearchQuery, SearchFault> all()
    {
        while (!m_fault) {
            skipSpace();
            if (m_at >= m_typed.size())
                break;
            if (isQuote(m_typed[m_at]))
                readExact();
            else if (const auto length = operatorAhead())
                readOperator(*length);
            else
                readWords();
        }
        if (!m_fault && m_query.before.isValid() && m_query.after.isValid() && m_query.after >= m_query.before)
            m_fault = SearchFault{SearchFault::Kind::EmptyPeriod, {}, 0, m_typed.size()};
        if (m_fault)
            return *m_fault;
        m_query.plain = m_query.plain.trimmed();
        return m_query;
    }

private:
    void skipSpace()
    {
        while (m_at < m_typed.size() && m_typed[m_at].isSpace())
            ++m_at;
    }

    void fail(SearchFault::Kind kind, const QString &text, qsizetype at, const QStringList &known = {})
    {
        m_fault = SearchFault{kind, text, at, std::max<qsizetype>(1, m_at - at), known};
    }

    void seek(const Sought &sought)
    {
        if (!sought.words.isEmpty() && m_query.sought.size() < kMostSought)
            m_query.sought.push_back(sought);
    }

    /// The text up to the closing quote; nothing, and the fault, where there is none.
    std::optional<QString> quoted()
    {
        const qsizetype begin = m_at++;
        const qsizetype from = m_at;
        while (m_at < m_typed.size() && !closes(m_typed[begin], m_typed[m_at]))
            ++m_at;
        if (m_at == m_typed.size()) {
            fail(SearchFault::Kind::QuoteNotClosed, m_typed.sliced(from), begin);
            return std::nullopt;
        }
        return m_typed.sliced(from, m_at++ - from);
    }

    void readExact()
    {
        if (const auto text = quoted()) {
            seek({wordsOf(*text), true});
            m_query.plain += QString(u' ' % *text);
        }
    }

    /// How many letters stand before a colon that something follows; a colon of a time, a path or an address is none.
    std::optional<qsizetype> operatorAhead() const
    {
        qsizetype end = m_at;
        while (end < m_typed.size() && m_typed[end].isLetter())
            ++end;
        const bool colon = end > m_at && end < m_typed.size() && m_typed[end] == u':';
        // One letter is a drive, as in C:\log; two slashes are an address.
        if (!colon || end - m_at < 2 || QStringView(m_typed).sliced(end + 1).startsWith(u"//"))
            return std::nullopt;
        return end - m_at;
    }

    void readOperator(qsizetype length)
    {
        const qsizetype at = m_at;
        const QString name = m_typed.sliced(at, length);
        m_at += length + 1;
        const QString folded = FoldedText(name).text;
        const auto known = std::find_if(kOperators.begin(), kOperators.end(),
                                        [&](const OperatorName &one) { return one.folded == folded; });
        if (known == kOperators.end()) {
            fail(SearchFault::Kind::UnknownOperator, name, at);
            return;
        }
        skipSpace();
        const qsizetype from = m_at;
        QString value;
        if (m_at < m_typed.size() && isQuote(m_typed[m_at])) {
            const auto text = quoted();
            if (!text)
                return;
            value = text->trimmed();
        } else {
            while (m_at < m_typed.size() && !m_typed[m_at].isSpace())
                ++m_at;
            value = m_typed.sliced(from, m_at - from);
        }
        if (wordsOf(value).isEmpty())
            fail(SearchFault::Kind::ValueMissing, name, at);
        else
            apply(known->which, name, at, {value, from, m_at - from});
    }

    void apply(Operator which, const QString &name, qsizetype at, const SoughtName &value)
    {
        const auto once = [&](bool given) {
            if (given)
                fail(SearchFault::Kind::GivenTwice, name, at);
            return !given;
        };
        switch (which) {
        case Operator::Owner:
            if (once(m_query.owner.has_value()))
                m_query.owner = value;
            break;
        case Operator::Customer:
            if (once(m_query.customer.has_value()))
                m_query.customer = value;
            break;
        case Operator::Status:
            if (once(m_query.status.has_value()))
                readStatus(value);
            break;
        case Operator::Before:
            if (once(m_query.before.isValid()))
                readDay(value, m_query.before);
            break;
        case Operator::After:
            if (once(m_query.after.isValid()))
                readDay(value, m_query.after);
            break;
        }
    }

    void readStatus(const SoughtName &value)
    {
        const QString folded = wordsOf(FoldedText(value.text).text).join(QString()).remove(u'_');
        for (const StatusName &one : kStatuses) {
            // A French status may stand in the feminine or in the plural.
            if (one.folded == folded || (folded.startsWith(one.folded) && QStringList{u"e"_s, u"s"_s, u"es"_s}.contains(
                                                                            folded.sliced(one.folded.size())))) {
                m_query.status = one.which;
                return;
            }
        }
        fail(SearchFault::Kind::UnknownStatus, value.text, value.at);
    }

    void readDay(const SoughtName &value, QDate &day)
    {
        day = dayIn(value.text);
        if (!day.isValid())
            fail(SearchFault::Kind::WrongDate, value.text, value.at);
    }

    void readWords()
    {
        const qsizetype from = m_at;
        while (m_at < m_typed.size() && !m_typed[m_at].isSpace() && !isQuote(m_typed[m_at]))
            ++m_at;
        const QString text = m_typed.sliced(from, m_at - from);
        for (const QString &word : wordsOf(text))
            seek({{word}, false});
        m_query.plain += QString(u' ' % text);
    }

    const QString m_typed;
    qsizetype m_at = 0;
    SearchQuery m_query;
    std::optional<SearchFault> m_fault;
};

} // namespace

std::variant<SearchQuery, SearchFault> parseSearch(const QString &typed)
{
    return Reader(typed).all();
}

} // namespace permanence
