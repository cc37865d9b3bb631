#include "core/exchange/CustomerImport.h"

#include "core/base/Literals.h"
#include "core/exchange/RefusedLines.h"
#include "tests/support/TestRegistry.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace permanence;

namespace {

const QString kHeader = u"société;contact;téléphone;courriel;langue;fuseau;politique;niveau;début;fin\n"_s;

SheetRules importRules()
{
    return {u"FR"_s, {{u"c4t-basic"_s, {u"basic"_s, u"premium"_s}}, {u"care-solutions"_s, {}}}};
}

CustomerSheet sheetOf(const QString &lines)
{
    const auto sheet = readCustomerSheet((kHeader + lines).toUtf8(), importRules());
    return sheet ? *sheet : CustomerSheet();
}

/// Does what the plan says, as the desk's commands would.
void carryOut(const ImportPlan &plan, std::vector<ExistingCustomer> &desk)
{
    QHash<int, QString> added;
    for (size_t i = 0; i < plan.operations.size(); ++i) {
        const ImportOperation &operation = plan.operations[i];
        const QString newId = u"id%1"_s.arg(QRandomGenerator::global()->generate64());
        if (operation.action == ImportAction::AddCustomer) {
            added.insert(static_cast<int>(i), newId);
            desk.push_back({newId, std::get<CustomerFields>(operation.fields), {}, {}});
            continue;
        }
        const bool isCustomer = operation.action == ImportAction::EditCustomer;
        const QString owner = operation.customerOperation >= 0 ? added.value(operation.customerOperation)
                              : isCustomer                     ? operation.id
                                                               : operation.customerId;
        const auto customer =
            std::find_if(desk.begin(), desk.end(), [&](const auto &one) { return one.id == owner; });
        QVERIFY(customer != desk.end());
        const auto put = [&](auto &list, const auto &fields) {
            for (auto &one : list) {
                if (one.id == operation.id) {
                    one.fields = fields;
                    return;
                }
            }
            QVERIFY(operation.id.isEmpty());
            list.push_back({newId, fields});
        };
        if (isCustomer)
            customer->fields = std::get<CustomerFields>(operation.fields);
        else if (const auto *contact = std::get_if<ContactFields>(&operation.fields))
            put(customer->contacts, *contact);
        else
            put(customer->contracts, std::get<ContractFields>(operation.fields));
    }
}

std::vector<ExistingCustomer> deskOf(const QString &lines)
{
    std::vector<ExistingCustomer> desk;
    carryOut(planImport(sheetOf(lines), {}), desk);
    return desk;
}

QString verdicts(const ImportPlan &plan)
{
    QString text;
    for (const RowPlan &row : plan.rows)
        text += u"NC=R"_s[static_cast<int>(row.verdict)];
    return text;
}

QStringList changesOf(const RowPlan &row)
{
    QStringList texts;
    for (const FieldChange &change : row.changes)
        texts << QString(change.field % u": "_s % change.before % u" > "_s % change.after);
    return texts;
}

const QString kAnna =
    u"Acme;Anna;05 49 00 00 01;anna@acme.example;fr;Europe/Paris;c4t-basic;basic;2026-01-01;2026-12-31\n"_s;
const QString kBob = u"ACME;Bob;05 49 00 00 02;bob@acme.example;;;;;;\n"_s;

} // namespace

class CustomerImportTest : public QObject
{
    Q_OBJECT

private slots:
    void linesOfOneCompanyBelongTogether()
    {
        const ImportPlan plan = planImport(sheetOf(kAnna + kBob), {});
        QCOMPARE(verdicts(plan), u"NN"_s);
        QCOMPARE(plan.count(ImportAction::AddCustomer), 1);
        QCOMPARE(plan.count(ImportAction::AddContact), 2);
        QCOMPARE(plan.count(ImportAction::AddContract), 1);
        QCOMPARE(plan.operations[0].action, ImportAction::AddCustomer);
        QCOMPARE(plan.operations[1].customerOperation, 0);
        QCOMPARE(std::get<CustomerFields>(plan.operations[0].fields).timezone, u"Europe/Paris"_s);
    }

