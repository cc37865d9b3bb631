// How long a start takes on a big store, and how much memory a day on it: `bench_start FILE`. FILE is only read; the work
// is done on a copy beside it, and on an empty store.
//
// Each start is a process of its own that does what the workstation does: from its birth until the window is in view and
// its first page shows what it was to show. Then the one on the big store goes through the queue, the customers, a
// customer's history and searches, and says how much memory it ever needed (VmHWM).

#include "app/permanence/Workstation.h"
#include "core/store/StoreFile.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/FollowSettings.h"
#include "ui/shell/Language.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/HistoryModel.h"
#include "ui/widgets/PagedTableModel.h"
#include "ui/widgets/Theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QProcess>
#include <QScrollBar>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace permanence;

namespace {

constexpr int kStarts = 5;
constexpr int kScreens = 60; ///< of a table that are looked at

qint64 nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void until(const std::function<bool()> &done)
{
    QTimer look;
    look.start(2);
    while (!done())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// Kilobytes that the process held at most so far.
long peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toLong();
    }
    return 0;
}

/// A look at every part of a table, from its beginning to its end.
void scrollThrough(MainWindow &window, const QString &name)
{
    auto *view = window.findChild<QAbstractItemView *>(name);
    auto *model = qobject_cast<PagedTableModel *>(view->model());
    until([&] { return model->state() == PagedTableModel::State::Loaded; });
    for (int screen = 0; screen <= kScreens && model->rowCount() > 0; ++screen) {
        const int row = static_cast<int>(qint64(model->rowCount() - 1) * screen / kScreens);
        view->scrollTo(model->index(row, 0), QAbstractItemView::PositionAtCenter);
        until([&] { return model->loadedRow(row) != nullptr; });
        window.grab();
    }
}

void readHistory(MainWindow &window, const QString &customer)
{
    window.navigate({page::kCustomer, customer});
    auto *view = window.findChild<QAbstractItemView *>(u"customerHistory"_s);
    auto *history = qobject_cast<HistoryModel *>(view->model());
    until([&] { return history->state() == HistoryModel::State::Loaded && history->rowCount() > 0; });
    while (history->canFetchMore({})) {
        const int before = history->rowCount();
        history->fetchMore({});
        until([&] { return history->rowCount() > before || !history->canFetchMore({}); });
    }
    window.grab();
}

void searchFor(MainWindow &window, const QString &words)
{
    window.commandPalette().open();
    auto *line = window.findChild<QLineEdit *>(u"paletteWords"_s);
    auto *list = window.findChild<QListView *>(u"paletteList"_s);
    line->setText(words);
    until([&] { return list->model()->rowCount() > 0; });
    window.grab();
    window.commandPalette().close();
}

/// Memory after each part of a day.
void goThrough(MainWindow &window, DeskService &desk)
{
    const auto tell = [](const char *part) { std::printf("memory %s %ld\n", part, peakMemory()); };
    tell("start");
    window.navigate({page::kMyTickets, {}});
    scrollThrough(window, u"tickets"_s);
    tell("my-tickets");
    window.navigate({page::kQueue, {}});
    auto *views = window.findChild<QTabBar *>(u"queueViews"_s);
    for (int view = 0; views && view < views->count(); ++view) {
        views->setCurrentIndex(view);
        scrollThrough(window, u"queueTable"_s);
    }
    tell("queue");
    window.navigate({page::kCustomers, {}});
    scrollThrough(window, u"customers"_s);
    tell("customers");
    const auto busiest = desk.query([](Queries &queries) {
        static constexpr char kSql[] = "SELECT customer FROM history WHERE customer IS NOT NULL GROUP BY customer "
                                       "ORDER BY count(*) DESC LIMIT 10";
        QStringList ids;
        for (Query query(queries.database(), kSql); query.next();)
            ids << query.get<CustomerId>(0).text();
        return ids;
    });
    for (const QString &customer : busiest.result().value_or(QStringList()))
        readHistory(window, customer);
    tell("histories");
    for (const QString &words : {u"export"_s, u"a"_s, u"e"_s, u"machine error"_s, u"2025-0"_s, u"owner:lea print"_s})
        searchFor(window, words);
    tell("searches");
}

