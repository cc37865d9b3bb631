#include "core/store/Judgement.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

/// The one rule that says which policy judges a call; the page that shows it and the desk that saves it share it.
class JudgementTest : public QObject
{
    Q_OBJECT

private slots:
    void theOldestActiveContractJudges()
    {
        const CustomerId noel = m_desk.customer(u"Noël"_s);
        const ContractId first = m_desk.contract(noel, u"care-solutions"_s);
        m_desk.contract(noel, u"aplicit-charter"_s);
        const Judgement judge = judgementFor(noel);
        QVERIFY(judge.contract);
        QCOMPARE(judge.contract->id, first);
        QCOMPARE(judge.policy->policy.id, u"care-solutions"_s);
    }
    void anExpiredContractDoesNotJudge()
    {
        ContractAdded old;
        old.customer = m_desk.customer(u"Old"_s);
        old.policy = u"care-solutions"_s;
        old.until = QDate(2026, 3, 1); // the desk's day is 2 March
        expectValue(m_desk.desk.addContract(old));
        const Judgement judge = judgementFor(old.customer);
        QVERIFY(!judge.contract);
        QCOMPARE(judge.policy->policy.id, m_desk.store->policies().ids().front());
    }
    void anUnknownCallerIsJudgedByTheDesksPolicy()
    {
        DeskView desk = m_desk.desk.queries().desk();
        desk.policy = u"systell-maintenance"_s;
        const Judgement judge = judgementOf({}, desk, m_desk.store->policies(), m_desk.clock.now());
        QVERIFY(!judge.contract);
        QCOMPARE(judge.policy->policy.id, u"systell-maintenance"_s);
    }
    void aCustomersOwnHoursStandInItsOwnZone()
    {
        CustomerView customer;
        customer.timezone = u"America/New_York"_s;
        customer.hours = {{u"mon"_s, QJsonArray{QJsonArray{u"09:00"_s, u"17:00"_s}}}};
        const BusinessCalendar desk;
        QVERIFY(calendarOf(customer, desk).isOpen(at("2026-03-02T09:00:00-05:00")));
        QVERIFY(!calendarOf(customer, desk).isOpen(at("2026-03-02T09:00:00+01:00")));
    }
    void withoutHoursOfItsOwnTheDesksCalendarHolds()
    {
        const BusinessCalendar &desk = m_desk.store->policies().latest(u"aplicit-charter"_s)->calendar;
        const BusinessCalendar hours = calendarOf(CustomerView{}, desk);
        QVERIFY(hours.isOpen(at("2026-03-02T09:00:00+01:00")));
        QVERIFY(!hours.isOpen(at("2026-03-02T08:59:00+01:00")));
    }
    void whoLivesElsewhereIsLikelyToBeThereByTheirOwnClock()
    {
        const BusinessCalendar &desk = m_desk.store->policies().latest(u"aplicit-charter"_s)->calendar;
        CustomerView customer;
        customer.timezone = u"America/New_York"_s;
        const BusinessCalendar hours = likelyHoursOf(customer, desk);
        QVERIFY(hours.isOpen(at("2026-03-02T09:00:00-05:00")));
        QVERIFY(!hours.isOpen(at("2026-03-02T09:00:00+01:00"))); // three in the morning
        QVERIFY(calendarOf(customer, desk).isOpen(at("2026-03-02T09:00:00+01:00"))); // what the rules go by
        customer.hours = {{u"mon"_s, QJsonArray{QJsonArray{u"03:00"_s, u"04:00"_s}}}};
        QVERIFY(likelyHoursOf(customer, desk).isOpen(at("2026-03-02T03:00:00-05:00")));
    }

private:
    Judgement judgementFor(const CustomerId &customer)
    {
        Queries &queries = m_desk.desk.queries();
        return judgementOf(queries.contracts(customer), queries.desk(), m_desk.store->policies(), m_desk.clock.now());
    }

    TestDesk m_desk;
};

PERMANENCE_TEST(JudgementTest)
#include "JudgementTest.moc"
