#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <memory>
#include <type_traits>
#include <utility>

namespace permanence {

template <class T>
class Reply;

/// What then() replies with where a continuation gives T: the answer itself, also where that comes later.
template <class T>
struct Flattened {
    using Type = T;
    static constexpr bool isLater = false;
};
template <class T>
struct Flattened<Reply<T>> {
    using Type = T;
    static constexpr bool isLater = true;
};

/// An answer that comes from another thread.
///
/// A QFuture without its then(): that of Qt 6.4 looks whether the future is finished, and runs the continuation; where the
/// other thread finishes it at this moment, that one runs it a second time, from objects that were moved away. What is
/// connected to a watcher runs once.
template <class T>
class Reply
{
public:
    Reply() = default;
    Reply(QFuture<T> future) : m_future(std::move(future)) {} // NOLINT: a future is a reply

    /// One that is there already.
    template <class Answer = T>
    [[nodiscard]] static Reply of(Answer answer)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(T(std::move(answer)));
        promise.finish();
        return Reply(promise.future());
    }

    /// Gives the answer to `run` in this thread, which is that of `context`: from its event loop, never at once; and not at
    /// all where `context` is gone by then. Replies with what `run` gives.
    template <class Run>
    auto then(QObject *context, Run run) const
    {
        using Made = std::invoke_result_t<Run &, const T &>;
        using Answer = typename Flattened<Made>::Type;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        const Reply<Answer> reply(promise->future());
        auto *watcher = new QFutureWatcher<T>(context);
        auto goOn = [watcher, context, promise, run = std::move(run)]() mutable {
            watcher->deleteLater();
            const QFuture<T> answered = watcher->future();
            if (answered.isCanceled() || answered.resultCount() == 0)
                return;
            const T &answer = *answered.constBegin();
            if constexpr (Flattened<Made>::isLater) {
                run(answer).then(context, [promise](const Answer &later) {
                    promise->addResult(later);
                    promise->finish();
                });
            } else if constexpr (std::is_void_v<Made>) {
                run(answer);
                promise->finish();
            } else {
                promise->addResult(run(answer));
                promise->finish();
            }
        };
        QObject::connect(watcher, &QFutureWatcherBase::finished, context, std::move(goOn));
        watcher->setFuture(m_future);
        return reply;
    }

    [[nodiscard]] bool isFinished() const { return m_future.isFinished(); }
    void waitForFinished() { m_future.waitForFinished(); }
    /// Waits for it.
    [[nodiscard]] T result() const { return m_future.result(); }
    /// It is not wanted any more: nobody is told.
    void cancel() { m_future.cancel(); }

private:
    QFuture<T> m_future;
};

} // namespace permanence
