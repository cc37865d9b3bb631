#include "core/exchange/CustomerSheet.h"

#include "core/base/Literals.h"
#include "core/exchange/SheetColumn.h"
#include "core/base/TextKey.h"
#include "tests/support/Places.h"
#include "tests/support/TestRegistry.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace permanence;
using namespace permanence::test;

namespace {

SheetRules rules()
{
    return {u"FR"_s, {{u"c4t-basic"_s, {u"basic"_s, u"premium"_s}}, {u"aplicit-charter"_s, {}}}};
}

CustomerSheet read(const QString &text)
{
    const auto sheet = readCustomerSheet(text.toUtf8(), rules());
    if (!sheet)
        qWarning("%s", qPrintable(sheet.error().text()));
    return sheet ? *sheet : CustomerSheet();
}

/// The reasons of the only line, by code.
QStringList refusals(const QString &header, const QString &line)
{
    QStringList codes;
    const CustomerSheet sheet = read(header + u'\n' + line);
    for (const Error &reason : sheet.rows.at(0).reasons)
        codes << codeText(reason.code);
    return codes;
}

} // namespace

class CustomerSheetTest : public QObject
{
    Q_OBJECT

private slots:
    void columnsAreKnownInFrenchAndEnglishWithOrWithoutAccents_data()
    {
        QTest::addColumn<QString>("names");
        QTest::addColumn<SheetColumn>("column");
        QTest::newRow("company") << u"company|Société|SOCIETE|entreprise|Client"_s << SheetColumn::Company;
        QTest::newRow("contact") << u"Contact|nom|NOM"_s << SheetColumn::Contact;
        QTest::newRow("phone") << u"phone|Téléphone|telephone|Tél.|TEL"_s << SheetColumn::Phone;
        QTest::newRow("mobile") << u"mobile|Portable"_s << SheetColumn::Mobile;
        QTest::newRow("email") << u"email|E-mail|Courriel|mail| e_mail "_s << SheetColumn::Email;
        QTest::newRow("language") << u"language|Langue"_s << SheetColumn::Language;
        QTest::newRow("time zone") << u"timezone|Time zone|fuseau|Fuseau  horaire"_s << SheetColumn::TimeZone;
        QTest::newRow("policy") << u"policy|Politique"_s << SheetColumn::Policy;
        QTest::newRow("tier") << u"tier|Niveau"_s << SheetColumn::Tier;
        QTest::newRow("from") << u"from|Début|debut|du"_s << SheetColumn::From;
        QTest::newRow("until") << u"until|fin|au"_s << SheetColumn::Until;
    }

    void columnsAreKnownInFrenchAndEnglishWithOrWithoutAccents()
    {
        QFETCH(const QString, names);
        QFETCH(const SheetColumn, column);
        for (const QString &name : names.split(u'|')) {
            QVERIFY2(sheetColumn(name) == column, qPrintable(name));
            QVERIFY2(sheetColumn(name.normalized(QString::NormalizationForm_D)) == column, qPrintable(name));
        }
    }

    void aLineIsReadIntoItsParts()
    {
        const CustomerSheet sheet = read(
            u"Société;Contact;Téléphone;Portable;Courriel;Langue;Fuseau horaire;Politique;Niveau;Début;Fin\n"
            "Moulins d’Ébène;Zoé Lefèvre;05 49 00 00 01;06 12 34 56 "
            "78;zoe@moulins.example;Français;Europe/Paris;"
            "c4t-basic;premium;01/02/2025;2027-01-31\n"_s);
        const SheetRow &row = sheet.rows.at(0);
        QVERIFY2(row.isGood(), row.isGood() ? "" : qPrintable(row.reasons[0].text()));
        QCOMPARE(row.line, 2);
        QCOMPARE(row.company, u"Moulins d’Ébène"_s);
        QCOMPARE(row.contact, u"Zoé Lefèvre"_s);
        QCOMPARE(row.phones.size(), 2U);
        QCOMPARE(row.phones[0].e164(), u"+33549000001"_s);
        QCOMPARE(row.phones[1].e164(), u"+33612345678"_s);
        QCOMPARE(row.email, u"zoe@moulins.example"_s);
        QCOMPARE(row.language, u"fr"_s);
        QCOMPARE(row.timezone, u"Europe/Paris"_s);
        QCOMPARE(row.policy, u"c4t-basic"_s);
        QCOMPARE(row.tier, u"premium"_s);
        QCOMPARE(row.from, QDate(2025, 2, 1));
        QCOMPARE(row.until, QDate(2027, 1, 31));
    }

