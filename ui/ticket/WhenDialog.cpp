#include "ui/ticket/WhenDialog.h"

#include "core/base/Literals.h"
#include "ui/ticket/AttemptWords.h"
#include "ui/widgets/DayBar.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QLabel>
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

WhenDialog::WhenDialog(Kind kind, DeskService &desk, TicketScene scene, QWidget *parent)
    : TicketDialog(kind == Kind::Callback ? u"callbackDialog"_s : u"promiseDialog"_s,
                   kind == Kind::Callback ? tr("Plan a callback") : tr("Promise an answer"),
                   kind == Kind::Callback ? tr("Plan the callback") : tr("Promise"), parent),
      m_kind(kind), m_desk(desk), m_scene(std::move(scene)), m_suggestion(new QComboBox(this)),
      m_when(new QDateTimeEdit(this)), m_deskDay(new DayBar(this)), m_customerDay(new DayBar(this))
{
    m_when->setTimeSpec(Qt::UTC);
    m_when->setDisplayFormat(u"dddd d MMMM yyyy HH:mm"_s);
    m_when->setCalendarPopup(true);
    addField(u"suggestion"_s, tr("&Suggestion"), m_suggestion);
    addField(u"due"_s, tr("&When (desk time)"), m_when);
    auto *days = new QWidget(this);
    auto *grid = new QGridLayout(days);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * Theme::spacing(1, this));
    grid->setColumnStretch(1, 1);
    grid->addWidget(new QLabel(tr("Desk"), days), 0, 0);
    grid->addWidget(m_deskDay, 0, 1);
    grid->addWidget(new QLabel(tr("Customer"), days), 1, 0);
    grid->addWidget(m_customerDay, 1, 1);
    addBelow(days);
    suggest();
    connect(m_suggestion, &QComboBox::currentIndexChanged, this, &WhenDialog::chooseSuggestion);
    connect(m_when, &QDateTimeEdit::dateTimeChanged, this, &WhenDialog::showDay);
    chooseSuggestion();
    showDay();
    onSave([this] {
        return m_desk.command([kind = m_kind, ticket = m_scene.ticket().id, at = due()](Desk &one) -> Result<void> {
            if (kind == Kind::Callback)
                PERMANENCE_CHECK(one.scheduleCallback(ticket, at));
            else
                PERMANENCE_CHECK(one.promise(ticket, at));
            return {};
        });
    });
}

void WhenDialog::add(const QString &text, const std::optional<Instant> &at)
{
    if (!at)
        return;
    m_suggestion->addItem(u"%1: %2"_s.arg(text, momentText(*at, m_desk.clock().now(), m_scene.zone())), at->ms);
}

void WhenDialog::suggest()
{
    const Instant now = m_desk.clock().now();
    const BusinessCalendar hours = m_scene.judge() ? m_scene.judge()->calendar : BusinessCalendar();
    if (m_kind == Kind::Callback && !m_scene.customerHours().isOpen(now))
        add(tr("When they open"), m_scene.customerHours().nextOpening(now));
    add(tr("In one hour of desk time"), hours.add(now, kHour));
    const std::vector<OpenSpan> today = hours.spansOn(hours.dateAt(now));
    if (m_kind == Kind::Promise && !today.empty() && today.back().until > now)
        add(tr("By the end of the day"), today.back().until);
    const auto next = nextBusinessDayCallback(hours, m_scene.customerHours(), now);
    if (m_kind == Kind::Callback && next)
        add(tr("Next business day"), next->due);
    if (m_kind == Kind::Promise)
        add(tr("By the end of the next business day"), closeOfNextBusinessDay(hours, now));
    m_suggestion->addItem(tr("Another time"), QVariant());
}

void WhenDialog::chooseSuggestion()
{
    const QVariant at = m_suggestion->currentData();
    if (at.isValid())
        m_when->setDateTime(wallClock({at.toLongLong()}, m_scene.zone()));
    else if (m_suggestion->count() == 1)
        m_when->setDateTime(wallClock(m_desk.clock().now() + kHour, m_scene.zone()));
}

Instant WhenDialog::due() const
{
    return Instant::of(QDateTime(m_when->date(), m_when->time(), m_scene.zone()));
}

void WhenDialog::showDay()
{
    const QDate day = m_when->date();
    const int minute = m_when->time().hour() * 60 + m_when->time().minute();
    if (m_scene.judge())
        m_deskDay->setDay(tr("Desk"), openMinutes(m_scene.judge()->calendar, m_scene.zone(), day));
    m_customerDay->setDay(tr("Customer"), openMinutes(m_scene.customerHours(), m_scene.zone(), day));
    for (DayBar *bar : {m_deskDay, m_customerDay}) {
        bar->setWindow({6 * 60, 22 * 60});
        bar->setNow(minute);
    }
    const Instant at = due();
    QStringList hints;
    if (at < m_desk.clock().now())
        hints << tr("This time is over already.");
    if (!m_scene.customerHours().isOpen(at))
        hints << tr("The customer is closed then: %1.")
                     .arg(openText(m_scene.customerHours(), at, m_scene.zone()));
    if (m_scene.judge() && !m_scene.judge()->calendar.isOpen(at))
        hints << tr("It lies outside the desk hours.");
    if (!hints.isEmpty() || m_kind == Kind::Callback) {
        setHint(hints.isEmpty() ? tr("Both are open then.") : hints.join(u' '), !hints.isEmpty());
        return;
    }
    const auto &sentence = m_scene.judge() ? m_scene.judge()->policy.promiseSentence : std::nullopt;
    setHint(sentence ? tr("Say: “%1”").arg(sentence->in(m_scene.customerLanguage())) : QString());
}

} // namespace permanence
