#include "ui/call/CallerSearch.h"

#include "core/model/PhoneNumber.h"

namespace permanence {

CallerSearch::CallerSearch(DeskService &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_generation(std::make_shared<std::atomic<quint64>>(0))
{
}

CallerSearch::~CallerSearch()
{
    stop();
}

void CallerSearch::stop()
{
    ++*m_generation;
    m_underWay = false;
}

void CallerSearch::ask(const QString &typed)
{
    const quint64 mine = ++*m_generation;
    m_underWay = true;
    const QString region = m_desk.desk().region;
    m_desk.query([typed, region, mine, newest = m_generation](Queries &queries) {
              CallerAnswer answer{typed, {}, {}, false};
              if (*newest != mine)
                  return answer;
              if (const auto number = PhoneNumber::parse(typed, region))
                  answer.number = number->e164();
              answer.matches = queries.callers(typed, region, kLimit + 1);
              answer.more = answer.matches.size() > kLimit;
              if (answer.more)
                  answer.matches.resize(kLimit);
              return answer;
          })
        .then(this, [this, typed, mine](const Result<CallerAnswer> &answer) {
            if (*m_generation != mine)
                return;
            m_underWay = false;
            emit answered(answer ? *answer : CallerAnswer{typed, {}, {}, false});
        });
}

} // namespace permanence
