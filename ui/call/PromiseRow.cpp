#include "ui/call/PromiseRow.h"

#include "ui/call/RemarkList.h"
#include "ui/widgets/Words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

namespace permanence {
namespace {

constexpr const char *kNames[] = {"promiseInOneHour", "promiseEndOfDay", "promiseNextBusinessDay"};
constexpr Qt::Key kKeys[] = {Qt::Key_1, Qt::Key_2, Qt::Key_3};

std::optional<Instant> timeAt(const PromiseTimes &times, int index)
{
    return index == 0 ? times.inOneHour : index == 1 ? times.endOfDay : times.nextBusinessDay;
}

} // namespace

PromiseRow::PromiseRow(QWidget *parent)
    : QWidget(parent), m_question(new QLabel(this)), m_answer(new RemarkList(this))
{
    setObjectName(u"promiseRow"_s);
    m_answer->setObjectName(u"promiseAnswer"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::spacing(1, this));
    column->addWidget(m_question);
    auto *row = new QHBoxLayout;
    for (int i = 0; i < 3; ++i) {
        m_buttons[i] = new QPushButton(this);
        m_buttons[i]->setObjectName(QString::fromLatin1(kNames[i]));
        m_buttons[i]->setAutoDefault(true);
        row->addWidget(m_buttons[i]);
        const auto promise = [this, i] {
            if (const auto due = timeAt(m_times, i); due && !m_promised)
                emit promised(*due);
        };
        connect(m_buttons[i], &QPushButton::clicked, this, promise);
        // The card has no field to type in, so one digit is enough.
        auto *key = new QShortcut(kKeys[i], parent ? parent : this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, [this, promise] {
            if (isVisible())
                promise();
        });
    }
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_answer);
}

void PromiseRow::offer(const PromiseTimes &times, Instant now, const QTimeZone &zone)
{
    m_times = times;
    m_now = now;
    m_zone = zone;
    m_promised.reset();
    m_error.clear();
    showTimes();
}

void PromiseRow::showPromised(Instant due)
{
    m_promised = due;
    m_error.clear();
    showTimes();
}

void PromiseRow::showError(const QString &sentence)
{
    m_error = sentence;
    showTimes();
}

void PromiseRow::showTimes()
{
    const QString texts[] = {tr("In one hour: %1 (1)", "a time, and the key to press"),
                             tr("End of the day: %1 (2)", "a time, and the key to press"),
                             tr("Next business day: %1 (3)", "a time, and the key to press")};
    const bool taken = m_promised.has_value();
    for (int i = 0; i < 3; ++i) {
        const auto due = timeAt(m_times, i);
        m_buttons[i]->setVisible(due && !taken);
        m_buttons[i]->setText(due ? texts[i].arg(momentText(*due, m_now, m_zone)) : QString());
        m_buttons[i]->setAccessibleName(QString(m_question->text() % u' ' % m_buttons[i]->text()));
    }
    m_question->setVisible(!taken);
    if (taken)
        m_answer->setRemarks({{u"good"_s, ColourRole::Good,
                               tr("Promised: an answer by %1").arg(momentText(*m_promised, m_now, m_zone))}});
    else if (!m_error.isEmpty())
        m_answer->setRemarks({{u"problem"_s, ColourRole::Overdue, m_error}});
    else
        m_answer->setRemarks({});
}

void PromiseRow::retranslate()
{
    m_question->setText(tr("Promise an answer by:"));
    showTimes();
}

} // namespace permanence
