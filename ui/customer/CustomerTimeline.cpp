#include "ui/customer/CustomerTimeline.h"

#include "ui/customer/TimelineBar.h"
#include "ui/widgets/HistoryView.h"
#include "ui/widgets/Theme.h"

#include <QBoxLayout>

namespace permanence {
namespace {

struct Choices {
    std::vector<TimelinePerson> people;
    QStringList products;
};

/// Parts until a page is full, on the reading thread: each walks over a bounded number of entries.
std::vector<HistoryEntry> fullPage(Queries &queries, const CustomerId &customer, const TimelineFilter &filter,
                                   HistoryKey below, int limit)
{
    std::vector<HistoryEntry> entries;
    TimelineQueries timeline(queries);
    for (;;) {
        TimelinePage page = timeline.page(customer, filter, below, limit - static_cast<int>(entries.size()));
        std::move(page.entries.begin(), page.entries.end(), std::back_inserter(entries));
        if (page.isLast || static_cast<int>(entries.size()) >= limit)
            return entries;
        below = page.next;
    }
}

std::vector<HistoryKey> allHits(Queries &queries, const CustomerId &customer, const TimelineFilter &filter,
                                const QString &words)
{
    std::vector<HistoryKey> keys;
    TimelineQueries timeline(queries);
    for (HistoryKey below;;) {
        const TimelineHits hits = timeline.find(customer, filter, words, below);
        keys.insert(keys.end(), hits.keys.begin(), hits.keys.end());
        if (hits.isLast)
            return keys;
        below = hits.next;
    }
}

} // namespace

CustomerTimeline::CustomerTimeline(DeskService &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_bar(new TimelineBar(this)), m_view(new HistoryView(desk.clock(), true, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::spacing(1, this));
    layout->addWidget(m_bar);
    layout->addWidget(m_view, 1);
    connect(m_bar, &TimelineBar::filterChanged, this, [this] {
        read();
        find();
    });
    connect(m_bar, &TimelineBar::wordsChanged, this, &CustomerTimeline::find);
    connect(m_bar, &TimelineBar::nextWanted, this, [this] { step(1); });
    connect(m_bar, &TimelineBar::previousWanted, this, [this] { step(-1); });
    connect(&m_view->history(), &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_target)
            goTo(*m_target);
    });
}

void CustomerTimeline::show(const CustomerId &customer)
{
    const bool another = customer != m_customer;
    m_customer = customer;
    if (another)
        m_bar->clear();
    const QTimeZone zone(m_desk.desk().timezone.toUtf8());
    m_bar->setZone(zone);
    m_view->setZone(zone);
    readChoices();
    read();
}

void CustomerTimeline::refresh()
{
    readChoices();
    m_view->history().refresh();
}

void CustomerTimeline::readChoices()
{
    if (!m_customer.isValid())
        return;
    m_desk.query([id = m_customer](Queries &queries) {
        TimelineQueries timeline(queries);
        return Choices{timeline.people(id), timeline.products(id)};
    }).then(this, [this, generation = ++m_choices](const Result<Choices> &answer) {
        if (answer && generation == m_choices)
            m_bar->setChoices(answer->people, answer->products);
    });
}

void CustomerTimeline::read()
{
    m_target.reset();
    if (!m_customer.isValid()) {
        m_view->history().read({});
        return;
    }
    m_view->history().read([this, id = m_customer, filter = m_bar->filter()](const HistoryKey &below, int limit) {
        return m_desk.query([=](Queries &queries) { return fullPage(queries, id, filter, below, limit); });
    });
}

void CustomerTimeline::find()
{
    m_hits.clear();
    m_hit = -1;
    m_target.reset();
    m_bar->setStanding(0, 0);
    const quint64 search = ++m_search;
    if (m_bar->words().isEmpty() || !m_customer.isValid())
        return;
    m_desk.query([id = m_customer, filter = m_bar->filter(), words = m_bar->words()](Queries &queries) {
        return allHits(queries, id, filter, words);
    }).then(this, [this, search](const Result<std::vector<HistoryKey>> &hits) {
        if (search != m_search || !hits)
            return;
        m_hits = *hits;
        m_bar->setStanding(0, static_cast<int>(m_hits.size()));
        step(1);
    });
}

void CustomerTimeline::step(int by)
{
    const int count = static_cast<int>(m_hits.size());
    if (count == 0)
        return;
    m_hit = (m_hit + by + count) % count;
    m_bar->setStanding(m_hit + 1, count);
    goTo(m_hits[static_cast<std::size_t>(m_hit)]);
}

void CustomerTimeline::goTo(const HistoryKey &key)
{
    HistoryModel &history = m_view->history();
    for (int row = 0; row < history.rowCount(); ++row) {
        if (history.entry(row)->seq == key.seq) {
            m_target.reset();
            m_view->setCurrentIndex(history.index(row));
            m_view->scrollTo(history.index(row), QAbstractItemView::PositionAtCenter);
            return;
        }
    }
    m_target = key; // further down: read on until it comes
    history.fetchMore({});
}

void CustomerTimeline::retranslate()
{
    m_bar->retranslate();
}

} // namespace permanence
