#include "app/permanencectl/Registry.h"

#include <algorithm>

namespace permanence::ctl {

std::vector<CommandFactory> &commandFactories()
{
    static std::vector<CommandFactory> factories;
    return factories;
}

Registry::Registry()
{
    for (const CommandFactory &factory : commandFactories()) {
        auto command = factory();
        Description description = command->describe();
        m_entries.push_back({std::move(description), std::move(command)});
    }
    std::sort(m_entries.begin(), m_entries.end(),
              [](const Entry &a, const Entry &b) { return a.description.path < b.description.path; });
}

const Entry *Registry::find(const QStringList &path) const
{
    for (const Entry &entry : m_entries) {
        if (entry.description.path == path)
            return &entry;
    }
    return nullptr;
}

bool Registry::isBeginning(const QStringList &path) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return entry.description.path.size() > path.size() && entry.description.path.mid(0, path.size()) == path;
    });
}

std::vector<const Entry *> Registry::group(const QString &word) const
{
    std::vector<const Entry *> found;
    for (const Entry &entry : m_entries) {
        if (entry.description.path.first() == word)
            found.push_back(&entry);
    }
    return found;
}

QStringList Registry::firstWords() const
{
    QStringList words;
    for (const Entry &entry : m_entries) {
        if (!words.contains(entry.description.path.first()))
            words << entry.description.path.first();
    }
    return words;
}

} // namespace permanence::ctl
