#include "tests/app/permanencectl/Ctl.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

QJsonArray listed(const CtlDesk &desk, const QStringList &options = {})
{
    return desk.ask(QStringList{u"callback"_s, u"list"_s} + options)[u"callbacks"].toArray();
}

} // namespace

/// Callbacks by command line (issue 4, section 2).
class CtlCallbackTest : public QObject
{
    Q_OBJECT

private slots:
    void oneIsPlannedMovedAndComesBackUntilSomebodyAnswers()
    {
        const CtlDesk desk;
        desk.ask({u"customer"_s, u"add"_s, u"ACME"_s});
        desk.ask({u"contact"_s, u"add"_s, u"ACME"_s, u"Anne Martin"_s, u"--phone"_s, u"05 49 00 00 01"_s});
        const QJsonObject added =
            desk.ask({u"callback"_s, u"add"_s, u"ACME"_s, u"--at"_s, u"2026-03-05T14:00"_s, u"--reason"_s,
                      u"new licence"_s, u"--contact"_s, u"Anne"_s, u"--number"_s, u"05 49 00 00 77"_s});
        QCOMPARE(added[u"due"].toString(), u"2026-03-05T14:00:00+01:00"_s); // the desk's wall clock
        QCOMPARE(added[u"customer_name"].toString(), u"ACME"_s);
        QCOMPARE(added[u"contact_name"].toString(), u"Anne Martin"_s);
        QCOMPARE(added[u"number"].toString(), u"+33549000077"_s);
        QCOMPARE(added[u"agent_name"].toString(), u"lea"_s);
        const QString id = added[u"id"].toString();
        const QJsonObject moved = desk.ask({u"callback"_s, u"move"_s, id.right(8), u"2026-03-06T09:30:00+01:00"_s});
        QCOMPARE(moved[u"due"].toString(), u"2026-03-06T09:30:00+01:00"_s);
        QCOMPARE(listed(desk, {u"--until"_s, u"2026-03-06T09:30"_s}).size(), 0);
        QCOMPARE(listed(desk, {u"--from"_s, u"2026-03-06T09:30"_s}).size(), 1);
        QCOMPARE(listed(desk, {u"--nobody"_s}).size(), 0);
        const QJsonObject back = desk.ask({u"callback"_s, u"done"_s, id, u"no_answer"_s});
        QCOMPARE(back[u"id"].toString(), id);
        QVERIFY(back[u"done"].isNull());
        QVERIFY(desk.run({u"callback"_s, u"list"_s}).out.contains(u"new licence"_s));
        const QJsonObject done = desk.ask({u"callback"_s, u"done"_s, id, u"reached"_s, u"--text"_s, u"told"_s});
        QCOMPARE(done[u"outcome"].toString(), u"reached"_s);
        QCOMPARE(listed(desk, {u"--all"_s}).size(), 0);
        const Ran again = desk.run({u"callback"_s, u"done"_s, id, u"reached"_s});
        QCOMPARE(again.status, 1);
        QVERIFY2(again.error.contains(QString::number(QDate::currentDate().year())), qPrintable(again.error)); // when
    }

    void withoutATimeTheFirstOneThatSuitsIsTaken()
    {
        const CtlDesk desk;
        desk.ask({u"customer"_s, u"add"_s, u"ACME"_s});
        const QJsonObject first = desk.ask({u"callback"_s, u"add"_s, u"ACME"_s});
        const QJsonObject second = desk.ask({u"callback"_s, u"add"_s, u"ACME"_s});
        const auto due = [](const QJsonObject &item) {
            return QDateTime::fromString(item[u"due"].toString(), Qt::ISODate);
        };
        QVERIFY(due(first) >= QDateTime::currentDateTime().addSecs(-60));
        QVERIFY(due(second) >= due(first).addSecs(30 * 60)); // the first one keeps the agent busy
        QCOMPARE(due(first).time().minute() % 30, 0);
    }

    void aTicketsCallbackIsAnAttemptOfTheTicket()
    {
        const CtlDesk desk;
        desk.ask({u"customer"_s, u"add"_s, u"ACME"_s});
        desk.ask({u"contact"_s, u"add"_s, u"ACME"_s, u"Anne Martin"_s, u"--phone"_s, u"05 49 00 00 01"_s});
        const QJsonObject logged = desk.ask({u"call"_s, u"log"_s, u"--from"_s, u"0549000001"_s, u"--summary"_s,
                                             u"Cannot log in"_s, u"--override"_s, u"test"_s});
        const QString ticket = logged[u"number"].toString();
        const QJsonObject added =
            desk.ask({u"callback"_s, u"add"_s, u"--ticket"_s, ticket, u"--at"_s, u"2026-03-05T14:00"_s});
        QCOMPARE(added[u"ticket_number"].toString(), ticket);
        const QJsonObject done = desk.ask({u"callback"_s, u"done"_s, added[u"id"].toString(), u"busy"_s});
        QCOMPARE(done[u"outcome"].toString(), u"busy"_s);
        QStringList kinds;
        for (const QJsonValue entry : desk.ask({u"ticket"_s, u"show"_s, ticket})[u"history"].toArray())
            kinds << entry[u"kind"].toString();
        QVERIFY(kinds.contains(u"contact_attempt"_s));
    }

    void whatIsWrongIsSaid()
    {
        const CtlDesk desk;
        desk.ask({u"customer"_s, u"add"_s, u"ACME"_s});
        const Ran when = desk.run({u"callback"_s, u"add"_s, u"ACME"_s, u"--at"_s, u"tomorrow"_s});
        QCOMPARE(when.status, 2);
        QVERIFY2(when.error.contains(u"2026-03-02T14:00"_s), qPrintable(when.error));
        QCOMPARE(desk.run({u"callback"_s, u"move"_s, u"ffffffff"_s, u"2026-03-05T14:00"_s}).status, 2);
        QCOMPARE(desk.run({u"callback"_s, u"add"_s, u"ACME"_s, u"--ticket"_s, u"x"_s}).status, 2);
    }
};

PERMANENCE_TEST(CtlCallbackTest)
#include "CtlCallbackTest.moc"
