#include "ui/ticket/TimerPanel.h"

#include "core/base/Literals.h"
#include "core/rules/Charges.h"
#include "core/rules/WorkTime.h"
#include "ui/ticket/ServiceBox.h"
#include "ui/widgets/PackMeter.h"
#include "ui/widgets/ServiceWords.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QBoxLayout>
#include <QPushButton>

namespace permanence {
namespace {

/// "00:12:34".
QString runText(Duration length)
{
    const qint64 seconds = std::max<Duration>(0, length) / kSecond;
    return u"%1:%2:%3"_s.arg(seconds / 3600, 2, 10, QChar(u'0'))
        .arg(seconds / 60 % 60, 2, 10, QChar(u'0'))
        .arg(seconds % 60, 2, 10, QChar(u'0'));
}

} // namespace

TimerPanel::TimerPanel(DeskService &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_buttons(new QHBoxLayout), m_elapsed(new SizedLabel(TypeSize::Title, this)),
      m_serviceLabel(new QLabel(this)), m_service(new ServiceBox(this)), m_sum(new QLabel(this)),
      m_elsewhere(new ToneLabel(ColourRole::MutedText, this)), m_noPack(new ToneLabel(ColourRole::Overdue, this)),
      m_packs(new PackMeter(PackMeter::Form::Column, this))
{
    m_elapsed->setObjectName(u"workElapsed"_s);
    m_sum->setObjectName(u"workSum"_s);
    m_elsewhere->setObjectName(u"timerElsewhere"_s);
    m_noPack->setObjectName(u"noPack"_s);
    m_serviceLabel->setBuddy(m_service);
    for (QLabel *label : {m_sum, static_cast<QLabel *>(m_elsewhere), static_cast<QLabel *>(m_noPack)}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    const int gap = Theme::spacing(1, this);
    m_buttons->setSpacing(gap);
    m_buttons->addWidget(m_elapsed);
    m_buttons->addStretch();
    auto *service = new QHBoxLayout;
    service->setSpacing(gap);
    service->addWidget(m_serviceLabel);
    service->addWidget(m_service, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addLayout(m_buttons);
    layout->addLayout(service);
    layout->addWidget(m_elsewhere);
    layout->addWidget(m_noPack);
    layout->addWidget(m_packs);
    layout->addWidget(m_sum);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &TimerPanel::tick);
}

void TimerPanel::addButton(QPushButton *button)
{
    m_buttons->addWidget(button);
}

const Work *TimerPanel::running() const
{
    return m_scene ? m_scene->ticket().runningWork(m_desk.agent().id) : nullptr;
}

bool TimerPanel::isRunning() const
{
    return running() != nullptr;
}

void TimerPanel::show(const TicketScene &scene)
{
    const bool another = !m_scene || m_scene->ticket().id != scene.ticket().id;
    m_scene = scene;
    const bool sells = scene.judge() && scene.judge()->policy.sellsHours();
    if (scene.judge())
        m_service->setPolicy(scene.judge()->policy);
    if (another)
        m_service->setCurrentIndex(0);
    const Work *work = running();
    if (work && work->id != m_chosenFor)
        m_service->choose(work->service);
    if (work && !work->service.isEmpty()) // a timer keeps some service; a correction takes it away
        m_service->removeItem(m_service->findData(QString()));
    m_chosenFor = work ? work->id : WorkId();
    m_service->setVisible(sells && scene.isOpen());
    m_serviceLabel->setVisible(sells && scene.isOpen());
    m_elsewhere->setText(elsewhereText());
    m_elsewhere->setVisible(!m_elsewhere->text().isEmpty());
    tick();
}

QString TimerPanel::elsewhereText() const
{
    if (!m_scene || !m_scene->running || m_scene->running->ticket == m_scene->ticket().id || !m_scene->isOpen())
        return {};
    const RunningWork &work = *m_scene->running;
    return tr("Your timer runs on %1 since %2; starting it here stops it there.")
        .arg(work.ticketNumber, momentText(work.from, m_desk.clock().now(), m_scene->zone()));
}

QString TimerPanel::sumText(Instant now) const
{
    const TicketRecord &ticket = m_scene->ticket();
    if (ticket.works.empty())
        return tr("No work yet.");
    QStringList parts{tr("%1 worked").arg(lengthText(workedTime(ticket, now)))};
    if (const PolicyEntry *judge = m_scene->judge()) {
        const Policy &policy = judge->policy;
        if (isGivenBack(ticket, policy))
            parts << tr("given back to the pack: product defect");
        else if (!policy.packs.empty())
            parts << tr("counted as %1 min").arg(countedMinutes(ticket, policy, now));
        if (policy.sellsHours())
            parts << tr("to be invoiced: %1")
                         .arg(moneyText(totalOf(chargesOf(ticket, policy, judge->calendar, now)), policy.currency));
        if (ticket.extra)
            parts << tr("extra charge");
    }
    return parts.join(u" · "_s);
}

void TimerPanel::showPacks(Instant now)
{
    const bool counts = m_scene->judge() && !m_scene->judge()->policy.packs.empty();
    std::optional<PackStanding> standing;
    if (counts)
        standing = packStanding(m_scene->prepaid.packs,
                                balancesOf(m_scene->prepaid, m_desk.policies(), m_scene->zone(), now),
                                now.in(m_scene->zone()).date());
    m_packs->setStanding(standing);
    m_noPack->setVisible(counts && !standing);
}

void TimerPanel::tick()
{
    if (!m_scene)
        return;
    const Instant now = m_desk.clock().now();
    const Work *work = running();
    m_elapsed->setText(work ? runText(work->lengthAt(now)) : tr("Work"));
    m_sum->setText(sumText(now));
    showPacks(now);
}

void TimerPanel::toggle()
{
    if (!m_scene || std::exchange(m_busy, true))
        return;
    const QString service = m_service->isHidden() ? QString() : m_service->service();
    m_desk
        .command([stop = isRunning(), ticket = m_scene->ticket().id, service](Desk &desk) -> Result<void> {
            if (stop)
                return desk.stopWork(ticket, service);
            PERMANENCE_CHECK(desk.startWork(ticket, service));
            return {};
        })
        .then(this, [this](const Result<void> &done) {
            m_busy = false;
            emit failed(done ? QString() : done.error().text());
        });
}

void TimerPanel::retranslate()
{
    m_serviceLabel->setText(tr("Ser&vice"));
    m_service->setAccessibleName(tr("Service of the work"));
    m_elapsed->setAccessibleName(tr("Time of the timer that runs"));
    m_noPack->setText(tr("No prepaid time"));
    if (m_scene)
        show(TicketScene(*m_scene));
}

void TimerPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tick();
    m_timer.start();
}

void TimerPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

} // namespace permanence
