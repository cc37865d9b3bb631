#include "ui/policies/DeskDialog.h"

#include "ui/widgets/Theme.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace permanence {
namespace {

/// "France (FR)" for every country, in the order of their names in their own languages.
std::map<QString, QString> regions()
{
    std::map<QString, QString> byName;
    for (const QLocale &locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript,
                                                          QLocale::AnyTerritory)) {
        const QString code = QLocale::territoryToCode(locale.territory());
        if (code.size() == 2 && code[0].isLetter())
            byName.emplace(QString(QLocale::territoryToString(locale.territory()) % u" ("_s % code % u')'), code);
    }
    return byName;
}

} // namespace

DeskDialog::DeskDialog(DeskService &desk, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_name(new QLineEdit(this)), m_region(new QComboBox(this)),
      m_timezone(new QComboBox(this)), m_policy(new QComboBox(this)), m_error(new ErrorLine(this)),
      m_save(new QPushButton(tr("Save"), this)), m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"deskDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Set up the desk"));
    layOut();
    fill();
    connect(m_save, &QPushButton::clicked, this, &DeskDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void DeskDialog::layOut()
{
    const int gap = Theme::spacing(1, this);
    m_name->setObjectName(u"deskNameEdit"_s);
    m_region->setObjectName(u"deskRegion"_s);
    m_timezone->setObjectName(u"deskTimezone"_s);
    m_timezone->setEditable(true);
    m_timezone->setInsertPolicy(QComboBox::NoInsert);
    m_policy->setObjectName(u"deskPolicy"_s);
    m_save->setObjectName(u"saveDesk"_s);
    m_save->setDefault(true);
    m_cancel->setObjectName(u"cancelDesk"_s);
    m_cancel->setAutoDefault(false);
    m_error->setObjectName(u"deskError"_s);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(2 * gap);
    form->setVerticalSpacing(gap);
    const auto add = [&](const QString &label, QWidget *field) {
        form->addRow(label, field);
        field->setAccessibleName(QString(label).remove(u'&'));
    };
    add(tr("&Name"), m_name);
    add(tr("Phone numbers as in"), m_region);
    add(tr("&Time zone"), m_timezone);
    add(tr("Callers &without a contract"), m_policy);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gap, 3 * gap, 3 * gap, 2 * gap);
    layout->setSpacing(2 * gap);
    layout->addLayout(form);
    layout->addWidget(m_error);
    layout->addStretch();
    layout->addLayout(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 75);
}

void DeskDialog::fill()
{
    const DeskView &desk = m_desk.desk();
    m_name->setText(desk.name);
    for (const auto &[name, code] : regions())
        m_region->addItem(name, code);
    m_region->setCurrentIndex(m_region->findData(desk.region));
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_timezone->addItem(QString::fromLatin1(zone));
    m_timezone->setCurrentText(desk.timezone);
    m_policy->addItem(tr("the first policy"), QString());
    for (const QString &id : m_desk.policies().ids())
        m_policy->addItem(m_desk.policies().latest(id)->policy.title.in(QLocale().name()), id);
    m_policy->setCurrentIndex(std::max(0, m_policy->findData(desk.policy)));
    m_name->setFocus(Qt::OtherFocusReason);
}

void DeskDialog::save()
{
    const DeskView before = m_desk.desk();
    // What stayed as it was is not said again.
    const auto changed = [](const QString &was, const QString &is) {
        return was == is ? std::nullopt : std::optional(is);
    };
    DeskConfigured settings;
    settings.name = changed(before.name, m_name->text());
    settings.region = changed(before.region, m_region->currentData().toString());
    settings.timezone = changed(before.timezone, m_timezone->currentText().trimmed());
    settings.policy = changed(before.policy, m_policy->currentData().toString());
    if (!settings.name && !settings.region && !settings.timezone && !settings.policy) {
        accept();
        return;
    }
    m_error->setText({});
    m_save->setEnabled(false);
    const auto command = [settings](Desk &desk) { return desk.configure(settings); };
    m_desk.command(command).then(this, [this](const Result<void> &done) {
        m_save->setEnabled(true);
        if (done) {
            accept();
            return;
        }
        Error told = done.error();
        if (told.place == u"timezone"_s) {
            told.place = tr("Time zone");
            m_timezone->setFocus(Qt::OtherFocusReason);
        }
        m_error->setText(told.text());
    });
}

} // namespace permanence
