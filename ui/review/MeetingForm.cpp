#include "ui/review/MeetingForm.h"

#include "core/base/Literals.h"
#include "ui/widgets/ServiceWords.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QKeyEvent>
#include <QPlainTextEdit>

namespace permanence {
namespace {

QPlainTextEdit *textOf(const QString &name, int lines, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setObjectName(name);
    edit->setTabChangesFocus(true);
    const int height = edit->fontMetrics().lineSpacing() * lines + 2 * edit->frameWidth() + 8;
    edit->setMinimumHeight(height);
    edit->setMaximumHeight(2 * height);
    return edit;
}

QLabel *labelOf(QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setBuddy(buddy);
    return label;
}

} // namespace

MeetingForm::MeetingForm(QWidget *parent)
    : QWidget(parent), m_presets(new QLabel(this)), m_decision(textOf(u"meetingDecision"_s, 2, this)),
      m_step(textOf(u"meetingStep"_s, 2, this)), m_owner(new QComboBox(this)), m_day(new QDateEdit(this)),
      m_tell(textOf(u"meetingTell"_s, 3, this)), m_recorded(new ToneLabel(ColourRole::Good, this)),
      m_time(new SizedLabel(TypeSize::Title, this)), m_error(new ErrorLine(this))
{
    m_decisionLabel = labelOf(m_decision, this);
    m_stepLabel = labelOf(m_step, this);
    m_ownerLabel = labelOf(m_owner, this);
    m_dayLabel = labelOf(m_day, this);
    m_tellLabel = labelOf(m_tell, this);
    m_presets->setObjectName(u"meetingPresets"_s);
    m_presets->setWordWrap(true);
    m_owner->setObjectName(u"meetingOwner"_s);
    m_day->setObjectName(u"meetingDay"_s);
    m_day->setCalendarPopup(true);
    m_time->setObjectName(u"meetingTime"_s);
    m_recorded->setObjectName(u"meetingRecorded"_s);
    m_recorded->setWordWrap(true);
    m_error->setObjectName(u"meetingError"_s);
    const int gap = Theme::spacing(1, this);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(gap);
    const auto add = [&](QLabel *label, QWidget *field) {
        layout->addWidget(label);
        layout->addWidget(field);
    };
    layout->addWidget(m_time);
    layout->addWidget(m_presets);
    add(m_decisionLabel, m_decision);
    add(m_stepLabel, m_step);
    auto *who = new QHBoxLayout;
    who->addWidget(m_ownerLabel);
    who->addWidget(m_owner, 1);
    who->addSpacing(gap);
    who->addWidget(m_dayLabel);
    who->addWidget(m_day);
    layout->addLayout(who);
    add(m_tellLabel, m_tell);
    layout->addWidget(m_error);
    layout->addWidget(m_recorded);
    layout->addStretch(1);
    const auto tell = [this] {
        if (!m_isFilling)
            emit changed();
    };
    for (QPlainTextEdit *edit : {m_decision, m_step, m_tell}) {
        connect(edit, &QPlainTextEdit::textChanged, this, tell);
        edit->installEventFilter(this);
    }
    connect(m_owner, &QComboBox::currentIndexChanged, this, tell);
    connect(m_day, &QDateEdit::dateChanged, this, tell);
    m_owner->installEventFilter(this);
    m_day->installEventFilter(this);
}

void MeetingForm::setAgents(const std::vector<AgentView> &agents)
{
    const auto isShown = [this](const AgentView &agent) {
        const int place = m_owner->findData(agent.id.text());
        return place >= 0 && m_owner->itemText(place) == agent.name;
    };
    if (m_owner->count() == static_cast<int>(agents.size()) && std::all_of(agents.begin(), agents.end(), isShown))
        return; // somebody may just be choosing
    const QVariant chosen = m_owner->currentData();
    m_isFilling = true;
    m_owner->clear();
    for (const AgentView &agent : agents)
        m_owner->addItem(agent.name, agent.id.text());
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(chosen)));
    m_isFilling = false;
}

void MeetingForm::show(const ReviewItem &item, const TicketMinutes *minutes, const ReviewDraft *draft,
                       const Likely &likely)
{
    m_isFilling = true;
    m_isClosed = item.ticket.isClosed();
    ReviewDraft shown;
    if (draft && !draft->isEmpty()) {
        shown = *draft;
    } else if (minutes) {
        shown.decision = minutes->last.decision;
        shown.nextStep = minutes->last.nextStep;
        shown.tell = minutes->last.progress;
        shown.owner = minutes->last.stepOwner;
        shown.day =
            minutes->last.stepDue == Instant{} ? QDate() : minutes->last.stepDue.in(likely.zone).date();
    } else if (m_isClosed) {
        shown.decision = tr("Closed before it was discussed.");
    }
    if (!shown.owner.isValid())
        shown.owner = item.ticket.owner.isValid() ? item.ticket.owner : likely.owner;
    if (!shown.day.isValid())
        shown.day = likely.day;
    m_decision->setPlainText(shown.decision);
    m_step->setPlainText(shown.nextStep);
    m_tell->setPlainText(shown.tell);
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(shown.owner.text())));
    m_day->setDate(shown.day);
    for (QWidget *field : QList<QWidget *>{m_step, m_owner, m_day, m_tell})
        field->setEnabled(!m_isClosed);
    m_recorded->setText(minutes ? tr("Recorded; what you change is recorded anew.") : QString());
    m_recorded->setVisible(minutes != nullptr);
    m_isFilling = false;
    setError({});
}

