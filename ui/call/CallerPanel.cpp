#include "ui/call/CallerPanel.h"

#include "core/model/PhoneNumber.h"
#include "ui/call/CallSession.h"
#include "ui/call/CallWords.h"
#include "ui/call/RemarkList.h"
#include "ui/call/TwoPartDelegate.h"
#include "ui/widgets/DayBar.h"
#include "ui/widgets/HistoryKinds.h"
#include "ui/widgets/HistoryPhrases.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/Words.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>

namespace permanence {
namespace {

constexpr int kNumberRole = Qt::UserRole;
constexpr int kIdRole = Qt::UserRole + 1;

QListWidget *list(const QString &name, QWidget *parent)
{
    auto *made = new QListWidget(parent);
    made->setObjectName(name);
    made->setItemDelegate(new TwoPartDelegate(made));
    made->setUniformItemSizes(true);
    made->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    made->setMinimumHeight(made->fontMetrics().height() * 5);
    return made;
}

} // namespace

CallerPanel::CallerPanel(CallSession &session, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_session(session), m_clock(clock), m_company(new SizedLabel(TypeSize::Title, this)),
      m_contact(new QLabel(this)), m_local(new QLabel(this)), m_deskLabel(new QLabel(this)),
      m_customerLabel(new QLabel(this)), m_deskBar(new DayBar(this)), m_customerBar(new DayBar(this)),
      m_contracts(new RemarkList(this)), m_licences(new RemarkList(this)), m_ticketsTitle(new QLabel(this)),
      m_ticketsHint(new QLabel(this)), m_tickets(list(u"openTickets"_s, this)), m_latelyTitle(new QLabel(this)),
      m_lately(list(u"lately"_s, this))
{
    setObjectName(u"callerPanel"_s);
    m_company->setObjectName(u"company"_s);
    m_contact->setObjectName(u"callerContact"_s);
    m_local->setObjectName(u"localTime"_s);
    m_contracts->setObjectName(u"contracts"_s);
    m_licences->setObjectName(u"licences"_s);
    for (QLabel *label : {static_cast<QLabel *>(m_company), m_contact, m_local}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    layOut();
    m_tickets->installEventFilter(this);
    m_minute.setInterval(20'000);
    connect(&m_minute, &QTimer::timeout, this, &CallerPanel::showNow);
    connect(m_tickets, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { emit ticketAsked(item->data(kNumberRole).toString()); });
    connect(m_lately, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        if (const QString number = item->data(kNumberRole).toString(); !number.isEmpty())
            emit ticketAsked(number);
    });
}

void CallerPanel::layOut()
{
    const int gap = Theme::spacing(1, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    column->setSpacing(gap);
    column->addWidget(m_company);
    column->addWidget(m_contact);
    column->addWidget(m_local);
    auto *bars = new QGridLayout;
    bars->setHorizontalSpacing(2 * gap);
    bars->setVerticalSpacing(gap / 2);
    bars->setColumnStretch(1, 1);
    bars->addWidget(m_deskLabel, 0, 0);
    bars->addWidget(m_deskBar, 0, 1);
    bars->addWidget(m_customerLabel, 1, 0);
    bars->addWidget(m_customerBar, 1, 1);
    column->addLayout(bars);
    column->addSpacing(gap);
    column->addWidget(m_contracts);
    column->addWidget(m_licences);
    column->addSpacing(gap);
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_ticketsTitle);
    heading->addWidget(m_ticketsHint, 1);
    column->addLayout(heading);
    column->addWidget(m_tickets, 1);
    column->addSpacing(gap);
    column->addWidget(m_latelyTitle);
    column->addWidget(m_lately, 1);
    for (QLabel *title : {m_ticketsTitle, m_latelyTitle}) {
        QFont bold = title->font();
        bold.setWeight(QFont::DemiBold);
        title->setFont(bold);
    }
    m_ticketsHint->setForegroundRole(QPalette::PlaceholderText);
    m_ticketsHint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_ticketsHint->setWordWrap(true);
}

void CallerPanel::setBriefing(const CallBriefing &briefing)
{
    m_briefing = briefing;
    if (!briefing.card) {
        m_minute.stop();
        return;
    }
    m_minute.start();
    m_company->setText(briefing.card->customer.name);
    const Instant now = m_clock.now();
    showTickets(now);
    showLately(now);
    showNow();
}

void CallerPanel::showContact()
{
    const ContactId id = m_session.draft().contact;
    const ContactView *caller = nullptr;
    for (const ContactView &one : m_briefing.card->contacts)
        caller = one.id == id ? &one : caller;
    if (!caller && m_briefing.card->contact && m_briefing.card->contact->id == id)
        caller = &*m_briefing.card->contact;
    if (!caller) {
        m_contact->setText(tr("Contact not known"));
        return;
    }
    QStringList parts{caller->name};
    if (!caller->function.isEmpty())
        parts << caller->function;
    for (const QString &phone : caller->phones.mid(0, 2))
        parts << PhoneNumber::fromE164(phone).international();
    if (!caller->email.isEmpty())
        parts << caller->email;
    m_contact->setText(parts.join(u" · "_s));
}

void CallerPanel::showNow()
{
    if (!m_briefing.card)
        return;
    const Instant now = m_clock.now();
    showContact();
    showHours(now);
    m_contracts->setRemarks(contractRemarks(m_briefing, now));
    m_licences->setRemarks(licenceRemarks(m_briefing, now));
}

QString CallerPanel::openWords(Instant now) const
{
    const bool own = !m_briefing.card->customer.hours.isEmpty();
    const auto change = m_briefing.customerHours.nextChange(now);
    if (!own && change && m_briefing.customerZone != m_briefing.deskZone) {
        const QString time = momentText(*change, now, m_briefing.deskZone);
        return m_briefing.customerHours.isOpen(now) ? tr("hours not entered; desk open until %1").arg(time)
                                                    : tr("hours not entered; desk closed until %1").arg(time);
    }
    if (!change)
        return m_briefing.customerHours.isOpen(now) ? tr("always open") : tr("closed");
    const QString until = momentText(*change, now, m_briefing.customerZone);
    return m_briefing.customerHours.isOpen(now) ? tr("open until %1", "%1 is a time").arg(until)
                                                : tr("closed until %1", "%1 is a time").arg(until);
}

void CallerPanel::showHours(Instant now)
{
    const QTimeZone &zone = m_briefing.deskZone;
    const QString local = momentText(now, now, m_briefing.customerZone);
    m_local->setText(tr("%1: %2 there · %3", "place: time there · open until …")
                         .arg(placeOf(m_briefing.customerZone), local, openWords(now)));
    const QDate today = now.in(zone).date();
    const QTime time = now.in(zone).time();
    const bool elsewhere = m_briefing.customerZone != zone;
    m_customerLabel->setText(elsewhere ? tr("Customer (desk time)") : tr("Customer"));
    m_deskBar->setDay(tr("Desk"), m_briefing.judgement.policy
                                      ? openMinutes(m_briefing.judgement.policy->calendar, zone, today)
                                      : std::vector<MinuteSpan>());
    m_customerBar->setDay(m_customerLabel->text(), openMinutes(m_briefing.customerHours, zone, today));
    for (DayBar *bar : {m_deskBar, m_customerBar}) {
        bar->setNow(time.hour() * 60 + time.minute());
        bar->setWindow({6 * 60, 22 * 60});
    }
}

void CallerPanel::showTickets(Instant now)
{
    const QString before = m_tickets->currentItem() ? m_tickets->currentItem()->data(kIdRole).toString() : QString();
    m_tickets->clear();
    for (const TicketListItem &ticket : m_briefing.card->openTickets) {
        const StatusKind kind = statusKind(ticket.status);
        auto *item = new QListWidgetItem(Theme::icon(statusIcon(kind), statusColour(kind)),
                                         QString(ticket.number % u"  "_s % ticket.summary), m_tickets);
        QString remark = statusWord(kind);
        if (ticket.nextDue < kNoLimit) {
            const bool over = ticket.nextDue < now;
            remark = (over ? tr("was due %1") : tr("due %1")).arg(momentText(ticket.nextDue, now, m_briefing.deskZone));
            if (over)
                item->setData(TwoPartDelegate::kRemarkColourRole, static_cast<int>(ColourRole::Overdue));
        }
        item->setData(TwoPartDelegate::kRemarkRole, remark);
        item->setData(kNumberRole, ticket.number);
        item->setData(kIdRole, ticket.id.text());
        item->setData(Qt::AccessibleTextRole,
                      QString(ticket.number % u", "_s % statusWord(kind) % u", "_s % ticket.summary % u", "_s % remark));
        if (ticket.id.text() == before)
            m_tickets->setCurrentItem(item);
    }
    if (m_tickets->count() == 0) {
        auto *none = new QListWidgetItem(tr("No open tickets"), m_tickets);
        none->setFlags(Qt::NoItemFlags);
    } else if (!m_tickets->currentItem()) {
        m_tickets->setCurrentRow(0);
    }
    m_ticketsHint->setVisible(!m_briefing.card->openTickets.empty());
}

void CallerPanel::showLately(Instant now)
{
    m_lately->clear();
    HistoryLexicon lexicon = lexiconOf(m_briefing.policies, m_briefing.card->openTickets, m_briefing.deskZone);
    if (const Policy *policy = m_briefing.policy())
        addTitles(lexicon, *policy); // closed tickets are not known here: most were judged by the same policy
    for (const HistoryEntry &entry : m_briefing.card->lately) {
        QStringList parts{momentText(entry.at, now, m_briefing.deskZone), historyPhrase(entry, lexicon)};
        for (const QString &part : {entry.ticketNumber, historyWords(entry, lexicon)}) {
            if (!part.isEmpty())
                parts << part;
        }
        auto *item = new QListWidgetItem(Theme::icon(historyIcon(entry.kind)), parts.join(u"  "_s), m_lately);
        item->setData(TwoPartDelegate::kRemarkRole, entry.authorName);
        item->setData(kNumberRole, entry.ticketNumber);
    }
    if (m_lately->count() == 0) {
        auto *none = new QListWidgetItem(tr("Nothing yet: this is their first call"), m_lately);
        none->setFlags(Qt::NoItemFlags);
    }
}

void CallerPanel::toggleAbout()
{
    const QListWidgetItem *item = m_tickets->currentItem();
    if (!item || item->data(kNumberRole).toString().isEmpty())
        return;
    const TicketId id(Uuid::fromText(item->data(kIdRole).toString()).value_or(Uuid{}));
    m_session.setAbout(m_session.draft().about == id ? TicketId{} : id, item->data(kNumberRole).toString());
}

bool CallerPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tickets && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_A && key->modifiers() == Qt::NoModifier) {
            toggleAbout();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CallerPanel::retranslate()
{
    m_deskLabel->setText(tr("Desk"));
    m_ticketsTitle->setText(tr("&Open tickets"));
    m_ticketsTitle->setBuddy(m_tickets);
    m_ticketsHint->setText(tr("Enter opens · A adds this call"));
    m_latelyTitle->setText(tr("&Lately"));
    m_latelyTitle->setBuddy(m_lately);
    m_tickets->setAccessibleName(tr("Open tickets"));
    m_lately->setAccessibleName(tr("What happened lately"));
    setBriefing(CallBriefing(m_briefing));
}

} // namespace permanence
