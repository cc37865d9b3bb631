#include "core/store/AgendaQueries.h"
#include "tests/support/CallFixture.h"
#include "tests/support/TestRegistry.h"

#include <QComboBox>

using namespace permanence;
using namespace permanence::test;

namespace {

/// Noël's Zoé is on the phone.
struct Fixture : CallFixture
{
    explicit Fixture(const QString &folderOfStore) : CallFixture(folderOfStore)
    {
        noel = customer(u"Noël"_s);
        zoe = contact(noel, u"Zoé"_s, u"+33549000001"_s);
        contract(noel, u"aplicit-charter"_s);
    }
    /// Ctrl+B, and what is offered is taken.
    void plan()
    {
        key(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(dialog());
        QTRY_VERIFY(dialog()->findChild<QComboBox *>(u"number"_s)->count() > 0);
        dialog()->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), dialog());
        QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!dialog());
    }
    [[nodiscard]] QDialog *dialog() const { return page->findChild<QDialog *>(u"callbackDialog"_s); }
    [[nodiscard]] std::vector<AgendaItem> planned()
    {
        return ask([](Queries &queries) { return AgendaQueries(queries).overdue(Agenda::ofAll(), {INT64_MAX}); });
    }

    CustomerId noel;
    ContactId zoe;
};

} // namespace

/// A callback planned from the call page.
class CallCallbackTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void itIsPlannedByAKeyWithoutATicketAndTheCallStaysInHand()
    {
        Fixture desk(m_folder->path());
        desk.answer(u"+33549000001"_s);
        typeText(u"wants to think about it"_s, desk.find<QLineEdit>("summary"));
        desk.plan();
        const auto planned = desk.planned();
        QCOMPARE(planned.size(), std::size_t(1));
        QVERIFY(!planned.front().ticket.isValid());
        QCOMPARE(planned.front().customer, desk.noel);
        QCOMPARE(planned.front().contact, desk.zoe);
        QCOMPARE(planned.front().number, u"+33549000001"_s);
        QVERIFY(planned.front().due > desk.clock.now());
        QVERIFY(desk.draft().isInHand());
        QCOMPARE(desk.find<QLineEdit>("summary")->text(), u"wants to think about it"_s);
        QTRY_VERIFY(desk.words("noticeBar").contains(u"The callback is planned"_s));
    }

    void anUnknownCallerIsCalledBackUnderTheNumberOfTheCall()
    {
        Fixture desk(m_folder->path());
        desk.key(Qt::Key_F2);
        desk.type(u"06 00 00 00 99"_s);
        desk.key(Qt::Key_Return); // nobody fits: an unknown caller
        QTRY_VERIFY(desk.draft().chosen);
        desk.plan();
        const auto planned = desk.planned();
        QCOMPARE(planned.size(), std::size_t(1));
        QVERIFY(!planned.front().customer.isValid());
        QCOMPARE(planned.front().number, u"+33600000099"_s);
    }

    void whoCallsIsAskedFirst()
    {
        Fixture desk(m_folder->path());
        desk.key(Qt::Key_F2);
        desk.window.navigate({page::kCall, {}});
        desk.key(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(!desk.dialog());
        QVERIFY(desk.find<QLabel>("callError")->text().contains(u"F2"_s));
    }

    void afterTheCallWasSavedItIsTheTickets()
    {
        Fixture desk(m_folder->path());
        desk.answer(u"+33549000001"_s);
        typeText(u"Export fails"_s, desk.find<QLineEdit>("summary"));
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.find<QLabel>("ticketNumber")->isVisible());
        desk.plan();
        const auto planned = desk.planned();
        QCOMPARE(planned.size(), std::size_t(1));
        QCOMPARE(planned.front().ticketNumber, desk.find<QLabel>("ticketNumber")->text());
    }

    void withoutACallTheKeyDoesNothing()
    {
        Fixture desk(m_folder->path());
        desk.window.navigate({page::kCall, {}});
        desk.key(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(!desk.dialog());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

PERMANENCE_TEST(CallCallbackTest)
#include "CallCallbackTest.moc"
