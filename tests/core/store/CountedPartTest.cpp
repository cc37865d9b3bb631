#include "core/store/CountedPart.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace permanence;

class CountedPartTest : public QObject
{
    Q_OBJECT

private slots:
    void allOfItComesBack()
    {
        CountedPart part;
        part.received = 1'764'000'000'001;
        part.until = 1'764'000'000'002;
        part.taking = {1'764'000'000'003, 4, kMet.ms};
        part.resolving = {1'764'000'000'005, 6, 1'764'000'000'007};
        part.policyVersion = 8;
        part.reason = CloseReason::AwaitingFiles;
        part.cause = CodeTable<ResolutionCause>::rows.back().value;
        part.atOnce = true;
        part.isOpening = false;
        const CountedPart back = CountedPart::unpacked(part.packed());
        QCOMPARE(back.received, part.received);
        QCOMPARE(back.until, part.until);
        for (const auto deed : {&CountedPart::taking, &CountedPart::resolving}) {
            QCOMPARE((back.*deed).at, (part.*deed).at);
            QCOMPARE((back.*deed).time, (part.*deed).time);
            QCOMPARE((back.*deed).missed, (part.*deed).missed);
        }
        QCOMPARE(back.policyVersion, 8);
        QVERIFY(back.reason == part.reason);
        QVERIFY(back.cause == part.cause);
        QVERIFY(back.atOnce);
        QVERIFY(!back.isOpening);
    }

    void whatIsNotThereStaysSo()
    {
        const CountedPart back = CountedPart::unpacked(CountedPart{}.packed());
        QCOMPARE(back.until, CountedPart::kNone);
        QCOMPARE(back.taking.missed, CountedPart::kNone);
        QVERIFY(!back.reason && !back.cause && !back.atOnce && back.isOpening);
        QCOMPARE(CountedPart::unpacked("of another size").until, CountedPart::kNone);
    }

    /// They stand in stores as their places: a new one goes behind the others.
    void reasonsAndCausesKeepTheirPlaces()
    {
        QCOMPARE(allCodes<CloseReason>().mid(0, 4),
                 (QStringList{u"agreement"_s, u"no_contact"_s, u"no_answer"_s, u"awaiting_files"_s}));
        const QStringList causes{u"solved"_s, u"product_defect"_s, u"misuse"_s, u"wrong_data"_s, u"computer_problem"_s};
        QCOMPARE(allCodes<ResolutionCause>().mid(0, causes.size()), causes);
    }
};

PERMANENCE_TEST(CountedPartTest)
#include "CountedPartTest.moc"
