#include "core/time/SortedNumbers.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

#include <random>

using namespace permanence;

class SortedNumbersTest : public QObject
{
    Q_OBJECT

private slots:
    void countsAreThoseOfCounting()
    {
        const quint64 seed = std::random_device()();
        qInfo("seed %llu", seed);
        std::mt19937_64 random(seed);
        for (int round = 0; round < 200; ++round) {
            // Evenly spread, in clusters, or hardly any.
            std::vector<qint64> numbers;
            qint64 number = -1'000'000;
            const auto count = random() % 50;
            for (std::size_t i = 0; i < count; ++i)
                numbers.push_back(number +=
                                  1 + static_cast<qint64>(random() % (i % 10 == 0 ? 1'000'000 : 20)));
            const SortedNumbers sorted(numbers);
            std::vector<qint64> questions{-2'000'000, 1'000'000'000};
            for (const qint64 one : numbers)
                questions.insert(questions.end(), {one - 1, one, one + 1});
            for (const qint64 question : questions) {
                const auto smaller =
                    std::count_if(numbers.begin(), numbers.end(), [=](qint64 one) { return one < question; });
                const auto equal = std::count(numbers.begin(), numbers.end(), question);
                QCOMPARE(sorted.countBelow(question), static_cast<std::size_t>(smaller));
                QCOMPARE(sorted.countUpTo(question), static_cast<std::size_t>(smaller + equal));
            }
        }
    }
};

PERMANENCE_TEST(SortedNumbersTest)
#include "SortedNumbersTest.moc"
