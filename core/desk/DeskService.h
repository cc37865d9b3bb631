#pragma once

#include "core/base/Reply.h"
#include "core/desk/Desk.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <mutex>

namespace permanence {

/// The desk for a window: one thread that writes, one that reads, and answers as replies. The window's
/// thread runs no SQL and no file work; continue with `.then(context, …)`, which is dropped when the
/// context is gone. Commands run in the order in which they were given; a failure is an Error in the result.
class DeskService : public QObject
{
    Q_OBJECT

    template <class T>
    struct Answered {
        using Type = Result<T>;
    };
    template <class T>
    struct Answered<Result<T>> {
        using Type = Result<T>;
    };

public:
    /// Opens the store for this agent (added where it is new). Waits until it is open: call it before the
    /// first window. `clock` must outlive the service. Errors: those of Store::open().
    [[nodiscard]] static Result<std::unique_ptr<DeskService>> open(const QString &path, const QString &login,
                                                                   const Clock &clock,
                                                                   const StoreOptions &options = {});
    /// Runs what was given before, then closes the connections and ends the threads.
    ~DeskService() override;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const AgentView &agent() const { return m_agent; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    /// As the last command that has answered left them, also before changed() tells of it. For this object's thread.
    [[nodiscard]] const DeskView &desk() const { return known().desk; }
    [[nodiscard]] const PolicyLibrary &policies() const { return known().policies; }

    /// Gives a command on the writing thread: `run(Desk &)` answers with a Result<T>.
    template <class F>
    [[nodiscard]] auto command(F run) -> Reply<std::invoke_result_t<F, Desk &>>
    {
        using Answer = std::invoke_result_t<F, Desk &>;
        return post<Answer>(m_writer, [this, run = std::move(run)]() mutable -> Answer {
            try {
                Answer answer = run(*m_writing->desk);
                if (answer)
                    announce(m_writing->store->takeChanges());
                return answer;
            } catch (const DatabaseError &failure) {
                return failure.error;
            }
        });
    }

    /// Asks on the reading thread: `ask(Queries &)` gives a T or a Result<T>, the reply is a Result<T>.
    template <class F>
    [[nodiscard]] auto query(F ask)
    {
        using Answer = typename Answered<std::invoke_result_t<F, Queries &>>::Type;
        return post<Answer>(m_reader, [this, ask = std::move(ask)]() mutable -> Answer {
            try {
                return ask(*m_reading->queries);
            } catch (const DatabaseError &failure) {
                return failure.error;
            }
        });
    }

    /// Looks at once what others wrote to the file, rather than within the second. `everything`: whatever is shown may be
    /// other than it was.
    void lookForOthers(bool everything = false);

    /// The whole body of an event, for a history entry whose text was cut.
    [[nodiscard]] Reply<Result<std::optional<Event>>> event(qint64 seq);

signals:
    /// Something was committed: `streams` says what; empty where another program wrote and it is not known.
    void changed(const permanence::ChangeSet &changes);

private:
    struct Known {
        DeskView desk;
        PolicyLibrary policies;
    };
    struct Reading {
        std::unique_ptr<Database> database;
        std::unique_ptr<Queries> queries;
    };
    struct Writing {
        std::unique_ptr<Store> store;
        std::unique_ptr<Desk> desk;
        qint64 seenVersion = 0;
        std::function<void(bool everything)> look;
    };

    DeskService(QString path, const Clock &clock);
    [[nodiscard]] const Known &known() const;
    Result<void> start(const QString &login, const StoreOptions &options);
    void announce(const ChangeSet &changes);
    void tell(const ChangeSet &changes);
    void watchOtherPrograms();

    template <class Answer, class Work>
    Reply<Answer> post(QObject *worker, Work work)
    {
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        Reply<Answer> reply = promise->future();
        QMetaObject::invokeMethod(
            worker,
            [promise, work = std::move(work)]() mutable {
                promise->addResult(work());
                promise->finish();
            },
            Qt::QueuedConnection);
        return reply;
    }

    QString m_path;
    const Clock &m_clock;
    AgentView m_agent;
    mutable Known m_known; ///< what this object's thread has seen
    mutable std::mutex m_newsLock;
    mutable std::optional<Known> m_news; ///< what the writing thread told since
    QThread m_writerThread, m_readerThread;
    QObject *m_writer, *m_reader; ///< live in their threads
    std::unique_ptr<Writing> m_writing;
    std::unique_ptr<Reading> m_reading;
};

} // namespace permanence
