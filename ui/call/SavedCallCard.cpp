#include "ui/call/SavedCallCard.h"

#include "core/rules/Wording.h"
#include "ui/call/AdmissionWords.h"
#include "ui/call/CallWords.h"
#include "ui/call/PromiseRow.h"
#include "ui/call/RemarkList.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/Words.h"

#include <QClipboard>
#include <QFrame>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace permanence {

SavedCallCard::SavedCallCard(QWidget *parent)
    : QWidget(parent), m_lead(new QLabel(this)), m_number(new SizedLabel(TypeSize::ReadAloud, this)),
      m_who(new QLabel(this)), m_say(new QLabel(this)), m_warnings(new RemarkList(this)),
      m_promises(new PromiseRow(this)), m_open(new QPushButton(this)), m_copy(new QPushButton(this)),
      m_new(new QPushButton(this))
{
    setObjectName(u"savedCallCard"_s);
    m_lead->setObjectName(u"savedLead"_s);
    m_number->setObjectName(u"ticketNumber"_s);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_who->setObjectName(u"savedFor"_s);
    m_say->setObjectName(u"promise"_s);
    m_warnings->setObjectName(u"savedWarnings"_s);
    for (QLabel *label : {m_who, m_say}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_open->setObjectName(u"openTicketButton"_s);
    m_copy->setObjectName(u"copyNumberButton"_s);
    m_new->setObjectName(u"nextCallButton"_s);
    m_open->setIcon(Theme::icon(u"ticket"_s));
    m_copy->setIcon(Theme::icon(u"copy"_s));
    m_new->setIcon(Theme::icon(u"call"_s));
    m_open->setAutoDefault(true);
    layOut();
    connect(m_open, &QPushButton::clicked, this, [this] { emit openAsked(m_call.ticketNumber); });
    connect(m_new, &QPushButton::clicked, this, &SavedCallCard::newCallAsked);
    connect(m_promises, &PromiseRow::promised, this, &SavedCallCard::promised);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_call.ticketNumber); });
}

void SavedCallCard::layOut()
{
    const int gap = Theme::spacing(1, this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(4 * gap, 4 * gap, 4 * gap, 4 * gap);
    auto *card = new QFrame(this);
    card->setObjectName(u"savedCard"_s);
    card->setFrameShape(QFrame::StyledPanel);
    card->setBackgroundRole(QPalette::Base);
    card->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(6 * gap, 5 * gap, 6 * gap, 5 * gap);
    column->setSpacing(gap);
    column->addWidget(m_lead);
    column->addWidget(m_number);
    column->addWidget(m_who);
    column->addSpacing(3 * gap);
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(4 * gap);
    facts->setVerticalSpacing(gap);
    facts->setColumnStretch(1, 1);
    for (int i = 0; i < 3; ++i) {
        m_labels[i] = new QLabel(this);
        m_times[i] = new SizedLabel(TypeSize::Title, this);
        facts->addWidget(m_labels[i], i, 0, Qt::AlignLeft | Qt::AlignBaseline);
        facts->addWidget(m_times[i], i, 1, Qt::AlignLeft | Qt::AlignBaseline);
    }
    m_times[0]->setObjectName(u"takenTime"_s);
    m_times[1]->setObjectName(u"takeInChargeDueTime"_s);
    m_times[2]->setObjectName(u"resolutionDueTime"_s);
    column->addLayout(facts);
    column->addWidget(m_warnings);
    column->addSpacing(gap);
    column->addWidget(m_say);
    column->addWidget(m_promises);
    column->addSpacing(3 * gap);
    auto *keys = new QHBoxLayout;
    for (QPushButton *button : {m_open, m_new, m_copy})
        keys->addWidget(button);
    keys->addStretch();
    column->addLayout(keys);
    outer->addStretch(1);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card, 4);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(2);
}

void SavedCallCard::setCall(const LoggedCall &call, const CallDraft &draft, const CallBriefing &briefing, Instant now,
                            const QString &agentName)
{
    m_call = call;
    m_draft = draft;
    m_zone = briefing.deskZone;
    m_briefing = briefing;
    const bool known = briefing.card && briefing.card->customer.id == call.customer;
    m_customerZone = known ? briefing.customerZone : m_zone;
    m_now = now;
    const QString own = known ? briefing.card->customer.language : QString();
    const Policy *policy = briefing.policy();
    m_promise = policy && policy->promiseSentence
                    ? worded(*policy->promiseSentence, own.isEmpty() ? QLocale().name() : own,
                             {{u"agent"_s, agentName},
                              {u"customer"_s, draft.customerName},
                              {u"contact"_s, draft.contactName},
                              {u"ticket"_s, call.ticketNumber}})
                    : QString();
    if (briefing.judgement.policy)
        m_promises->offer(promiseTimes(briefing.judgement.policy->calendar, now), now, m_zone);
    showCall();
}

void SavedCallCard::showPromised(Instant due)
{
    m_promises->showPromised(due);
    focusFirst();
}

void SavedCallCard::showPromiseError(const QString &sentence)
{
    m_promises->showError(sentence);
}

QString SavedCallCard::when(Instant at) const
{
    const QString here = momentText(at, m_now, m_zone);
    if (m_customerZone == m_zone)
        return here;
    return tr("%1 here, %2 in %3", "time, time, place")
        .arg(here, momentText(at, m_now, m_customerZone), placeOf(m_customerZone));
}

void SavedCallCard::showCall()
{
    const bool added = m_draft.about.isValid();
    m_lead->setText(added ? tr("The call was added to ticket") : tr("Ticket"));
    m_number->setText(m_call.ticketNumber);
    QStringList who;
    for (const QString &part : {m_draft.contactName, m_draft.customerName, m_draft.summary}) {
        if (!part.isEmpty())
            who << part;
    }
    if (!m_call.customer.isValid())
        who.prepend(tr("Unknown caller"));
    m_who->setText(who.join(u" · "_s));
    m_say->setText(tr("Say: « %1 »").arg(m_promise));
    m_say->setVisible(!m_promise.isEmpty() && !added);
    m_promises->setVisible(m_call.ticket.isValid() && !added);
    m_warnings->setRemarks(m_briefing.policy() ? admissionRemarks(m_call.admission, m_briefing, m_draft.category)
                                               : std::vector<CallRemark>());
    const std::pair<QString, std::optional<Instant>> facts[] = {
        {tr("Taken in charge"), m_call.taken},
        {m_call.taken ? tr("Limit for taking in charge") : tr("To be taken in charge by"),
         m_call.takeInChargeDue},
        {tr("Solution due by"), m_call.resolutionDue}};
    for (int i = 0; i < 3; ++i) {
        const auto &[label, at] = facts[i];
        m_labels[i]->setText(label);
        m_labels[i]->setVisible(at.has_value());
        m_times[i]->setVisible(at.has_value());
        m_times[i]->setText(at ? when(*at) : QString());
    }
}

void SavedCallCard::retranslate()
{
    m_open->setText(tr("&Open the ticket (Enter)"));
    m_new->setText(tr("Next call (F2)"));
    m_copy->setText(tr("&Copy the number"));
    m_number->setAccessibleName(tr("Ticket number"));
    m_promises->retranslate();
    showCall();
}

void SavedCallCard::focusFirst()
{
    m_open->setFocus(Qt::OtherFocusReason);
}

} // namespace permanence
