#include "core/store/DuplicateQueries.h"

#include "core/base/TextKey.h"
#include "core/model/PhoneNumber.h"

#include <QSet>

#include <array>

namespace permanence {
namespace {

/// Legal forms of the countries whose companies call, as they are written without dots.
const QStringList &legalForms()
{
    static const QStringList forms{u"sarl"_s, u"sas"_s,  u"sasu"_s, u"sa"_s,   u"eurl"_s, u"sci"_s,  u"snc"_s, u"gmbh"_s,
                                   u"ag"_s,   u"kg"_s,   u"ug"_s,   u"ohg"_s,  u"nv"_s,   u"bv"_s,   u"ltd"_s, u"limited"_s,
                                   u"llc"_s,  u"inc"_s,  u"plc"_s,  u"srl"_s,  u"spa"_s,  u"sl"_s,   u"asbl"_s, u"co"_s,
                                   u"cie"_s,  u"ste"_s,  u"societe"_s, u"ets"_s, u"etablissements"_s};
    return forms;
}

QStringList partsOfName(const QString &name)
{
    QStringList words;
    QString word;
    for (const QChar c : withoutCaseAndAccents(name)) {
        if (c.isLetterOrNumber()) {
            word += c;
        } else if (c != u'.' && c != u'\'' && c != u'’' && !word.isEmpty()) { // S.A.R.L. is one word
            words << word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        words << word;
    return words;
}

/// The letters with which a name may begin whose first letter is `letter` without its accent.
QStringList beginnings(QChar letter)
{
    static const QStringList families{u"aàáâãäå"_s, u"cç"_s, u"eèéêë"_s, u"iìíîï"_s, u"nñ"_s, u"oòóôõöø"_s, u"uùúûü"_s};
    for (const QString &family : families) {
        if (family.startsWith(letter)) {
            QStringList all;
            for (const QChar c : family) {
                all << QString(c);
                if (c.unicode() > 127) // the index knows no case but that of ASCII
                    all << QString(c.toUpper());
            }
            return all;
        }
    }
    return {QString(letter)};
}

/// How many letters have to be changed, added or left out; of long texts the beginning decides.
int distance(QStringView a, QStringView b)
{
    constexpr qsizetype kLongest = 100;
    a = a.left(kLongest);
    b = b.left(kLongest);
    std::array<int, kLongest + 1> row{};
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto here = static_cast<std::size_t>(j);
            const int changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[here];
            row[here] = std::min({row[here] + 1, row[here - 1] + 1, changed});
        }
    }
    return row[static_cast<std::size_t>(b.size())];
}

/// People are alike in whatever order their names stand.
QString personKey(const QString &name)
{
    QStringList words = partsOfName(name);
    words.sort();
    return words.join(u' ');
}

} // namespace

QString companyKey(const QString &name)
{
    const QStringList words = partsOfName(name);
    QStringList kept;
    for (const QString &word : words) {
        if (!legalForms().contains(word))
            kept << word;
    }
    return (kept.isEmpty() ? words : kept).join(QString());
}

bool areLike(const QString &a, const QString &b)
{
    if (a.isEmpty() || b.isEmpty() || a == b)
        return a == b && !a.isEmpty();
    const qsizetype shorter = std::min(a.size(), b.size());
    const int most = shorter < 5 ? 0 : shorter < 9 ? 1 : 2;
    return most > 0 && std::abs(a.size() - b.size()) <= most && distance(a, b) <= most;
}

std::vector<Duplicate> DuplicateQueries::customersLike(const QString &name, int limit)
{
    // A range of the index of names, which answers alone.
    static constexpr char kSql[] = "SELECT seq, name FROM customer WHERE name >= ? COLLATE NOCASE AND name < ? COLLATE NOCASE";
    static constexpr char kCustomer[] = "SELECT id, name FROM customer WHERE seq = ? AND id NOT IN (SELECT id FROM merged)";
    const QString key = companyKey(name);
    if (key.isEmpty())
        return {};
    QStringList begins;
    for (const QString &letter : beginnings(key[0])) {
        begins << letter;
        for (const QString &form : legalForms())
            begins << QString(form % u' ' % letter);
    }
    std::vector<std::pair<bool, qint64>> found; // the same ones first
    for (const QString &begin : begins) {
        QString end = begin;
        end.back() = QChar(end.back().unicode() + 1);
        for (Query query(m_queries.database(), kSql, begin, end); query.next();) {
            const QString other = companyKey(query.get<QString>(1));
            if (areLike(key, other))
                found.emplace_back(other != key, query.get<qint64>(0));
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<Duplicate> all;
    for (const auto &[isOther, seq] : found) {
        Query query(m_queries.database(), kCustomer, seq);
        if (static_cast<int>(all.size()) < limit && query.next()) {
            const auto customerName = query.get<QString>(1);
            all.push_back({query.get<CustomerId>(0), {}, customerName, {}, Likeness::Name, customerName});
        }
    }
    return all;
}

std::vector<Duplicate> DuplicateQueries::contactsLike(const CustomerId &customer, const QString &name,
                                                      const QStringList &phones, const QString &email,
                                                      const QString &region, int limit)
{
    std::vector<Duplicate> all;
    QSet<Uuid> seen;
    const auto add = [&](const CallerMatch &match, Likeness by, const QString &found) {
        if (!match.contact.isValid() || seen.contains(match.contact.uuid) || static_cast<int>(all.size()) >= limit)
            return;
        seen.insert(match.contact.uuid);
        all.push_back({match.customer, match.contact, match.customerName, match.contactName, by, found});
    };
    for (const QString &written : phones) {
        if (const auto number = PhoneNumber::parse(written, region)) {
            for (const CallerMatch &match : m_queries.callersWithNumber(number->e164(), limit))
                add(match, Likeness::Phone, match.found);
        }
    }
    if (!email.trimmed().isEmpty()) {
        for (const CallerMatch &match : m_queries.callersWithAddress(email.trimmed(), limit))
            add(match, Likeness::Mail, match.found);
    }
    const QString key = personKey(name);
    const auto owner = m_queries.customer(customer);
    if (key.isEmpty() || !owner)
        return all;
    for (const ContactView &contact : m_queries.contacts(owner->id)) {
        if (areLike(key, personKey(contact.name)))
            add({owner->id, contact.id, owner->name, contact.name, {}, {}}, Likeness::Name, contact.name);
    }
    return all;
}

} // namespace permanence
