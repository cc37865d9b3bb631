#include "core/store/CountedPart.h"
#include "tests/support/RulesFixture.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace permanence;
using namespace permanence::test;

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
        QVERIFY(CountedPart::unpacked(part.packed()) == part);
    }

    void whatIsNotThereStaysSo()
    {
        QVERIFY(CountedPart::unpacked(CountedPart{}.packed()) == CountedPart{});
        QVERIFY(CountedPart::unpacked({}) == CountedPart{});
    }

    void whateverThereIsComesBack()
    {
        everyRandom(2000, [](Random &random, const QByteArray &where) {
            const auto number = [&]() -> qint64 {
                switch (pick(random, 0, 3)) {
                case 0:
                    return CountedPart::kNone;
                case 1:
                    return kMet.ms;
                case 2:
                    return 1'764'000'000'000 + pick(random, 0, 1'000'000'000);
                default:
                    return static_cast<qint64>(random());
                }
            };
            CountedPart part;
            for (qint64 *one : {&part.received, &part.until, &part.taking.at, &part.taking.time, &part.taking.missed,
                                &part.resolving.at, &part.resolving.time, &part.resolving.missed})
                *one = number();
            part.policyVersion = static_cast<int>(random());
            part.atOnce = pick(random, 0, 1) == 1;
            part.isOpening = pick(random, 0, 1) == 1;
            if (pick(random, 0, 1) == 1)
                part.reason = CodeTable<CloseReason>::rows.back().value;
            if (pick(random, 0, 1) == 1)
                part.cause = CodeTable<ResolutionCause>::rows.front().value;
            const QByteArray packed = part.packed();
            QVERIFY2(CountedPart::unpacked(packed) == part, where.constData());
            for (qsizetype size = 0; size < packed.size(); ++size)
                (void)CountedPart::unpacked(QByteArrayView(packed).first(size)); // reads nothing behind its end
        });
    }

    /// A report reads all of a year: half the bytes are half the pages.
    void ofAUsualTicketItIsShort()
    {
        CountedPart part;
        part.received = 1'764'000'000'000;
        part.until = part.received + 3 * kDay;
        part.taking = {part.received, 0, kMet.ms};
        part.resolving = {part.received + 2 * kDay, 9 * kHour, kMet.ms};
        part.policyVersion = 1;
        QVERIFY2(part.packed().size() <= 30, qPrintable(QString::number(part.packed().size())));
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
