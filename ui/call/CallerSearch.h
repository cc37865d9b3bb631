#pragma once

#include "core/desk/DeskService.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace permanence {

/// Who a text may mean: the answer to one question of CallerSearch.
struct CallerAnswer
{
    QString typed;
    QString number; ///< the text as a phone number in E.164; empty where it is none
    std::vector<CallerMatch> matches;
    bool more = false; ///< there are further matches
};

/// Finds callers for what is being typed. Every change of the text asks on the reading thread; a question that a
/// newer one has overtaken is not carried out, and a late answer is dropped.
class CallerSearch : public QObject
{
    Q_OBJECT

public:
    static constexpr int kLimit = 20;

    explicit CallerSearch(DeskService &desk, QObject *parent = nullptr);
    ~CallerSearch() override;

    /// Asks for this text; an empty one answers with nothing.
    void ask(const QString &typed);
    /// Drops what is under way.
    void stop();
    [[nodiscard]] bool isUnderWay() const { return m_underWay; }

signals:
    void answered(const permanence::CallerAnswer &answer);

private:
    DeskService &m_desk;
    std::shared_ptr<std::atomic<quint64>> m_generation; ///< of the newest question; read by the reading thread
    bool m_underWay = false;
};

} // namespace permanence
