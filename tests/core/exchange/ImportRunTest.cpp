#include "core/exchange/ImportRun.h"

#include "core/exchange/RefusedLines.h"
#include "tests/support/Places.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>

using namespace permanence;
using namespace permanence::test;

namespace {

QByteArray shipped(const QString &path)
{
    return expectValue(readSheetFile(sourceFile(path)));
}

ImportPreview prepared(TestDesk &desk, const QByteArray &sheet)
{
    return expectValue(prepareImport(desk.store->queries(), desk.store->policies(), sheet));
}

ImportSummary imported(TestDesk &desk, const QByteArray &sheet)
{
    return expectValue(applyImport(desk.desk, prepared(desk, sheet).plan));
}

} // namespace

class ImportRunTest : public QObject
{
    Q_OBJECT

private slots:
    void theDemoSheetBrings300CustomersAnd900ContactsIntoTheStore()
    {
        TestDesk desk;
        const ImportSummary summary = imported(desk, shipped(u"resources/demo/customers.csv"_s));
        QCOMPARE(summary.customersAdded, 300);
        QCOMPARE(summary.contactsAdded, 900);
        QVERIFY(summary.refused.empty());
        QCOMPARE(desk.store->queries().customerCount(), 300);
        size_t contacts = 0;
        for (const CustomerView &customer : desk.store->queries().customers({}, 0, 1000))
            contacts += desk.store->queries().contacts(customer.id).size();
        QCOMPARE(contacts, 900U);
    }

    void theSameFileTwiceChangesNothing_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("demo") << u"resources/demo/customers.csv"_s;
        QTest::newRow("Windows-1252") << u"tests/data/exchange/customers-windows-1252.csv"_s;
        QTest::newRow("refused lines") << u"tests/data/exchange/customers-refused-lines.csv"_s;
    }

    void theSameFileTwiceChangesNothing()
    {
        QFETCH(QString, file);
        TestDesk desk;
        QVERIFY(imported(desk, shipped(file)).done() > 0);
        const ImportPreview again = prepared(desk, shipped(file));
        QVERIFY(again.plan.operations.empty());
        QCOMPARE(again.plan.counts().changed, 0);
        QCOMPARE(again.plan.counts().added, 0);
        QCOMPARE(expectValue(applyImport(desk.desk, again.plan)), ImportSummary{});
    }

    void whatALineAddsToACustomerIsEditedAndTheRestStays()
    {
        TestDesk desk;
        const CustomerId acme = desk.customer(u"Établissements Noël"_s);
        const ContactId zoe = desk.contact(acme, u"Zoé Çelik"_s, u"+33549000001"_s);
        const ImportSummary summary =
            imported(desk, "company;contact;phone;email;policy;from;until\r\n"
                           "ETABLISSEMENTS NOEL;Zoé Çelik;05 49 00 00 02;zoe@noel.example;"
                           "systell-maintenance;01/01/2026;31/12/2026\r\n");
        ImportSummary expected;
        expected.contactsEdited = 1;
        expected.contractsAdded = 1;
        QCOMPARE(summary, expected);
        const ContactView contact = desk.store->queries().contact(zoe).value();
        QCOMPARE(contact.phones, QStringList({u"+33549000001"_s, u"+33549000002"_s}));
        QCOMPARE(contact.email, u"zoe@noel.example"_s);
        QCOMPARE(contact.name, u"Zoé Çelik"_s);
        QCOMPARE(desk.store->queries().customer(acme)->name, u"Établissements Noël"_s);
        const std::vector<ContractView> contracts = desk.store->queries().contracts(acme);
        QCOMPARE(contracts.size(), 1U);
        QCOMPARE(contracts[0].policy, u"systell-maintenance"_s);
        QCOMPARE(contracts[0].until, QDate(2026, 12, 31));
    }

    void whatACommandRefusesIsLeftOutWithItsContactsAndToldWithItsReason()
    {
        TestDesk desk;
        ImportPreview preview =
            prepared(desk, "company;contact;email\r\nX;Ann;ann@x.example\r\nACME;Ben;ben@acme.example\r\n");
        std::get<CustomerFields>(preview.plan.operations[0].fields).name =
            QString(Desk::kLongestLine + 1, u'x');
        const ImportSummary summary = expectValue(applyImport(desk.desk, preview.plan));
        QCOMPARE(summary.customersAdded, 1);
        QCOMPARE(summary.contactsAdded, 1);
        QCOMPARE(desk.store->queries().customerCount(), 1);
        QVERIFY(!summary.refused.empty());
        QCOMPARE(summary.refused[0].line, 2);
        QCOMPARE(summary.refused[0].reason.code, ErrorCode::TooLong);

        QTemporaryDir folder;
        const ImportPlan plan = withRefusals(preview.plan, summary);
        QCOMPARE(plan.counts().refused, 1);
        const QString refused =
            expectValue(writeRefused(plan, preview.sheet, folder.filePath(u"sheet.csv"_s)));
        const QByteArray lines = expectValue(readSheetFile(refused));
        QVERIFY(lines.contains("Ann"));
        QVERIFY(!lines.contains("Ben"));
    }

    void aFaultOfTheStoreLeavesNothingHalfDone()
    {
        QTemporaryDir folder;
        TestDesk desk(folder.filePath(u"small.permanence"_s));
        Database &database = desk.store->database();
        const qint64 room = database.number("PRAGMA page_count") + 20;
        database.run(QByteArray("PRAGMA max_page_count = " + QByteArray::number(room)));
        const auto done =
            applyImport(desk.desk, prepared(desk, shipped(u"resources/demo/customers.csv"_s)).plan);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::StoreFull);
        QCOMPARE(desk.store->queries().customerCount(), 0);
    }

    void progressIsToldUntilAllIsDone()
    {
        TestDesk desk;
        const ImportPlan plan = prepared(desk, shipped(u"resources/demo/customers.csv"_s)).plan;
        std::vector<int> told;
        const auto done = applyImport(desk.desk, plan, [&](int now, int all) {
            QCOMPARE(all, static_cast<int>(plan.operations.size()));
            told.push_back(now);
        });
        QVERIFY(done);
        QVERIFY(told.size() > 3);
        QVERIFY(std::is_sorted(told.begin(), told.end()));
        QCOMPARE(told.back(), static_cast<int>(plan.operations.size()));
    }

    void aFileThatIsNotThereIsNamed()
    {
        QCOMPARE(readSheetFile(u"/no/such/file.csv"_s).error().code, ErrorCode::NoSuchFile);
        QCOMPARE(readSheetFile(QDir::tempPath()).error().code, ErrorCode::FileNotReadable);
    }
};

PERMANENCE_TEST(ImportRunTest)
#include "ImportRunTest.moc"
