#include "core/base/Literals.h"
#include "tests/support/Places.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

using namespace permanence;
using namespace permanence::test;

namespace {

/// One include: who includes what, both as paths from the root.
struct Include
{
    QString file;      ///< core/desk/Desk.h
    QString what;      ///< core/store/Store.h, QString, sqlite3.h
    bool ours = false; ///< in quotes
};

/// `core/desk` of `core/desk/Desk.h`; `tests/support` and the like for anything else.
QString roomOf(const QString &path)
{
    return path.section(u'/', 0, 1);
}

/// The rooms of the house and which rooms each may include besides itself and core/base. A room that is not
/// named here may not be there: adding one means saying where it stands.
const QMap<QString, QStringList> &coreRooms()
{
    static const QStringList rules{u"core/policy"_s, u"core/model"_s, u"core/time"_s};
    static const QStringList store = QStringList{u"core/rules"_s} + rules;
    static const QStringList desk = QStringList{u"core/store"_s} + store;
    static const QMap<QString, QStringList> rooms{
        {u"core/base"_s, {}},
        {u"core/time"_s, {}},
        {u"core/model"_s, {u"core/time"_s}},
        {u"core/policy"_s, {u"core/model"_s, u"core/time"_s}},
        {u"core/rules"_s, rules},
        {u"core/store"_s, store},
        {u"core/desk"_s, desk},
        {u"core/sync"_s, desk},
        {u"core/report"_s, desk},
        {u"core/rehearsal"_s, QStringList{u"core/desk"_s} + desk},
        {u"core/exchange"_s, QStringList{u"core/desk"_s, u"core/report"_s} + desk},
        {u"core/telephony"_s, {u"core/model"_s, u"core/time"_s}},
        {u"core/mail"_s, {u"core/model"_s, u"core/time"_s}},
    };
    return rooms;
}

/// The headers of the store that hold SQL's own types: only the core opens a database.
bool isSql(const QString &what)
{
    static const QStringList own{u"core/store/Database.h"_s,   u"core/store/ColumnCodec.h"_s,
                                 u"core/store/Migrations.h"_s, u"core/store/Projections.h"_s,
                                 u"core/store/Projector.h"_s,  u"core/store/EventLog.h"_s};
    return own.contains(what) || what.contains(u"sqlite"_s) || what.startsWith(u"QSql"_s) ||
           what.startsWith(u"QtSql"_s);
}

/// Headers of Qt Gui and Qt Widgets: all the classes of their modules, by name.
bool isOfWindows(const QString &what)
{
    static const QSet<QString> names = [] {
        QSet<QString> all;
        for (const char *module :
             {"QtGui", "QtWidgets", "QtSvg", "QtSvgWidgets", "QtCharts", "QtPrintSupport"}) {
            const QDir folder(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/' +
                              QLatin1StringView(module));
            const QStringList headers = folder.entryList(QDir::Files);
            all += QSet<QString>(headers.begin(), headers.end());
            all << QString::fromLatin1(module);
        }
        return all;
    }();
    return names.contains(what) || names.contains(what.section(u'/', -1));
}

/// What continues an answer from another thread by itself: Reply.h does so once.
bool isFuture(const QString &what)
{
    static const QStringList names{u"QFuture"_s, u"QFutureWatcher"_s, u"QPromise"_s};
    return names.contains(what.section(u'/', -1)) || what.startsWith(u"QtConcurrent"_s);
}

/// The rooms that pages share, and which others of the windows' each may include.
const QMap<QString, QStringList> &sharedRooms()
{
    static const QMap<QString, QStringList> rooms{
        {u"ui/widgets"_s, {}},
        {u"ui/paper"_s, {}},
        {u"ui/charts"_s, {u"ui/widgets"_s, u"ui/paper"_s}},
    };
    return rooms;
}

bool isPage(const QString &room)
{
    return room.startsWith(u"ui/"_s) && room != u"ui/shell"_s && !sharedRooms().contains(room);
}

/// What is wrong with an include; empty where the house allows it.
QString wrongWith(const Include &include)
{
    const QString room = roomOf(include.file);
    const QString side = include.file.section(u'/', 0, 0);
    if (side == u"core"_s || room == u"app/permanencectl"_s) {
        if (isOfWindows(include.what))
            return u"uses windows"_s;
    }
    if (side == u"ui"_s && isSql(include.what))
        return u"uses SQL in a window"_s;
    if (isFuture(include.what) && include.file != u"core/base/Reply.h"_s)
        return u"may continue twice: core/base/Reply.h does not"_s;
    if (!include.ours)
        return {};
    const QString other = roomOf(include.what);
    if (other == room)
        return {};
    if (!include.what.contains(u'/'))
        return u"is not written from the root"_s;
    if (side == u"core"_s) {
        if (!coreRooms().contains(room))
            return u"stands in a room that the house does not know"_s;
        return other == u"core/base"_s || coreRooms()[room].contains(other) ? QString()
                                                                            : u"is not of its rooms"_s;
    }
    if (side == u"ui"_s) {
        if (!other.startsWith(u"core/"_s) && !other.startsWith(u"ui/"_s))
            return u"is not of its rooms"_s;
        // Pages reach each other through the shell; what they share stands in rooms of its own.
        if (isPage(other) && room != u"ui/shell"_s)
            return u"is another page"_s;
        const bool isBelow = !sharedRooms().contains(room) || other.startsWith(u"core/"_s) ||
                             sharedRooms()[room].contains(other);
        return isBelow ? QString() : u"is above it"_s;
    }
    if (room == u"app/permanencectl"_s)
        return other.startsWith(u"core/"_s) ? QString() : u"is not of its rooms"_s;
    return other.startsWith(u"tests/"_s) ? u"is a test"_s : QString();
}

std::vector<Include> includesOf(const QString &file, const QString &text)
{
    static const QRegularExpression pattern(u"^[ \\t]*#[ \\t]*include[ \\t]*([\"<])([^\">]+)[\">]"_s,
                                            QRegularExpression::MultilineOption);
    std::vector<Include> includes;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (!found.captured(2).endsWith(u".moc"_s))
            includes.push_back({file, found.captured(2), found.captured(1) == u"\""_s});
    }
    return includes;
}

