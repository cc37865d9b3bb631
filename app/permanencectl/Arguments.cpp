#include "app/permanencectl/Arguments.h"

namespace permanence::ctl {
namespace {

bool isOption(const QString &word)
{
    return word.startsWith(u'-') && word.size() > 1 && !word.at(1).isDigit();
}

/// `store` of `--store`, `--store=FILE` and, for the one short option there is, `-h`.
QString optionName(const QString &word)
{
    if (word == u"-h"_s)
        return u"help"_s;
    return word.startsWith(u"--"_s) ? word.mid(2).section(u'=', 0, 0) : word;
}

const Option *findOption(const std::vector<Option> &options, const QString &name)
{
    for (const Option &option : options) {
        if (option.name == name)
            return &option;
    }
    return nullptr;
}

QString writtenNames(const std::vector<Option> &options)
{
    QStringList names;
    for (const Option &option : options)
        names << u"--"_s + option.name;
    return names.join(u", "_s);
}

std::vector<Option> allOptions(const Description &command)
{
    std::vector<Option> options = command.options;
    options.insert(options.end(), commonOptions().begin(), commonOptions().end());
    return options;
}

Error unknownOption(const QString &written, const std::vector<Option> &options, const QString &command)
{
    return wrongUsage(
        Ctl::tr("%1 has no option \"%2\"; it takes: %3.").arg(command, written, writtenNames(options)));
}

/// The value of an option at `index`, which moves on where the value is a word of its own.
Result<QString> optionValue(const QStringList &given, qsizetype &index, const Option &option)
{
    const QString &word = given[index];
    const qsizetype equals = word.indexOf(u'=');
    if (option.valueName.isEmpty()) {
        if (equals >= 0)
            return wrongUsage(Ctl::tr("--%1 takes no value.").arg(option.name));
        return QString();
    }
    if (equals >= 0)
        return word.mid(equals + 1);
    if (index + 1 >= given.size() || given[index + 1].startsWith(u"--"_s)) {
        return wrongUsage(Ctl::tr("--%1 needs a value: --%1 %2.").arg(option.name, option.valueName));
    }
    return given[++index];
}

Result<void> checkWords(const Description &command, const QStringList &words)
{
    const QString name = command.path.join(u' ');
    for (qsizetype i = words.size(); i < static_cast<qsizetype>(command.arguments.size()); ++i) {
        const Argument &missing = command.arguments[static_cast<std::size_t>(i)];
        if (missing.required)
            return wrongUsage(Ctl::tr("%1 needs %2: %3").arg(name, missing.name, missing.text));
    }
    const bool endless = !command.arguments.empty() && command.arguments.back().repeats;
    if (!endless && words.size() > static_cast<qsizetype>(command.arguments.size())) {
        return wrongUsage(Ctl::tr("%1 does not know what to do with \"%2\".")
                              .arg(name, words[static_cast<qsizetype>(command.arguments.size())]));
    }
    return {};
}

} // namespace

const std::vector<Option> &commonOptions()
{
    static const std::vector<Option> options{
        {u"store"_s, u"FILE"_s, Ctl::tr("the file that holds the desk")},
        {u"as"_s, u"AGENT"_s,
         Ctl::tr("who does it, by login; else the store's own agent, else the system user")},
        {u"json"_s, {}, Ctl::tr("prints the answer as one JSON document")},
        {u"help"_s, {}, Ctl::tr("explains the command")},
    };
    return options;
}

QString Arguments::value(const QString &option, const QString &fallback) const
{
    return has(option) ? m_options.value(option).last() : fallback;
}

Result<int> Arguments::count(const QString &option, int fallback, int least) const
{
    if (!has(option))
        return fallback;
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (isNumber && number >= least)
        return number;
    return Error{ErrorCode::Expected,
                 {QCoreApplication::translate("Expectation", "a whole number from %1 on").arg(least)},
                 u"--"_s + option};
}

Result<Arguments> parseArguments(const Description &command, const QStringList &given)
{
    const std::vector<Option> options = allOptions(command);
    const QString name = command.path.join(u' ');
    Arguments arguments;
    bool onlyWords = false;
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QString written = given[i];
        if (onlyWords || !isOption(written)) {
            arguments.m_words << written;
            continue;
        }
        if (written == u"--"_s) {
            onlyWords = true;
            continue;
        }
        const Option *option = findOption(options, optionName(written));
        if (!option)
            return unknownOption(written, options, name);
        if (arguments.has(option->name) && !option->repeats)
            return wrongUsage(Ctl::tr("--%1 is given twice.").arg(option->name));
        PERMANENCE_TRY(value, optionValue(given, i, *option));
        arguments.m_options[option->name] << value;
    }
    for (const Option &option : command.options) {
        if (option.required && !arguments.has(option.name))
            return wrongUsage(Ctl::tr("%1 needs --%2 %3.").arg(name, option.name, option.valueName));
    }
    PERMANENCE_CHECK(checkWords(command, arguments.m_words));
    return arguments;
}

