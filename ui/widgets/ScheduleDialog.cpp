#include "ui/widgets/ScheduleDialog.h"

#include "core/base/Literals.h"
#include "core/rules/CallbackTimes.h"
#include "ui/widgets/HoursWords.h"
#include "ui/widgets/SharedDayBars.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>

namespace permanence {
namespace {

/// The wall clock of a zone in an editor that knows of none.
QDateTime wallClock(Instant at, const QTimeZone &zone)
{
    const QDateTime local = at.in(zone);
    return {local.date(), QTime(local.time().hour(), local.time().minute()), Qt::UTC};
}

template <class Field>
void addField(QFormLayout *form, const QString &name, const QString &label, Field *field)
{
    field->setObjectName(name);
    field->setAccessibleName(QString(label).remove(u'&'));
    form->addRow(label, field);
}

} // namespace

ScheduleDialog::ScheduleDialog(DeskService &desk, For whom, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_for(std::move(whom)), m_zone(desk.desk().timezone.toLatin1()),
      m_offers(new QListWidget(this)), m_none(new ToneLabel(ColourRole::Warning, this)),
      m_due(new QDateTimeEdit(this)), m_contact(new QComboBox(this)), m_number(new QComboBox(this)),
      m_reason(new QLineEdit(this)), m_day(new SharedDayBars(this)), m_hint(new ToneLabel(ColourRole::MutedText, this)),
      m_error(new ErrorLine(this))
{
    setObjectName(u"callbackDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_for.whom.isEmpty() ? tr("Plan a callback") : tr("Plan a callback to %1").arg(m_for.whom));
    layOut();
    m_due->setTimeSpec(Qt::UTC);
    m_due->setDisplayFormat(u"dddd d MMMM yyyy HH:mm"_s);
    m_due->setCalendarPopup(true);
    m_due->setDateTime(wallClock(m_desk.clock().now() + kHour, m_zone));
    connect(m_offers, &QListWidget::currentRowChanged, this, &ScheduleDialog::chooseOffer);
    connect(m_due, &QDateTimeEdit::dateTimeChanged, this, &ScheduleDialog::dueEdited);
    connect(m_contact, &QComboBox::currentIndexChanged, this, &ScheduleDialog::fillNumbers);
    read();
}

void ScheduleDialog::layOut()
{
    const int gap = Theme::spacing(1, this);
    m_offers->setFlow(QListView::LeftToRight);
    m_offers->setWrapping(true);
    m_offers->setResizeMode(QListView::Adjust);
    m_offers->setFixedHeight(fontMetrics().height() * 5);
    m_offers->setTabKeyNavigation(false);
    m_none->setObjectName(u"noOffer"_s);
    m_none->setWordWrap(true);
    m_none->hide();
    m_number->setEditable(true);
    m_number->setMinimumContentsLength(24); // a whole number is seen
    m_hint->setObjectName(u"dialogHint"_s);
    m_hint->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(2 * gap);
    form->setVerticalSpacing(gap);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    addField(form, u"offers"_s, tr("Times that &suit"), m_offers);
    form->addRow(QString(), m_none);
    addField(form, u"due"_s, tr("&When (desk time)"), m_due);
    addField(form, u"contact"_s, tr("&Contact"), m_contact);
    addField(form, u"number"_s, tr("&Number"), m_number);
    addField(form, u"reason"_s, tr("&Reason"), m_reason);

    auto *plan = new QPushButton(tr("Plan the callback"), this);
    plan->setObjectName(u"saveDialog"_s);
    plan->setDefault(true);
    plan->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelDialog"_s);
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(plan);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gap, 3 * gap, 3 * gap, 2 * gap);
    layout->setSpacing(2 * gap);
    layout->addLayout(form);
    layout->addWidget(m_day);
    layout->addWidget(m_hint);
    layout->addWidget(m_error);
    layout->addStretch();
    layout->addLayout(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 90);
    m_offers->setFocus(Qt::OtherFocusReason);
    connect(plan, &QPushButton::clicked, this, &ScheduleDialog::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    for (const QKeySequence &keys : {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)})
        new QShortcut(keys, this, this, &ScheduleDialog::save);
}

void ScheduleDialog::read()
{
    m_desk
        .query([whom = m_for, me = m_desk.agent().id, now = m_desk.clock().now()](Queries &queries) {
            return AgendaQueries(queries).subject(whom.customer, whom.ticket, me, now);
        })
        .then(this, [this](const Result<CallbackSubject> &subject) {
            if (subject)
                take(*subject);
            else
                m_error->setText(subject.error().text());
        });
}

void ScheduleDialog::take(CallbackSubject subject)
{
    m_subject = std::move(subject);
    m_hours = hoursOf(m_subject, m_desk.desk(), m_desk.policies(), m_desk.clock().now());
    m_isRead = true;
    const ContactId known = m_for.contact.isValid() || !m_subject.ticket ? m_for.contact : m_subject.ticket->contact;
    m_contact->setSizeAdjustPolicy(QComboBox::AdjustToContents); // its names come when the dialog is open
    m_contact->addItem(tr("nobody in particular", "a contact"));
    for (const ContactView &contact : m_subject.contacts) {
        m_contact->addItem(contact.name);
        if (contact.id == known)
            m_contact->setCurrentIndex(m_contact->count() - 1);
    }
    fillNumbers();
    offer(std::nullopt);
    if (m_offers->count() > 0)
        m_offers->setCurrentRow(0);
    renew();
}

void ScheduleDialog::fillNumbers()
{
    m_number->clear();
    if (!m_for.number.isEmpty())
        m_number->addItem(phoneText(m_for.number, m_desk.desk().region));
    const int index = m_contact->currentIndex() - 1;
    if (index < 0 || index >= static_cast<int>(m_subject.contacts.size()))
        return;
    for (const QString &phone : m_subject.contacts[static_cast<std::size_t>(index)].phones)
        m_number->addItem(phoneText(phone, m_desk.desk().region));
}

void ScheduleDialog::offer(const std::optional<Instant> &wished)
{
    CallbackSearch search;
    search.now = m_desk.clock().now();
    search.wished = wished;
    search.busy = m_subject.busy;
    const CallbackOffers offers = offerCallbackTimes(m_hours.desk, m_hours.customer, search);
    const QSignalBlocker blocker(m_offers);
    m_offers->clear();
    for (const Instant at : offers.times) {
        auto *item = new QListWidgetItem(momentText(at, search.now, m_zone), m_offers);
        item->setData(Qt::UserRole, at.ms);
        if (wished == at)
            m_offers->setCurrentItem(item);
    }
    m_none->setVisible(offers.none.has_value());
    switch (offers.none.value_or(NoCallbackTime::AgentNeverFree)) {
    case NoCallbackTime::DeskNeverOpens:
        m_none->setText(tr("The desk does not open within a year: choose a time yourself."));
        break;
    case NoCallbackTime::HoursNeverMeet:
        m_none->setText(tr("Desk and customer are never open together: choose a time yourself, and agree it with them."));
        break;
    case NoCallbackTime::AgentNeverFree:
        m_none->setText(tr("Your agenda is full whenever both are open: choose a time yourself."));
        break;
    }
}

void ScheduleDialog::chooseOffer()
{
    if (const QListWidgetItem *item = m_offers->currentItem()) {
        const QSignalBlocker blocker(m_due);
        m_due->setDateTime(wallClock({item->data(Qt::UserRole).toLongLong()}, m_zone));
    }
    renew();
}

void ScheduleDialog::dueEdited()
{
    if (m_isRead)
        offer(due());
    renew();
}

Instant ScheduleDialog::due() const
{
    return Instant::of(QDateTime(m_due->date(), m_due->time(), m_zone));
}

QStringList ScheduleDialog::remarks(Instant at) const
{
    QStringList remarks;
    if (at < m_desk.clock().now())
        remarks << tr("This time is over already.");
    if (!m_hours.customer.isOpen(at))
        remarks << tr("The customer is closed then: %1.").arg(openText(m_hours.customer, at, m_zone));
    if (!m_hours.desk.isOpen(at))
        remarks << tr("It lies outside the desk hours.");
    const bool isBusy = std::any_of(m_subject.busy.begin(), m_subject.busy.end(),
                                    [&](Instant other) { return std::abs(at - other) < kBusyAround; });
    if (isBusy)
        remarks << tr("You have something else to do around that time.");
    return remarks;
}

void ScheduleDialog::renew()
{
    if (!m_isRead)
        return;
    const Instant at = due();
    m_day->show(m_hours.desk, m_hours.customer, m_zone, m_due->date(), at);
    QStringList sentences = remarks(at);
    const bool warns = !sentences.isEmpty();
    if (!warns)
        sentences << tr("Both are open then.");
    const QDateTime there = at.in(m_hours.customer.zone());
    if (there.offsetFromUtc() != at.in(m_zone).offsetFromUtc())
        sentences << tr("Where they are it is %1 then.", "a day and a time")
                         .arg(QLocale().toString(there, u"ddd HH:mm"_s));
    m_hint->setRole(warns ? ColourRole::Warning : ColourRole::MutedText);
    m_hint->setText(sentences.join(u' '));
}

void ScheduleDialog::save()
{
    if (!m_isRead || std::exchange(m_saving, true))
        return;
    m_error->setText({});
    CallbackPlan plan{due(), m_reason->text()};
    plan.number = m_number->currentText();
    const int contact = m_contact->currentIndex() - 1;
    if (contact >= 0)
        plan.contact = m_subject.contacts[static_cast<std::size_t>(contact)].id;
    m_desk
        .command([plan, whom = m_for](Desk &desk) {
            return whom.ticket.isValid() ? desk.scheduleCallback(whom.ticket, plan)
                                         : desk.askCallback(whom.customer, plan, whom.call);
        })
        .then(this, [this](const Result<Scheduled> &result) {
            m_saving = false;
            if (!result) {
                m_error->setText(result.error().text());
                return;
            }
            emit scheduled(*result);
            accept();
        });
}

} // namespace permanence
