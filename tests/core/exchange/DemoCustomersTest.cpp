#include "core/base/Literals.h"
#include "core/exchange/CustomerImport.h"
#include "tests/support/Places.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtTest>

using namespace permanence;
using namespace permanence::test;

namespace {

QByteArray content(const QString &path)
{
    QFile file(sourceFile(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

SheetRules shippedPolicies()
{
    SheetRules rules;
    const QDir folder(sourceFile(u"resources/policies"));
    for (const QString &name : folder.entryList({u"*.json"_s})) {
        const QJsonObject policy = QJsonDocument::fromJson(content(u"resources/policies/"_s + name)).object();
        QStringList tiers;
        for (const QJsonValue tier : policy[u"tiers"_s].toArray())
            tiers << tier[u"id"_s].toString();
        rules.tiersOfPolicy.insert(policy[u"id"_s].toString(), tiers);
    }
    return rules;
}

} // namespace

/// The sheets that are shipped and the sample that shows refusals.
class DemoCustomersTest : public QObject
{
    Q_OBJECT

private slots:
    void theDemoSheetBrings300CustomersWith900Contacts()
    {
        const SheetRules rules = shippedPolicies();
        const auto sheet = readCustomerSheet(content(u"resources/demo/customers.csv"_s), rules);
        QVERIFY(sheet);
        QCOMPARE(sheet->unknownColumns, QStringList());
        const ImportPlan plan = planImport(*sheet, {});
        for (const RowPlan &row : plan.rows)
            QVERIFY2(row.reasons.empty(), row.reasons.empty() ? "" : qPrintable(row.reasons[0].text()));
        QCOMPARE(plan.count(ImportAction::AddCustomer), 300);
        QCOMPARE(plan.count(ImportAction::AddContact), 900);

        QSet<QString> policies;
        for (const ImportOperation &operation : plan.operations) {
            if (const auto *contract = std::get_if<ContractFields>(&operation.fields))
                policies.insert(contract->policy);
            if (const auto *contact = std::get_if<ContactFields>(&operation.fields))
                QVERIFY2(contact->email.isEmpty() || contact->email.endsWith(u".example"_s),
                         qPrintable(contact->email));
        }
        QCOMPARE(policies.size(), rules.tiersOfPolicy.size());
    }

    void eachBadLineOfTheSampleIsRefusedAndTheOthersAreNot()
    {
        const auto sheet = readCustomerSheet(content(u"tests/data/exchange/customers-refused-lines.csv"_s),
                                             shippedPolicies());
        QVERIFY(sheet);
        QString refused;
        for (const RowPlan &row : planImport(*sheet, {}).rows)
            refused += row.verdict == ImportVerdict::Refused ? u'R' : u'.';
        QCOMPARE(refused, u".RRRRRR."_s);
        QCOMPARE(sheet->rows[3].reasons.size(), 4U); // mail, zone, end before start, tier
    }
};

PERMANENCE_TEST(DemoCustomersTest)
#include "DemoCustomersTest.moc"
