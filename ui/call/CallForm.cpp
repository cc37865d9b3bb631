#include "ui/call/CallForm.h"

#include "core/model/PhoneNumber.h"
#include "ui/call/AdmissionPanel.h"
#include "ui/call/CallWords.h"
#include "ui/call/ChoiceRow.h"
#include "ui/widgets/SizedLabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QCoreApplication>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace permanence {
namespace {

constexpr Nature kNatures[] = {Nature::Incident, Nature::Question, Nature::ServiceRequest, Nature::ChangeRequest,
                               Nature::FeatureRequest};

/// Most urgent first; a policy with one severity makes no difference between calls.
Choice severityChoice(const Severity &severity, std::size_t rank, std::size_t count, const QString &text)
{
    if (count == 1 || rank >= 2)
        return {severity.id, text, u"severity-informative"_s, ColourRole::Information};
    if (rank == 0)
        return {severity.id, text, u"severity-blocking"_s, ColourRole::Overdue};
    return {severity.id, text, u"severity-hindering"_s, ColourRole::Warning};
}

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void colour(QLabel *label, ColourRole role)
{
    QPalette own = label->palette();
    own.setColor(QPalette::WindowText, Theme::colour(role, label->parentWidget()->palette()));
    label->setPalette(own);
}

} // namespace