std::vector<Include> allIncludes(const QStringList &sides)
{
    const QDir root(sourceFile({}));
    std::vector<Include> all;
    for (const QString &side : sides) {
        QDirIterator files(root.filePath(side), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(file.fileName()));
            for (const Include &include :
                 includesOf(root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())))
                all.push_back(include);
        }
    }
    return all;
}

} // namespace

/// The table of rooms in the house's design, proved of every include there is.
class IncludesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyIncludeKeepsToItsRooms()
    {
        const std::vector<Include> all = allIncludes({u"core"_s, u"ui"_s, u"app"_s});
        QVERIFY2(all.size() > 500, "the sources were not read");
        QStringList wrong;
        for (const Include &include : all) {
            const QString why = wrongWith(include);
            if (!why.isEmpty())
                wrong << QString(include.file % u" includes "_s % include.what % u", which "_s % why);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void everyIncludeOfOursIsThere()
    {
        const QDir root(sourceFile({}));
        for (const Include &include : allIncludes({u"core"_s, u"ui"_s, u"app"_s})) {
            if (include.ours)
                QVERIFY2(root.exists(include.what),
                         qPrintable(QString(include.file % u": "_s % include.what)));
        }
    }

    void forbiddenIncludesAreFound_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *file, const char *line, bool allowed) {
            const QByteArray name = QByteArray(file) + ' ' + line;
            QTest::newRow(name.constData())
                << QString::fromLatin1(file) << QString::fromLatin1(line) << allowed;
        };
        row("core/rules/Made.cpp", "#include \"core/store/Store.h\"", false);
        row("core/time/Made.cpp", "#include \"core/model/Event.h\"", false);
        row("core/store/Made.cpp", "  #  include \"core/desk/Desk.h\"", false);
        row("core/desk/Made.cpp", "#include \"ui/widgets/Theme.h\"", false);
        row("core/attic/Made.cpp", "#include \"core/time/Clock.h\"", false);
        row("core/model/Made.cpp", "#include <QWidget>", false);
        row("core/model/Made.cpp", "#include <QtGui/QColor>", false);
        row("app/permanencectl/Made.cpp", "#include <QApplication>", false);
        row("app/permanencectl/Made.cpp", "#include \"ui/shell/Page.h\"", false);
        row("ui/ticket/Made.cpp", "#include \"ui/customer/CustomerPage.h\"", false);
        row("ui/widgets/Made.cpp", "#include \"ui/ticket/TicketPage.h\"", false);
        row("ui/widgets/Made.cpp", "#include \"ui/shell/MainWindow.h\"", false);
        row("ui/paper/Made.cpp", "#include \"ui/widgets/Theme.h\"", false);
        row("ui/widgets/Made.cpp", "#include \"ui/charts/ChartData.h\"", false);
        row("ui/ticket/Made.cpp", "#include \"core/store/Database.h\"", false);
        row("ui/ticket/Made.cpp", "#include <sqlite3.h>", false);
        row("ui/ticket/Made.cpp", "#include <QSqlQuery>", false);
        row("ui/ticket/Made.cpp", "#include <QFuture>", false);
        row("core/base/Reply.h", "#include <QFuture>", true);
        row("app/permanence/Made.cpp", "#include \"tests/support/TestDesk.h\"", false);
        row("core/desk/Made.cpp", "#include \"Desk.h\"", false);
        row("core/desk/Made.cpp", "#include \"core/store/Store.h\"", true);
        row("core/exchange/Made.cpp", "#include \"core/store/Queries.h\"", true);
        row("core/time/Made.cpp", "#include \"core/base/Result.h\"", true);
        row("ui/ticket/Made.cpp", "#include \"ui/widgets/Theme.h\"", true);
        row("ui/dashboard/Made.cpp", "#include \"ui/charts/ChartData.h\"", true);
        row("ui/charts/Made.cpp", "#include \"ui/paper/Paper.h\"", true);
        row("ui/shell/Made.cpp", "#include \"ui/settings/SettingsPage.h\"", true);
        row("ui/ticket/Made.cpp", "#include <QWidget>", true);
        row("core/model/Made.cpp", "#include <QString>", true);
    }
    void forbiddenIncludesAreFound()
    {
        QFETCH(QString, file);
        QFETCH(QString, line);
        QFETCH(bool, allowed);
        const std::vector<Include> includes = includesOf(file, u"#pragma once\n"_s + line + u'\n');
        QCOMPARE(includes.size(), std::size_t(1));
        QCOMPARE(wrongWith(includes.front()).isEmpty(), allowed);
    }
};

PERMANENCE_TEST(IncludesTest)
#include "IncludesTest.moc"
