#include "ui/widgets/ScheduleDialog.h"

#include "tests/support/Accessibility.h"
#include "tests/support/PagesFixture.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/TypeText.h"
#include "ui/customer/CustomerPage.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

using namespace permanence;
using namespace permanence::test;

namespace {

struct ScheduleDialogFixture : PagesFixture
{
    CustomerPage *page = new CustomerPage(*service, window, settings);
    QDialog *dialog = nullptr;

    /// By the key of the customer's page, and read.
    void plan()
    {
        open(page, acme.text());
        QTRY_VERIFY(page->shown());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_B);
        QTRY_VERIFY(page->findChild<QDialog *>(u"callbackDialog"_s));
        dialog = page->findChild<QDialog *>(u"callbackDialog"_s);
        dialog->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        QTRY_VERIFY(!hint().isEmpty());
    }
    QStringList offers()
    {
        QStringList texts;
        auto *list = named<QListWidget>(dialog, u"offers"_s);
        for (int row = 0; row < list->count(); ++row)
            texts << list->item(row)->text();
        return texts;
    }
    QString hint() { return named<QLabel>(dialog, u"dialogHint"_s)->text(); }
    std::vector<AgendaItem> planned()
    {
        return ask([](Queries &queries) { return AgendaQueries(queries).overdue(Agenda::ofAll(), {INT64_MAX}); });
    }
    void setHours(const QString &zone, const QString &from, const QString &until)
    {
        CustomerEdited edit;
        edit.timezone = zone;
        edit.hours = QJsonObject();
        for (const QString &day : {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s})
            edit.hours->insert(day, QJsonArray{QJsonArray{from, until}});
        done([&](Desk &desk) { return desk.editCustomer(acme, edit); });
    }
};

} // namespace

/// Issue 4, section 2: the scheduler in the window.
class ScheduleDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }

    void theFirstTimeThatSuitsIsPlannedByKeysAlone()
    {
        ScheduleDialogFixture f;
        f.plan();
        // Monday 10:00; the charter's desk is open until 18:00 (APL-8), and so is a customer without own hours.
        QCOMPARE(f.offers(), QStringList({u"10:00"_s, u"10:30"_s, u"11:00"_s, u"11:30"_s, u"12:00"_s, u"12:30"_s,
                                          u"13:00"_s, u"13:30"_s}));
        QCOMPARE(QApplication::focusWidget(), named(f.dialog, u"offers"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QVERIFY(f.hint().contains(u"Both are open"_s));
        named<QLineEdit>(f.dialog, u"reason"_s)->setText(u"which licence?"_s);
        QCOMPARE(unnamedControls(f.dialog).join(u'\n'), QString());
        QTest::keyClick(f.dialog, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(f.planned().size(), 1U);
        const AgendaItem item = f.planned().front();
        QCOMPARE(item.due, at("2026-03-02T11:00:00+01:00"));
        QCOMPARE(item.reason, u"which licence?"_s);
        QCOMPARE(item.contact, f.zoe); // the only contact there
        QCOMPARE(item.number, u"+33549000001"_s);
        QCOMPARE(item.customer, f.acme);
    }

    void whenTheAgentIsBusyTheTimeIsNotOfferedAndWarnedOf()
    {
        ScheduleDialogFixture f;
        f.command([&](Desk &desk) { return desk.askCallback(f.acme, {at("2026-03-02T10:30:00+01:00")}); });
        f.plan();
        QVERIFY(!f.offers().contains(u"10:30"_s));
        QVERIFY(f.offers().contains(u"11:00"_s));
        named<QDateTimeEdit>(f.dialog, u"due"_s)->setTime(QTime(10, 20));
        QVERIFY2(f.hint().contains(u"something else to do"_s), qPrintable(f.hint()));
    }

    void theCustomersDayIsDrawnBesideTheDesksWithWhatBothShare()
    {
        ScheduleDialogFixture f;
        f.setHours(u"America/New_York"_s, u"09:00"_s, u"17:00"_s);
        f.plan();
        QCOMPARE(f.offers().first(), u"15:00"_s);
        const auto said = [&](const QString &name) { return named(f.dialog, name)->accessibleName(); };
        QVERIFY2(said(u"deskDay"_s).contains(u"09:00–18:00"_s), qPrintable(said(u"deskDay"_s)));
        QVERIFY2(said(u"customerDay"_s).contains(u"15:00–23:00"_s), qPrintable(said(u"customerDay"_s)));
        QVERIFY2(said(u"sharedDay"_s).contains(u"15:00–18:00"_s), qPrintable(said(u"sharedDay"_s)));
        QVERIFY2(f.hint().contains(u"Mon 09:00"_s), qPrintable(f.hint())); // where they are
        screenshot(f.dialog, u"schedule-new-york"_s);
    }

    void aroundAnotherDayTheTimesOfThatDayAreOffered()
    {
        ScheduleDialogFixture f;
        f.plan();
        named<QDateTimeEdit>(f.dialog, u"due"_s)->setDate(QDate(2026, 3, 12));
        QVERIFY2(f.offers().contains(u"Thu 12 Mar 10:00"_s), qPrintable(f.offers().join(u", "_s)));
    }

    void hoursThatNeverMeetAreSaidAndAnyTimeIsTaken()
    {
        ScheduleDialogFixture f;
        f.setHours(u"Pacific/Auckland"_s, u"09:00"_s, u"16:00"_s);
        f.plan();
        QVERIFY(f.offers().isEmpty());
        QVERIFY2(named<QLabel>(f.dialog, u"noOffer"_s)->text().contains(u"never open together"_s),
                 qPrintable(named<QLabel>(f.dialog, u"noOffer"_s)->text()));
        QTest::keyClick(f.dialog, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(f.planned().size(), 1U);
    }
};

PERMANENCE_TEST(ScheduleDialogTest)
#include "ScheduleDialogTest.moc"
