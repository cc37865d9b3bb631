#include "ui/customer/CustomerHead.h"

#include "ui/customer/CustomerHours.h"
#include "ui/customer/CustomerTable.h"
#include "ui/widgets/ButtonText.h"
#include "ui/widgets/DayBar.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace permanence {
namespace {

constexpr int kHalfMinute = 30'000;

} // namespace

CustomerHead::CustomerHead(const DeskService &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_row(new QHBoxLayout), m_name(new SizedLabel(TypeSize::Title, this)),
      m_facts(new ToneLabel(ColourRole::MutedText, this)), m_openShape(new ShapeLabel(this)), m_hours(new QLabel(this)),
      m_day(new DayBar(this))
{
    m_name->setObjectName(u"customerName"_s);
    m_facts->setObjectName(u"customerFacts"_s);
    m_hours->setObjectName(u"customerHours"_s);
    m_hours->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_facts->setWordWrap(true);
    m_day->setMaximumWidth(30 * fontMetrics().averageCharWidth());
    const int gap = 2 * Theme::spacing(1, this);
    m_row->setSpacing(gap);
    m_row->addWidget(m_name, 1);
    auto *hours = new QHBoxLayout;
    hours->setSpacing(gap);
    hours->addWidget(m_openShape);
    hours->addWidget(m_hours);
    hours->addWidget(m_day, 1);
    hours->addWidget(m_facts, 1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(gap / 2);
    rows->addLayout(m_row);
    rows->addLayout(hours);
    connect(&m_minute, &QTimer::timeout, this, &CustomerHead::tick);
    m_minute.start(kHalfMinute);
}

QPushButton *CustomerHead::addButton(QAction *action)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QString(action->objectName() % u"Button"_s));
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_row->addWidget(button);
    return button;
}

QPushButton *CustomerHead::addMenu(QMenu *menu)
{
    auto *button = new QPushButton(this);
    button->setObjectName(u"moreButton"_s);
    button->setMenu(menu);
    m_row->addWidget(button);
    return button;
}

void CustomerHead::setButton(QPushButton *button, const QAction *action, const QString &text, const QString &name)
{
    button->setText(buttonText(text, action->shortcut()));
    button->setAccessibleName(name);
}

void CustomerHead::show(const CustomerContent &content)
{
    m_content = content;
    m_name->setText(content.customer.name);
    m_facts->setText(factsText());
    tick();
}

QString CustomerHead::factsText() const
{
    constexpr qsizetype kShownDays = 3;
    const CustomerView &customer = m_content->customer;
    QStringList facts;
    if (!customer.language.isEmpty())
        facts << tr("speaks %1").arg(QLocale(customer.language).nativeLanguageName());
    if (!customer.hours.isEmpty())
        facts << tr("own hours");
    QStringList days;
    for (const QString &written : customer.holidays) {
        const QDate day = QDate::fromString(written, Qt::ISODate);
        if (day >= deskToday(m_desk))
            days << dayText(day);
    }
    if (!days.isEmpty()) {
        const QString shown = days.mid(0, kShownDays).join(u", "_s);
        facts << tr("days off: %1", "of a customer").arg(days.size() > kShownDays ? QString(shown % u" …"_s) : shown);
    }
    return facts.join(u" · "_s);
}

void CustomerHead::tick()
{
    if (!m_content)
        return;
    const BusinessCalendar calendar = customerCalendar(m_content->customer, m_content->contracts, m_desk);
    const Instant now = m_desk.clock().now();
    const bool open = calendar.isOpen(now);
    const QDateTime local = now.in(calendar.zone());
    m_openShape->setShape(open ? u"good"_s : u"stop"_s, open ? ColourRole::Good : ColourRole::MutedText);
    m_hours->setText(hoursText(calendar, now));
    m_day->setDay(m_content->customer.name, openMinutes(calendar, calendar.zone(), local.date()));
    m_day->setNow(local.time().hour() * 60 + local.time().minute());
}

} // namespace permanence