    void aWindows1252SheetWithSemicolonsIsRead()
    {
        QFile file(sourceFile(u"tests/data/exchange/customers-windows-1252.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto sheet = readCustomerSheet(file.readAll(), rules());
        QVERIFY(sheet);
        QCOMPARE(sheet->encoding, TextEncoding::Windows1252);
        QCOMPARE(sheet->delimiter, QChar(u';'));
        QCOMPARE(sheet->rows.size(), 3U);
        QCOMPARE(sheet->rows[0].company, u"Brûlerie de l’Œuvre"_s);
        QCOMPARE(sheet->rows[2].contact, u"François Çelik"_s);
        for (const SheetRow &row : sheet->rows)
            QVERIFY(row.isGood());
    }

    void unknownColumnsAreNoticesAndAMissingCompanyIsAnError()
    {
        QCOMPARE(read(u"company,Siret,motif\nAcme,123,\n"_s).unknownColumns, QStringList{u"Siret"_s});
        const auto missing = readCustomerSheet("nom,email\nAnna,a@b.example\n", rules());
        QCOMPARE(missing.error().code, ErrorCode::MissingColumn);
        QVERIFY(missing.error().text().contains(u"nom, email"_s));
        QCOMPARE(readCustomerSheet("", rules()).error().code, ErrorCode::MissingColumn);
        QCOMPARE(readCustomerSheet("client,société\na,b\n", rules()).error().code, ErrorCode::Duplicate);
    }

    void aLineThatCannotBeUsedSaysWhy_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("codes");
        const auto row = [](const char *name, const QString &header, const QString &line,
                            const QStringList &codes) {
            QTest::newRow(name) << QString(u"company,"_s + header) << line << codes;
        };
        row("no company", u"contact"_s, u",Anna"_s, {u"empty_cell"_s});
        row("bad phone", u"phone"_s, u"Acme,twelve"_s, {u"not_phone_number"_s});
        row("one of two phones", u"phone"_s, u"Acme,05 49 00 00 01 / 12"_s, {u"not_phone_number"_s});
        row("bad mail", u"email"_s, u"Acme,anna(at)acme"_s, {u"wrong_mail_address"_s});
        row("two mails", u"email"_s, u"Acme,a@b.example c@d.example"_s, {u"wrong_mail_address"_s});
        row("bad language", u"language"_s, u"Acme,klingonese"_s, {u"unknown_language"_s});
        row("bad zone", u"timezone"_s, u"Acme,Europe/Poitiers"_s, {u"unknown_time_zone"_s});
        row("zone as path", u"timezone"_s, u"Acme,../../etc/passwd"_s, {u"unknown_time_zone"_s});
        row("bad date", u"policy,from"_s, u"Acme,c4t-basic,31/02/2026"_s, {u"wrong_date"_s});
        row("american date", u"policy,from"_s, u"Acme,c4t-basic,12/31/2026"_s, {u"wrong_date"_s});
        row("no start", u"policy,until"_s, u"Acme,c4t-basic,2026-12-31"_s, {u"empty_cell"_s});
        row("no policy", u"tier,from"_s, u"Acme,basic,2026-01-01"_s, {u"empty_cell"_s});
        row("end first", u"policy,from,until"_s, u"Acme,c4t-basic,2026-02-01,2026-01-31"_s,
            {u"end_before_start"_s});
        row("unknown policy", u"policy,from"_s, u"Acme,gold,2026-02-01"_s, {u"no_such_policy"_s});
        row("unknown tier", u"policy,tier,from"_s, u"Acme,c4t-basic,gold,2026-02-01"_s, {u"unknown_tier"_s});
        row("tier where none is", u"policy,tier,from"_s, u"Acme,aplicit-charter,x,2026-02-01"_s,
            {u"unknown_tier"_s});
        row("long name", u"contact"_s, u"Acme,"_s + QString(201, u'x'), {u"too_long"_s});
        row("ragged", u"contact"_s, u"Acme"_s, {u"ragged_line"_s});
        row("all at once", u"phone,email"_s, u",x,y"_s,
            {u"empty_cell"_s, u"not_phone_number"_s, u"wrong_mail_address"_s});
    }

    void aLineThatCannotBeUsedSaysWhy()
    {
        QFETCH(const QString, header);
        QFETCH(const QString, line);
        QFETCH(const QStringList, codes);
        QCOMPARE(refusals(header, line), codes);
    }

    void theReasonNamesItsColumn()
    {
        const CustomerSheet sheet = read(u"société;Téléphone\nAcme;abc\n"_s);
        QVERIFY2(sheet.rows.at(0).reasons.at(0).text().startsWith(u"Téléphone: \"abc\" is no phone number"_s),
                 qPrintable(sheet.rows.at(0).reasons.at(0).text()));
    }

    void linesWithNothingInThemAreSkipped()
    {
        QCOMPARE(read(u"company,contact\n,\n , \nAcme,Anna\n,,,\n"_s).rows.size(), 1U);
    }

    void severalNumbersInOneCellAreAllRead()
    {
        QCOMPARE(read(u"company;phone\nAcme;05 49 00 00 01 / 05 49 00 00 02\n"_s).rows.at(0).phones.size(),
                 2U);
        QCOMPARE(read(u"company;phone\nAcme;+49 30/231250\n"_s).rows.at(0).phones.size(), 1U);
    }

    void namesAreAlikeWithoutCaseAccentsAndSpaces()
    {
        QCOMPARE(nameKey(u"  SOCIÉTÉ  d’Œuvre\u00A0"_s), nameKey(u"Societe d'oeuvre"_s));
        QCOMPARE(nameKey(u"Weiß–Bau"_s), nameKey(u"WEISS-BAU"_s));
        QVERIFY(nameKey(u"Дом"_s) != nameKey(u"Дым"_s));
        QVERIFY(!nameKey(u"???"_s).isEmpty());
        QVERIFY(nameKey(u" \u200B\u00A0"_s).isEmpty());
    }

    void garbageIsSurvived()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 500; ++round) {
            QByteArray bytes("company;phone;email;timezone;from;language;policy\n");
            for (int n = random.bounded(200); n > 0; --n)
                bytes += random.bounded(4) == 0 ? ";;\n\""[random.bounded(4)]
                                                : static_cast<char>(random.bounded(1, 256));
            (void)readCustomerSheet(bytes, rules());
        }
    }
};

PERMANENCE_TEST(CustomerSheetTest)
#include "CustomerSheetTest.moc"
