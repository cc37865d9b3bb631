#include "ui/settings/FileField.h"

#include "core/base/Literals.h"
#include "ui/widgets/Theme.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>

namespace permanence {

FileField::FileField(const QString &name, QWidget *parent)
    : QWidget(parent), m_line(new QLineEdit(this)), m_choose(new QPushButton(this))
{
    m_line->setObjectName(name);
    m_choose->setObjectName(QString(name % u"Choose"_s));
    m_choose->setAutoDefault(false);
    setFocusProxy(m_line);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::spacing(1, this));
    layout->addWidget(m_line, 1);
    layout->addWidget(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &FileField::choose);
}

QString FileField::path() const
{
    return m_line->text().trimmed();
}

void FileField::setPath(const QString &path)
{
    m_line->setText(path);
}

void FileField::setTexts(const QString &name, const QString &placeholder)
{
    m_line->setAccessibleName(name);
    m_line->setPlaceholderText(placeholder);
    m_choose->setText(tr("Choose …"));
    m_choose->setAccessibleName(tr("Choose: %1", "%1 is what file").arg(name));
}

void FileField::choose()
{
    auto *dialog = new QFileDialog(window(), m_line->accessibleName(), path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileField::setPath);
    dialog->open();
}

} // namespace permanence
