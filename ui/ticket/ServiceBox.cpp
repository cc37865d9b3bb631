#include "ui/ticket/ServiceBox.h"

#include "core/base/Literals.h"
#include "ui/widgets/ServiceWords.h"

#include <QKeyEvent>
#include <QLocale>

namespace permanence {

ServiceBox::ServiceBox(QWidget *parent) : QComboBox(parent)
{
    setObjectName(u"workService"_s);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(18);
}

void ServiceBox::setPolicy(const Policy &policy)
{
    const QString before = service();
    clear();
    for (const Service &service : policy.services) {
        addItem(tr("%1, %2 an hour", "service, price")
                    .arg(service.title.in(QLocale().name()), moneyText(service.centsPerHour, policy.currency)),
                service.id);
        setItemData(count() - 1, service.description.in(QLocale().name()), Qt::ToolTipRole);
    }
    addItem(tr("not charged", "work without a service"), QString());
    setCurrentIndex(std::max(0, findData(before)));
}

void ServiceBox::choose(const QString &service)
{
    if (const int index = findData(service); index >= 0)
        setCurrentIndex(index);
}

bool ServiceBox::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->modifiers() == Qt::NoModifier && !press->text().isEmpty()) {
            event->accept();
            return true;
        }
    }
    return QComboBox::event(event);
}

} // namespace permanence
