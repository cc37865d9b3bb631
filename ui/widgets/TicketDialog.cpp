#include "ui/widgets/TicketDialog.h"

#include "core/base/Literals.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QPushButton>
#include <QShortcut>

namespace permanence {

TicketDialog::TicketDialog(const QString &name, const QString &title, const QString &verb, QWidget *parent)
    : QDialog(parent), m_form(new QFormLayout), m_below(new QVBoxLayout),
      m_hint(new ToneLabel(ColourRole::MutedText, this)), m_error(new ErrorLine(this)),
      m_saveButton(new QPushButton(verb, this))
{
    setObjectName(name);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_saveButton->setObjectName(u"saveDialog"_s);
    m_saveButton->setDefault(true);
    m_saveButton->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelDialog"_s);
    cancel->setAutoDefault(false);
    m_hint->setObjectName(u"dialogHint"_s);
    m_hint->setWordWrap(true);
    m_hint->hide();

    const int gap = Theme::spacing(1, this);
    m_form->setHorizontalSpacing(2 * gap);
    m_form->setVerticalSpacing(gap);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_saveButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gap, 3 * gap, 3 * gap, 2 * gap);
    layout->setSpacing(2 * gap);
    layout->addLayout(m_form);
    layout->addLayout(m_below);
    layout->addWidget(m_hint);
    layout->addWidget(m_error);
    layout->addStretch();
    layout->addLayout(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
    connect(m_saveButton, &QPushButton::clicked, this, &TicketDialog::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    for (const QKeySequence &keys :
         {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)})
        new QShortcut(keys, this, this, &TicketDialog::save);
}

void TicketDialog::addField(const QString &place, const QString &label, QWidget *field)
{
    field->setObjectName(place);
    field->setAccessibleName(QString(label).remove(u'&'));
    m_form->addRow(label, field);
    if (m_fields.empty())
        field->setFocus(Qt::OtherFocusReason);
    else
        setTabOrder(m_fields.back().second, field);
    m_fields.emplace_back(place, field);
}

void TicketDialog::addBelow(QWidget *widget)
{
    m_below->addWidget(widget);
}

void TicketDialog::setHint(const QString &sentence, bool warning)
{
    m_hint->setRole(warning ? ColourRole::Warning : ColourRole::MutedText);
    m_hint->setText(sentence);
    m_hint->setVisible(!sentence.isEmpty());
}

void TicketDialog::refuse(const QString &sentence)
{
    m_error->setText(sentence);
}

void TicketDialog::refused(const Error &error)
{
    Error told = error;
    for (const auto &[place, field] : m_fields) {
        if (error.place.isEmpty() || place != error.place)
            continue;
        told.place = field->accessibleName();
        field->setFocus(Qt::OtherFocusReason);
    }
    m_error->setText(told.text());
}

void TicketDialog::save()
{
    if (!m_save || m_saving)
        return;
    m_saving = true;
    m_error->setText({});
    m_save().then(this, [this](const Result<void> &done) {
        m_saving = false;
        if (done)
            accept();
        else
            refused(done.error());
    });
}

} // namespace permanence
