#include "app/permanence/Options.h"

#include "core/base/Literals.h"
#include "core/telephony/Announced.h"

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
const QString kHub = u"hub"_s;
const QString kTour = u"tour"_s;
const QString kReport = u"report"_s;
const QString kOf = u"of"_s;
const QString kOut = u"out"_s;
const QString kCallEvent = u"call-event"_s;
const QString kNumber = u"number"_s;
const QString kName = u"name"_s;
const QString kCallId = u"call-id"_s;
const QString kReason = u"reason"_s;
const QString kDial = u"dial"_s;

struct OptionsTexts
{
    Q_DECLARE_TR_FUNCTIONS(Options)
};

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(OptionsTexts::tr("The workstation for phone support agents."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {kStore, OptionsTexts::tr("Work on this file (default: your desk in the data folder)."),
         u"FILE"_s},
        {kAgent, OptionsTexts::tr("Work as this agent (default: the store's own, else you); with --call-event or --dial: tell only this "
                           "agent's windows."),
         u"AGENT"_s},
        {kDemo, OptionsTexts::tr("Open a demo desk; it is made at the first start.")},
        {kHub, OptionsTexts::tr("Keep the file in step with this hub (default: the one in the settings), as "
                         "postgresql://LOGIN@HOST/DATABASE."),
         u"URL"_s},
        {kTour, OptionsTexts::tr("Play the main job on a demo desk and leave pictures in this folder."),
         u"DIR"_s},
        {kReport, OptionsTexts::tr("Write this report and open no window: month or review."), u"KIND"_s},
        {kOf, OptionsTexts::tr("What the report is of, as 2026-03 or 2026-W10."), u"PERIOD"_s},
        {kOut, OptionsTexts::tr("The report's file, a PDF."), u"FILE"_s},
        {kCallEvent, OptionsTexts::tr("Tell the open windows what the telephone announces: ringing, answered or ended."),
         u"EVENT"_s},
        {kNumber, OptionsTexts::tr("Who calls, as the telephone writes it; without it the number is withheld."), u"N"_s},
        {kName, OptionsTexts::tr("The name that the telephone shows."), u"NAME"_s},
        {kCallId, OptionsTexts::tr("Tells this call from others; the same in all of its events."), u"ID"_s},
        {kReason, OptionsTexts::tr("Why the call ended, in the telephone's code."), u"CODE"_s},
        {kDial, OptionsTexts::tr("Show a number, or a tel:, callto: or sip: address, in the open windows."), u"ADDRESS"_s},
    });
}

Error wrongUsage(const QString &sentence)
{
    return {ErrorCode::WrongUsage, {sentence}, {}};
}

/// What is to be handed to the windows that are open; nothing where the options ask for no such thing.
Result<std::optional<DoorMessage>> readMessage(const QCommandLineParser &parser)
{
    if (parser.isSet(kDial) && parser.isSet(kCallEvent))
        return wrongUsage(OptionsTexts::tr("--dial and --call-event are two things; do one after the other."));
    if (parser.isSet(kDial)) {
        const auto dial = dialRequest(parser.value(kDial));
        if (!dial)
            return wrongUsage(OptionsTexts::tr("There is no number to dial in \"%1\".").arg(announcedText(parser.value(kDial))));
        return std::optional<DoorMessage>(*dial);
    }
    if (!parser.isSet(kCallEvent)) {
        for (const QString &option : {kNumber, kName, kCallId, kReason}) {
            if (parser.isSet(option))
                return wrongUsage(OptionsTexts::tr("--%1 belongs to --call-event.").arg(option));
        }
        return std::optional<DoorMessage>();
    }
    const auto kind = fromCode<CallEventKind>(parser.value(kCallEvent));
    if (!kind)
        return wrongUsage(OptionsTexts::tr("--call-event is one of: ringing, answered, ended."));
    return std::optional<DoorMessage>(cleaned(CallEvent{*kind, parser.value(kNumber), parser.value(kName),
                                                        parser.value(kCallId), parser.value(kReason), {}}));
}

} // namespace

Result<Options> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    // A desktop that starts the program from its menu leaves the address out behind --dial.
    const bool noAddress = arguments.size() > 1 && arguments.last() == QString(u"--"_s % kDial);
    if (!parser.parse(noAddress ? arguments.first(arguments.size() - 1) : arguments))
        return Error{ErrorCode::WrongUsage, {parser.errorText()}, {}};
    if (!parser.positionalArguments().isEmpty()) {
        return Error{ErrorCode::WrongUsage,
                     {OptionsTexts::tr("\"%1\" means nothing here; name a file with --store FILE.")
                          .arg(parser.positionalArguments().first())},
                     {}};
    }
    Options options;
    options.store = parser.value(kStore);
    options.agent = parser.value(kAgent);
    options.demo = parser.isSet(kDemo);
    if (parser.isSet(kHub)) {
        PERMANENCE_TRY(hub, HubAddress::fromUrl(parser.value(kHub)));
        options.hub = hub;
    }
    options.tour = parser.value(kTour);
    options.report = parser.value(kReport);
    options.reportOf = parser.value(kOf);
    options.out = parser.value(kOut);
    PERMANENCE_TRY(message, readMessage(parser));
    options.message = message;
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
                     {OptionsTexts::tr("%1 is a folder; name a file in it.").arg(path)},
                     {}};
    if (!QDir().mkpath(file.absolutePath()))
        return Error{ErrorCode::FileNotWritable,
                     {file.absolutePath(),
                      OptionsTexts::tr("the folder cannot be made there")},
                     {}};
    return file.absoluteFilePath();
}

} // namespace permanence