void MeetingForm::clear()
{
    m_isFilling = true;
    for (QPlainTextEdit *edit : {m_decision, m_step, m_tell})
        edit->clear();
    m_isFilling = false;
    m_recorded->hide();
    setError({});
}

ReviewDraft MeetingForm::draft() const
{
    return {m_decision->toPlainText(),
            m_step->toPlainText(),
            m_tell->toPlainText(),
            AgentId(Uuid::fromText(m_owner->currentData().toString()).value_or(Uuid{})),
            m_day->date(),
            0};
}

Minutes MeetingForm::minutes() const
{
    Minutes minutes;
    minutes.decision = m_decision->toPlainText().trimmed();
    minutes.tellLater = true;
    if (m_isClosed)
        return minutes;
    minutes.nextStep = m_step->toPlainText().trimmed();
    if (minutes.nextStep.isEmpty()) // each decision becomes an activity
        minutes.nextStep = minutes.decision;
    minutes.progress = m_tell->toPlainText().trimmed();
    minutes.stepDay = m_day->date();
    minutes.stepOwner = draft().owner;
    return minutes;
}

QString MeetingForm::preset(int number)
{
    switch (number) {
    case 1:
        return tr("Go on as planned");
    case 2:
        return tr("Call the customer");
    case 3:
        return tr("Wait for the customer");
    case 4:
        return tr("Ask the maker");
    case 5:
        return tr("Needs a specialist");
    case 6:
        return tr("Offer to close");
    default:
        return {};
    }
}

bool MeetingForm::isPreset(const QString &text)
{
    for (int number = 1; number <= kPresets; ++number) {
        if (text == preset(number))
            return true;
    }
    return false;
}

void MeetingForm::takePreset(int number)
{
    const QString text = preset(number), said = m_decision->toPlainText().trimmed();
    if (text.isEmpty())
        return;
    QStringList lines = said.split(u'\n', Qt::SkipEmptyParts);
    if (!lines.isEmpty() && isPreset(lines.back()))
        lines.removeLast();
    lines << text;
    takeDecision(lines.join(u'\n'));
}

void MeetingForm::takeDecision(const QString &text)
{
    m_decision->setPlainText(text);
}

void MeetingForm::moveDay(int days)
{
    m_day->setDate(m_day->date().addDays(days));
}

void MeetingForm::setTime(qint64 here, qint64 total)
{
    m_time->setText(
        tr("%1 on this ticket · %2 in all", "lengths of time").arg(spokenLength(here), spokenLength(total)));
}

void MeetingForm::setError(const QString &sentence)
{
    m_error->setText(sentence);
}

void MeetingForm::showCauses(bool shown)
{
    m_showsCauses = shown;
    QStringList lines;
    if (shown) {
        lines << tr("To quality control because of:");
        int digit = 0;
        for (const auto &row : CodeTable<DefectCause>::rows)
            lines << tr("%1  %2", "a key, what it means").arg(++digit).arg(defectCauseWord(row.value));
    } else {
        for (int number = 1; number <= kPresets; ++number)
            lines << tr("%1  %2", "a key, what it means")
                         .arg(number)
                         .arg(preset(number))
                         .replace(u' ', QChar::Nbsp);
    }
    m_presets->setText(lines.join(shown ? u"\n"_s : u"    "_s));
}

void MeetingForm::retranslate()
{
    m_decisionLabel->setText(tr("&Decision (D)"));
    m_stepLabel->setText(tr("&Next step (N); empty: the decision itself"));
    m_ownerLabel->setText(tr("&Owner (O)"));
    m_dayLabel->setText(tr("&When (W)"));
    m_tellLabel->setText(tr("What the customer is &told (T); empty: a text in its language"));
    showCauses(m_showsCauses);
}

void MeetingForm::edit(QWidget *field)
{
    field->setFocus(Qt::ShortcutFocusReason);
    if (auto *text = qobject_cast<QPlainTextEdit *>(field))
        text->selectAll();
}

void MeetingForm::editDecision()
{
    edit(m_decision);
}

void MeetingForm::editStep()
{
    edit(m_step);
}

void MeetingForm::editOwner()
{
    edit(m_owner);
}

void MeetingForm::editDay()
{
    edit(m_day);
}

void MeetingForm::editTell()
{
    edit(m_tell);
}

bool MeetingForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isReturn && (key->modifiers() & Qt::ControlModifier)) {
        emit nextAsked();
        return true;
    }
    const bool isText = qobject_cast<QPlainTextEdit *>(watched) != nullptr;
    if (key->key() == Qt::Key_Escape || (isReturn && !isText)) {
        emit left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace permanence