    void theSameFileTwiceChangesNothing()
    {
        const QString lines = kAnna + kBob + u"Société Éclair;;+32 3 234 56 78;;nl;Europe/Brussels;;;;\n"_s;
        const ImportPlan again = planImport(sheetOf(lines), deskOf(lines));
        QCOMPARE(again.operations.size(), 0U);
        QCOMPARE(again.counts(), (ImportCounts{0, 0, 3, 0}));
    }

    void aLineThatRepeatsAnEarlierOneChangesNothing()
    {
        QCOMPARE(verdicts(planImport(sheetOf(kAnna + kAnna), {})), u"N="_s);
    }

    void whatChangedIsShownWithOldAndNew()
    {
        const auto desk = deskOf(kAnna);
        const ImportPlan plan = planImport(
            sheetOf(
                u"acme;Anna Diaz;05 49 00 00 09;ANNA@acme.example;;Europe/Brussels;c4t-basic;premium;01/01/2026;\n"_s),
            desk);
        QCOMPARE(verdicts(plan), u"C"_s);
        QCOMPARE(changesOf(plan.rows[0]),
                 (QStringList{u"timezone: Europe/Paris > Europe/Brussels"_s, u"name: Anna > Anna Diaz"_s,
                              u"phones: +33 5 49 00 00 01 > +33 5 49 00 00 01, +33 5 49 00 00 09"_s,
                              u"tier: basic > premium"_s}));
        QCOMPARE(plan.count(ImportAction::EditContact), 1);
        QCOMPARE(plan.operations[1].customerId, desk[0].id);
        QCOMPARE(plan.operations[1].id, desk[0].contacts[0].id);
        // What the line left open stays.
        QCOMPARE(std::get<ContractFields>(plan.operations[2].fields).until, QDate(2026, 12, 31));
    }

