#include "app/permanence/OpenDesk.h"

#include "app/permanence/HandOver.h"
#include "core/desk/DemoDesk.h"
#include "core/store/StoreFile.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include <cstdio>

namespace permanence {
namespace {

struct OpenDeskTexts
{
    Q_DECLARE_TR_FUNCTIONS(OpenDesk)
};

bool hasDisplay()
{
    return QGuiApplication::platformName() != u"offscreen"_s && QGuiApplication::platformName() != u"minimal"_s;
}

/// Makes the demo desk where there is none yet, or where an earlier start was stopped while it was made.
Result<void> prepareDemo(const QString &path, const QString &login, const Clock &clock)
{
    PERMANENCE_TRY(store, Store::open(path, clock));
    return store->run([&]() -> Result<void> {
        if (store->queries().customerCount() > 0)
            return {};
        DemoOptions demo;
        demo.login = login;
        demo.until = clock.now();
        const Result<DemoSummary> made = makeDemo(*store, demo);
        return made ? Result<void>() : Result<void>(made.error());
    });
}

Result<std::unique_ptr<DeskService>> openService(const Options &options, const QString &path, const Clock &clock)
{
    if (options.demo)
        PERMANENCE_CHECK(prepareDemo(path, options.agent.isEmpty() ? systemUser() : options.agent, clock));
    return DeskService::open(path, options.agent, clock);
}

enum class Repair { Restore, StartEmpty, Leave };

/// A decision, so a dialog; its buttons are verbs.
Repair askAboutDamage(const Error &error, const std::optional<BackupFile> &backup)
{
    QMessageBox box;
    box.setIcon(QMessageBox::Warning);
    box.setWindowTitle(u"Permanence"_s);
    box.setText(error.text());
    QPushButton *restoreButton = nullptr;
    if (backup) {
        const QString made = QLocale().toString(backup->made.toLocalTime(), QLocale::ShortFormat);
        box.setInformativeText(OpenDeskTexts::tr("The file will be set aside, not deleted. The newest good backup was made on %1; what "
                                  "was done after it is only in the damaged file.")
                                   .arg(made));
        restoreButton = box.addButton(OpenDeskTexts::tr("Put the backup in its place"), QMessageBox::AcceptRole);
        box.setDefaultButton(restoreButton);
    } else {
        box.setInformativeText(OpenDeskTexts::tr("The file will be set aside, not deleted. There is no good backup beside it."));
    }
    QPushButton *emptyButton = box.addButton(OpenDeskTexts::tr("Begin an empty desk"), QMessageBox::DestructiveRole);
    QPushButton *leaveButton = box.addButton(OpenDeskTexts::tr("Leave everything as it is"), QMessageBox::RejectRole);
    box.setEscapeButton(leaveButton);
    box.exec();
    if (restoreButton && box.clickedButton() == restoreButton)
        return Repair::Restore;
    return box.clickedButton() == emptyButton ? Repair::StartEmpty : Repair::Leave;
}

Result<void> repair(const Error &error, const QString &path, const Clock &clock)
{
    const auto backup = newestGoodBackup(path);
    const Repair choice = hasDisplay() ? askAboutDamage(error, backup) : Repair::Leave;
    if (choice == Repair::Leave)
        return error;
    PERMANENCE_TRY(alone, StoreLock::alone(path));
    Q_UNUSED(alone);
    PERMANENCE_TRY(aside, setAside(path, clock.now().utc()));
    Q_UNUSED(aside);
    return choice == Repair::Restore ? restore(*backup, path) : Result<void>();
}

} // namespace

Result<OpenedDesk> openDesk(const Options &options, const QString &path, const Clock &clock)
{
    OpenedDesk opened;
    PERMANENCE_TRY(gate, StoreLock::gate(path)); // until the desk is open
    Q_UNUSED(gate);
    auto service = openService(options, path, clock);
    if (!service && service.error().code == ErrorCode::StoreDamaged) {
        PERMANENCE_CHECK(repair(service.error(), path, clock));
        service = openService(options, path, clock);
    }
    if (!service)
        return service.error();
    const QString login = (*service)->agent().login;
    auto window = StoreLock::window(path, login);
    if (!window && window.error().code == ErrorCode::StoreInUse && bringToFront(path, login))
        return opened;
    if (!window)
        return window.error();
    opened.lock = *std::move(window);
    opened.service = *std::move(service);
    return opened;
}

void tellStartError(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.text()));
    if (!hasDisplay())
        return;
    QMessageBox box(QMessageBox::Warning, u"Permanence"_s, error.text());
    box.addButton(OpenDeskTexts::tr("Quit"), QMessageBox::AcceptRole);
    box.exec();
}

} // namespace permanence