CallForm::CallForm(CallSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_grid(new QGridLayout),
      m_heading(new SizedLabel(TypeSize::Title, this)), m_about(plainLabel(this)), m_contact(new QComboBox(this)),
      m_notNamed(plainLabel(this)), m_nature(new ChoiceRow(u"nature"_s, this)),
      m_severity(new ChoiceRow(u"severity"_s, this)), m_definition(plainLabel(this)),
      m_category(new QComboBox(this)), m_coverageShape(new QLabel(this)), m_coverage(plainLabel(this)),
      m_summary(new QLineEdit(this)), m_details(new QPlainTextEdit(this)), m_intake(new QWidget(this)),
      m_intakeLayout(new QFormLayout(m_intake)), m_admission(new AdmissionPanel(session, this)),
      m_missing(plainLabel(this)), m_error(plainLabel(this)),
      m_save(new QPushButton(this)), m_wrong(new QPushButton(this)), m_contactLabel(plainLabel(this)),
      m_natureLabel(plainLabel(this)), m_severityLabel(plainLabel(this)), m_categoryLabel(plainLabel(this)),
      m_summaryLabel(plainLabel(this)), m_detailsLabel(plainLabel(this))
{
    setObjectName(u"callForm"_s);
    m_heading->setObjectName(u"callHeading"_s);
    m_heading->setTextFormat(Qt::PlainText);
    m_about->setObjectName(u"callAbout"_s);
    m_contact->setObjectName(u"contact"_s);
    m_notNamed->setObjectName(u"notNamed"_s);
    m_definition->setObjectName(u"severityDefinition"_s);
    m_category->setObjectName(u"category"_s);
    m_coverage->setObjectName(u"coverage"_s);
    m_summary->setObjectName(u"summary"_s);
    m_summary->setMaxLength(1'000'000); // what is too long is refused with a sentence, not cut
    m_details->setObjectName(u"details"_s);
    m_details->setTabChangesFocus(true);
    m_missing->setObjectName(u"missing"_s);
    m_error->setObjectName(u"callError"_s);
    m_save->setObjectName(u"saveButton"_s);
    m_wrong->setObjectName(u"wrongNumberHere"_s);
    m_save->setIcon(Theme::icon(u"check"_s));
    layOut();
    connectFields();
}

void CallForm::layOut()
{
    const int gap = Theme::spacing(1, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    column->setSpacing(2 * gap);
    auto *top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_about);
    column->addLayout(top);

    const auto row = [this](int at, QLabel *label, QWidget *field, QWidget *buddy) {
        m_grid->addWidget(label, at, 0, Qt::AlignLeft | (field == m_details ? Qt::AlignTop : Qt::AlignVCenter));
        m_grid->addWidget(field, at, 1);
        if (buddy)
            label->setBuddy(buddy);
    };
    const auto beside = [this](std::initializer_list<QWidget *> parts) {
        auto *line = new QWidget(this);
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins(0, 0, 0, 0);
        for (QWidget *part : parts)
            layout->addWidget(part);
        layout->addStretch(1);
        return line;
    };
    const int broad = fontMetrics().averageCharWidth() * 34;
    for (QComboBox *box : {m_contact, m_category}) {
        box->setMinimumWidth(broad);
        box->setMaximumWidth(broad + broad / 3);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    m_grid->setHorizontalSpacing(2 * gap);
    m_grid->setVerticalSpacing(gap + gap / 2);
    m_grid->setColumnStretch(1, 1);
    row(0, m_contactLabel, beside({m_contact, m_notNamed}), m_contact);
    row(1, m_natureLabel, m_nature, nullptr);
    row(2, m_severityLabel, m_severity, nullptr);
    m_grid->addWidget(m_definition, 3, 1);
    row(4, m_categoryLabel, beside({m_category, m_coverageShape, m_coverage}), m_category);
    row(5, m_summaryLabel, m_summary, m_summary);
    row(6, m_detailsLabel, m_details, m_details);
    m_grid->setRowStretch(6, 1);
    column->addLayout(m_grid, 1);
    m_definition->setWordWrap(true);
    m_definition->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    reserveRoom();
    m_details->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    // It takes what the rest leaves, so that a small window scrolls as late as can be.
    m_details->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);

    m_intakeLayout->setContentsMargins(0, 0, 0, 0);
    m_intakeLayout->setVerticalSpacing(gap);
    m_intakeLayout->setHorizontalSpacing(2 * gap);
    m_intakeLayout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_intake->hide(); // until a policy asks for something
    column->addWidget(m_intake);
    m_missing->setWordWrap(true);
    m_missing->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(m_missing);
    column->addWidget(m_admission);
    m_error->setWordWrap(true);
    column->addWidget(m_error);
    auto *keys = new QHBoxLayout;
    keys->addWidget(m_save);
    keys->addWidget(m_wrong);
    keys->addStretch();
    column->addLayout(keys);
}

void CallForm::reserveRoom()
{
    const int line = fontMetrics().lineSpacing();
    m_definition->setFixedHeight(2 * line + 2);
    // Two lines: what is missing becomes less while one types, and nothing may move for it.
    m_missing->setMinimumHeight(2 * line);
    m_error->setMinimumHeight(line);
}

void CallForm::connectFields()
{
    connect(m_contact, &QComboBox::activated, this, [this](int index) {
        const QVariant id = m_contact->itemData(index);
        m_session.setContact(ContactId(Uuid::fromText(id.toString()).value_or(Uuid{})),
                             id.toString().isEmpty() ? QString() : m_contact->itemText(index));
    });
    connect(m_nature, &ChoiceRow::chosenByHand, this, [this](const QString &id) {
        m_session.edit([&](CallDraft &draft) { draft.nature = fromCode<Nature>(id).value_or(Nature::Incident); });
    });
    connect(m_severity, &ChoiceRow::chosenByHand, this, [this](const QString &id) {
        m_session.edit([&](CallDraft &draft) { draft.severity = id; });
        showChosen();
    });
    connect(m_category, &QComboBox::activated, this, [this] {
        m_session.edit([&](CallDraft &draft) { draft.category = m_category->currentData().toString(); });
        showChosen();
    });
    connect(m_summary, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_session.edit([&](CallDraft &draft) { draft.summary = text; });
        showChosen();
    });
    connect(m_details, &QPlainTextEdit::textChanged, this, [this] {
        m_session.edit([&](CallDraft &draft) { draft.details = m_details->toPlainText(); });
        showChosen();
    });
    connect(m_save, &QPushButton::clicked, this, &CallForm::saveAsked);
    connect(m_wrong, &QPushButton::clicked, this, &CallForm::wrongNumberAsked);
}