    void aContactIsFoundByMailThenPhoneThenName_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        QTest::newRow("mail") << u"Acme;Anna B.;;anna@acme.example;;;;;;"_s << u"C"_s;
        QTest::newRow("phone") << u"Acme;Anne;0549000001;;;;;;;"_s << u"C"_s;
        QTest::newRow("phone without name") << u"Acme;;0549000001;;;;;;;"_s << u"="_s;
        QTest::newRow("name") << u"Acme;ANNA;05 49 00 00 07;;;;;;;"_s << u"C"_s;
        QTest::newRow("name with a new mail") << u"Acme;Anna;;anna2@acme.example;;;;;;"_s << u"C"_s;
        QTest::newRow("someone else at the same number")
            << u"Acme;Carl;0549000001;carl@acme.example;;;;;;"_s << u"N"_s;
        QTest::newRow("someone else") << u"Acme;Carl;;;;;;;;"_s << u"N"_s;
        QTest::newRow("another company") << u"Other;Anna;;anna@acme.example;;;;;;"_s << u"N"_s;
    }

    void aContactIsFoundByMailThenPhoneThenName()
    {
        QFETCH(const QString, line);
        QTEST(verdicts(planImport(sheetOf(line), deskOf(kAnna + kBob))), "expected");
    }

    void colleaguesWhoShareANumberStayTwo()
    {
        const QString lines = u"Acme;Anna;0549000001;;;;;;;\nAcme;Bob;0549000001;;;;;;;\n"_s;
        const ImportPlan plan = planImport(sheetOf(lines), {});
        QCOMPARE(plan.count(ImportAction::AddContact), 2);
        QCOMPARE(verdicts(planImport(sheetOf(lines), deskOf(lines))), u"=="_s);
    }

    void aContractIsFoundByItsStartOrItsPeriod()
    {
        const auto desk = deskOf(kAnna);
        const ImportPlan moved = planImport(sheetOf(u"Acme;;;;;;c4t-basic;;2026-02-01;2027-01-31\n"_s), desk);
        QCOMPARE(changesOf(moved.rows[0]),
                 (QStringList{u"from: 2026-01-01 > 2026-02-01"_s, u"until: 2026-12-31 > 2027-01-31"_s}));
        const ImportPlan renewed =
            planImport(sheetOf(u"Acme;;;;;;c4t-basic;;2027-01-01;2027-12-31\n"_s), desk);
        QCOMPARE(renewed.count(ImportAction::AddContract), 1);
        const ImportPlan other = planImport(sheetOf(u"Acme;;;;;;care-solutions;;2026-01-01;\n"_s), desk);
        QCOMPARE(other.count(ImportAction::AddContract), 1);
    }

    void linesThatContradictAreAllRefused_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("expected");
        QTest::newRow("zone")
            << u"Acme;A;;;;Europe/Paris;;;;\nAcme;B;;;;Europe/Brussels;;;;\nAcme;C;;;;;;;;\n"_s << u"RRN"_s;
        QTest::newRow("two against one")
            << u"Acme;A;;;fr;;;;;\nAcme;B;;;fr;;;;;\nAcme;C;;;nl;;;;;\n"_s << u"RRR"_s;
        QTest::newRow("mail of one name")
            << u"Acme;A;;a@x.example;;;;;;\nAcme;a;;b@x.example;;;;;;\n"_s << u"RR"_s;
        QTest::newRow("name of one mail")
            << u"Acme;A;;a@x.example;;;;;;\nAcme;B;;A@x.example;;;;;;\n"_s << u"RR"_s;
        QTest::newRow("spelling is none")
            << u"Acme;Zoé;;a@x.example;;;;;;\nAcme;ZOE;;a@x.example;;;;;;\n"_s << u"N="_s;
        QTest::newRow("tier")
            << u"Acme;;;;;;c4t-basic;basic;2026-01-01;\nAcme;;;;;;c4t-basic;premium;2026-01-01;\n"_s
            << u"RR"_s;
        QTest::newRow("periods that meet")
            << u"Acme;;;;;;c4t-basic;;2026-01-01;2026-06-30\nAcme;;;;;;c4t-basic;;2026-06-30;\n"_s << u"RR"_s;
        QTest::newRow("periods one after the other")
            << u"Acme;;;;;;c4t-basic;;2026-01-01;2026-06-30\nAcme;;;;;;c4t-basic;;2026-07-01;\n"_s << u"NN"_s;
    }

    void linesThatContradictAreAllRefused()
    {
        QFETCH(const QString, lines);
        const ImportPlan plan = planImport(sheetOf(lines), {});
        QTEST(verdicts(plan), "expected");
        for (const RowPlan &row : plan.rows) {
            if (row.verdict == ImportVerdict::Refused)
                QCOMPARE(row.reasons.at(0).code, ErrorCode::Contradiction);
        }
    }

    void twoCustomersOfOneNameAreNotGuessedBetween()
    {
        std::vector<ExistingCustomer> desk{{u"1"_s, {u"Acme"_s, {}, {}}, {}, {}},
                                           {u"2"_s, {u"ACMÉ"_s, {}, {}}, {}, {}}};
        const ImportPlan plan = planImport(sheetOf(kAnna), desk);
        QCOMPARE(plan.rows[0].reasons.at(0).code, ErrorCode::AmbiguousCustomer);
        QVERIFY(plan.operations.empty());
    }

    void refusedLinesGoToAFileWithTheirReasonAndComeBackOnceCorrected()
    {
        QTemporaryDir dir;
        const QString source = dir.filePath(u"liste été.csv"_s);
        const QString bad = u"Bad;Émile;abc;x;;;;;;\n"_s;
        const CustomerSheet sheet = sheetOf(kAnna + bad + u"Short;x\n"_s);
        const auto path = writeRefused(planImport(sheet, {}), sheet, source);
        QVERIFY(path);
        QCOMPARE(*path, dir.filePath(u"liste été-refused.csv"_s));
        QFile file(*path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto refused = readCustomerSheet(file.readAll(), importRules());
        QVERIFY(refused);
        QCOMPARE(refused->delimiter, QChar(u';'));
        QCOMPARE(refused->rows.size(), 2U);
        QCOMPARE(refused->rows[0].company, u"Bad"_s);
        QVERIFY(refused->rows[0].cells.last().contains(u"téléphone: \"abc\" is no phone number"_s));
        QVERIFY(refused->rows[0].cells.last().contains(u"courriel"_s));
        QVERIFY(refused->rows[1].cells.last().contains(u"2 cells"_s));
        QVERIFY(refused->unknownColumns.isEmpty());

        // Refused again, it has one column of reasons, not two, and the earlier file stays.
        const auto again = writeRefused(planImport(*refused, {}), *refused, source);
        QVERIFY(again);
        QCOMPARE(*again, dir.filePath(u"liste été-refused-2.csv"_s));
        QFile second(*again);
        QVERIFY(second.open(QIODevice::ReadOnly));
        QCOMPARE(readCustomerSheet(second.readAll(), importRules())->header, refused->header);
    }

    void withoutRefusedLinesThereIsNoFile()
    {
        QTemporaryDir dir;
        const CustomerSheet sheet = sheetOf(kAnna);
        QCOMPARE(*writeRefused(planImport(sheet, {}), sheet, dir.filePath(u"a.csv"_s)), QString());
        QVERIFY(QDir(dir.path()).isEmpty());
    }

    void aFolderThatCannotBeWrittenIsAnError()
    {
        const CustomerSheet sheet = sheetOf(u"Bad;;abc;;;;;;;\n"_s);
        const auto path = writeRefused(planImport(sheet, {}), sheet, u"/no/such/folder/a.csv"_s);
        QCOMPARE(path.error().code, ErrorCode::FileNotWritable);
    }

    /// Whatever a file says and whatever the desk holds: once done, it has nothing left to say.
    void anyFileTwiceChangesNothing()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const auto any = [&](const QStringList &choices) { return choices[random.bounded(choices.size())]; };
        const auto lines = [&] {
            QString text;
            for (int n = random.bounded(1, 12); n > 0; --n) {
                const QString policy = any({u""_s, u""_s, u"c4t-basic"_s, u"care-solutions"_s});
                const int start = random.bounded(1, 13);
                QStringList cells{
                    any({u"Acme"_s, u"ÉCLAIR"_s, u"eclair"_s, u"Zen"_s}),
                    any({u""_s, u"Anna"_s, u"Bob"_s, u"Zoé"_s, u"zoe"_s, u"Carl"_s}),
                    any({u""_s, u"0549000001"_s, u"0549000002"_s, u"0549000003 / 0549000001"_s}),
                    any({u""_s, u""_s, u"a@x.example"_s, u"A@x.example"_s, u"b@x.example"_s}),
                    any({u""_s, u""_s, u""_s, u"fr"_s}),
                    any({u""_s, u""_s, u"Europe/Paris"_s, u"Europe/Brussels"_s})};
                if (policy.isEmpty())
                    cells << u""_s << u""_s << u""_s << u""_s;
                else
                    cells << policy
                          << (policy == u"c4t-basic"_s ? any({u""_s, u"basic"_s, u"premium"_s}) : u""_s)
                          << QDate(2026, start, 1).toString(Qt::ISODate)
                          << any({u""_s, QDate(2026, start, 28).toString(Qt::ISODate), u"2027-06-30"_s});
                text += cells.join(u';') + u'\n';
            }
            return text;
        };
        for (int round = 0; round < 300; ++round) {
            std::vector<ExistingCustomer> desk = deskOf(lines());
            const QString file = lines();
            carryOut(planImport(sheetOf(file), desk), desk);
            const ImportPlan again = planImport(sheetOf(file), desk);
            QVERIFY2(again.operations.empty(), qPrintable(file));
        }
    }
};

PERMANENCE_TEST(CustomerImportTest)
#include "CustomerImportTest.moc"
