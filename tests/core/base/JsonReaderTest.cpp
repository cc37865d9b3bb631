#include "core/base/JsonReader.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

using namespace permanence;

class JsonReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void everyErrorNamesItsPlace()
    {
        const auto document = parseJson(R"({"list": [{"n": 1}, {"n": "x", "odd": 2}]})");
        QVERIFY(document);
        Errors errors;
        const JsonReader root(*document, errors);
        for (const JsonReader &item : root[u"list"].items()) {
            item.allowOnly({u"n"});
            [[maybe_unused]] const qint64 n = item[u"n"].integer(0, 9);
        }
        [[maybe_unused]] const QString title = root[u"title"].text();
        QCOMPARE(errors.size(), 3U);
        QCOMPARE(errors[0].text(), u"list[1].odd: unknown key \"odd\"; known here: n"_s);
        QCOMPARE(errors[1].text(), u"list[1].n: expected a whole number from 0 to 9"_s);
        QCOMPARE(errors[2].text(), u"title: missing; expected a text"_s);
    }

    void brokenTextTellsLineAndColumn()
    {
        const auto document = parseJson("{\n \"a\": ,\n}");
        QVERIFY(!document);
        QVERIFY2(document.error().text().contains(u"line 2"_s), qPrintable(document.error().text()));
    }

    void invalidUtf8TellsTheByte()
    {
        const auto document = parseJson("{\"a\": \"\xff\"}");
        QVERIFY(!document);
        QCOMPARE(document.error().text(), u"The text is not valid UTF-8 (first wrong byte at 7)."_s);
    }

    void argumentsThatHoldPlaceholdersStayAsTheyAre()
    {
        QCOMPARE((Error{ErrorCode::AlreadyOwned, {u"%2"_s, u"Max"_s}, {}}.text()),
                 u"Ticket %2 is already owned by Max."_s);
    }
};

PERMANENCE_TEST(JsonReaderTest)
#include "JsonReaderTest.moc"
