#include "ui/ticket/CallOutcomeDialog.h"

#include "core/base/Literals.h"
#include "ui/ticket/AttemptWords.h"
#include "ui/widgets/DigitKeys.h"
#include "ui/widgets/HoursWords.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace permanence {
CallOutcomeDialog::CallOutcomeDialog(DeskService &desk, TicketScene scene, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_scene(std::move(scene)), m_number(new SizedLabel(TypeSize::Title, this)),
      m_openShape(new ShapeLabel(this)), m_open(new ToneLabel(ColourRole::Text, this)),
      m_sayTitle(new ToneLabel(ColourRole::MutedText, this)), m_say(new SizedLabel(TypeSize::Title, this)),
      m_error(new ErrorLine(this))
{
    setObjectName(u"callOutcome"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Call to %1").arg(whom()));
    m_number->setObjectName(u"callNumber"_s);
    m_open->setObjectName(u"customerOpen"_s);
    m_say->setObjectName(u"voicemailSentence"_s);
    for (QLabel *label : {m_number, m_say}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_say->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sayTitle->setText(tr("Say to a voicemail:"));

    const int gap = Theme::spacing(1, this);
    auto *open = new QHBoxLayout;
    open->setSpacing(gap);
    open->addWidget(m_openShape);
    open->addWidget(m_open, 1);
    auto *choices = new QGridLayout;
    choices->setHorizontalSpacing(2 * gap);
    choices->setVerticalSpacing(gap);
    choices->setColumnStretch(1, 1);
    addChoice(choices, u"outcomeReached"_s, AttemptOutcome::Reached, false, tr("Reached"));
    addChoice(choices, u"outcomeNoAnswer"_s, AttemptOutcome::NoAnswer, false, tr("No answer"));
    addChoice(choices, u"outcomeBusy"_s, AttemptOutcome::Busy, false, tr("Busy"));
    addChoice(choices, u"outcomeMessage"_s, AttemptOutcome::Voicemail, true, tr("Voicemail, message left"));
    addChoice(choices, u"outcomeVoicemail"_s, AttemptOutcome::Voicemail, false, tr("Voicemail, no message"));
    auto *hint = new ToneLabel(ColourRole::MutedText, this);
    hint->setText(tr("One key records the outcome; Esc leaves without recording."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gap, 3 * gap, 3 * gap, 2 * gap);
    layout->setSpacing(2 * gap);
    layout->addWidget(m_number);
    layout->addLayout(open);
    layout->addWidget(m_sayTitle);
    layout->addWidget(m_say);
    layout->addLayout(choices);
    layout->addWidget(m_error);
    layout->addStretch();
    layout->addWidget(hint);
    setMinimumWidth(fontMetrics().averageCharWidth() * 110);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &CallOutcomeDialog::plan);
    m_timer.start();
    plan();
}

QString CallOutcomeDialog::whom() const
{
    if (m_scene.view.contact)
        return m_scene.view.contact->name;
    return m_scene.view.customer ? m_scene.view.customer->name : tr("an unknown caller");
}

void CallOutcomeDialog::addChoice(QGridLayout *grid, const QString &name, AttemptOutcome outcome, bool message,
                                  const QString &text)
{
    const int key = static_cast<int>(m_choices.size()) + 1;
    auto *button = new QPushButton(QString(u"&%1   %2"_s.arg(key).arg(text)), this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    button->setStyleSheet(u"text-align: left; padding: 4px 12px;"_s);
    auto *consequence = new QLabel(this);
    consequence->setObjectName(QString(name % u"Then"_s));
    consequence->setTextFormat(Qt::PlainText);
    consequence->setWordWrap(true);
    grid->addWidget(button, key - 1, 0);
    grid->addWidget(consequence, key - 1, 1);
    m_choices.push_back({outcome, message, button, consequence});
    connect(button, &QPushButton::clicked, this,
            [this, index = m_choices.size() - 1] { record(m_choices[index]); });
}

void CallOutcomeDialog::plan()
{
    const Instant now = m_desk.clock().now();
    QStringList numbers{whom()};
    if (m_scene.view.contact) {
        for (const QString &phone : m_scene.view.contact->phones)
            numbers << phoneText(phone, m_desk.desk().region);
    }
    m_number->setText(numbers.join(u" · "_s));
    const bool open = m_scene.customerHours().isOpen(now);
    m_openShape->setShape(open ? u"good"_s : u"warning"_s, open ? ColourRole::Good : ColourRole::Warning);
    m_open->setRole(open ? ColourRole::Good : ColourRole::Warning);
    const QString where = m_scene.view.customer ? m_scene.view.customer->name : whom();
    m_open->setText(tr("%1: %2", "customer: open until …")
                        .arg(where, openText(m_scene.customerHours(), now, m_scene.customerHours().zone())));
    const QString sentence = voicemailWords(m_scene, m_desk.agent().name, now);
    m_sayTitle->setVisible(!sentence.isEmpty());
    m_say->setVisible(!sentence.isEmpty());
    m_say->setText(tr("“%1”", "what is said, in quotation marks").arg(sentence));
    for (const Choice &choice : m_choices) {
        const QString consequence = attemptConsequence(m_scene, choice.outcome, now);
        choice.consequence->setText(consequence);
        choice.button->setAccessibleDescription(consequence);
    }
}

void CallOutcomeDialog::keyPressEvent(QKeyEvent *event)
{
    const int index = digitOf(event->key()) - 1;
    if (event->modifiers().testFlag(Qt::ControlModifier) || event->modifiers().testFlag(Qt::AltModifier) || index < 0 ||
        index >= static_cast<int>(m_choices.size())) {
        QDialog::keyPressEvent(event);
        return;
    }
    record(m_choices[static_cast<size_t>(index)]);
}

void CallOutcomeDialog::record(const Choice &choice)
{
    if (std::exchange(m_recording, true))
        return;
    m_error->setText({});
    m_desk
        .command([ticket = m_scene.ticket().id, outcome = choice.outcome, message = choice.message](Desk &desk) {
            return desk.attempt(ticket, outcome, message);
        })
        .then(this, [this, outcome = choice.outcome](const Result<RecordedAttempt> &result) {
            m_recording = false;
            if (!result) {
                m_error->setText(result.error().text());
                return;
            }
            emit recorded(outcome, *result);
            accept();
        });
}

} // namespace permanence
