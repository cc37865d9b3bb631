#include "core/report/FigureId.h"
#include "tests/app/permanencectl/Ctl.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

QString today(int days = 0)
{
    return QDate::currentDate().addDays(days).toString(Qt::ISODate);
}

} // namespace

class CtlFiguresTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(runCtl({u"demo"_s, m_desk.store(), u"--tickets"_s, u"60"_s}).status, 0); }

    void allFiguresArePrintedWithWhatTheyAreAndWhatTheyWereToldFrom()
    {
        const QJsonObject set =
            m_desk.ask({u"report"_s, u"figures"_s, u"--from"_s, today(-800), u"--until"_s, today(), u"--by"_s, u"month"_s});
        const QJsonArray figures = set.value(u"figures"_s).toArray();
        QCOMPARE(figures.size(), static_cast<qsizetype>(CodeTable<FigureId>::rows.size()));
        for (const QJsonValue &one : figures) {
            const QJsonObject figure = one.toObject();
            QVERIFY(fromCode<FigureId>(figure.value(u"figure"_s).toString()));
            QVERIFY(!figure.value(u"definition"_s).toString().isEmpty());
            const qsizetype columns = figure.value(u"columns"_s).toArray().size();
            const QJsonObject total = figure.value(u"total"_s).toObject();
            QCOMPARE(total.value(u"cells"_s).toArray().size(), columns);
        }
        const QJsonObject flow = figures[6].toObject();
        QCOMPARE(flow.value(u"figure"_s).toString(), u"flow"_s);
        const QJsonArray opened = flow.value(u"total"_s).toObject().value(u"cells"_s).toArray();
        QCOMPARE(opened[0].toObject().value(u"value"_s).toDouble(), 60.0);
        QVERIFY(set.value(u"partial"_s).toBool()); // it began before the desk did
        QVERIFY(m_desk.run({u"report"_s, u"figures"_s, u"--from"_s, today(-30), u"--until"_s, today()})
                    .out.contains(u"Opened, closed and reopened"_s));
    }

    void aPeriodThatIsNoneIsRefusedInOneSentence_data()
    {
        QTest::addColumn<QStringList>("period");
        QTest::addColumn<QString>("says");
        QTest::newRow("backwards") << QStringList{u"--from"_s, u"2026-03-02"_s, u"--until"_s, u"2026-03-01"_s}
                                   << u"until: the end 2026-03-01 lies before the start 2026-03-02"_s;
        QTest::newRow("no day") << QStringList{u"--from"_s, u"2026-02-30"_s, u"--until"_s, u"2026-03-01"_s} << u"--from: "_s;
        QTest::newRow("no date") << QStringList{u"--from"_s, u"spring"_s, u"--until"_s, u"2026-03-01"_s} << u"--from: "_s;
        QTest::newRow("too long") << QStringList{u"--from"_s, u"1000-01-01"_s, u"--until"_s, u"2026-03-01"_s}
                                  << u"until: expected a period of at most a hundred years"_s;
    }
    void aPeriodThatIsNoneIsRefusedInOneSentence()
    {
        QFETCH(QStringList, period);
        QFETCH(QString, says);
        const Ran ran = m_desk.run(QStringList{u"report"_s, u"figures"_s} + period);
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.errorLines().size(), 1);
        QVERIFY2(ran.error.startsWith(says), qPrintable(ran.error));
    }

    void everyEventIsExportedOnALineOfItsOwn()
    {
        const QString path = m_desk.path(u"events.jsonl"_s);
        const QJsonObject told = m_desk.ask({u"store"_s, u"export"_s, path});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(told.value(u"events"_s).toInteger(), lines.size());
        qint64 stamp = 0;
        for (const QByteArray &line : lines) {
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            QVERIFY(!event.value(u"kind"_s).toString().isEmpty() && event.value(u"body"_s).isObject());
            const qint64 next = event.value(u"stamp"_s).toString().toLongLong();
            QVERIFY(next >= stamp);
            stamp = next;
        }
        QCOMPARE(m_desk.run({u"store"_s, u"export"_s, m_desk.path(u"no/such/folder"_s)}).status, 2);
    }

private:
    CtlDesk m_desk;
};

PERMANENCE_TEST(CtlFiguresTest)
#include "CtlFiguresTest.moc"
