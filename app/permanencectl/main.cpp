#include "app/permanencectl/Help.h"
#include "app/permanencectl/Session.h"
#include "core/store/Database.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace permanence;
using namespace permanence::ctl;

namespace {

constexpr int kRefused = 1;
constexpr int kWrong = 2;

int statusOf(const Error &error)
{
    return kindOf(error.code) == ErrorKind::Refused ? kRefused : kWrong;
}

/// Qt warns where the locale is not UTF-8 and goes on in UTF-8, as we want; that is no word of ours.
void dropMessage(QtMsgType, const QMessageLogContext &, const QString &) {}

/// The system's language where it is one of ours, else English (whose file holds its plurals); Qt's own words,
/// as for what is wrong in a JSON document, where they are installed.
void installTranslation(QTranslator &own, QTranslator &ofQt)
{
    const QString code = QLocale::system().language() == QLocale::French ? u"fr"_s : u"en"_s;
    if (ofQt.load(QString(u"qtbase_"_s % code), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&ofQt);
    if (own.load(QString(u":/i18n/permanence_"_s % code % u".qm"_s)))
        QCoreApplication::installTranslator(&own);
}

/// Runs a command; what it says on standard error comes after what it printed.
int run(const Entry &entry, Arguments arguments)
{
    const QString storePath = arguments.value(u"store"_s);
    Session session(entry.description, std::move(arguments));
    const Result<void> done = [&]() -> Result<void> {
        try {
            PERMANENCE_CHECK(entry.command->run(session));
        } catch (const DatabaseError &failure) {
            return failure.error;
        }
        return flushOut();
    }();
    session.progress().clear();
    if (done)
        return 0;
    printError(withWayOut(done.error(), storePath).text());
    for (const QString &sentence : session.out().furtherSentences())
        printError(sentence);
    return statusOf(done.error());
}

int run(const QStringList &given)
{
    const Registry registry;
    if (given.isEmpty()) {
        printError(helpOf(registry));
        return kWrong;
    }
    const Result<Call> call = findCommand(registry, given);
    if (!call) {
        printError(call.error().text());
        return kWrong;
    }
    if (call->version)
        printOut(u"permanencectl " PERMANENCE_VERSION "\n"_s);
    else if (call->help)
        printOut(call->entry ? helpOf(call->entry->description) : helpOf(registry, call->group));
    if (call->version || call->help)
        return flushOut() ? 0 : kWrong;
    const Result<Arguments> arguments = parseArguments(call->entry->description, call->rest);
    if (!arguments) {
        printError(arguments.error().text());
        return kWrong;
    }
    return run(*call->entry, *arguments);
}

} // namespace

int main(int argc, char **argv)
{
    const QtMessageHandler usual = qInstallMessageHandler(dropMessage);
    QCoreApplication application(argc, argv);
    qInstallMessageHandler(usual);
    QCoreApplication::setApplicationName(u"permanencectl"_s);
    QCoreApplication::setApplicationVersion(u"" PERMANENCE_VERSION ""_s);
    QTranslator own, ofQt;
    installTranslation(own, ofQt);
    return run(QCoreApplication::arguments().mid(1));
}
