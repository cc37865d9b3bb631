#include "ui/customer/FormDialog.h"

#include "core/base/Literals.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace permanence {
namespace {

QString plain(QString label)
{
    return label.remove(u'&');
}

} // namespace

FormDialog::FormDialog(const QString &title, const QString &verb, QWidget *parent)
    : QDialog(parent), m_form(new QFormLayout), m_error(new ErrorLine(this)), m_saveButton(new QPushButton(verb, this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_saveButton->setObjectName(u"saveForm"_s);
    m_saveButton->setDefault(true);
    m_cancel->setObjectName(u"cancelForm"_s);
    m_cancel->setAutoDefault(false);
    const int gap = Theme::spacing(1, this);
    m_form->setHorizontalSpacing(2 * gap);
    m_form->setVerticalSpacing(gap);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_saveButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gap, 3 * gap, 3 * gap, 2 * gap);
    layout->setSpacing(2 * gap);
    layout->addLayout(m_form);
    layout->addWidget(m_error);
    layout->addStretch();
    layout->addLayout(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    connect(m_saveButton, &QPushButton::clicked, this, &FormDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

QLineEdit *FormDialog::addLine(const QString &place, const QString &label, const QString &value,
                               const QString &placeholder)
{
    auto *line = new QLineEdit(value, this);
    line->setObjectName(place);
    line->setPlaceholderText(placeholder);
    line->setAccessibleName(plain(label));
    m_form->addRow(label, line);
    addField(place, label, line);
    return line;
}

QComboBox *FormDialog::addChoice(const QString &place, const QString &label)
{
    auto *box = new QComboBox(this);
    box->setObjectName(place);
    box->setAccessibleName(plain(label));
    m_form->addRow(label, box);
    addField(place, label, box);
    return box;
}

QCheckBox *FormDialog::addTick(const QString &place, const QString &label, bool value)
{
    auto *tick = new QCheckBox(label, this);
    tick->setObjectName(place);
    tick->setChecked(value);
    m_form->addRow(QString(), tick);
    addField(place, label, tick);
    return tick;
}

void FormDialog::addPart(QWidget *part)
{
    m_form->addRow(part);
}

void FormDialog::addField(const QString &place, const QString &label, QWidget *field)
{
    // Tab goes through the fields, then to the verb.
    std::erase_if(m_fields, [](const Field &one) { return one.widget.isNull(); });
    if (m_fields.empty())
        field->setFocus(Qt::OtherFocusReason);
    else
        setTabOrder(m_fields.back().widget, field);
    m_fields.push_back({place, plain(label), field});
    setTabOrder(field, m_saveButton);
    setTabOrder(m_saveButton, m_cancel);
}

void FormDialog::save()
{
    if (!m_save)
        return;
    if (std::exchange(m_saving, true))
        return;
    m_error->setText({});
    m_save().then(this, [this](const Result<void> &done) {
        m_saving = false;
        if (done)
            accept();
        else
            refuse(done.error());
    });
}

const FormDialog::Field *FormDialog::fieldAt(const Error &error) const
{
    for (const Field &field : m_fields) {
        if (!field.widget)
            continue;
        const bool phone = error.code == ErrorCode::NotPhoneNumber && field.place == u"phones"_s;
        // What is wrong inside a field, as hours.mon[0], is wrong with the field.
        const bool inside = error.place.startsWith(QString(field.place % u'[')) ||
                            error.place.startsWith(QString(field.place % u'.'));
        if (phone || (!error.place.isEmpty() && error.place == field.place) || inside)
            return &field;
    }
    return nullptr;
}

void FormDialog::refuse(const Error &error)
{
    Error told = error;
    if (const Field *field = fieldAt(error)) {
        told.place = field->label;
        field->widget->setFocus(Qt::OtherFocusReason);
    }
    m_error->setText(told.text());
}

} // namespace permanence
