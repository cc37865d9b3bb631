#pragma once

#include "core/base/Literals.h"

#include <QByteArrayView>
#include <QSet>
#include <QStringList>

namespace permanence {

/// What names a person, and how to take it out of a text: the full name in any order, mail addresses, phone numbers in
/// any writing, and, among those who know the person, the given and the family name alone. Case, accents and the
/// composition of letters do not matter; only whole words and whole numbers are found.
class PersonNames
{
public:
    /// Whose text it is: a colleague's "Martin" is this person, a stranger's is not.
    enum class Reach {
        Anywhere,
        OwnCustomer
    };
    /// What stands in the place of what was taken out.
    static constexpr QLatin1StringView kErased{"[erased]"};

    /// Nothing shorter is taken for somebody's name by itself.
    static constexpr qsizetype kShortestName = 3;

    /// `shared`: somebody else has the same one, so that it names this person only at the own customer.
    void addName(const QString &name, bool shared = false);
    void addEmail(const QString &address, bool shared = false);
    void addPhone(const QString &e164, bool shared = false);

    /// Whether UTF-8 text may name the person anywhere: a quick look that is wrong in one direction only, and spares
    /// the reading of millions of texts that do not.
    [[nodiscard]] bool mayBeIn(QByteArrayView utf8) const;
    /// The text without the person; the same text where it does not name the person.
    [[nodiscard]] QString takenOut(const QString &text, Reach reach) const;

private:
    struct Name {
        QStringList words;
        bool shared = false;
    };
    struct Plain {
        QString text;
        QString country; ///< of a phone: the country's code
        bool shared = false;
    };
    struct Range {
        qsizetype from = 0, until = 0;
    };
    void findNames(const QString &text, Reach reach, std::vector<Range> &found) const;
    void findEmails(const QString &text, Reach reach, std::vector<Range> &found) const;
    void findPhones(const QString &text, Reach reach, std::vector<Range> &found) const;

    std::vector<Name> m_names;
    struct Sign {
        QByteArray bytes;
        bool isDigits = false;
    };
    std::vector<Sign> m_signs; ///< what stands in every text that names the person anywhere
    QSet<QString> m_words;     ///< of all names, those that name somebody alone
    std::vector<Plain> m_emails;
    std::vector<Plain> m_phones; ///< `text` is the national number
};

} // namespace permanence
