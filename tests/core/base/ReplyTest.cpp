#include "core/base/Reply.h"

#include "tests/support/TestRegistry.h"

#include <QCoreApplication>
#include <QThread>
#include <QtTest>

#include <atomic>

using namespace permanence;

namespace {

/// What another thread promises, and gives as soon as it is told to.
struct AnswerToCome
{
    std::shared_ptr<QPromise<int>> promise = std::make_shared<QPromise<int>>();
    Reply<int> reply = begun();

    Reply<int> begun()
    {
        promise->start();
        return promise->future();
    }
    void give(int answer) const
    {
        promise->addResult(answer);
        promise->finish();
    }
};

} // namespace

class ReplyTest : public QObject
{
    Q_OBJECT

private slots:
    void theAnswerIsGivenByTheEventLoopAndNeverAtOnce()
    {
        QObject here;
        AnswerToCome asked;
        asked.give(7);
        int got = 0;
        const Reply<QString> next = asked.reply.then(&here, [&](int answer) {
            got = answer;
            return QString::number(answer + 1);
        });
        QCOMPARE(got, 0);
        QTRY_COMPARE(got, 7);
        QTRY_VERIFY(next.isFinished());
        QCOMPARE(next.result(), QStringLiteral("8"));
    }

    /// A QFuture's own then() runs twice now and then, the second time with what was moved away.
    void itIsGivenOnceAlsoWhereItComesAtTheMomentOfAsking()
    {
        constexpr int kRounds = 20'000;
        QObject here;
        std::atomic<int> begun = 0, asked = 0;
        std::vector<AnswerToCome> all(kRounds);
        std::unique_ptr<QThread> other(QThread::create([&] {
            for (int round = 0; round < kRounds; ++round) {
                ++begun;
                while (asked < round) {
                }
                all[static_cast<std::size_t>(round)].give(round);
            }
        }));
        other->start();
        std::vector<int> times(kRounds);
        for (int round = 0; round < kRounds; ++round) {
            while (begun <= round) {
            }
            asked = round;
            all[static_cast<std::size_t>(round)].reply.then(&here, [&times](int answer) { ++times[static_cast<std::size_t>(answer)]; });
        }
        other->wait();
        QTRY_COMPARE(std::count(times.begin(), times.end(), 1), kRounds);
    }

    void whoIsGoneIsNotTold()
    {
        auto here = std::make_unique<QObject>();
        AnswerToCome asked;
        int got = 0;
        const Reply<void> next = asked.reply.then(here.get(), [&](int answer) { got = answer; });
        here.reset();
        asked.give(7);
        QCoreApplication::processEvents();
        QCOMPARE(got, 0);
        QVERIFY(next.isFinished()); // nobody waits for it in vain
    }

    void aReplyToAReplyIsTheAnswerItself()
    {
        QObject here;
        AnswerToCome first, second;
        const Reply<int> whole = first.reply.then(&here, [&](int) { return second.reply; });
        first.give(1);
        QCoreApplication::processEvents();
        QVERIFY(!whole.isFinished());
        second.give(2);
        QTRY_VERIFY(whole.isFinished());
        QCOMPARE(whole.result(), 2);
    }

    void oneThatIsThereAlreadyIsGivenToo()
    {
        QObject here;
        int got = 0;
        Reply<int>::of(3).then(&here, [&](int answer) { got = answer; });
        QTRY_COMPARE(got, 3);
    }
};

PERMANENCE_TEST(ReplyTest)
#include "ReplyTest.moc"
