#include "app/permanence/HandOver.h"
#include "app/permanence/OpenDesk.h"
#include "app/permanence/Options.h"
#include "app/permanence/PrintReport.h"
#include "app/permanence/Tour.h"
#include "app/permanence/Workstation.h"
#include "ui/shell/FollowSettings.h"
#include "ui/shell/Language.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/Theme.h"

#include <QApplication>

#include <cstdio>
#include <optional>

using namespace permanence;

namespace {

int tell(const Error &error)
{
    tellStartError(error);
    return kindOf(error.code) == ErrorKind::Refused ? 1 : 2;
}

int runWorkstation(const Options &options)
{
    Settings settings;
    Theme theme;
    Language language;
    followSettings(settings, theme, language);
    const SystemClock clock;
    const Result<QString> path = storePath(options);
    if (!path)
        return tell(path.error());
    Result<OpenedDesk> desk = openDesk(options, *path, clock);
    if (!desk)
        return tell(desk.error());
    if (!desk->service)
        return 0;
    Workstation workstation(*desk->service, settings);
    workstation.show();
    workstation.backUpDaily();
    workstation.openDoor();
    workstation.startSync(options.hub);
    return QApplication::exec();
}

void introduce()
{
    QCoreApplication::setApplicationName(u"permanence"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PERMANENCE_VERSION));
}

void showText(const Options &options)
{
    const QString version = u"permanence "_s + QCoreApplication::applicationVersion();
    std::puts(qPrintable(options.help ? usage() : version));
}

/// A telephone waits for this: no window is made, and no more is read than is needed.
int runHandOver(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    introduce();
    Language language;
    language.apply(Settings().get(setting::kLanguage));
    const auto complain = [](const QString &sentence, int status) {
        std::fprintf(stderr, "%s\n", qPrintable(sentence));
        return status;
    };
    const Result<Options> options = readOptions(QCoreApplication::arguments());
    if (!options)
        return complain(options.error().text(), 2);
    if (options->help || options->version) {
        showText(*options);
        return 0;
    }
    const Result<HandedOver> done = handOver(*options);
    if (!done)
        return complain(done.error().text(), 2);
    if (*done == HandedOver::NobodyThere)
        return complain(QCoreApplication::translate("HandOver", "No window of Permanence is open that could be told."),
                        static_cast<int>(HandedOver::NobodyThere));
    return 0;
}

/// Whether the arguments ask for something that needs no window: a text, a report, or the pictures of the tour.
bool needsNoDisplay(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        for (const char *option : {"-h", "--help", "--help-all", "-v", "--version", "--tour", "--report"}) {
            if (qstrcmp(argv[i], option) == 0 || QByteArrayView(argv[i]).startsWith("--tour=") ||
                QByteArrayView(argv[i]).startsWith("--report="))
                return true;
        }
    }
    return false;
}

/// Qt ends the program where it finds no display; one line that says what to do is of more use.
bool hasNoDisplay()
{
    return qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
           qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

} // namespace

int main(int argc, char **argv)
{
    if (isForRunningWindow(argc, argv))
        return runHandOver(argc, argv);
    if (needsNoDisplay(argc, argv)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    } else if (hasNoDisplay()) {
        std::fputs("There is no display here; permanence --tour DIR plays the main job and leaves a picture of each "
                   "page in DIR.\n",
                   stderr);
        return 2;
    }
    QApplication application(argc, argv);
    introduce();
    QApplication::setApplicationDisplayName(u"Permanence"_s);
    QApplication::setDesktopFileName(u"org.permanence.Workstation"_s);

    // What is said before there is a window; the workstation then follows the settings itself.
    std::optional<Language> early(std::in_place);
    early->apply(Settings().get(setting::kLanguage));
    const Result<Options> options = readOptions(QApplication::arguments());
    if (!options)
        return tell(options.error());
    if (options->help || options->version) {
        showText(*options);
        return 0;
    }
    early.reset();
    if (!options->report.isEmpty())
        return printReport(*options);
    return options->tour.isEmpty() ? runWorkstation(*options) : runTour(options->tour);
}
