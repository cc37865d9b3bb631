#include "ui/callbacks/CallbackOutcomeDialog.h"

#include "core/base/Literals.h"
#include "core/desk/CallbackReason.h"
#include "core/rules/ContactRules.h"
#include "ui/callbacks/AgendaView.h"
#include "ui/widgets/DigitKeys.h"
#include "ui/widgets/HoursWords.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace permanence {

CallbackOutcomeDialog::CallbackOutcomeDialog(DeskService &desk, const AgendaItem &item, const QStringList &numbers,
                                             const CallbackHours &hours, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_activity(item.id), m_note(new QLineEdit(this)), m_error(new ErrorLine(this))
{
    setObjectName(u"callbackOutcome"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Call to %1").arg(agendaWhom(item)));
    const Instant now = m_desk.clock().now();
    const QTimeZone zone(m_desk.desk().timezone.toLatin1());
    auto *number = new SizedLabel(TypeSize::Title, this);
    number->setObjectName(u"callNumber"_s);
    number->setTextFormat(Qt::PlainText);
    number->setWordWrap(true);
    number->setText((QStringList{agendaWhom(item)} + numbers).join(u" · "_s));
    const bool isOpen = hours.customer.isOpen(now);
    auto *open = new ToneLabel(isOpen ? ColourRole::Good : ColourRole::Warning, this);
    open->setObjectName(u"customerOpen"_s);
    open->setText(tr("They are %1.", "open until …, closed until …").arg(openText(hours.customer, now, zone)));
    auto *reason = new QLabel(callbackReasonText(item.reason), this);
    reason->setTextFormat(Qt::PlainText);
    reason->setWordWrap(true);
    reason->setVisible(!item.reason.isEmpty());

    const int gap = Theme::spacing(1, this);
    const auto next = nextBusinessDayCallback(hours.desk, hours.customer, now).value_or(CallbackTime{now + kDay, false});
    const QString back = tr("comes back %1", "when").arg(momentText(next.due, now, zone));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * gap);
    grid->setVerticalSpacing(gap);
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString &name, const Choice &choice, const QString &text) {
        const int key = static_cast<int>(m_choices.size()) + 1;
        auto *button = new QPushButton(QString(u"&%1   %2"_s.arg(key).arg(text)), this);
        button->setObjectName(name);
        button->setAccessibleName(text);
        button->setAutoDefault(false);
        button->setStyleSheet(u"text-align: left; padding: 4px 12px;"_s);
        const QString then = choice.outcome == AttemptOutcome::Reached ? tr("is done by it") : back;
        button->setAccessibleDescription(then);
        grid->addWidget(button, key - 1, 0);
        grid->addWidget(new QLabel(then, this), key - 1, 1);
        m_choices.push_back(choice);
        connect(button, &QPushButton::clicked, this, [this, choice] { record(choice); });
    };
    add(u"outcomeReached"_s, {AttemptOutcome::Reached, false}, tr("Reached"));
    add(u"outcomeNoAnswer"_s, {AttemptOutcome::NoAnswer, false}, tr("No answer"));
    add(u"outcomeBusy"_s, {AttemptOutcome::Busy, false}, tr("Busy"));
    add(u"outcomeMessage"_s, {AttemptOutcome::Voicemail, true}, tr("Voicemail, message left"));
    add(u"outcomeVoicemail"_s, {AttemptOutcome::Voicemail, false}, tr("Voicemail, no message"));
    m_note->setObjectName(u"callbackNote"_s);
    m_note->setAccessibleName(tr("Note"));
    auto *form = new QFormLayout;
    form->addRow(tr("No&te"), m_note);
    auto *hint = new ToneLabel(ColourRole::MutedText, this);
    hint->setText(tr("One key records the outcome, with the note; Esc leaves without recording."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gap, 3 * gap, 3 * gap, 2 * gap);
    layout->setSpacing(2 * gap);
    layout->addWidget(number);
    layout->addWidget(open);
    layout->addWidget(reason);
    layout->addLayout(grid);
    layout->addLayout(form);
    layout->addWidget(m_error);
    layout->addStretch();
    layout->addWidget(hint);
    setMinimumWidth(fontMetrics().averageCharWidth() * 90);
    findChild<QPushButton *>(u"outcomeReached"_s)->setFocus(Qt::OtherFocusReason);
}

void CallbackOutcomeDialog::keyPressEvent(QKeyEvent *event)
{
    const int digit = digitOf(event->key());
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (isPlain && digit > 0 && digit <= static_cast<int>(m_choices.size()))
        record(m_choices[static_cast<std::size_t>(digit - 1)]);
    else
        QDialog::keyPressEvent(event);
}

void CallbackOutcomeDialog::record(const Choice &choice)
{
    if (std::exchange(m_recording, true))
        return;
    m_error->setText({});
    QStringList words;
    if (choice.message)
        words << tr("Message left on the voicemail.");
    if (!m_note->text().trimmed().isEmpty())
        words << m_note->text().trimmed();
    m_desk
        .command([activity = m_activity, outcome = choice.outcome, text = words.join(u' ')](Desk &desk) {
            return desk.endCallback(activity, outcome, text);
        })
        .then(this, [this, outcome = choice.outcome](const Result<std::optional<Scheduled>> &next) {
            m_recording = false;
            if (!next) {
                m_error->setText(next.error().text());
                return;
            }
            emit recorded(outcome, *next);
            accept();
        });
}

} // namespace permanence
