#pragma once

#include "core/policy/PolicyWords.h"

#include <QCoreApplication>
#include <QLocale>

namespace permanence {

/// The translation context of the words around a policy.
struct PolicyWords
{
    Q_DECLARE_TR_FUNCTIONS(PolicyWords)
};

/// A policy that is being put into words; the parts of policyInWords() add their sections to it.
class PolicySpeaker
{
public:
    PolicySpeaker(const Policy &policy, QString language, QDate today)
        : m_policy(policy), m_language(std::move(language)),
          m_locale(m_language == u"C" ? QLocale(QLocale::English) : QLocale(m_language)), m_today(today)
    {
    }

    void about();
    void hours();
    void admission();
    void offer();   ///< severities, tiers, categories
    void intake();  ///< what is asked for, and the checklists
    void services();
    void packs();
    void handling(); ///< queue, dates, review, training
    void closure();
    void spoken();
    void quality(); ///< quality control, fixes, escalation
    void mails();

    /// Without the sections that say nothing.
    [[nodiscard]] std::vector<PolicySection> sections() &&;

private:
    void begin(const QString &id, const QString &title, const QStringList &columns = {});
    void line(const QString &key, const QStringList &cells);
    [[nodiscard]] QString in(const LocalizedText &text) const { return text.in(m_language); }
    [[nodiscard]] QString list(const QStringList &words) const { return m_locale.createSeparatedList(words); }
    [[nodiscard]] QString day(QDate date) const;
    [[nodiscard]] QString span(const DaySpans &spans) const;
    [[nodiscard]] QString target(const std::optional<Target> &target) const;
    [[nodiscard]] QString price(qint64 cents) const;
    [[nodiscard]] QString covered(const Category &category) const;
    void holidays();
    void outOfHours(const OutOfHours &conditions);

    const Policy &m_policy;
    QString m_language;
    QLocale m_locale;
    QDate m_today;
    std::vector<PolicySection> m_sections;
};

// The vocabulary as a policy speaks of it.
[[nodiscard]] QString channelName(Channel channel); ///< "phone"
[[nodiscard]] QString natureName(Nature nature);     ///< "incidents"
[[nodiscard]] QString mailName(MailTemplate mail);   ///< "when a ticket is opened"
[[nodiscard]] QString causeName(DefectCause cause);
/// "30 minutes", "48 hours".
[[nodiscard]] QString lengthName(Duration length);

/// The names of several, by one of the functions above.
template <class T>
[[nodiscard]] QStringList namesOf(const std::vector<T> &values, QString (*name)(T))
{
    QStringList names;
    for (const T value : values)
        names << name(value);
    return names;
}

} // namespace permanence
