#include "app/permanence/Tour.h"

#include "app/permanence/OpenDesk.h"
#include "app/permanence/SyncTour.h"
#include "app/permanence/TourPlayer.h"
#include "app/permanence/Workstation.h"
#include "ui/charts/ChartCard.h"
#include "ui/charts/ChartView.h"
#include "ui/dashboard/DashboardPage.h"
#include "ui/shell/FollowSettings.h"
#include "ui/shell/Language.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/Theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QLabel>
#include <QTemporaryDir>

#include <cstdio>

namespace permanence {
namespace {

/// A contact of the demo sheet.
const QString kCaller = u"06 39 98 84 02"_s;

/// What is visible in a window, found by its name.
class Finder
{
public:
    explicit Finder(MainWindow &window) : m_window(window) {}

    template <class T = QWidget>
    [[nodiscard]] T *visible(const QString &name) const
    {
        const auto found = m_window.findChildren<T *>(name);
        for (T *widget : found) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] bool hasRows(const QString &name) const
    {
        const auto *view = visible<QAbstractItemView>(name);
        return view && view->model() && view->model()->rowCount() > 0;
    }
    [[nodiscard]] bool hasText(const QString &name) const
    {
        const auto *label = visible<QLabel>(name);
        return label && !label->text().isEmpty();
    }
    [[nodiscard]] bool readsFrom(const QString &name, const QString &beginning) const
    {
        const auto *label = visible<QLabel>(name);
        return label && label->text().startsWith(beginning);
    }
    [[nodiscard]] bool hasFigures() const
    {
        const auto *dashboard = visible<DashboardPage>(page::kDashboard);
        return dashboard && dashboard->figures().has_value();
    }
    void bringIntoView(const QString &chart) const
    {
        if (auto *card = visible<ChartCard>(chart))
            card->view()->setFocus();
    }
    void click(const QString &name) const
    {
        if (auto *button = visible<QAbstractButton>(name))
            button->click();
    }
    void typeInto(const QString &name, const QString &text) const
    {
        if (auto *field = visible(name)) {
            field->setFocus();
            TourPlayer::type(text);
        }
    }
    void trigger(const QString &action) const
    {
        const auto found = m_window.findChildren<QAction *>(action);
        if (!found.isEmpty())
            found.first()->trigger();
    }

private:
    MainWindow &m_window;
};

std::vector<TourPlayer::Step> steps(Workstation &workstation, Settings &settings)
{
    MainWindow &window = workstation.window();
    const Finder find(window);
    const auto onPage = [&window](QLatin1StringView page) { return window.current().page == page; };
    auto ticket = std::make_shared<Place>();
    return {
        {u"my-tickets"_s, [=] { return onPage(page::kMyTickets) && find.hasRows(u"tickets"_s); },
         [=] { find.trigger(u"newCall"_s); }},
        {u"call-begins"_s, [=] { return find.visible(u"callerField"_s) != nullptr; },
         [=] { find.typeInto(u"callerField"_s, kCaller); }, false},
        {u"callers-while-typing"_s, [=] { return find.hasRows(u"callerMatches"_s); },
         [] { TourPlayer::press(Qt::Key_Return); }},
        {u"caller-known"_s, [=] { return find.hasText(u"company"_s); },
         [=] {
             find.click(u"severity.blocking"_s);
             find.typeInto(u"summary"_s, u"Export to the machine fails"_s);
             find.typeInto(u"details"_s, u"Since this morning the export stops at 40 % with error 1204."_s);
         },
         false},
        {u"call-page"_s, [=] { return find.hasText(u"company"_s); }, [=] { find.trigger(u"saveCall"_s); }},
        {u"saved-call"_s, [=] { return find.hasText(u"ticketNumber"_s); },
         [=] { find.click(u"openTicketButton"_s); }},
        {u"ticket"_s, [=] { return onPage(page::kTicket); },
         [=, &window] {
             *ticket = window.current();
             find.click(u"takeClockWhy"_s);
         }},
        {u"ticket-why"_s, [=] { return onPage(page::kTicket); }, [=] { find.trigger(u"openCustomer"_s); }},
        {u"customer"_s, [=] { return onPage(page::kCustomer); },
         [=, &window] { window.navigate({page::kCustomers, {}}); }},
        {u"customers"_s, [=] { return onPage(page::kCustomers); },
         [=, &window] { window.navigate({page::kQueue, {}}); }},
        {u"queue"_s, [=] { return onPage(page::kQueue) && find.hasRows(u"queueTable"_s); },
         [=, &window] { window.navigate({page::kReview, {}}); }},
        {u"review-agenda"_s, [=] { return onPage(page::kReview) && find.hasRows(u"reviewAgenda"_s); },
         [=] { find.trigger(u"reviewMeeting"_s); }},
        {u"review-meeting-opens"_s, [=] { return find.hasText(u"meetingNumber"_s); },
         [=] {
             QWidget *meeting = find.visible(u"meetingWindow"_s);
             meeting->showNormal(); // a screen that is none has no size worth a picture
             meeting->resize(1600, 900);
             TourPlayer::press(Qt::Key_1);
         },
         false},
        {u"review-meeting"_s, [=] { return find.hasText(u"meetingNumber"_s); }, [] { TourPlayer::press(Qt::Key_Space); }},
        {u"review-discussed"_s, [=] { return find.readsFrom(u"meetingProgress"_s, u"1 "_s); },
         [] { TourPlayer::press(Qt::Key_Escape); }, false},
        {u"review-left"_s, [=] { return !find.visible(u"meetingWindow"_s) && onPage(page::kReview); },
         [=] { find.trigger(u"reviewTelling"_s); }, false},
        {u"review-telling"_s, [=] { return find.hasRows(u"tellingList"_s); },
         [=, &window] { window.navigate({page::kDashboard, {}}); }},
        {u"dashboard"_s, [=] { return find.hasFigures(); },
         [=] { find.bringIntoView(u"time_to_take_spread"_s); }},
        {u"dashboard-charts"_s, [=] { return find.hasFigures(); },
         [=, &window] { window.navigate({page::kKnowledge, {}}); }},
        {u"knowledge"_s, [=] { return onPage(page::kKnowledge) && find.hasRows(u"articles"_s); },
         [=, &window] {
             window.navigate({page::kCallbacks, {}});
             find.trigger(u"agendaWeek"_s);
             TourPlayer::press(Qt::Key_Down);
         }},
        {u"callbacks"_s, [=] { return onPage(page::kCallbacks); },
         [] { TourPlayer::press(Qt::Key_K, Qt::ControlModifier); }},
        {u"everything"_s, [] { return true; }, [] { TourPlayer::press(Qt::Key_Escape); }},
        {u"settings-open"_s, [] { return true; }, [=, &window] { window.navigate({page::kSettings, {}}); }, false},
        {u"settings"_s, [=] { return onPage(page::kSettings); },
         [=, &window, &settings] {
             settings.set(setting::kTheme, u"dark"_s);
             settings.set(setting::kLanguage, u"fr"_s);
             window.navigate(*ticket);
         }},
        {u"ticket-dark-in-french"_s, [=] { return onPage(page::kTicket); },
         [=, &window] { window.navigate({page::kMyTickets, {}}); }},
        {u"my-tickets-dark-in-french"_s, [=] { return onPage(page::kMyTickets); }, {}},
    };
}

/// Plays steps to their end; false where one did not come about, which it has told.
bool play(QWidget &window, const QString &folder, std::vector<TourPlayer::Step> steps, int &pictures)
{
    TourPlayer player(window, folder, std::move(steps), pictures);
    bool done = false;
    QObject::connect(&player, &TourPlayer::ended, &player, [&](const QString &problem) {
        done = problem.isEmpty();
        if (!done)
            std::fprintf(stderr, "%s\n", qPrintable(problem));
        QApplication::quit();
    });
    player.start();
    QApplication::exec();
    pictures = player.pictures();
    return done;
}

} // namespace

int runTour(const QString &folder)
{
    const QTemporaryDir place;
    if (!QDir().mkpath(folder) || !place.isValid()) {
        tellStartError({ErrorCode::FileNotWritable,
                        {folder, QCoreApplication::translate("Tour", "the folder cannot be made")},
                        {}});
        return 2;
    }
    Settings settings(place.filePath(u"settings.ini"_s));
    settings.set(setting::kTheme, u"light"_s);
    settings.set(setting::kLanguage, u"en"_s);
    Theme theme;
    Language language;
    followSettings(settings, theme, language);
    const SystemClock clock;
    Options options;
    options.demo = true;
    options.agent = u"lea"_s;
    Result<OpenedDesk> desk = openDesk(options, place.filePath(u"demo.permanence"_s), clock);
    if (!desk) {
        tellStartError(desk.error());
        return 2;
    }
    int pictures = 0;
    {
        Workstation workstation(*desk->service, settings);
        workstation.window().resize(1280, 800);
        workstation.show();
        if (!play(workstation.window(), folder, steps(workstation, settings), pictures))
            return 1;
    }
    settings.set(setting::kTheme, u"light"_s);
    settings.set(setting::kLanguage, u"en"_s);
    SyncTour sync(place.path(), settings, clock);
    if (!sync.begin())
        std::fprintf(stderr, "%s\n", qPrintable(QCoreApplication::translate("Tour", "PostgreSQL is not installed here: the pictures of several workstations are left out.")));
    else if (!play(sync.window(), folder, sync.steps(), pictures))
        return 1;
    std::printf("%s\n", qPrintable(QCoreApplication::translate("Tour", "The pictures are in %1.").arg(folder)));
    return 0;
}

} // namespace permanence