Result<Call> findCommand(const Registry &registry, const QStringList &given)
{
    Call call;
    QStringList path;
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QString &word = given[i];
        if (isOption(word)) {
            const QString name = optionName(word);
            call.help = call.help || name == u"help"_s;
            call.version = call.version || word == u"--version"_s;
            if (word == u"--version"_s)
                continue;
            const Option *option = findOption(commonOptions(), name);
            if (!option && path.isEmpty())
                return unknownOption(word, commonOptions(), u"permanencectl"_s);
            if (!option)
                break; // a word of the command is missing: said below
            call.rest << word;
            if (!option->valueName.isEmpty() && !word.contains(u'=') && i + 1 < given.size())
                call.rest << given[++i];
            continue;
        }
        path << word;
        if (registry.group(path.first()).empty()) {
            return wrongUsage(Ctl::tr("There is no command \"%1\"; the commands are: %2.")
                                  .arg(word, registry.firstWords().join(u", "_s)));
        }
        call.entry = registry.find(path);
        // A command whose name begins another one's (queue, queue export) is only meant where that one is not.
        const bool goesOn = i + 1 < given.size() && registry.find(path + QStringList{given[i + 1]});
        if (call.entry && !goesOn) {
            call.rest << given.mid(i + 1);
            // A value may look like an option's name; only what stands before "--" asks for help.
            const QStringList options = given.mid(i + 1, given.mid(i + 1).indexOf(u"--"_s));
            call.help = call.help || options.contains(u"--help"_s) || options.contains(u"-h"_s);
            return call;
        }
        call.entry = nullptr;
        if (path.size() > 1 && !registry.isBeginning(path))
            break;
    }
    call.group = path.value(0);
    if (call.help || call.version)
        return call;
    if (path.isEmpty())
        return wrongUsage(
            Ctl::tr("No command is given; the commands are: %1.").arg(registry.firstWords().join(u", "_s)));
    QStringList known;
    for (const Entry *entry : registry.group(call.group))
        known << entry->description.path.mid(1).join(u' ');
    return path.size() > 1 ? wrongUsage(Ctl::tr("There is no command \"%1\"; %2 knows: %3.")
                                            .arg(path.join(u' '), call.group, known.join(u", "_s)))
                           : wrongUsage(Ctl::tr("%1 needs one of: %2.").arg(call.group, known.join(u", "_s)));
}

Error wrongUsage(const QString &sentence)
{
    return Error{ErrorCode::WrongUsage, {sentence}, {}};
}

Error expectedOneOf(const QStringList &known, const QString &place)
{
    return Error{ErrorCode::Expected,
                 {QCoreApplication::translate("Expectation", "one of: %1").arg(known.join(u", "_s))},
                 place};
}

} // namespace permanence::ctl