void CallForm::setBriefing(const CallBriefing &briefing)
{
    m_briefing = briefing;
    rebuildContacts();
    rebuildSeverities();
    rebuildCategories();
    rebuildIntake();
    m_admission->setBriefing(briefing);
    showDraft();
}

void CallForm::rebuildContacts()
{
    const QSignalBlocker quiet(m_contact);
    m_contact->clear();
    m_contact->addItem(m_briefing.card ? tr("somebody else") : tr("not known"), QString());
    if (m_briefing.card) {
        for (const ContactView &contact : m_briefing.card->contacts)
            m_contact->addItem(contact.name, contact.id.text());
        // A customer with very many people: the caller is among them all the same.
        const auto &caller = m_briefing.card->contact;
        if (caller && m_contact->findData(caller->id.text()) < 0)
            m_contact->addItem(caller->name, caller->id.text());
    }
    m_contact->setEnabled(m_briefing.card.has_value());
}

void CallForm::rebuildSeverities()
{
    std::vector<Choice> choices;
    if (const Policy *policy = m_briefing.policy()) {
        QString taken;
        for (const Nature nature : kNatures) {
            const QString text = natureChoice(nature);
            taken += text.mid(text.indexOf(u'&') + 1, 1);
        }
        for (const QLabel *label : {m_contactLabel, m_categoryLabel, m_summaryLabel, m_detailsLabel})
            taken += label->text().mid(label->text().indexOf(u'&') + 1, 1);
        // The caller's panel stands beside the form; its keys are in reach too.
        for (const char *beside : {"&Open tickets", "&Lately"}) {
            const QString text = QCoreApplication::translate("permanence::CallerPanel", beside);
            taken += text.mid(text.indexOf(u'&') + 1, 1);
        }
        taken += m_admission->accessKey();
        QStringList titles;
        for (const Severity &severity : policy->severities)
            titles << severity.title.in(QLocale().name());
        titles = withAccessKeys(titles, taken);
        for (std::size_t i = 0; i < policy->severities.size(); ++i)
            choices.push_back(severityChoice(policy->severities[i], i, policy->severities.size(),
                                             titles[static_cast<qsizetype>(i)]));
    }
    m_severity->setChoices(tr("Severity"), choices);
}

void CallForm::rebuildCategories()
{
    const QSignalBlocker quiet(m_category);
    m_category->clear();
    m_category->addItem(tr("not said"), QString());
    const Policy *policy = m_briefing.policy();
    for (const Category &category : policy ? policy->categories : std::vector<Category>()) {
        const CallRemark covered = coverageRemark(m_briefing, category);
        m_category->addItem(Theme::icon(covered.icon, covered.role), category.title.in(QLocale().name()), category.id);
        m_category->setItemData(m_category->count() - 1,
                                QString(category.title.in(QLocale().name()) % u", "_s % covered.text),
                                Qt::AccessibleTextRole);
    }
    const bool asked = m_category->count() > 1;
    m_categoryLabel->setVisible(asked);
    m_category->parentWidget()->setVisible(asked);
}

void CallForm::rebuildIntake()
{
    // The briefing comes again with every change in the store; a field in which the agent writes must not go away.
    const Policy *policy = m_briefing.policy();
    const QString key = policy ? QString(policy->id % u'/' % QString::number(policy->version) % u'/' % QLocale().name())
                               : QString();
    if (key == m_intakeOf)
        return;
    m_intakeOf = key;
    for (const auto &[id, line] : m_lines)
        m_intakeLayout->removeRow(line);
    for (const auto &[id, tick] : m_ticks)
        m_intakeLayout->removeRow(tick);
    m_lines.clear();
    m_ticks.clear();
    QString hint;
    for (const IntakeField &field : policy ? policy->intake : std::vector<IntakeField>()) {
        if (field.id == kDescriptionField)
            hint = field.hint.in(QLocale().name());
        else
            addIntakeLine(field);
    }
    m_details->setPlaceholderText(hint);
    for (const ChecklistItem &item : policy ? policy->intakeChecklist : std::vector<ChecklistItem>())
        addTick(item);
    m_intake->setVisible(!m_lines.empty() || !m_ticks.empty());
    orderTabs();
}

