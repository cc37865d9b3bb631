#include "core/rules/QueueReason.h"

#include "core/base/Literals.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

const PolicyEntry *shipped(const QString &id)
{
    static const PolicyLibrary library = PolicyLibrary::bundled();
    return library.latest(id);
}

/// Waits since Monday 2 March 2026, 10:00 in Paris.
QueuePlace waiting(const QString &severity = u"blocking"_s)
{
    QueuePlace place;
    place.severity = severity;
    place.received = at("2026-03-02T10:00:00+01:00");
    return place;
}

QString words(const QueuePlace &place, std::optional<QueueOrder> order, const QString &policy, Instant now)
{
    const PolicyEntry *judge = shipped(policy);
    return queueReasonText(queueReason(place, order, judge, now), judge, QTimeZone("Europe/Paris"), now);
}

} // namespace

/// Why a ticket stands where it stands, in words.
class QueueReasonTest : public QObject
{
    Q_OBJECT

private slots:
    /// APL-1: blocking is taken in charge within 30 minutes of the desk's hours.
    void theNearestLimitIsToldWithTheBusinessTimeThatIsLeft()
    {
        QueuePlace place = waiting();
        place.takeInChargeDue = at("2026-03-02T10:30:00+01:00");
        const auto told = [&](const char *now) {
            return words(place, QueueOrder::TakeInChargeDue, u"aplicit-charter"_s, at(now));
        };
        QCOMPARE(told("2026-03-02T10:12:00+01:00"), u"00:18 left: take in charge by 10:30"_s);
        QCOMPARE(told("2026-03-02T10:30:00+01:00"),
                 u"00:00 left: take in charge by 10:30"_s); // in time still
        QCOMPARE(told("2026-03-02T11:00:00+01:00"), u"00:30 over: take in charge by 10:30"_s);
        // Received before the evening, due the next morning: the night does not count.
        place.takeInChargeDue = at("2026-03-03T09:20:00+01:00");
        QCOMPARE(told("2026-03-02T17:50:00+01:00"), u"00:30 left: take in charge by Tue 3 Mar 09:20"_s);
    }

    void aLimitThatPassedWhileTheDeskIsClosedIsOver()
    {
        QueuePlace place = waiting();
        place.takeInChargeDue = at("2026-03-02T18:00:00+01:00");
        const QueueReason reason =
            queueReason(place, QueueOrder::TakeInChargeDue, shipped(u"aplicit-charter"_s),
                        at("2026-03-02T19:00:00+01:00"));
        QVERIFY(reason.isOver());
    }

    void withoutALimitTheReceiptDecides()
    {
        QCOMPARE(words(waiting(), QueueOrder::TakeInChargeDue, u"aplicit-charter"_s,
                       at("2026-03-02T11:00:00+01:00")),
                 u"no limit; received 10:00"_s);
    }

    /// C4T-4: in an order set by the impact on the customer's business.
    void underSeverityTheMostUrgentIsCalledThat()
    {
        const Instant now = at("2026-03-03T09:00:00+01:00");
        QCOMPARE(words(waiting(u"high"_s), QueueOrder::Severity, u"c4t-basic"_s, now),
                 u"High impact: the most urgent; received Mon 2 Mar 10:00"_s);
        QCOMPARE(words(waiting(u"low"_s), QueueOrder::Severity, u"c4t-basic"_s, now),
                 u"Low impact; received Mon 2 Mar 10:00"_s);
    }

    /// SYS-3: calls are taken in the order received.
    void byReceiptTheFirstComesFirst()
    {
        QueuePlace place = waiting(u"normal"_s);
        place.takeInChargeDue = place.received + 48 * kHour;
        QCOMPARE(words(place, QueueOrder::Receipt, u"systell-maintenance"_s, at("2026-03-02T11:00:00+01:00")),
                 u"first come, first served: received 10:00"_s);
    }

    void inOtherViewsTheLimitThatIsStillUndoneIsTold()
    {
        QueuePlace place = waiting();
        const Instant now = at("2026-03-02T11:00:00+01:00");
        place.takeInChargeDue = at("2026-03-02T10:30:00+01:00");
        place.resolutionDue = at("2026-03-02T15:00:00+01:00");
        QCOMPARE(queueReason(place, {}, nullptr, now).kind, QueueReasonKind::TakeInCharge);
        place.taken = at("2026-03-02T10:20:00+01:00");
        QCOMPARE(words(place, {}, u"aplicit-charter"_s, now), u"04:00 left: resolve by 15:00"_s);
        place.asked = at("2026-03-02T10:45:00+01:00");
        QCOMPARE(words(place, {}, u"aplicit-charter"_s, now),
                 u"the clock stands: the customer was asked 10:45"_s);
    }

    /// SYS-3: within 48 hours at most, read as elapsed hours.
    void the48HoursAreAMarkOfTheirOwn_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<WaitMark>("mark");
        QTest::addColumn<QString>("text");
        QTest::newRow("far") << u"2026-03-03T10:00:00+01:00"_s << WaitMark::Far << u"24:00"_s;
        QTest::newRow("a minute before it is near")
            << u"2026-03-04T05:59:00+01:00"_s << WaitMark::Far << u"43:59"_s;
        QTest::newRow("within four hours")
            << u"2026-03-04T06:00:00+01:00"_s << WaitMark::Near << u"44:00, 48 h near"_s;
        QTest::newRow("the last moment")
            << u"2026-03-04T10:00:00+01:00"_s << WaitMark::Near << u"48:00, 48 h near"_s;
        QTest::newRow("passed") << u"2026-03-04T10:01:00+01:00"_s << WaitMark::Passed
                                << u"48:01, over 48 h"_s;
    }
    void the48HoursAreAMarkOfTheirOwn()
    {
        QFETCH(const QString, now);
        QFETCH(const WaitMark, mark);
        QFETCH(const QString, text);
        QCOMPARE(waitMark(waiting(), at(now.toLatin1().constData())), mark);
        QCOMPARE(waitText(waiting(), at(now.toLatin1().constData())), text);
    }

    void whatIsTakenInChargeWaitsNoLonger()
    {
        QueuePlace place = waiting();
        place.status = Status::InProgress;
        QCOMPARE(waitMark(place, at("2026-03-09T10:00:00+01:00")), WaitMark::Far);
        QCOMPARE(waitText(place, at("2026-03-09T10:00:00+01:00")), QString());
    }
};

Q_DECLARE_METATYPE(permanence::WaitMark)

PERMANENCE_TEST(QueueReasonTest)
#include "QueueReasonTest.moc"
