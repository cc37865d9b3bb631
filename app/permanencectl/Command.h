#pragma once

#include "app/permanencectl/Ctl.h"
#include "core/base/Literals.h"
#include "core/base/Result.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace permanence::ctl {

class Session;

/// A word that a command takes by its place.
struct Argument
{
    QString name; ///< as help writes it: FILE
    QString text; ///< what it is, in a sentence
    bool required = true;
    bool repeats = false; ///< the last one only: it takes all words that are left
};

/// A named option; one without a value name is a switch.
struct Option
{
    QString name;      ///< without its dashes
    QString valueName; ///< TEXT
    QString text;
    bool required = false;
    bool repeats = false;
};

/// What a command needs of a store.
enum class StoreUse
{
    None,     ///< takes no --store
    Existing, ///< the file must be there: reading and looking after it makes no store
    Create,   ///< a missing file is made
    FileOnly  ///< the file as a file; the command opens it itself, or not at all
};

/// All that help, the parser and the list of commands know of a command.
struct Description
{
    QStringList path; ///< the words that name it: {call, log}
    QString summary;  ///< one sentence
    StoreUse store = StoreUse::None;
    std::vector<Argument> arguments;
    std::vector<Option> options;
    QStringList examples; ///< what follows `permanencectl `
    QString details;      ///< further sentences; may be empty
};

/// One thing that the command line can do. Each lives in a file of its own and announces itself there with
/// PERMANENCE_COMMAND; the parser, the help and the exit status follow from its description and its result.
class Command
{
public:
    Command() = default;
    Command(const Command &) = delete;
    Command &operator=(const Command &) = delete;
    virtual ~Command() = default;

    [[nodiscard]] virtual Description describe() const = 0;
    /// Does it. An error of the kind Refused ends the program with 1, any other with 2.
    [[nodiscard]] virtual Result<void> run(Session &session) const = 0;
};

using CommandFactory = std::function<std::unique_ptr<Command>()>;

/// The factories that the command files have announced.
[[nodiscard]] std::vector<CommandFactory> &commandFactories();

inline bool announce(CommandFactory factory)
{
    commandFactories().push_back(std::move(factory));
    return true;
}

} // namespace permanence::ctl

/// Announces a command class to the program; stands once in its file, inside the namespace.
#define PERMANENCE_COMMAND(Class)                                                                            \
    [[maybe_unused]] static const bool announced##Class =                                                    \
        permanence::ctl::announce([] { return std::make_unique<Class>(); });