void CallForm::orderTabs()
{
    std::vector<QWidget *> order{m_contact};
    order.insert(order.end(), m_nature->buttons().begin(), m_nature->buttons().end());
    order.insert(order.end(), m_severity->buttons().begin(), m_severity->buttons().end());
    order.insert(order.end(), {m_category, m_summary, m_details});
    for (const auto &[id, line] : m_lines)
        order.push_back(line);
    for (const auto &[id, tick] : m_ticks)
        order.push_back(tick);
    order.insert(order.end(), {m_admission->serviceBox(), m_save, m_wrong});
    for (std::size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void CallForm::addIntakeLine(const IntakeField &asked)
{
    auto *line = new QLineEdit(m_intake);
    const QString title = asked.title.in(QLocale().name());
    line->setObjectName(QString(u"intake."_s % asked.id));
    line->setPlaceholderText(asked.hint.in(QLocale().name()));
    line->setToolTip(line->placeholderText());
    line->setAccessibleName(title);
    m_intakeLayout->addRow(title, line);
    m_lines.emplace_back(asked.id, line);
    connect(line, &QLineEdit::textEdited, this, [this, id = asked.id](const QString &text) {
        m_session.edit([&](CallDraft &draft) {
            if (text.isEmpty())
                draft.intake.remove(id);
            else
                draft.intake.insert(id, text);
        });
        showChosen();
    });
}

void CallForm::addTick(const ChecklistItem &item)
{
    auto *tick = new QCheckBox(item.title.in(QLocale().name()), m_intake);
    tick->setObjectName(QString(u"tick."_s % item.id));
    m_intakeLayout->addRow(tick);
    m_ticks.emplace_back(item.id, tick);
    connect(tick, &QCheckBox::clicked, this, [this, id = item.id](bool on) {
        m_session.edit([&](CallDraft &draft) {
            if (on)
                draft.intake.insert(id, true);
            else
                draft.intake.remove(id);
        });
        showChosen();
    });
}

void CallForm::setText(QLineEdit *line, const QString &text)
{
    if (line->text() != text)
        line->setText(text);
}

void CallForm::showDraft()
{
    const CallDraft &draft = m_session.draft();
    showHeading();
    {
        const QSignalBlocker quiet(m_contact);
        m_contact->setCurrentIndex(
            std::max(0, m_contact->findData(draft.contact.isValid() ? draft.contact.text() : QString())));
    }
    m_nature->setChosen(codeOf(draft.nature));
    if (const Policy *policy = m_briefing.policy())
        m_severity->setChosen(policy->severity(draft.severity) ? draft.severity : policy->leastUrgent().id);
    {
        const QSignalBlocker quiet(m_category);
        m_category->setCurrentIndex(std::max(0, m_category->findData(draft.category)));
    }
    setText(m_summary, draft.summary);
    if (m_details->toPlainText() != draft.details) {
        const QSignalBlocker quiet(m_details);
        m_details->setPlainText(draft.details);
    }
    for (const auto &[id, line] : m_lines)
        setText(line, draft.intake.value(id).toString());
    for (const auto &[id, tick] : m_ticks)
        tick->setChecked(draft.intake.value(id).toBool());
    m_error->clear();
    showChosen();
}

void CallForm::showHeading()
{
    const CallDraft &draft = m_session.draft();
    const QString number = PhoneNumber::fromE164(draft.number).international();
    m_heading->setText(number.isEmpty() ? tr("Call") : tr("Call from %1", "%1 is a phone number").arg(number));
    m_about->setText(draft.about.isValid() ? tr("added to ticket %1").arg(draft.aboutNumber) : QString());
    m_save->setText(draft.about.isValid() ? tr("Add to the ticket (Ctrl+Return)") : tr("Save (Ctrl+Return)"));
    // What belongs to a ticket of its own is not asked for a call about another one.
    for (QWidget *part : std::initializer_list<QWidget *>{m_nature, m_severity, m_category})
        part->setEnabled(!draft.about.isValid());
}

QStringList CallForm::missing() const
{
    const CallDraft &draft = m_session.draft();
    QStringList names;
    const Policy *policy = m_briefing.policy();
    if (!policy || draft.about.isValid())
        return names;
    const QString language = QLocale().name();
    if (draft.summary.trimmed().isEmpty())
        names << tr("summary");
    for (const IntakeField &field : policy->intake) {
        const QString answer = field.id == kDescriptionField ? draft.details : draft.intake.value(field.id).toString();
        if (answer.trimmed().isEmpty())
            names << field.title.in(language);
    }
    for (const ChecklistItem &item : policy->intakeChecklist) {
        if (!draft.intake.value(item.id).toBool())
            names << item.title.in(language);
    }
    return names;
}

void CallForm::showChosen()
{
    const Policy *policy = m_briefing.policy();
    const Severity *severity = policy ? policy->severity(m_severity->chosen()) : nullptr;
    m_definition->setText(severity ? severity->definition.in(QLocale().name()) : QString());
    colour(m_definition, ColourRole::MutedText);

    const Category *category = policy ? policy->category(m_category->currentData().toString()) : nullptr;
    const CallRemark covered = category ? coverageRemark(m_briefing, *category) : CallRemark{};
    const int edge = Theme::iconSize(this);
    m_coverageShape->setPixmap(category ? Theme::icon(covered.icon, covered.role).pixmap(QSize(edge, edge))
                                        : QPixmap());
    m_coverage->setText(covered.text);
    colour(m_coverage, covered.role);

    showNamed();
    const QStringList names = missing();
    m_missing->setText(names.isEmpty() ? QString() : tr("Missing: %1").arg(names.join(u" · "_s)));
    colour(m_missing, ColourRole::MutedText);
}

void CallForm::showNamed()
{
    const ContactId contact = m_session.draft().contact;
    const bool notNamed = isNotNamed(m_briefing, contact);
    const bool named = mayCallOutOfHours(m_briefing, contact);
    m_notNamed->setText(notNamed ? tr("! not named for calls out of hours")
                        : named  ? tr("✓ named for calls out of hours")
                                 : QString());
    colour(m_notNamed, notNamed ? ColourRole::Warning : ColourRole::MutedText);
}

void CallForm::showError(const QString &sentence)
{
    m_error->setText(sentence);
    colour(m_error, ColourRole::Overdue);
}

void CallForm::focusFirst()
{
    m_summary->setFocus(Qt::OtherFocusReason);
}

bool CallForm::focusLast()
{
    QWidget *last = m_inWork ? m_inWork.data() : focusWidget();
    m_inWork.clear();
    if (!last || !isAncestorOf(last) || !last->isEnabled())
        return false;
    last->setFocus(Qt::OtherFocusReason);
    return true;
}

void CallForm::setBusy(bool busy)
{
    // Disabling takes the focus away for good.
    if (busy)
        m_inWork = focusWidget();
    setEnabled(!busy);
}

void CallForm::retranslate()
{
    m_contactLabel->setText(tr("&Contact"));
    m_natureLabel->setText(tr("Nature"));
    m_severityLabel->setText(tr("Severity"));
    m_categoryLabel->setText(tr("Cate&gory"));
    m_summaryLabel->setText(tr("&Summary"));
    m_detailsLabel->setText(tr("&Details"));
    m_contact->setAccessibleName(tr("Contact"));
    m_category->setAccessibleName(tr("Category"));
    m_summary->setAccessibleName(tr("Summary"));
    m_details->setAccessibleName(tr("Details"));
    m_wrong->setText(tr("Wrong number (F8)"));
    std::vector<Choice> natures;
    for (const Nature nature : kNatures)
        natures.push_back({codeOf(nature), natureChoice(nature), {}, ColourRole::Text});
    m_nature->setChoices(tr("Nature"), natures);
    m_admission->retranslate();
    setBriefing(CallBriefing(m_briefing));
}

void CallForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_heading && !m_heading->text().isEmpty())
        showChosen();
    else if (event->type() == QEvent::FontChange)
        reserveRoom();
}

} // namespace permanence
