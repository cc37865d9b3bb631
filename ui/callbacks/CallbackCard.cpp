#include "ui/callbacks/CallbackCard.h"

#include "core/base/Literals.h"
#include "core/desk/CallbackReason.h"
#include "ui/callbacks/AgendaView.h"
#include "ui/widgets/HoursWords.h"
#include "ui/widgets/ServiceWords.h"
#include "ui/widgets/SharedDayBars.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/Words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>

namespace permanence {

CallbackCard::CallbackCard(QWidget *parent)
    : Card(parent), m_whom(new SizedLabel(TypeSize::Title, this)), m_numbers(new SizedLabel(TypeSize::Title, this)),
      m_due(new ToneLabel(ColourRole::Text, this)), m_about(new QLabel(this)),
      m_open(new ToneLabel(ColourRole::MutedText, this)), m_day(new SharedDayBars(this)), m_buttons(new QVBoxLayout)
{
    m_whom->setObjectName(u"callbackWhom"_s);
    m_numbers->setObjectName(u"callbackNumbers"_s);
    m_due->setObjectName(u"callbackDue"_s);
    m_about->setObjectName(u"callbackAbout"_s);
    m_open->setObjectName(u"callbackOpen"_s);
    const int gap = Theme::spacing(1, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * gap, 2 * gap, 2 * gap, 2 * gap);
    layout->setSpacing(gap);
    for (QLabel *label : {m_whom, m_numbers, static_cast<QLabel *>(m_due), m_about, static_cast<QLabel *>(m_open)}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    m_numbers->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_numbers->setFocusPolicy(Qt::NoFocus); // to be copied by mouse; the keyboard has better things to do
    layout->addWidget(m_day);
    m_buttons->setSpacing(gap / 2);
    layout->addSpacing(gap);
    layout->addLayout(m_buttons);
    layout->addStretch();
}

void CallbackCard::addButton(QWidget *button)
{
    m_buttons->addWidget(button);
}

void CallbackCard::show(const Content &content)
{
    const AgendaItem &item = content.item;
    const QString due = momentText(item.due, content.now, content.zone);
    const bool isLate = item.due < content.now;
    m_whom->setText(agendaWhom(item));
    m_numbers->setText(content.numbers.join(u" · "_s));
    m_due->setRole(isLate ? ColourRole::Overdue : ColourRole::Text);
    QString when = isLate ? tr("%1: was due %2", "callback; when").arg(activityWord(item.kind), due)
                          : tr("%1: %2", "callback; when").arg(activityWord(item.kind), due);
    if (!item.agent.isValid())
        when += tr(" · in nobody's agenda");
    else if (!item.agentName.isEmpty())
        when += u" · "_s + item.agentName;
    m_due->setText(when);
    QStringList about;
    if (item.ticket.isValid())
        about << QString(item.ticketNumber % u" "_s % item.ticketSummary);
    if (!item.reason.isEmpty())
        about << callbackReasonText(item.reason);
    m_about->setText(about.join(u'\n'));
    const QTimeZone there = content.hours.customer.zone();
    const QDateTime local = content.now.in(there);
    const bool isOpen = content.hours.customer.isOpen(content.now);
    m_open->setRole(isOpen ? ColourRole::Good : ColourRole::Warning);
    const QString open = openText(content.hours.customer, content.now, content.zone);
    m_open->setText(local.offsetFromUtc() == content.now.in(content.zone).offsetFromUtc()
                        ? tr("They are %1.", "open until …, closed until …").arg(open)
                        : tr("They are %1; it is %2 there.").arg(open, QLocale().toString(local.time(), u"HH:mm"_s)));
    m_day->show(content.hours.desk, content.hours.customer, content.zone, item.due.in(content.zone).date(), item.due);
    for (QWidget *part : {static_cast<QWidget *>(m_numbers), static_cast<QWidget *>(m_due), static_cast<QWidget *>(m_open),
                          static_cast<QWidget *>(m_day)})
        part->setVisible(true);
    m_numbers->setVisible(!content.numbers.isEmpty());
    m_about->setVisible(!about.isEmpty());
}

void CallbackCard::clear()
{
    m_whom->setText(tr("Nothing is selected"));
    m_about->setText(tr("Arrows choose what is to be done. A callback is planned on the page of a ticket or of a customer "
                        "(B)."));
    m_about->setVisible(true);
    for (QWidget *part : {static_cast<QWidget *>(m_numbers), static_cast<QWidget *>(m_due), static_cast<QWidget *>(m_open),
                          static_cast<QWidget *>(m_day)})
        part->setVisible(false);
}

QString CallbackCard::spoken() const
{
    return QStringList{m_whom->text(), m_numbers->text(), m_due->text(), m_about->text(), m_open->text(), m_day->spoken()}
        .join(u'\n');
}

} // namespace permanence
