#include "app/permanence/Options.h"

#include "core/base/Literals.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace permanence {
namespace {

const QString kStore = u"store"_s;
const QString kAgent = u"as"_s;
const QString kDemo = u"demo"_s;
const QString kTour = u"tour"_s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Options)
};

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Words::tr("The workstation for phone support agents."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {kStore, Words::tr("Work on this file (default: your desk in the data folder)."),
         u"FILE"_s},
        {kAgent, Words::tr("Work as this agent (default: the store's own, else you)."),
         u"AGENT"_s},
        {kDemo, Words::tr("Open a demo desk; it is made at the first start.")},
        {kTour, Words::tr("Play the main job on a demo desk and leave pictures in this folder."),
         u"DIR"_s},
    });
}

} // namespace

Result<Options> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return Error{ErrorCode::WrongUsage, {parser.errorText()}, {}};
    if (!parser.positionalArguments().isEmpty()) {
        return Error{ErrorCode::WrongUsage,
                     {Words::tr("\"%1\" means nothing here; name a file with --store FILE.")
                          .arg(parser.positionalArguments().first())},
                     {}};
    }
    Options options;
    options.store = parser.value(kStore);
    options.agent = parser.value(kAgent);
    options.demo = parser.isSet(kDemo);
    options.tour = parser.value(kTour);
    options.help = parser.isSet(u"help"_s);
    options.version = parser.isSet(u"version"_s);
    return options;
}

QString usage()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

Result<QString> storePath(const Options &options)
{
    QString path = options.store;
    if (path.isEmpty()) {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
        path = QDir(folder).filePath(options.demo ? u"permanence/demo.permanence"_s : u"permanence/desk.permanence"_s);
    }
    const QFileInfo file(path);
    if (file.isDir())
        return Error{ErrorCode::WrongUsage,
                     {Words::tr("%1 is a folder; name a file in it.").arg(path)},
                     {}};
    if (!QDir().mkpath(file.absolutePath()))
        return Error{ErrorCode::FileNotWritable,
                     {file.absolutePath(),
                      Words::tr("the folder cannot be made there")},
                     {}};
    return file.absoluteFilePath();
}

} // namespace permanence
