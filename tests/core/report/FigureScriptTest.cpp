#include "core/desk/DemoDesk.h"
#include "core/report/FigureWords.h"
#include "tests/support/Places.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <random>

using namespace permanence;
using namespace permanence::test;

namespace {

/// What a demo does not play, in the weeks after it: promises kept and broken, questions and answers, work that is sold and
/// put right, defects, callbacks without a ticket, calls that nobody took, customers who turn out to be one.
void goOn(Store &store, VirtualClock &clock, const AgentId &agent, RandomSource &random, int steps)
{
    std::vector<TicketId> tickets, prepaid;
    std::vector<CustomerId> customers;
    store.log().forEach([&](const Event &event) {
        if (const auto *opened = std::get_if<TicketOpened>(&event.body)) {
            tickets.emplace_back(event.stream.id);
            if (opened->policy == u"alias-assistance"_s && prepaid.size() < 80)
                prepaid.emplace_back(event.stream.id);
        }
        if (std::holds_alternative<CustomerAdded>(event.body))
            customers.emplace_back(event.stream.id);
    });
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
    std::vector<std::pair<TicketId, WorkId>> works;
    const Result<void> done = store.run([&]() -> Result<void> {
        for (const TicketId &ticket : prepaid) { // packs of one, two and five hours: some run out
            const Instant now = clock.now();
            const Instant from = now - static_cast<Duration>(30 + below(270)) * kMinute;
            store.append({StreamKind::Ticket, ticket.uuid}, WorkLogged{WorkId(store.newId()), agent, from, now, {}}, agent);
            clock.advance(kMinute);
        }
        for (int i = 0; i < steps; ++i) {
            clock.advance(static_cast<Duration>(below(90)) * kMinute + 1);
            const Instant now = clock.now();
            // The newest are mostly open; the others tell what comes after a closing.
            const TicketId ticket = below(4) == 0   ? prepaid[below(prepaid.size())]
                                    : below(2) == 0 ? tickets[tickets.size() - 1 - below(120)]
                                                    : tickets[below(tickets.size())];
            const Stream stream{StreamKind::Ticket, ticket.uuid};
            const WorkId work(store.newId());
            switch (below(18)) {
            case 0:
            case 1:
                store.append(stream, Promised{ActivityId(store.newId()), now + static_cast<Duration>(below(30)) * kHour}, agent);
                break;
            case 2:
                store.append(stream, Attempted{static_cast<AttemptOutcome>(below(4))}, agent);
                break;
            case 3:
            case 4:
                store.append(stream, Asked{AskedFor::Answer, u"?"_s}, agent);
                break;
            case 5:
                store.append(stream, Replied{below(2) == 0, u"!"_s}, agent);
                break;
            case 6:
                store.append(stream, WorkLogged{work, agent, now - 50 * kMinute, now, below(2) == 0 ? u"settings"_s : QString()},
                             agent);
                works.emplace_back(ticket, work);
                break;
            case 7:
                store.append(stream, DefectReported{DefectCause::Misuse, below(2) == 0, {}}, agent);
                break;
            case 8:
                store.append(stream, Taken{}, agent);
                break;
            case 9:
            case 10:
                store.append(stream,
                             Resolved{below(3) == 0 ? ResolutionCause::ProductDefect : ResolutionCause::Misuse, u"so"_s}, agent);
                store.append(stream, Closed{}, agent);
                break;
            case 11:
                store.append(stream, Closed{static_cast<CloseReason>(below(4))}, {});
                break;
            case 12:
                store.append(stream, Reopened{u"again"_s}, agent);
                break;
            case 13: {
                const Stream callback{StreamKind::Callback, store.newId()};
                store.append(callback, CallbackAsked{customers[below(customers.size())], {}, {}, {}, now + kHour, agent, {}}, agent);
                store.append(callback, CallbackDone{static_cast<ActivityOutcome>(below(4)), {}}, agent);
                break;
            }
            case 14:
                store.append({StreamKind::Call, store.newId()}, CallMissed{u"+33549000001"_s, {}, {}, {}, u"busy"_s}, {});
                break;
            case 15:
                if (!works.empty()) {
                    const auto &[of, known] = works[below(works.size())];
                    const Instant from = now - static_cast<Duration>(below(500)) * kMinute;
                    store.append({StreamKind::Ticket, of.uuid}, WorkCorrected{known, from, from + 20 * kMinute, {}, u"typo"_s}, agent);
                }
                break;
            case 16:
                store.append(stream, CustomerCalled{CallId(store.newId()), below(2) == 0}, agent);
                break;
            default: // a few merges, never in a circle
                if (i % 40 == 0) {
                    const std::size_t from = below(customers.size() - 1);
                    store.append({StreamKind::Customer, customers[from].uuid}, CustomerMerged{customers[from + 1]}, agent);
                } else {
                    store.append(stream, WorkStarted{work, {}}, agent);
                }
            }
        }
        return {};
    });
    QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
}

void exportEvents(Store &store, const QString &path)
{
    QProcess process;
    process.start(builtProgram(u"permanencectl"), {u"--store"_s, store.database().path(), u"store"_s, u"export"_s, path});
    QVERIFY(process.waitForFinished(60'000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

QJsonObject computedElsewhere(const QString &events, const FigureFilter &filter)
{
    QProcess process;
    process.start(u"python3"_s, {sourceFile(u"tests/data/report/figures.py"), events,
                                 filter.from.toString(Qt::ISODate), filter.until.toString(Qt::ISODate),
                                 QString::number(filter.now.ms)});
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        qFatal("figures.py: %s", process.readAllStandardError().constData());
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

/// What is compared, in words: a number apart is one figure, row and column apart.
QString inWords(const FigureRow &row)
{
    QStringList words;
    for (const FigureCell &cell : row.cells)
        words << (cell.value ? QString::number(*cell.value, 'g', 17) : u"none"_s);
    return words.join(u' ');
}

QString inWords(const QJsonArray &numbers)
{
    QStringList words;
    for (const QJsonValue &number : numbers)
        words << (number.isDouble() ? QString::number(number.toDouble(), 'g', 17) : u"none"_s);
    return words.join(u' ');
}

/// `hasAll`: each figure has something to compare.
void compare(Store &store, const QString &events, const FigureFilter &filter, bool hasAll)
{
    const FigureSet set = expectValue(figuresOf(store.queries(), store.policies(), filter));
    const QJsonObject elsewhere = computedElsewhere(events, filter);
    QCOMPARE(set.figures.size(), CodeTable<FigureId>::rows.size());
    for (const Figure &figure : set.figures) {
        const QString code = codeOf(figure.id);
        const QJsonObject rows = elsewhere.value(code).toObject();
        QVERIFY2(!hasAll || (!rows.isEmpty() && !figure.isEmpty()), qPrintable(code));
        std::size_t known = 0;
        for (const FigureRow &row : figure.rows) {
            const QJsonArray expected = rows.value(row.key).toArray();
            if (expected.isEmpty()) // a class of which there is nothing
                QVERIFY2(row.cells.front().numerator == 0, qPrintable(QString(code % u' ' % row.key)));
            else
                QCOMPARE(QString(code % u' ' % row.key % u": "_s % inWords(row)),
                         QString(code % u' ' % row.key % u": "_s % inWords(expected)));
            known += expected.isEmpty() ? 0 : 1;
        }
        const bool hasTotal = rows.contains(u"total"_s);
        QCOMPARE(known + (hasTotal ? 1 : 0), static_cast<std::size_t>(rows.size()));
        if (hasTotal && figureRows(figure.id) == FigureRows::Groups)
            QCOMPARE(QString(code % u": "_s % inWords(figure.total)),
                     QString(code % u": "_s % inWords(rows.value(u"total"_s).toArray())));
    }
}

} // namespace

/// USE-3: the figures of the demo year are those that a second program computes from the events alone.
class FigureScriptTest : public QObject
{
    Q_OBJECT

private slots:
    void theFiguresOfTheDemoYearAreThoseThatPlainPythonComputesFromTheEvents_data()
    {
        QTest::addColumn<quint64>("seed");
        QTest::addRow("seed 1") << quint64(1);
        const quint64 fresh = std::random_device{}() % 1'000'000;
        QTest::addRow("seed %llu", static_cast<unsigned long long>(fresh)) << fresh;
    }
    void theFiguresOfTheDemoYearAreThoseThatPlainPythonComputesFromTheEvents()
    {
        QFETCH(quint64, seed);
        const QTemporaryDir folder;
        VirtualClock clock(at("2026-12-18T16:30:00+01:00"));
        const auto store = expectValue(Store::open(folder.filePath(u"demo.permanence"_s), clock, {true, seed + 7, {}}));
        DemoOptions options;
        options.tickets = 1200;
        options.seed = seed + 1;
        const DemoSummary demo = expectValue(makeDemo(*store, options));
        RandomSource random(seed);
        goOn(*store, clock, demo.agent, random, 700);

        const QString events = folder.filePath(u"events.jsonl"_s);
        exportEvents(*store, events);
        FigureFilter filter;
        filter.now = clock.now();
        // Both changes of the clocks, the 53 weeks of 2026, and a last week that goes on.
        filter.from = QDate(2026, 1, 7);
        filter.until = clock.now().in(QTimeZone("Europe/Paris")).date().addDays(3);
        compare(*store, events, filter, seed == 1);
        // And some weeks long ago, which are found the other way round.
        filter.from = QDate(2025, 2, 3);
        filter.until = QDate(2025, 3, 30);
        compare(*store, events, filter, false);
    }
};

PERMANENCE_TEST(FigureScriptTest)
#include "FigureScriptTest.moc"
