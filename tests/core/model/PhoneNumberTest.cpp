#include "core/model/PhoneNumber.h"

#include "core/base/Literals.h"
#include "tests/support/TestRegistry.h"

#include <QRandomGenerator>
#include <QSet>
#include <QtTest>

#include <algorithm>

using namespace permanence;

namespace {

QString read(const QString &written, const QString &region = u"FR"_s)
{
    const auto number = PhoneNumber::parse(written, region);
    return number ? number->e164() : codeText(number.error().code);
}

bool finds(const NumberSearch &search, const QString &e164)
{
    QString reversed = e164;
    std::reverse(reversed.begin(), reversed.end());
    return e164 == search.exact || (!search.prefix.isEmpty() && e164.startsWith(search.prefix)) ||
           (!search.reversedSuffix.isEmpty() && reversed.startsWith(search.reversedSuffix));
}

} // namespace

class PhoneNumberTest : public QObject
{
    Q_OBJECT

private slots:
    void aNumberIsFoundHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("e164");
        const auto row = [](const char *name, const QString &written, const QString &region,
                            const QString &e164) { QTest::newRow(name) << written << region << e164; };
        const QString poitiers = u"+33549000001"_s;
        row("spaces", u"05 49 00 00 01"_s, u"FR"_s, poitiers);
        row("dots", u"05.49.00.00.01"_s, u"FR"_s, poitiers);
        row("dashes", u"05-49-00-00-01"_s, u"FR"_s, poitiers);
        row("nothing between", u"0549000001"_s, u"FR"_s, poitiers);
        row("plus", u"+33549000001"_s, u"BE"_s, poitiers);
        row("00", u"0033 5 49 00 00 01"_s, u"BE"_s, poitiers);
        row("00 where one dials 011", u"0033 5 49 00 00 01"_s, u"US"_s, poitiers);
        row("(0)", u"+33 (0)5 49 00 00 01"_s, u"GB"_s, poitiers);
        row("00 and (0)", u"0033 (0) 5.49.00.00.01"_s, u"GB"_s, poitiers);
        row("brackets", u"(+33) 5 49 00 00 01"_s, u"FR"_s, poitiers);
        row("no-break spaces", u"05\u00A049\u202F00\u00A000\u200901"_s, u"FR"_s, poitiers);
        row("pasted marks", u"\u202A+33 5 49 00 00 01\u202C"_s, u"DE"_s, poitiers);
        row("fullwidth digits", u"\uFF10\uFF15\uFF14\uFF19\uFF10\uFF10\uFF10\uFF10\uFF10\uFF11"_s, u"FR"_s,
            poitiers);
        row("arabic digits", u"\u0660\u0665\u0664\u0669\u0660\u0660\u0660\u0660\u0660\u0661"_s, u"FR"_s,
            poitiers);
        row("fullwidth plus", u"\uFF0B33549000001"_s, u"DE"_s, poitiers);
        row("uri", u"tel:+33-5-49-00-00-01"_s, u"DE"_s, poitiers);
        row("uri with extension", u"tel:+33-5-49-00-00-01;ext=12"_s, u"DE"_s, poitiers);
        row("uri with context", u"tel:05-49-00-00-01;phone-context=+33"_s, u"DE"_s, poitiers);
        row("uri with percent signs", u"tel:%2B33%205%2049000001"_s, u"DE"_s, poitiers);
        row("label", u"Tél. : 05 49 00 00 01"_s, u"FR"_s, poitiers);
        row("extension in French", u"05 49 00 00 01 poste 12"_s, u"FR"_s, poitiers);
        row("extension in English", u"05 49 00 00 01 ext. 12"_s, u"FR"_s, poitiers);
        row("extension after x", u"05 49 00 00 01 x12"_s, u"FR"_s, poitiers);
        row("line ends around", u"\r\n\t05 49 00 00 01\n"_s, u"FR"_s, poitiers);
        row("region in small letters", u"05 49 00 00 01"_s, u"fr"_s, poitiers);
        row("belgium", u"03 234 56 78"_s, u"BE"_s, u"+3232345678"_s);
        row("belgian mobile", u"0470/12.34.56"_s, u"BE"_s, u"+32470123456"_s);
        row("britain", u"(020) 7946 0018"_s, u"GB"_s, u"+442079460018"_s);
        row("britain from abroad", u"+44 (0)20 7946 0018"_s, u"FR"_s, u"+442079460018"_s);
        row("germany", u"030/23125 0"_s, u"DE"_s, u"+4930231250"_s);
        row("luxembourg has no trunk zero", u"27 12 34 56"_s, u"LU"_s, u"+35227123456"_s);
        row("netherlands", u"020-555 01 23"_s, u"NL"_s, u"+31205550123"_s);
        row("switzerland", u"044 555 01 23"_s, u"CH"_s, u"+41445550123"_s);
    }

    void aNumberIsFoundHoweverItIsWritten()
    {
        QFETCH(const QString, written);
        QFETCH(const QString, region);
        QTEST(read(written, region), "e164");
    }

    void aPossibleNumberCountsEvenIfItsRangeIsNotInUse()
    {
        QCOMPARE(read(u"+33 5 49 00 00"_s), u"not_phone_number"_s);
        QCOMPARE(read(u"08 50 00 00 01"_s), u"+33850000001"_s);
        QCOMPARE(read(u"+44 1632 960 001"_s), u"+441632960001"_s);
        QCOMPARE(read(u"+49 30 1234"_s), u"+49301234"_s);
    }

    void whatIsNoNumberIsRefusedWithASentence_data()
    {
        QTest::addColumn<QString>("written");
        QTest::newRow("nothing") << QString();
        QTest::newRow("spaces") << u" \u00A0 "_s;
        QTest::newRow("words") << u"call me"_s;
        QTest::newRow("letters as keys") << u"0800 FLOWERS"_s;
        QTest::newRow("a name beside it") << u"Anna 05 49 00 00 01"_s;
        QTest::newRow("two numbers") << u"05 49 00 00 01 / 06 00 00 00 02"_s;
        QTest::newRow("too short") << u"12"_s;
        QTest::newRow("too long") << u"+33 5 49 00 00 01 00 00 00 01"_s;
        QTest::newRow("no such country") << u"+999 12345678"_s;
        QTest::newRow("a plus alone") << u"+"_s;
        QTest::newRow("a control character") << u"05 49 00\u0007 00 01"_s;
        QTest::newRow("a zero character") << u"05 49 00"_s + QChar(u'\0') + u" 00 01"_s;
        QTest::newRow("10 kB of digits") << QString(10'000, u'1');
        QTest::newRow("10 kB of plus signs") << QString(10'000, u'+');
        QTest::newRow("a lone surrogate") << QString(QChar(0xD83D)) + u"549000001"_s;
        QTest::newRow("SQL") << u"'; drop table contact; --"_s;
    }

    void whatIsNoNumberIsRefusedWithASentence()
    {
        QFETCH(const QString, written);
        const auto number = PhoneNumber::parse(written, u"FR"_s);
        QVERIFY(!number);
        QCOMPARE(number.error().code, ErrorCode::NotPhoneNumber);
        QVERIFY(number.error().text().size() < 200);
        for (const QChar c : number.error().text())
            QVERIFY(c.category() != QChar::Other_Control);
    }

    void anUnknownRegionStillReadsInternationalNumbers()
    {
        QCOMPARE(read(u"+33549000001"_s, u"??"_s), u"+33549000001"_s);
        QCOMPARE(read(u"0549000001"_s, u"??"_s), u"not_phone_number"_s);
    }

    void peopleSeeGroupsOfDigits()
    {
        const PhoneNumber number = PhoneNumber::fromE164(u"+33549000001"_s);
        QCOMPARE(number.international(), u"+33 5 49 00 00 01"_s);
        QCOMPARE(number.national(u"FR"_s), u"05 49 00 00 01"_s);
        QCOMPARE(number.national(u"BE"_s), u"+33 5 49 00 00 01"_s);
    }

    void noNumberIsInvalidAndEmpty()
    {
        const PhoneNumber none;
        QVERIFY(!none.isValid());
        QCOMPARE(none.e164() + none.international() + none.national(u"FR"_s), QString());
        for (const QString &text :
             {u"0549000001"_s, u"+0549000001"_s, u"+33 549"_s, u"+33a49"_s, u"+1"_s, QString()})
            QVERIFY2(!PhoneNumber::fromE164(text).isValid(), qPrintable(text));
    }

    void numbersAreEqualByWhatIsDialled()
    {
        const auto first = *PhoneNumber::parse(u"05 49 00 00 01"_s, u"FR"_s);
        const auto same = *PhoneNumber::parse(u"0033549000001"_s, u"DE"_s);
        const auto next = *PhoneNumber::parse(u"05 49 00 00 02"_s, u"FR"_s);
        QVERIFY(first == same);
        QVERIFY(first < next);
        QCOMPARE((QSet<PhoneNumber>{first, same, next}.size()), 2);
    }

    void digitsOfAnyScriptAreDigits() { QCOMPARE(digitsOf(u"05.49-\u0660\uFF11 x²½"_s), u"054901"_s); }

    void typingFromTheStartGivesAPrefix_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("prefix");
        QTest::newRow("trunk zero") << u"05 49"_s << u"FR"_s << u"+33549"_s;
        QTest::newRow("00") << u"0032 3"_s << u"FR"_s << u"+323"_s;
        QTest::newRow("plus") << u"+33 5"_s << u"BE"_s << u"+335"_s;
        QTest::newRow("plus and (0)") << u"+33 (0)5 4"_s << u"BE"_s << u"+3354"_s;
        QTest::newRow("plus alone") << u"+"_s << u"FR"_s << QString();
        QTest::newRow("half a country code") << u"+3"_s << u"FR"_s << u"+3"_s;
        QTest::newRow("trunk zero alone") << u"0"_s << u"FR"_s << QString();
        QTest::newRow("00 alone") << u"00"_s << u"FR"_s << QString();
        QTest::newRow("no trunk in luxembourg") << u"27 1"_s << u"LU"_s << u"+352271"_s;
        QTest::newRow("the zero stays in italy") << u"+39 06"_s << u"FR"_s << u"+3906"_s;
        QTest::newRow("an unknown region") << u"05 49"_s << u"??"_s << QString();
        QTest::newRow("a name") << u"05 dupont"_s << u"FR"_s << QString();
        QTest::newRow("10 kB") << QString(10'000, u'5') << u"FR"_s << QString();
    }

    void typingFromTheStartGivesAPrefix()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, region);
        QTEST(numberSearch(typed, region).prefix, "prefix");
    }

    void theLastDigitsAreLookedForFromFourOn()
    {
        QCOMPARE(numberSearch(u"001"_s, u"FR"_s).reversedSuffix, QString());
        QCOMPARE(numberSearch(u"00 01"_s, u"FR"_s).reversedSuffix, u"1000"_s);
        QCOMPARE(numberSearch(u"49 00 00 01"_s, u"FR"_s).reversedSuffix, u"10000094"_s);
        QCOMPARE(numberSearch(u"+33 5 49"_s, u"FR"_s).reversedSuffix, QString());
    }

    void aForeignCallersOwnTrunkZeroDoesNotHideTheNumber()
    {
        const NumberSearch search = numberSearch(u"03 234 56 78"_s, u"FR"_s);
        QVERIFY(finds(search, u"+3232345678"_s));
    }

    void aWholeNumberIsFoundExactly()
    {
        QCOMPARE(numberSearch(u"0033 5 49 00 00 01"_s, u"BE"_s).exact, u"+33549000001"_s);
        QCOMPARE(numberSearch(u"Tél : 05 49 00 00 01 poste 3"_s, u"FR"_s).exact, u"+33549000001"_s);
        QCOMPARE(numberSearch(u"05 49 00"_s, u"FR"_s).exact, QString());
        QVERIFY(numberSearch(u"dupont"_s, u"FR"_s).isEmpty());
    }

    /// USE-1: known before the second ring, from the first digits as from the last ones.
    void everyStoredNumberIsFoundByItsStartAndByItsEnd()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int i = 0; i < 300; ++i) {
            const QString national = QString::number(random.bounded(100'000'000, 599'999'999));
            const QString e164 = u"+33"_s + national;
            const QString typed = u"0"_s + national;
            const auto length = random.bounded(2, 11);
            QVERIFY2(finds(numberSearch(typed.left(length), u"FR"_s), e164), qPrintable(typed.left(length)));
            const QString last = national.right(random.bounded(4, 10));
            QVERIFY2(finds(numberSearch(last, u"FR"_s), e164), qPrintable(last));
        }
    }

    void anythingTypedIsSurvived()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QString alphabet =
            QString(u"0123456789+ ().-/;=#xtel:phone-context%2BéÄ\u0660\u200F"_s % QChar(0xD83D));
        for (int i = 0; i < 2'000; ++i) {
            QString text;
            for (int n = random.bounded(40); n > 0; --n)
                text += alphabet[random.bounded(alphabet.size())];
            const auto number = PhoneNumber::parse(text, u"FR"_s);
            if (number)
                QCOMPARE(PhoneNumber::fromE164(number->e164()), *number);
            (void)numberSearch(text, u"FR"_s);
        }
    }
};

PERMANENCE_TEST(PhoneNumberTest)
#include "PhoneNumberTest.moc"
