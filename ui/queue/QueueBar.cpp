#include "ui/queue/QueueBar.h"

#include "core/rules/QueueReason.h"
#include "ui/widgets/ButtonText.h"
#include "ui/widgets/FilterFinders.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/ToneLabel.h"

#include <QAction>
#include <QBoxLayout>
#include <QPushButton>
#include <QTabBar>

namespace permanence {

QueueBar::QueueBar(DeskService &desk, Settings &settings, const std::vector<QAction *> &actions,
                   QWidget *parent)
    : QWidget(parent), m_desk(desk), m_views(settings), m_tabs(new QTabBar(this)),
      m_product(new FilterField(productFinder(desk), this)),
      m_customer(new FilterField(customerFinder(desk), this)),
      m_waits(new ToneLabel(ColourRole::MutedText, this)), m_actions(actions)
{
    for (QAction *action : m_actions) {
        auto *button = new QPushButton(this);
        button->setObjectName(QString(action->objectName() % u"Button"_s));
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, this, &QueueBar::retranslate);
        m_buttons.push_back(button);
    }
    layOut();
    fillTabs(0);
    connect(m_tabs, &QTabBar::currentChanged, this, &QueueBar::takeTab);
    connect(m_product, &FilterField::changed, this, &QueueBar::takeFields);
    connect(m_customer, &FilterField::changed, this, &QueueBar::takeFields);
}

void QueueBar::layOut()
{
    const int gap = Theme::spacing(1, this);
    m_tabs->setObjectName(u"queueViews"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideRight);
    m_product->setObjectName(u"productFilter"_s);
    m_customer->setObjectName(u"customerFilter"_s);
    for (FilterField *field : {m_product, m_customer}) {
        field->setMinimumWidth(18 * fontMetrics().averageCharWidth());
        field->setMaximumWidth(34 * fontMetrics().averageCharWidth());
        field->addAction(Theme::icon(u"search"_s), QLineEdit::LeadingPosition);
    }
    m_waits->setObjectName(u"queueWaits"_s);
    m_waits->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(gap);
    row->addWidget(m_product, 1);
    row->addWidget(m_customer, 1);
    row->addStretch(1);
    for (QPushButton *button : m_buttons)
        row->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * gap, 2 * gap, 2 * gap, 0);
    layout->setSpacing(gap);
    layout->addWidget(m_tabs);
    layout->addLayout(row);
    layout->addWidget(m_waits);
}

void QueueBar::fillTabs(int current)
{
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    for (const QueueView &view : m_views.all())
        m_tabs->addTab(viewTitle(view).replace(u"&"_s, u"&&"_s));
    m_tabs->setCurrentIndex(std::clamp(current, 0, m_tabs->count() - 1));
}

void QueueBar::choose(int place)
{
    if (m_tabs->currentIndex() == place)
        takeTab(place); // as it was saved, whatever was typed since
    else
        m_tabs->setCurrentIndex(place);
}

void QueueBar::chooseNext(int step)
{
    const int count = m_tabs->count();
    choose((m_tabs->currentIndex() + step + count) % count);
}

void QueueBar::takeTab(int place)
{
    if (place < 0 || place >= static_cast<int>(m_views.all().size()))
        return;
    m_view = m_views.all()[static_cast<std::size_t>(place)];
    m_product->setChosen({m_view.product, m_view.product});
    m_customer->setChosen(
        {m_view.customerName, m_view.customer.isValid() ? m_view.customer.text() : QString()});
    emit viewChanged();
}

void QueueBar::takeFields()
{
    m_view.product = m_product->chosen().id;
    m_view.customer = CustomerId(Uuid::fromText(m_customer->chosen().id).value_or(Uuid{}));
    m_view.customerName = m_customer->chosen().text;
    emit viewChanged();
}

void QueueBar::saveAs(const QString &name)
{
    if (name.simplified().isEmpty())
        return;
    m_view.name = name.simplified();
    fillTabs(m_views.save(m_view));
    emit viewChanged();
}

bool QueueBar::rename(const QString &name)
{
    const int place = m_tabs->currentIndex();
    if (!m_views.rename(place, name.simplified()))
        return false;
    m_view.name = name.simplified();
    fillTabs(place);
    emit viewChanged();
    return true;
}

std::optional<std::pair<int, QueueView>> QueueBar::remove()
{
    const int place = m_tabs->currentIndex();
    const QueueView gone = m_views.all()[static_cast<std::size_t>(place)];
    if (!gone.isOwn())
        return std::nullopt;
    m_views.remove(place);
    fillTabs(0);
    takeTab(0);
    return std::pair(place, gone);
}

void QueueBar::putBack(int place, const QueueView &view)
{
    m_views.insert(place, view);
    fillTabs(place);
    takeTab(m_tabs->currentIndex());
}

bool QueueBar::widen()
{
    const QueueView &saved = m_views.all()[static_cast<std::size_t>(m_tabs->currentIndex())];
    if (m_view.product == saved.product && m_view.customer == saved.customer && m_product->text() == saved.product &&
        m_customer->text() == saved.customerName)
        return false;
    takeTab(m_tabs->currentIndex());
    return true;
}

void QueueBar::showWaits(const QueueWaits &waits)
{
    m_shownWaits = waits;
    m_waits->setVisible(waits.longest.has_value());
    if (!waits.longest)
        return;
    const Duration longest = m_desk.clock().now() - *waits.longest;
    QStringList parts{tr("Longest wait: %1", "hours and minutes").arg(clockLength(longest))};
    if (waits.passed > 0)
        parts << tr("%n ticket(s) over 48 h", nullptr, static_cast<int>(waits.passed));
    if (waits.near > 0)
        parts << tr("%n ticket(s) within 4 h of them", "of the 48 hours", static_cast<int>(waits.near));
    if (waits.passed + waits.near == 0)
        parts << tr("nobody is near 48 h");
    m_waits->setRole(waits.passed > 0 ? ColourRole::Overdue
                     : waits.near > 0 ? ColourRole::Warning
                                      : ColourRole::MutedText);
    m_waits->setText(parts.join(u" · "_s));
}

void QueueBar::retranslate()
{
    m_tabs->setAccessibleName(tr("Views of the queue"));
    const std::vector<QueueView> &views = m_views.all();
    for (std::size_t i = 0; i < views.size(); ++i)
        m_tabs->setTabText(static_cast<int>(i), viewTitle(views[i]).replace(u"&"_s, u"&&"_s));
    m_product->setPlaceholderText(tr("All products"));
    m_product->setAccessibleName(tr("Only this product"));
    m_customer->setPlaceholderText(tr("All customers"));
    m_customer->setAccessibleName(tr("Only this customer"));
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setText(buttonText(m_actions[i]->text(), m_actions[i]->shortcut()));
        m_buttons[i]->setEnabled(m_actions[i]->isEnabled());
    }
    if (m_shownWaits)
        showWaits(*m_shownWaits);
}

} // namespace permanence
