#pragma once

#include "app/permanencectl/Registry.h"

#include <QHash>

namespace permanence::ctl {

/// The options that every command takes.
[[nodiscard]] const std::vector<Option> &commonOptions();

/// What was given to a command.
class Arguments
{
public:
    [[nodiscard]] bool has(const QString &option) const { return m_options.contains(option); }
    /// The value of an option; `fallback` where it was not given.
    [[nodiscard]] QString value(const QString &option, const QString &fallback = {}) const;
    [[nodiscard]] QStringList values(const QString &option) const { return m_options.value(option); }
    /// A whole number from `least` on. Errors: Expected at the option.
    [[nodiscard]] Result<int> count(const QString &option, int fallback, int least = 1) const;
    /// The words given by place; empty where fewer were given.
    [[nodiscard]] QString word(qsizetype index) const { return m_words.value(index); }
    /// The words from a place on, joined by spaces.
    [[nodiscard]] QString wordsFrom(qsizetype index) const { return m_words.mid(index).join(u' '); }

private:
    friend Result<Arguments> parseArguments(const Description &, const QStringList &);

    QHash<QString, QStringList> m_options;
    QStringList m_words;
};

/// The words and options of a command line, against what the command takes: an unknown option, one given
/// twice, a missing value and a word too many or too few are WrongUsage, in one sentence.
[[nodiscard]] Result<Arguments> parseArguments(const Description &command, const QStringList &given);

/// A command line with its command found in it.
struct Call
{
    const Entry *entry = nullptr; ///< none: only help or the version was asked for
    QString group;                ///< whose help was asked for, where there is no entry
    QStringList rest;             ///< without the words that name the command
    bool help = false;
    bool version = false;
};

/// Finds the command; common options may stand before it. Errors: WrongUsage.
[[nodiscard]] Result<Call> findCommand(const Registry &registry, const QStringList &given);

[[nodiscard]] Error wrongUsage(const QString &sentence);
/// The error of a value that must be one of a few.
[[nodiscard]] Error expectedOneOf(const QStringList &known, const QString &place);

} // namespace permanence::ctl
