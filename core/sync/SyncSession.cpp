#include "core/sync/SyncSession.h"

#include "core/base/Literals.h"
#include "core/sync/HubFaults.h"

#include <QFileInfo>
#include <QSysInfo>
#include <QThread>

namespace permanence {

SyncSession::SyncSession(SyncMemory &memory, HubConnection &hub, const QString &machine, const QString &program,
                         QString password)
    : m_hub(hub), m_password(std::move(password)), m_random(systemRandom()), m_runner(memory, *this, machine, program)
{
    m_ticks.start();
    m_hub.setPatience(static_cast<int>(pace::kAnswerWithin));
}

SyncRunner::Moment SyncSession::moment()
{
    return {m_ticks.elapsed(), static_cast<quint32>(m_random())};
}

Duration SyncSession::wait() const
{
    return isBusy() ? 0 : std::max<Duration>(0, m_runner.wakeAt() - m_ticks.elapsed());
}

void SyncSession::hangUp()
{
    m_question.reset();
    m_hub.close();
}

void SyncSession::attend(bool isActive)
{
    m_runner.on(Attended{isActive}, moment());
}

std::optional<Error> SyncSession::trouble() const
{
    const SyncStatus now = status();
    if (auto fault = errorOfFault(now.fault, m_hub.address()))
        return fault;
    if (m_runner.notKept())
        return m_runner.notKept();
    if (now.kind != SyncStatus::Kind::Offline || state().failures == 0)
        return std::nullopt;
    return m_notOpened ? *m_notOpened : errorOf(now.failure, m_hub.address());
}

void SyncSession::advance()
{
    if (!m_question) {
        m_runner.on(Woken{}, moment());
        return;
    }
    const HubQuestion question = *std::exchange(m_question, std::nullopt);
    SyncEvent event = answerTo(question);
    if (const auto *answered = std::get_if<Answered>(&event)) {
        const auto *pulled = std::get_if<Pulled>(&answered->answer);
        m_heard.pulled += pulled && pulled->cursor ? 1 : 0;
        m_heard.pushed += std::holds_alternative<Pushed>(answered->answer) ? 1 : 0;
        const bool isAside = std::holds_alternative<NumberBlock>(answered->answer) ||
                             std::holds_alternative<Checked>(answered->answer) ||
                             std::holds_alternative<MonthPage>(answered->answer);
        m_pulled = pulled ? pulled->cursor.has_value() : m_pulled && isAside;
    }
    m_runner.on(std::move(event), moment());
}

SyncEvent SyncSession::answerTo(const HubQuestion &question)
{
    if (!m_hub.isOpen()) {
        Result<void> opened = m_hub.open(m_password);
        const bool isThere = opened.has_value();
        if (isThere)
            opened = m_hub.findHub(); // what bears its name may be another product's
        if (!opened) {
            m_notOpened = opened.error();
            HubFailure failure = isThere && m_hub.isOpen() ? HubFailure{u"3F000"_s, {}} : m_hub.lastFailure();
            if (failure.words.isEmpty())
                failure.words = opened.error().text();
            return Unanswered{failure};
        }
    }
    m_notOpened.reset();
    std::variant<HubAnswer, HubFailure> said = m_hub.ask(question, [&] { return m_runner.ahead(question); });
    if (auto *answer = std::get_if<HubAnswer>(&said))
        return Answered{std::move(*answer)};
    return Unanswered{std::get<HubFailure>(said)};
}

SyncStatus SyncSession::catchUp(Duration longest)
{
    const Duration until = m_ticks.elapsed() + longest;
    m_pulled = false;
    for (;;) {
        const bool isAnswered = m_question.has_value();
        advance();
        const SyncStatus now = status();
        const bool isDone = !isBusy() && m_pulled && now.kind == SyncStatus::Kind::InStep;
        // To wait makes no room.
        const bool isFull = isAnswered && m_runner.notKept() && m_runner.notKept()->code == ErrorCode::StoreFull;
        if (isDone || isFull || now.kind == SyncStatus::Kind::Attention || m_ticks.elapsed() >= until)
            return now;
        if (const Duration rest = std::min(wait(), until - m_ticks.elapsed()); rest > 0)
            QThread::msleep(static_cast<unsigned long>(rest));
    }
}

QString copyOf(const QString &storePath)
{
    return QString::fromLatin1(QSysInfo::machineUniqueId()) % u':' % QFileInfo(storePath).canonicalFilePath();
}

} // namespace permanence
