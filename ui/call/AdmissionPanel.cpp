#include "ui/call/AdmissionPanel.h"

#include "ui/call/CallPrice.h"
#include "ui/call/CallSession.h"
#include "ui/call/RemarkList.h"
#include "ui/widgets/PackMeter.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>

namespace permanence {

AdmissionPanel::AdmissionPanel(CallSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_verdict(new RemarkList(this)), m_room(new QWidget(this)),
      m_remarks(new RemarkList(m_room)), m_hours(new RemarkList(this)), m_priceRow(new QWidget(this)),
      m_serviceLabel(new QLabel(m_priceRow)), m_services(new QComboBox(m_priceRow)),
      m_price(new QLabel(m_priceRow)), m_packs(new PackMeter(PackMeter::Form::Line, this))
{
    setObjectName(u"admissionPanel"_s);
    m_verdict->setObjectName(u"verdict"_s);
    m_remarks->setObjectName(u"warnings"_s);
    m_hours->setObjectName(u"hoursNow"_s);
    m_services->setObjectName(u"pricedService"_s);
    m_price->setObjectName(u"price"_s);
    m_packs->setObjectName(u"packsLeft"_s);
    layOut();
    connect(m_services, &QComboBox::activated, this, [this] {
        m_service = m_services->currentData().toString();
        showPrice(m_session.desk().clock().now());
    });
    connect(&m_session, &CallSession::draftEdited, this, &AdmissionPanel::showNow);
    connect(&m_session, &CallSession::callerChanged, this, [this] {
        reserveRoom();
        showNow();
    });
    // Hours and price change with the time; a minute is the finest that is shown.
    m_minute.setInterval(20'000);
    connect(&m_minute, &QTimer::timeout, this, &AdmissionPanel::showNow);
}

void AdmissionPanel::layOut()
{
    const int gap = Theme::spacing(1, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap / 2);
    QFont bold = m_verdict->font();
    bold.setWeight(QFont::DemiBold);
    m_verdict->setFont(bold);
    auto *room = new QVBoxLayout(m_room);
    room->setContentsMargins(0, 0, 0, 0);
    room->addWidget(m_remarks);
    room->addStretch(1);
    auto *price = new QHBoxLayout(m_priceRow);
    price->setContentsMargins(0, 0, 0, 0);
    price->setSpacing(gap);
    price->addWidget(m_serviceLabel);
    price->addWidget(m_services);
    price->addWidget(m_price, 1);
    m_serviceLabel->setBuddy(m_services);
    m_services->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_services->setMinimumContentsLength(18);
    m_price->setTextFormat(Qt::PlainText);
    m_price->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_price->setFocusPolicy(Qt::NoFocus);
    m_price->setWordWrap(true);
    for (QWidget *part : std::initializer_list<QWidget *>{m_verdict, m_room, m_hours, m_priceRow, m_packs})
        column->addWidget(part);
}

QComboBox *AdmissionPanel::serviceBox() const
{
    return m_services;
}

QString AdmissionPanel::accessKey() const
{
    const QString text = m_serviceLabel->text();
    return text.mid(text.indexOf(u'&') + 1, 1);
}

void AdmissionPanel::setBriefing(const CallBriefing &briefing)
{
    m_briefing = briefing;
    rebuildServices();
    reserveRoom();
    showNow();
}

void AdmissionPanel::reserveRoom()
{
    const CallDraft &draft = m_session.draft();
    const int lines =
        draft.isInHand() && draft.chosen ? mostRemarks(m_briefing, draft, m_session.desk().clock().now()) : 0;
    const int line =
        std::max(fontMetrics().lineSpacing(), Theme::iconSize(this)) + Theme::spacing(1, this) / 2;
    m_room->setMinimumHeight(lines * line);
    m_room->setVisible(lines > 0);
    m_price->setMinimumHeight(2 * fontMetrics().lineSpacing()); // a price that is split has two
}

void AdmissionPanel::rebuildServices()
{
    const QSignalBlocker quiet(m_services);
    m_services->clear();
    const Policy *policy = m_briefing.policy();
    for (const Service &service : policy ? policy->services : std::vector<Service>())
        m_services->addItem(service.title.in(QLocale().name()), service.id);
    if (m_services->findData(m_service) < 0)
        m_service = m_services->itemData(0).toString();
    m_services->setCurrentIndex(m_services->findData(m_service));
    m_priceRow->setVisible(m_services->count() > 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_serviceLabel, m_services})
        part->setVisible(m_services->count() > 1);
}

void AdmissionPanel::showNow()
{
    const CallDraft &draft = m_session.draft();
    if (draft.isInHand())
        m_minute.start();
    else
        m_minute.stop();
    const Instant now = m_session.desk().clock().now();
    showVerdict(now);
    m_hours->setRemarks(m_briefing.judgement.policy ? std::vector{hoursRemark(m_briefing, now)}
                                                    : std::vector<CallRemark>());
    showPrice(now);
    showPacks(now);
}

/// Another caller may have been chosen, and the answer about them not be here yet.
bool AdmissionPanel::isBriefed() const
{
    const CustomerId known = m_briefing.card ? m_briefing.card->customer.id : CustomerId{};
    return m_briefing.judgement.policy && known == m_session.draft().customer;
}

void AdmissionPanel::showVerdict(Instant now)
{
    const CallDraft &draft = m_session.draft();
    m_admission = draft.chosen && isBriefed() ? admissionOf(m_briefing, draft, now) : std::nullopt;
    if (m_admission) {
        m_verdict->setRemarks({verdictRemark(*m_admission, m_briefing)});
        m_remarks->setRemarks(admissionRemarks(*m_admission, m_briefing, draft.category));
        return;
    }
    m_remarks->setRemarks({});
    if (draft.about.isValid())
        m_verdict->setRemarks({{u"good"_s, ColourRole::Good,
                                tr("Yes: this call is added to ticket %1").arg(draft.aboutNumber)}});
    else if (draft.chosen)
        m_verdict->setRemarks(
            {{u"clock"_s, ColourRole::MutedText, tr("Looking up what they are entitled to …")}});
    else
        m_verdict->setRemarks({{u"information"_s, ColourRole::Information,
                                tr("Say who is calling (F2) to see what they are entitled to")}});
}

void AdmissionPanel::showPrice(Instant now)
{
    const Policy *policy = m_briefing.policy();
    const Service *service = policy ? policy->service(m_service) : nullptr;
    if (!service) {
        m_price->clear();
        return;
    }
    const auto &contract = m_briefing.judgement.contract;
    const Factors factors = factorsOf(*policy, contract ? contract->factors : QJsonObject());
    const CallPrice price =
        priceOf(*service, *policy, factors, m_briefing.judgement.policy->calendar, now, kExample);
    m_price->setText(tr("From now, %1 min cost %2", "minutes, price")
                         .arg(kExample / kMinute)
                         .arg(price.text(m_briefing.deskZone)));
    m_services->setToolTip(service->description.in(QLocale().name()));
}

void AdmissionPanel::showPacks(Instant now)
{
    std::optional<PackStanding> standing;
    if (!m_briefing.balances.empty() && isBriefed())
        standing = packStanding(m_briefing.entitlement.packs, m_briefing.balances,
                                now.in(m_briefing.deskZone).date());
    m_packs->setStanding(standing);
    emit packsShown(m_session.draft().isInHand() ? standing : std::nullopt);
}

void AdmissionPanel::retranslate()
{
    m_serviceLabel->setText(tr("Pric&e of"));
    m_services->setAccessibleName(tr("Price of"));
    setBriefing(CallBriefing(m_briefing));
}

void AdmissionPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        reserveRoom();
}

} // namespace permanence