int runChild(int argc, char **argv, qint64 born)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"permanence"_s);
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    Theme theme;
    Language language;
    followSettings(settings, theme, language);
    const SystemClock clock;
    auto desk = DeskService::open(QString::fromLocal8Bit(argv[2]), {}, clock);
    if (!desk) {
        std::fprintf(stderr, "%s\n", qPrintable(desk.error().text()));
        return 2;
    }
    const qint64 opened = nowMs();
    Workstation workstation(**desk, settings);
    workstation.show();
    MainWindow &window = workstation.window();
    auto *view = window.findChild<QAbstractItemView *>(u"tickets"_s);
    const auto *model = qobject_cast<PagedTableModel *>(view->model());
    // Usable: in view, the list is there with the rows of its first screen, and the next key is answered at once.
    until([&] {
        return window.isVisible() && model->state() == PagedTableModel::State::Loaded &&
               (model->rowCount() == 0 || model->loadedRow(0));
    });
    window.repaint();
    std::printf("opened %lld\nusable %lld\n", static_cast<long long>(opened - born), static_cast<long long>(nowMs() - born));
    if (argc > 4)
        goThrough(window, **desk);
    std::fflush(stdout);
    return 0;
}

struct Start
{
    qint64 opened = 0, usable = 0;
    QByteArray memory;
};

Start measure(const QString &program, const QString &store, bool goesThrough)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList arguments{u"--child"_s, store, QString::number(nowMs())};
    if (goesThrough)
        arguments << u"through"_s;
    process.start(program, arguments);
    process.waitForFinished(-1);
    Start start;
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (line.startsWith("opened "))
            start.opened = line.mid(7).toLongLong();
        else if (line.startsWith("usable "))
            start.usable = line.mid(7).toLongLong();
        else if (line.startsWith("memory "))
            start.memory += line + '\n';
    }
    return start;
}

Start medianOf(const QString &program, const QString &store)
{
    std::vector<Start> starts;
    for (int i = 0; i < kStarts; ++i)
        starts.push_back(measure(program, store, false));
    std::sort(starts.begin(), starts.end(), [](const Start &a, const Start &b) { return a.usable < b.usable; });
    return starts[kStarts / 2];
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc >= 4 && qstrcmp(argv[1], "--child") == 0)
        return runChild(argc, argv, QByteArray(argv[3]).toLongLong());
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "bench_start FILE\n");
        return 2;
    }
    const QString path = QString::fromLocal8Bit(argv[1]);
    const QTemporaryDir folder(QFileInfo(path).absoluteDir().filePath(u"bench_start-XXXXXX"_s));
    const QString big = folder.filePath(u"big.permanence"_s);
    if (const Result<void> copied = backUp(path, big); !copied) {
        std::fprintf(stderr, "%s\n", qPrintable(copied.error().text()));
        return 2;
    }
    const QString program = QCoreApplication::applicationFilePath();
    const QString empty = folder.filePath(u"empty.permanence"_s);
    measure(program, empty, false); // makes it
    measure(program, big, false);   // applies the rules that fell due since it was made
    const Start none = medianOf(program, empty);
    const Start full = medianOf(program, big);
    std::printf("start to usable window, median of %d: %lld ms on the big store, %lld ms on an empty one: %.2f times\n"
                "of it until the store was open: %lld ms and %lld ms\n",
                kStarts, static_cast<long long>(full.usable), static_cast<long long>(none.usable),
                static_cast<double>(full.usable) / static_cast<double>(std::max<qint64>(1, none.usable)),
                static_cast<long long>(full.opened), static_cast<long long>(none.opened));
    std::printf("%s(peak memory in kB after each part)\n", measure(program, big, true).memory.constData());
    return 0;
}
