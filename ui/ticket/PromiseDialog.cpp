#include "ui/ticket/PromiseDialog.h"

#include "core/base/Literals.h"
#include "ui/widgets/HoursWords.h"
#include "ui/widgets/SharedDayBars.h"
#include "ui/widgets/Words.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLocale>

namespace permanence {
namespace {

/// The wall clock of a zone in an editor that knows of none.
QDateTime wallClock(Instant at, const QTimeZone &zone)
{
    const QDateTime local = at.in(zone);
    return {local.date(), QTime(local.time().hour(), local.time().minute()), Qt::UTC};
}

} // namespace

PromiseDialog::PromiseDialog(DeskService &desk, TicketScene scene, QWidget *parent)
    : TicketDialog(u"promiseDialog"_s, tr("Promise an answer"), tr("Promise"), parent), m_desk(desk),
      m_scene(std::move(scene)), m_suggestion(new QComboBox(this)), m_when(new QDateTimeEdit(this)),
      m_day(new SharedDayBars(this))
{
    m_when->setTimeSpec(Qt::UTC);
    m_when->setDisplayFormat(u"dddd d MMMM yyyy HH:mm"_s);
    m_when->setCalendarPopup(true);
    addField(u"suggestion"_s, tr("&Suggestion"), m_suggestion);
    addField(u"due"_s, tr("&When (desk time)"), m_when);
    addBelow(m_day);
    suggest();
    connect(m_suggestion, &QComboBox::currentIndexChanged, this, &PromiseDialog::chooseSuggestion);
    connect(m_when, &QDateTimeEdit::dateTimeChanged, this, &PromiseDialog::showDay);
    chooseSuggestion();
    showDay();
    onSave([this] {
        return m_desk.command([ticket = m_scene.ticket().id, at = due()](Desk &one) -> Result<void> {
            PERMANENCE_CHECK(one.promise(ticket, at));
            return {};
        });
    });
}

void PromiseDialog::add(const QString &text, const std::optional<Instant> &at)
{
    if (!at)
        return;
    m_suggestion->addItem(u"%1: %2"_s.arg(text, momentText(*at, m_desk.clock().now(), m_scene.zone())), at->ms);
}

void PromiseDialog::suggest()
{
    const Instant now = m_desk.clock().now();
    const BusinessCalendar hours = m_scene.judge() ? m_scene.judge()->calendar : BusinessCalendar();
    add(tr("In one hour of desk time"), hours.add(now, kHour));
    const std::vector<OpenSpan> today = hours.spansOn(hours.dateAt(now));
    if (!today.empty() && today.back().until > now)
        add(tr("By the end of the day"), today.back().until);
    add(tr("By the end of the next business day"), closeOfNextBusinessDay(hours, now));
    m_suggestion->addItem(tr("Another time"), QVariant());
}

void PromiseDialog::chooseSuggestion()
{
    const QVariant at = m_suggestion->currentData();
    if (at.isValid())
        m_when->setDateTime(wallClock({at.toLongLong()}, m_scene.zone()));
    else if (m_suggestion->count() == 1)
        m_when->setDateTime(wallClock(m_desk.clock().now() + kHour, m_scene.zone()));
}

Instant PromiseDialog::due() const
{
    return Instant::of(QDateTime(m_when->date(), m_when->time(), m_scene.zone()));
}

void PromiseDialog::showDay()
{
    const Instant at = due();
    const BusinessCalendar desk = m_scene.judge() ? m_scene.judge()->calendar : BusinessCalendar();
    m_day->show(desk, m_scene.customerHours(), m_scene.zone(), m_when->date(), at);
    QStringList hints;
    if (at < m_desk.clock().now())
        hints << tr("This time is over already.");
    if (!m_scene.customerHours().isOpen(at))
        hints << tr("The customer is closed then: %1.")
                     .arg(openText(m_scene.customerHours(), at, m_scene.zone()));
    if (m_scene.judge() && !desk.isOpen(at))
        hints << tr("It lies outside the desk hours.");
    if (!hints.isEmpty()) {
        setHint(hints.join(u' '), true);
        return;
    }
    const auto &sentence = m_scene.judge() ? m_scene.judge()->policy.promiseSentence : std::nullopt;
    setHint(sentence ? tr("Say: “%1”").arg(sentence->in(m_scene.customerLanguage())) : QString());
}

} // namespace permanence
