#include "core/telephony/Announced.h"

#include "core/model/PhoneNumber.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <random>

using namespace permanence;

class AnnouncedTest : public QObject
{
    Q_OBJECT

private slots:
    void aNumberIsReadHoweverATelephoneWritesIt_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("dialled"); ///< E.164 of a desk in France
        const QString zoe = u"+33549000001"_s;
        QTest::newRow("national") << u"05 49 00 00 01"_s << zoe;
        QTest::newRow("international") << u"+33549000001"_s << zoe;
        QTest::newRow("00") << u"0033 5 49 00 00 01"_s << zoe;
        QTest::newRow("sip") << u"sip:+33549000001@pbx.example"_s << zoe;
        QTest::newRow("sips, port, parameters") << u"SIPS:+33549000001@10.0.0.1:5061;user=phone;tag=7?x=y"_s << zoe;
        QTest::newRow("sip with a name") << u"\"Zoé Çelik\" <sip:0549000001@pbx.example>;tag=9"_s << zoe;
        QTest::newRow("sip with a password") << u"sip:0549000001:secret@pbx.example"_s << zoe;
        QTest::newRow("sip with a context") << u"sip:549000001;phone-context=+33@pbx.example"_s << zoe;
        QTest::newRow("sip without a host") << u"sip:0549000001"_s << zoe;
        QTest::newRow("sip as an address of the web") << u"sip://0549000001@pbx.example"_s << zoe;
        QTest::newRow("tel") << u"tel:+33-5-49-00-00-01"_s << zoe;
        QTest::newRow("tel with an extension") << u"tel:+33549000001;ext=12"_s << zoe;
        QTest::newRow("tel with a context") << u"tel:549000001;phone-context=+33"_s << zoe;
        QTest::newRow("tel with a domain as its context") << u"tel:0549000001;phone-context=pbx.example"_s << zoe;
        QTest::newRow("tel, percent") << u"tel:%2B33%20549000001"_s << zoe;
        QTest::newRow("callto") << u"callto:0549000001"_s << zoe;
        QTest::newRow("callto as an address of the web") << u"callto://+33549000001"_s << zoe;
        QTest::newRow("wrapped twice") << u"tel:sip:+33549000001@pbx"_s << zoe;
        QTest::newRow("marks that turn the writing") << u"\u202E+33\u200E549\u2066000001\u202C"_s << zoe;
        QTest::newRow("line breaks") << u"\r\n05\t49\n00 00 01\r\n"_s << zoe;
        QTest::newRow("NUL") << u"05490\0" "00001"_s << zoe;
    }
    void aNumberIsReadHoweverATelephoneWritesIt()
    {
        QFETCH(QString, raw);
        QFETCH(QString, dialled);
        const QString number = announcedNumber(raw);
        const auto parsed = PhoneNumber::parse(number, u"FR"_s);
        QVERIFY2(parsed, qPrintable(number));
        QCOMPARE(parsed->e164(), dialled);
    }

    void aWithheldNumberIsNone_data()
    {
        QTest::addColumn<QString>("raw");
        for (const QString &raw :
             {u""_s, u"   "_s, u"anonymous"_s, u"Anonymous"_s, u"ANONYME"_s, u"unknown"_s, u"No Caller ID"_s, u"privé"_s,
              u"prive\u0301"_s, u"numéro masqué"_s, u"sip:anonymous@anonymous.invalid"_s, u"\"Anonymous\" <sip:anonymous@x>"_s,
              u"tel:"_s, u"sip:"_s, u"-"_s, u"+"_s, u"()"_s, u"\u202E"_s, u"\0"_s, u"<>"_s, u"tel:%00"_s})
            QTest::addRow("\"%s\"", raw.toUtf8().toPercentEncoding().constData()) << raw;
    }
    void aWithheldNumberIsNone()
    {
        QFETCH(QString, raw);
        QCOMPARE(announcedNumber(raw), QString());
    }

    void whatIsNoNumberStaysAsItIsRead()
    {
        QCOMPARE(announcedNumber(u"sip:zoe@noel.example;transport=udp"_s), u"zoe@noel.example"_s);
        QCOMPARE(announcedNumber(u"23"_s), u"23"_s);
        QCOMPARE(announcedNumber(u"$(rm -rf ~); `id` | sh"_s), u"$(rm -rf ~); `id` | sh"_s); // a text, never run
        QCOMPARE(announcedNumber(u"<b>05</b>"_s).contains(u'\n'), false);
    }

    void aTextIsOneLineOfWhatCanBeSeen()
    {
        QCOMPARE(announcedText(u" Zoé\r\nÇelik\t\x1B[31m "_s), u"Zoé Çelik [31m"_s);
        QCOMPARE(announcedText(u"Zo\u202Ee\u200B\u2069\uFEFF"_s), u"Zoe"_s);
        QCOMPARE(announcedText(u"a\u2028b\u2029c\u0085d"_s), u"a b c d"_s);
        QCOMPARE(announcedText(QString(u"a"_s) + QChar(0xD800) + u"b"_s + QChar(0xDC00) + u'c'), u"abc"_s);
        QCOMPARE(announcedText(u"😀 Zoé"_s), u"😀 Zoé"_s);
        QCOMPARE(announcedText(QString::fromUtf8("Zo\xE9 \xC3")), QString(u"Zo\uFFFD \uFFFD"_s)); // no UTF-8: seen as such
    }

    void tenKilobytesAreCutAndNeverInTheMiddleOfACharacter()
    {
        QCOMPARE(announcedText(QString(10'240, u'x')).size(), kLongestAnnouncedText);
        QCOMPARE(announcedNumber(QString(10'240, u'9')).size(), kLongestAnnouncedNumber);
        const QString cut = announcedText(u"x"_s + u"😀"_s.repeated(5000));
        QVERIFY(cut.size() <= kLongestAnnouncedText);
        QVERIFY(!cut.back().isHighSurrogate());
    }

    void aLongIdStillTellsCallsApart()
    {
        const QString long1 = QString(10'240, u'x') + u'1';
        const QString long2 = QString(10'240, u'x') + u'2';
        QVERIFY(announcedId(long1).size() <= kLongestAnnouncedText);
        QVERIFY(announcedId(long1) != announcedId(long2));
        QCOMPARE(announcedId(announcedId(long1)), announcedId(long1));
        QCOMPARE(announcedId(u"1234.5"_s), u"1234.5"_s);
    }

    /// Whatever comes: short, one line, nothing that cannot be seen, and cleaned once is cleaned.
    void anyTextComesOutShortAndVisible_data()
    {
        QTest::addColumn<quint64>("seed");
        for (const quint64 seed : {quint64(1), quint64(2), quint64(std::random_device{}())})
            QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
    }
    void anyTextComesOutShortAndVisible()
    {
        QFETCH(quint64, seed);
        RandomSource random(seed);
        static const QStringList pieces{u"sip:"_s, u"tel:"_s, u"<"_s, u">"_s, u"@"_s, u";"_s, u"="_s, u"%"_s, u"%00"_s,
                                        u"%0A"_s, u"+33"_s, u"0549"_s, u"\0"_s, u"\u202E"_s, u"\n"_s, u"é"_s, u"😀"_s,
                                        u":"_s, u"phone-context=+33"_s, u"\""_s, u" "_s, u"callto://"_s};
        for (int i = 0; i < 3000; ++i) {
            QString raw;
            for (auto n = random() % 12; n > 0; --n) {
                raw += random() % 4 == 0 ? QString(QChar(static_cast<char16_t>(random() % 0x10000)))
                                         : pieces[static_cast<qsizetype>(random() % static_cast<quint64>(pieces.size()))];
            }
            const QString number = announcedNumber(raw);
            const QString text = announcedText(raw);
            QVERIFY(number.size() <= kLongestAnnouncedNumber && text.size() <= kLongestAnnouncedText);
            for (const QString &made : {number, text}) {
                for (const QChar c : made)
                    QVERIFY2(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format,
                             qPrintable(raw));
            }
            QCOMPARE(announcedText(text), text);
        }
    }
};

PERMANENCE_TEST(AnnouncedTest)
#include "AnnouncedTest.moc"
