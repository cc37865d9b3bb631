#include "ui/call/CallForm.h"

#include "core/model/PhoneNumber.h"
#include "ui/call/AdmissionPanel.h"
#include "ui/call/CallWords.h"
#include "ui/call/CategoryRow.h"
#include "ui/call/ContactRow.h"
#include "ui/call/IntakeFields.h"
#include "ui/call/SeverityChoices.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace permanence {
namespace {

constexpr Nature kNatures[] = {Nature::Incident, Nature::Question, Nature::ServiceRequest, Nature::ChangeRequest,
                               Nature::FeatureRequest};

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

CallForm::CallForm(CallSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_grid(new QGridLayout),
      m_heading(new SizedLabel(TypeSize::Title, this)), m_about(plainLabel(this)),
      m_contact(new ContactRow(session, this)), m_nature(new ChoiceRow(u"nature"_s, this)),
      m_severity(new ChoiceRow(u"severity"_s, this)), m_definition(new ToneLabel(ColourRole::MutedText, this)),
      m_category(new CategoryRow(session, this)), m_summary(new QLineEdit(this)), m_details(new QPlainTextEdit(this)),
      m_intake(new IntakeFields(session, this)), m_admission(new AdmissionPanel(session, this)),
      m_missing(new ToneLabel(ColourRole::MutedText, this)), m_error(new ToneLabel(ColourRole::Overdue, this)),
      m_save(new QPushButton(this)), m_wrong(new QPushButton(this)),
      m_callback(new QPushButton(this)), m_contactLabel(plainLabel(this)),
      m_natureLabel(plainLabel(this)), m_severityLabel(plainLabel(this)), m_categoryLabel(plainLabel(this)),
      m_summaryLabel(plainLabel(this)), m_detailsLabel(plainLabel(this))
{
    setObjectName(u"callForm"_s);
    m_heading->setObjectName(u"callHeading"_s);
    m_heading->setTextFormat(Qt::PlainText);
    m_about->setObjectName(u"callAbout"_s);
    m_definition->setObjectName(u"severityDefinition"_s);
    m_summary->setObjectName(u"summary"_s);
    m_summary->setMaxLength(1'000'000); // what is too long is refused with a sentence, not cut
    m_details->setObjectName(u"details"_s);
    m_details->setTabChangesFocus(true);
    m_missing->setObjectName(u"missing"_s);
    m_error->setObjectName(u"callError"_s);
    m_save->setObjectName(u"saveButton"_s);
    m_wrong->setObjectName(u"wrongNumberHere"_s);
    m_callback->setObjectName(u"callbackHere"_s);
    m_save->setIcon(Theme::icon(u"check"_s));
    m_callback->setIcon(Theme::icon(u"callbacks"_s));
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
    const int broad = fontMetrics().averageCharWidth() * 34;
    for (QComboBox *box : {m_contact->box(), m_category->box()}) {
        box->setMinimumWidth(broad);
        box->setMaximumWidth(broad + broad / 3);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    m_grid->setHorizontalSpacing(2 * gap);
    m_grid->setVerticalSpacing(gap + gap / 2);
    m_grid->setColumnStretch(1, 1);
    row(0, m_contactLabel, m_contact, m_contact->box());
    row(1, m_natureLabel, m_nature, nullptr);
    row(2, m_severityLabel, m_severity, nullptr);
    m_grid->addWidget(m_definition, 3, 1);
    row(4, m_categoryLabel, m_category, m_category->box());
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

    column->addWidget(m_intake);
    m_missing->setWordWrap(true);
    m_missing->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(m_missing);
    column->addWidget(m_admission);
    m_error->setWordWrap(true);
    column->addWidget(m_error);
    auto *keys = new QHBoxLayout;
    keys->addWidget(m_save);
    keys->addWidget(m_callback);
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
    connect(m_nature, &ChoiceRow::chosenByHand, this, [this](const QString &id) {
        m_session.edit([&](CallDraft &draft) { draft.nature = fromCode<Nature>(id).value_or(Nature::Incident); });
    });
    connect(m_severity, &ChoiceRow::chosenByHand, this, [this](const QString &id) {
        m_session.edit([&](CallDraft &draft) { draft.severity = id; });
        showDefinition();
    });
    connect(m_summary, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_session.edit([&](CallDraft &draft) { draft.summary = text; });
        showMissing();
    });
    connect(m_details, &QPlainTextEdit::textChanged, this, [this] {
        m_session.edit([&](CallDraft &draft) { draft.details = m_details->toPlainText(); });
        showMissing();
    });
    connect(m_intake, &IntakeFields::edited, this, &CallForm::showMissing);
    connect(m_save, &QPushButton::clicked, this, &CallForm::saveAsked);
    connect(m_wrong, &QPushButton::clicked, this, &CallForm::wrongNumberAsked);
    connect(m_callback, &QPushButton::clicked, this, &CallForm::callbackAsked);
}

void CallForm::setBriefing(const CallBriefing &briefing)
{
    m_briefing = briefing;
    const Policy *policy = briefing.policy();
    m_contact->setBriefing(briefing);
    m_severity->setChoices(tr("Severity"), policy ? severityChoices(*policy, takenKeys()) : std::vector<Choice>());
    m_category->setBriefing(briefing);
    m_categoryLabel->setVisible(m_category->isAsked());
    if (m_intake->setPolicy(policy))
        orderTabs();
    m_details->setPlaceholderText(descriptionHint());
    m_admission->setBriefing(briefing);
    showDraft();
}

QString CallForm::takenKeys() const
{
    QStringList texts;
    for (const Nature nature : kNatures)
        texts << natureChoice(nature);
    for (const QLabel *label : {m_contactLabel, m_categoryLabel, m_summaryLabel, m_detailsLabel})
        texts << label->text();
    // The caller's panel stands beside the form; its keys are in reach too.
    for (const char *beside : {"&Open tickets", "&Lately"})
        texts << QCoreApplication::translate("permanence::CallerPanel", beside);
    QString taken = m_admission->accessKey();
    for (const QString &text : texts)
        taken += text.mid(text.indexOf(u'&') + 1, 1);
    return taken;
}

QString CallForm::descriptionHint() const
{
    const Policy *policy = m_briefing.policy();
    for (const IntakeField &field : policy ? policy->intake : std::vector<IntakeField>()) {
        if (field.id == kDescriptionField)
            return field.hint.in(QLocale().name());
    }
    return {};
}

void CallForm::orderTabs()
{
    std::vector<QWidget *> order{m_contact->box()};
    order.insert(order.end(), m_nature->buttons().begin(), m_nature->buttons().end());
    order.insert(order.end(), m_severity->buttons().begin(), m_severity->buttons().end());
    order.insert(order.end(), {m_category->box(), m_summary, m_details});
    const std::vector<QWidget *> asked = m_intake->fields();
    order.insert(order.end(), asked.begin(), asked.end());
    order.insert(order.end(), {m_admission->serviceBox(), m_save, m_callback, m_wrong});
    for (std::size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void CallForm::showDraft()
{
    const CallDraft &draft = m_session.draft();
    showHeading();
    m_contact->showDraft();
    m_nature->setChosen(codeOf(draft.nature));
    if (const Policy *policy = m_briefing.policy())
        m_severity->setChosen(policy->severity(draft.severity) ? draft.severity : policy->leastUrgent().id);
    m_category->showDraft();
    if (m_summary->text() != draft.summary)
        m_summary->setText(draft.summary);
    if (m_details->toPlainText() != draft.details) {
        const QSignalBlocker quiet(m_details);
        m_details->setPlainText(draft.details);
    }
    m_intake->showDraft();
    m_error->clear();
    showDefinition();
    showMissing();
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
    const Policy *policy = m_briefing.policy();
    return policy && !draft.about.isValid() ? missingIn(draft, *policy) : QStringList();
}

void CallForm::showDefinition()
{
    const Policy *policy = m_briefing.policy();
    const Severity *severity = policy ? policy->severity(m_severity->chosen()) : nullptr;
    m_definition->setText(severity ? severity->definition.in(QLocale().name()) : QString());
}

void CallForm::showMissing()
{
    const QStringList names = missing();
    m_missing->setText(names.isEmpty() ? QString() : tr("Missing: %1").arg(names.join(u" · "_s)));
}

void CallForm::showError(const QString &sentence)
{
    m_error->setText(sentence);
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
    m_summary->setAccessibleName(tr("Summary"));
    m_details->setAccessibleName(tr("Details"));
    m_wrong->setText(tr("Wrong number (F8)"));
    m_callback->setText(tr("Call back (Ctrl+B)"));
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
    if (event->type() == QEvent::FontChange)
        reserveRoom();
}

} // namespace permanence
