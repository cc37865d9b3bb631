#include "ui/dashboard/DashboardBar.h"

#include "core/base/Literals.h"
#include "ui/widgets/FilterFinders.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimeZone>

namespace permanence {
namespace {

QDate today(const DeskService &desk)
{
    return desk.clock().now().in(QTimeZone(desk.desk().timezone.toUtf8())).date();
}

QString keyOf(const QComboBox *box)
{
    return box->currentData().toString();
}

} // namespace

DashboardBar::DashboardBar(DeskService &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_period(new QComboBox(this)), m_from(new QDateEdit(this)),
      m_until(new QDateEdit(this)), m_team(new QComboBox(this)), m_agent(new QComboBox(this)),
      m_severity(new QComboBox(this)), m_contract(new QComboBox(this)),
      m_customer(new FilterField(customerFinder(desk), this)), m_product(new FilterField(productFinder(desk), this)),
      m_zone(new QComboBox(this)), m_widen(new QPushButton(this)), m_told(new ToneLabel(ColourRole::MutedText, this))
{
    for (const auto &row : CodeTable<Period>::rows)
        m_period->addItem(QString(), QString(row.code));
    for (const auto &row : CodeTable<HeatMapZone>::rows)
        m_zone->addItem(QString(), QString(row.code));
    layOut();
    choose(Period::ThisMonth);
    connect(m_period, &QComboBox::currentIndexChanged, this, &DashboardBar::takePeriod);
    for (QDateEdit *edit : {m_from, m_until}) {
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            const QSignalBlocker still(m_period);
            m_period->setCurrentIndex(m_period->findData(codeOf(Period::OwnDays)));
            emit changed();
        });
    }
    for (QComboBox *box : choices())
        connect(box, &QComboBox::currentIndexChanged, this, &DashboardBar::changed);
    connect(m_zone, &QComboBox::currentIndexChanged, this, &DashboardBar::changed);
    connect(m_customer, &FilterField::changed, this, &DashboardBar::changed);
    connect(m_product, &FilterField::changed, this, &DashboardBar::changed);
    connect(m_widen, &QPushButton::clicked, this, &DashboardBar::widen);
}

std::vector<QComboBox *> DashboardBar::choices() const
{
    return {m_team, m_agent, m_severity, m_contract};
}

void DashboardBar::layOut()
{
    const std::pair<QWidget *, QString> names[]{
        {m_period, u"period"_s},         {m_from, u"from"_s},           {m_until, u"until"_s},
        {m_team, u"teamFilter"_s},       {m_agent, u"agentFilter"_s},   {m_severity, u"severityFilter"_s},
        {m_contract, u"contractFilter"_s}, {m_customer, u"customerFilter"_s}, {m_product, u"productFilter"_s},
        {m_zone, u"zone"_s},             {m_widen, u"widen"_s},         {m_told, u"dashboardWords"_s},
    };
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);
    const int gap = Theme::spacing(1, this), letter = fontMetrics().averageCharWidth();
    auto *flow = new FlowLayout(gap);
    for (QDateEdit *edit : {m_from, m_until}) {
        edit->setCalendarPopup(true);
        edit->setMinimumDate(QDate(1990, 1, 1));
        edit->setMaximumDate(QDate(2089, 12, 31));
    }
    for (QComboBox *box : {m_team, m_agent, m_severity, m_contract, m_zone}) {
        // A name of 300 letters makes no window wider; the list itself shows it.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(14);
    }
    m_customer->setMaximumWidth(22 * letter);
    m_product->setMaximumWidth(18 * letter);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_period, m_from, m_until, m_team, m_agent, m_severity, m_contract,
                                                            m_customer, m_product, m_zone, m_widen})
        flow->addWidget(widget);
    m_told->setMinimumHeight(fontMetrics().lineSpacing());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addLayout(flow);
    layout->addWidget(m_told);
}

Period DashboardBar::period() const
{
    return fromCode<Period>(keyOf(m_period)).value_or(Period::OwnDays);
}

Days DashboardBar::days() const
{
    const QDate from = m_from->date(), until = m_until->date();
    return from <= until ? Days{from, until} : Days{until, from};
}

void DashboardBar::choose(Period period)
{
    const QSignalBlocker still(m_period);
    m_period->setCurrentIndex(m_period->findData(codeOf(period)));
    takePeriod();
}

void DashboardBar::choose(const Days &days)
{
    {
        const QSignalBlocker stillFrom(m_from), stillUntil(m_until), stillPeriod(m_period);
        m_from->setDate(days.from);
        m_until->setDate(days.until);
        Period named = Period::OwnDays;
        for (const auto &row : CodeTable<Period>::rows) {
            if (named == Period::OwnDays && daysOf(row.value, today(m_desk)) == days)
                named = row.value;
        }
        m_period->setCurrentIndex(m_period->findData(codeOf(named)));
    }
    emit changed();
}

