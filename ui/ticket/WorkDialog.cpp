#include "ui/ticket/WorkDialog.h"

#include "core/base/Literals.h"
#include "core/rules/Charges.h"
#include "ui/ticket/ServiceBox.h"
#include "ui/ticket/WorkList.h"
#include "ui/widgets/ServiceWords.h"
#include "ui/widgets/Words.h"

#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace permanence {
namespace {

constexpr int kUsualMinutes = 15;

} // namespace

WorkDialog::WorkDialog(DeskService &desk, TicketScene scene, const std::optional<Work> &work, QWidget *parent)
    : TicketDialog(work ? u"correctWorkDialog"_s : u"logWorkDialog"_s, work ? tr("Correct work") : tr("Enter work"),
                   work ? tr("Correct") : tr("Enter"), parent),
      m_desk(desk), m_scene(std::move(scene)), m_work(work), m_from(new QDateTimeEdit(this)),
      m_minutes(new QSpinBox(this))
{
    const Instant now = desk.clock().now();
    if (work) {
        auto *before = new QLabel(this);
        QStringList said{momentText(work->from, now, m_scene.zone()), lengthText(work->lengthAt(now))};
        if (!work->service.isEmpty())
            said << m_scene.serviceTitle(work->service);
        before->setText(said.join(u" · "_s));
        before->setWordWrap(true);
        addField(u"before"_s, tr("It says"), before);
    }
    m_minutes->setRange(work ? 0 : 1, Desk::kLongestWork);
    m_minutes->setSuffix(tr(" min", "after a number of minutes"));
    const Duration length = work ? work->lengthAt(now) : kUsualMinutes * kMinute;
    // Whole minutes, rounded down: up would reach into what comes next.
    m_minutes->setValue(static_cast<int>(std::max<Duration>(1, length / kMinute)));
    addField(u"minutes"_s, tr("&Length"), m_minutes);
    const QDateTime begin = (work ? work->from : now - kUsualMinutes * kMinute).in(m_scene.zone());
    m_from->setTimeSpec(Qt::UTC);
    m_from->setDisplayFormat(u"dddd d MMMM yyyy HH:mm"_s);
    m_from->setDateTime(QDateTime(begin.date(), begin.time(), Qt::UTC));
    addField(u"from"_s, tr("&From (desk time)"), m_from);
    if (m_scene.judge() && m_scene.judge()->policy.sellsHours()) {
        m_service = new ServiceBox(this);
        m_service->setPolicy(m_scene.judge()->policy);
        if (work)
            m_service->choose(work->service);
        addField(u"service"_s, tr("Ser&vice"), m_service);
        connect(m_service, &ServiceBox::currentIndexChanged, this, &WorkDialog::price);
    }
    if (work) {
        m_reason = new QLineEdit(this);
        m_reason->setPlaceholderText(tr("The history keeps what it said, and why it was put right"));
        addField(u"reason"_s, tr("&Why"), m_reason);
    }
    m_minutes->setFocus(Qt::OtherFocusReason);
    m_minutes->selectAll();
    connect(m_minutes, &QSpinBox::valueChanged, this, &WorkDialog::price);
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, &WorkDialog::price);
    price();
    onSave([this] { return command(); });
}

Instant WorkDialog::from() const
{
    return Instant::of(QDateTime(m_from->date(), m_from->time(), m_scene.zone()));
}

void WorkDialog::price()
{
    const int minutes = m_minutes->value();
    if (minutes == 0) {
        setHint(tr("No minutes: it was no work."));
        return;
    }
    const PolicyEntry *judge = m_scene.judge();
    const Service *service = judge && m_service ? judge->policy.service(m_service->service()) : nullptr;
    if (!service) {
        setHint({});
        return;
    }
    TicketState alone = m_scene.ticket();
    const Instant begin = from();
    alone.works = {Work{{}, {}, begin, begin + minutes * kMinute, service->id, begin}};
    const qint64 cents = totalOf(chargesOf(alone, judge->policy, judge->calendar, begin + minutes * kMinute));
    setHint(tr("Costs %1, factor %2.").arg(moneyText(cents, judge->policy.currency),
                                          factorsText(m_scene, begin, begin + minutes * kMinute)));
}

Reply<Result<void>> WorkDialog::command()
{
    const QString service = m_service ? m_service->service() : m_work ? m_work->service : QString();
    return m_desk.command([ticket = m_scene.ticket().id, work = m_work ? m_work->id : WorkId(), begin = from(),
                           minutes = m_minutes->value(), service,
                           reason = m_reason ? m_reason->text() : QString()](Desk &desk) -> Result<void> {
        if (work.isValid())
            return desk.correctWork(ticket, work, begin, minutes, service, reason);
        PERMANENCE_CHECK(desk.logWork(ticket, begin, minutes, service));
        return {};
    });
}

} // namespace permanence
