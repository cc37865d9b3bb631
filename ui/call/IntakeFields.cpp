#include "ui/call/IntakeFields.h"

#include "ui/widgets/Theme.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>

namespace permanence {

QStringList missingIn(const CallDraft &draft, const Policy &policy)
{
    QStringList names;
    const QString language = QLocale().name();
    if (draft.summary.trimmed().isEmpty())
        names << IntakeFields::tr("summary");
    for (const IntakeField &field : policy.intake) {
        const QString answer = field.id == kDescriptionField ? draft.details : draft.intake.value(field.id).toString();
        if (answer.trimmed().isEmpty())
            names << field.title.in(language);
    }
    for (const ChecklistItem &item : policy.intakeChecklist) {
        if (!draft.intake.value(item.id).toBool())
            names << item.title.in(language);
    }
    return names;
}

IntakeFields::IntakeFields(CallSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_layout(new QFormLayout(this))
{
    const int gap = Theme::spacing(1, this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setVerticalSpacing(gap);
    m_layout->setHorizontalSpacing(2 * gap);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    hide(); // until a policy asks for something
}

bool IntakeFields::setPolicy(const Policy *policy)
{
    // The briefing comes again with every change in the store; a field in which the agent writes must not go away.
    const QString key = policy ? QString(policy->id % u'/' % QString::number(policy->version) % u'/' % QLocale().name())
                               : QString();
    if (key == m_of)
        return false;
    m_of = key;
    for (QWidget *field : fields())
        m_layout->removeRow(field);
    m_lines.clear();
    m_ticks.clear();
    for (const IntakeField &field : policy ? policy->intake : std::vector<IntakeField>()) {
        if (field.id != kDescriptionField)
            addLine(field);
    }
    for (const ChecklistItem &item : policy ? policy->intakeChecklist : std::vector<ChecklistItem>())
        addTick(item);
    setVisible(!fields().empty());
    return true;
}

std::vector<QWidget *> IntakeFields::fields() const
{
    std::vector<QWidget *> all;
    for (const auto &[id, line] : m_lines)
        all.push_back(line);
    for (const auto &[id, tick] : m_ticks)
        all.push_back(tick);
    return all;
}

void IntakeFields::addLine(const IntakeField &asked)
{
    auto *line = new QLineEdit(this);
    const QString title = asked.title.in(QLocale().name());
    line->setObjectName(QString(u"intake."_s % asked.id));
    line->setPlaceholderText(asked.hint.in(QLocale().name()));
    line->setToolTip(line->placeholderText());
    line->setAccessibleName(title);
    m_layout->addRow(title, line);
    m_lines.emplace_back(asked.id, line);
    connect(line, &QLineEdit::textEdited, this, [this, id = asked.id](const QString &text) {
        write(id, text.isEmpty() ? QJsonValue() : QJsonValue(text));
    });
}

void IntakeFields::addTick(const ChecklistItem &item)
{
    auto *tick = new QCheckBox(item.title.in(QLocale().name()), this);
    tick->setObjectName(QString(u"tick."_s % item.id));
    m_layout->addRow(tick);
    m_ticks.emplace_back(item.id, tick);
    connect(tick, &QCheckBox::clicked, this,
            [this, id = item.id](bool on) { write(id, on ? QJsonValue(true) : QJsonValue()); });
}

void IntakeFields::write(const QString &id, const QJsonValue &answer)
{
    m_session.edit([&](CallDraft &draft) {
        if (answer.isNull())
            draft.intake.remove(id);
        else
            draft.intake.insert(id, answer);
    });
    emit edited();
}

void IntakeFields::showDraft()
{
    const QJsonObject &intake = m_session.draft().intake;
    for (const auto &[id, line] : m_lines) {
        if (const QString text = intake.value(id).toString(); line->text() != text)
            line->setText(text);
    }
    for (const auto &[id, tick] : m_ticks)
        tick->setChecked(intake.value(id).toBool());
}

} // namespace permanence