void DashboardBar::takePeriod()
{
    if (period() == Period::OwnDays) {
        m_from->setFocus(Qt::OtherFocusReason);
        return;
    }
    keepUp();
    emit changed();
}

void DashboardBar::keepUp()
{
    if (const std::optional<Days> meant = daysOf(period(), today(m_desk))) {
        const QSignalBlocker stillFrom(m_from), stillUntil(m_until);
        m_from->setDate(meant->from);
        m_until->setDate(meant->until);
    }
}

FigureFilter DashboardBar::filter() const
{
    FigureFilter filter;
    const Days chosen = days();
    filter.from = chosen.from;
    filter.until = chosen.until;
    filter.now = m_desk.clock().now();
    filter.grouping = groupingOf(chosen);
    filter.zone = fromCode<HeatMapZone>(keyOf(m_zone)).value_or(HeatMapZone::Desk);
    filter.team = keyOf(m_team);
    if (!keyOf(m_agent).isEmpty())
        filter.agents = {AgentId(Uuid::fromText(keyOf(m_agent)).value_or(Uuid()))};
    if (!keyOf(m_severity).isEmpty())
        filter.severities = {keyOf(m_severity)};
    if (!keyOf(m_contract).isEmpty())
        filter.contracts = {keyOf(m_contract)};
    if (!m_customer->chosen().id.isEmpty())
        filter.customers = {CustomerId(Uuid::fromText(m_customer->chosen().id).value_or(Uuid()))};
    if (!m_product->chosen().id.isEmpty())
        filter.products = {m_product->chosen().id};
    return filter;
}

bool DashboardBar::widen()
{
    bool narrowed = !m_customer->chosen().id.isEmpty() || !m_product->chosen().id.isEmpty();
    {
        for (QComboBox *box : choices()) {
            const QSignalBlocker still(box);
            narrowed = narrowed || box->currentIndex() > 0;
            box->setCurrentIndex(0);
        }
        m_customer->setChosen({});
        m_product->setChosen({});
    }
    if (narrowed)
        emit changed();
    return narrowed;
}

void DashboardBar::fill(QComboBox *box, const QString &all, const std::vector<FilterOffers::Offer> &offers)
{
    const QSignalBlocker still(box);
    const QString kept = keyOf(box);
    box->clear();
    box->addItem(all, QString());
    for (const FilterOffers::Offer &offer : offers) {
        box->addItem(offer.words, offer.key);
        box->setItemData(box->count() - 1, offer.words, Qt::ToolTipRole);
    }
    box->setCurrentIndex(std::max(0, box->findData(kept)));
    box->setVisible(!offers.empty());
}

void DashboardBar::showOffers(const FilterOffers &offers)
{
    m_offers = offers;
    fill(m_team, tr("All teams"), offers.teams);
    fill(m_agent, tr("All agents"), offers.agents);
    fill(m_severity, tr("All severities"), offers.severities);
    fill(m_contract, tr("All contracts"), offers.contracts);
}

void DashboardBar::retranslate()
{
    for (int i = 0; i < m_period->count(); ++i)
        m_period->setItemText(i, periodWord(CodeTable<Period>::rows[static_cast<std::size_t>(i)].value));
    m_zone->setItemText(0, tr("Hours of the desk"));
    m_zone->setItemText(1, tr("Hours of the customer"));
    const std::pair<QWidget *, QString> names[]{
        {m_period, tr("Period")},       {m_from, tr("First day")},    {m_until, tr("Last day")},
        {m_team, tr("Team")},           {m_agent, tr("Agent")},       {m_severity, tr("Severity")},
        {m_contract, tr("Contract")},   {m_customer, tr("Customer")}, {m_product, tr("Product")},
        {m_zone, tr("Whose hours the heat map shows")},
    };
    for (const auto &[widget, name] : names) {
        widget->setAccessibleName(name);
        widget->setToolTip(name);
    }
    m_customer->setPlaceholderText(tr("All customers"));
    m_product->setPlaceholderText(tr("All products"));
    m_widen->setText(tr("Show all"));
    const QString form = QLocale().dateFormat(QLocale::ShortFormat);
    m_from->setDisplayFormat(form);
    m_until->setDisplayFormat(form);
    showOffers(m_offers);
}

void DashboardBar::tell(const QString &sentence)
{
    m_told->setText(sentence);
}

QString DashboardBar::told() const
{
    return m_told->text();
}

} // namespace permanence
