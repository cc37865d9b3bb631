#include "ui/charts/ChartAccessible.h"

#include "ui/charts/ChartView.h"

#include <QAccessibleWidget>

namespace permanence {
namespace {

class ChartAccessible : public QAccessibleWidget
{
public:
    explicit ChartAccessible(ChartView *view) : QAccessibleWidget(view, QAccessible::Chart) {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const auto *view = static_cast<const ChartView *>(widget());
        switch (kind) {
        case QAccessible::Name:
            return view->data().title;
        case QAccessible::Description:
            return view->data().definition;
        case QAccessible::Value:
            return view->data().isEmpty() ? view->data().nothing : view->currentWords();
        default:
            return QAccessibleWidget::text(kind);
        }
    }
};

QAccessibleInterface *chartInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<ChartView *>(object);
    return view ? new ChartAccessible(view) : nullptr;
}

} // namespace

void installChartAccessibility()
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(chartInterface);
        return true;
    }();
}

} // namespace permanence
