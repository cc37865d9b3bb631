#pragma once

#include "app/permanencectl/Command.h"

namespace permanence::ctl {

/// A command with its description.
struct Entry
{
    Description description;
    std::unique_ptr<Command> command;
};

/// All commands that there are, in the order of their names.
class Registry
{
public:
    Registry();

    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    [[nodiscard]] const Entry *find(const QStringList &path) const;
    /// Whether a command's path begins with these words and goes on.
    [[nodiscard]] bool isBeginning(const QStringList &path) const;
    /// The commands whose path begins with `word`.
    [[nodiscard]] std::vector<const Entry *> group(const QString &word) const;
    /// The first words of all commands, each once.
    [[nodiscard]] QStringList firstWords() const;

private:
    std::vector<Entry> m_entries;
};

} // namespace permanence::ctl
