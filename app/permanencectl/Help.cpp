#include "app/permanencectl/Help.h"

#include "app/permanencectl/Arguments.h"

#include <algorithm>

namespace permanence::ctl {
namespace {

struct Row
{
    QString term;
    QString text;
};

QString rowsText(const QString &title, const std::vector<Row> &rows)
{
    if (rows.empty())
        return {};
    qsizetype width = 0;
    for (const Row &row : rows)
        width = std::max(width, row.term.size());
    QString text = u'\n' % title % u'\n';
    for (const Row &row : rows)
        text += QString(u"  "_s % row.term.leftJustified(width) % u"  "_s % row.text % u'\n');
    return text;
}

QString written(const Option &option)
{
    return option.valueName.isEmpty() ? QString(u"--"_s % option.name)
                                      : QString(u"--"_s % option.name % u' ' % option.valueName);
}

/// The common options that mean something to the command.
std::vector<Row> commonRows(StoreUse store)
{
    std::vector<Row> rows;
    for (const Option &option : commonOptions()) {
        const bool ofStore = option.name == u"store"_s || option.name == u"as"_s;
        if (!ofStore || store != StoreUse::None)
            rows.push_back({written(option), option.text});
    }
    return rows;
}

} // namespace

QString usageOf(const Description &command)
{
    QStringList words{u"permanencectl"_s};
    if (command.store != StoreUse::None)
        words << u"--store FILE"_s;
    words << command.path;
    for (const Argument &argument : command.arguments) {
        const QString name = argument.repeats ? argument.name + u"…"_s : argument.name;
        words << (argument.required ? name : QString(u'[' % name % u']'));
    }
    for (const Option &option : command.options)
        words << (option.required ? written(option) : QString(u'[' % written(option) % u']'));
    return words.join(u' ');
}

QString helpOf(const Description &command)
{
    QString text = Ctl::tr("Usage:") % u' ' % usageOf(command) % u"\n\n"_s % command.summary % u'\n';
    if (!command.details.isEmpty())
        text += command.details + u'\n';
    std::vector<Row> rows;
    for (const Argument &argument : command.arguments)
        rows.push_back({argument.name, argument.text});
    text += rowsText(Ctl::tr("Arguments:"), rows);
    rows.clear();
    for (const Option &option : command.options)
        rows.push_back({written(option), option.text});
    const std::vector<Row> common = commonRows(command.store);
    rows.insert(rows.end(), common.begin(), common.end());
    text += rowsText(Ctl::tr("Options:"), rows);
    text += QString(u'\n' % Ctl::tr("Example:") % u'\n');
    for (const QString &example : command.examples)
        text += QString(u"  permanencectl "_s % example % u'\n');
    return text;
}

QString helpOf(const Registry &registry, const QString &group)
{
    QString text = Ctl::tr("Usage:") % u" permanencectl [--store FILE] [--as AGENT] [--json] "_s %
                   (group.isEmpty() ? Ctl::tr("COMMAND") : group) % u" …\n"_s;
    if (group.isEmpty())
        text += Ctl::tr("The command line of Permanence, the workstation of a support desk.") + u'\n';
    std::vector<Row> rows;
    for (const Entry &entry : registry.entries()) {
        if (group.isEmpty() || entry.description.path.first() == group)
            rows.push_back({entry.description.path.join(u' '), entry.description.summary});
    }
    text += rowsText(Ctl::tr("Commands:"), rows);
    if (group.isEmpty()) {
        rows = commonRows(StoreUse::Existing);
        rows.push_back({u"--version"_s, Ctl::tr("says which version this is")});
        text += rowsText(Ctl::tr("Options:"), rows);
    }
    text +=
        u'\n' +
        Ctl::tr("Ends with 0 when done, 1 when the desk's rules refuse it, 2 when the call or its input is "
                "wrong.\n\"permanencectl COMMAND --help\" explains a command.") +
        u'\n';
    return text;
}

} // namespace permanence::ctl
