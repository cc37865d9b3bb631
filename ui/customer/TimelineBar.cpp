#include "ui/customer/TimelineBar.h"

#include "ui/customer/FormInput.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace permanence {
namespace {

constexpr int kTypingPause = 250; ///< milliseconds

QString groupName(TimelineGroup group)
{
    switch (group) {
    case TimelineGroup::Calls:
        return TimelineBar::tr("Calls");
    case TimelineGroup::Tickets:
        return TimelineBar::tr("Tickets");
    case TimelineGroup::Attempts:
        return TimelineBar::tr("Attempts");
    case TimelineGroup::Messages:
        return TimelineBar::tr("Messages left");
    case TimelineGroup::Answers:
        return TimelineBar::tr("Answers");
    case TimelineGroup::Dates:
        return TimelineBar::tr("Dates");
    case TimelineGroup::Work:
        return TimelineBar::tr("Work");
    case TimelineGroup::Notes:
        return TimelineBar::tr("Notes");
    case TimelineGroup::Closures:
        return TimelineBar::tr("Closures");
    case TimelineGroup::Records:
        return TimelineBar::tr("Records");
    }
    return {};
}

/// The first instant of a day in the zone; nothing for no day.
} // namespace

TimelineBar::TimelineBar(QWidget *parent)
    : QWidget(parent), m_words(new QLineEdit(this)), m_previous(new QPushButton(this)), m_next(new QPushButton(this)),
      m_standing(new ToneLabel(ColourRole::MutedText, this)), m_narrow(new QPushButton(this)), m_parts(new QWidget(this)),
      m_person(new QComboBox(m_parts)), m_product(new QComboBox(m_parts)), m_from(new QLineEdit(m_parts)),
      m_until(new QLineEdit(m_parts)), m_all(new QPushButton(m_parts))
{
    for (std::size_t i = 0; i < kTimelineGroups.size(); ++i) {
        auto *tick = new QCheckBox(m_parts);
        tick->setObjectName(u"group%1"_s.arg(i));
        m_groups.push_back(tick);
    }
    layOut();
    connectAll();
    retranslate();
    showFilter(false);
}

void TimelineBar::layOut()
{
    const int gap = Theme::spacing(1, this);
    m_words->setObjectName(u"findInHistory"_s);
    m_words->setClearButtonEnabled(true);
    m_previous->setObjectName(u"previousHit"_s);
    m_next->setObjectName(u"nextHit"_s);
    m_standing->setObjectName(u"hitStanding"_s);
    m_narrow->setObjectName(u"narrowHistory"_s);
    m_narrow->setCheckable(true);
    m_person->setObjectName(u"historyPerson"_s);
    m_product->setObjectName(u"historyProduct"_s);
    m_from->setObjectName(u"historyFrom"_s);
    m_until->setObjectName(u"historyUntil"_s);
    m_all->setObjectName(u"wholeHistory"_s);
    for (QLineEdit *day : {m_from, m_until})
        day->setFixedWidth(16 * fontMetrics().averageCharWidth());
    auto *top = new QHBoxLayout;
    top->setSpacing(gap);
    top->addWidget(m_words, 1);
    top->addWidget(m_standing);
    top->addWidget(m_previous);
    top->addWidget(m_next);
    top->addWidget(m_narrow);
    auto *flow = new FlowLayout(gap, m_parts);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QCheckBox *group : m_groups)
        flow->addWidget(group);
    for (QWidget *part : std::initializer_list<QWidget *>{m_person, m_product, m_from, m_until, m_all})
        flow->addWidget(part);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addLayout(top);
    layout->addWidget(m_parts);
}

void TimelineBar::connectAll()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &TimelineBar::wordsChanged);
    connect(m_words, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_words, &QLineEdit::returnPressed, this, [this] {
        if (m_typing.isActive()) { // what was typed is looked for at once
            m_typing.stop();
            emit wordsChanged();
        } else {
            emit nextWanted();
        }
    });
    connect(m_next, &QPushButton::clicked, this, &TimelineBar::nextWanted);
    connect(m_previous, &QPushButton::clicked, this, &TimelineBar::previousWanted);
    connect(m_narrow, &QPushButton::toggled, this, &TimelineBar::showFilter);
    for (QCheckBox *group : m_groups)
        connect(group, &QCheckBox::toggled, this, &TimelineBar::readFilter);
    for (QComboBox *box : {m_person, m_product})
        connect(box, &QComboBox::currentIndexChanged, this, &TimelineBar::readFilter);
    for (QLineEdit *day : {m_from, m_until})
        connect(day, &QLineEdit::textChanged, this, &TimelineBar::readFilter);
    connect(m_all, &QPushButton::clicked, this, &TimelineBar::clear);
}

void TimelineBar::readFilter()
{
    TimelineFilter filter;
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        if (m_groups[i]->isChecked())
            filter.groups.insert(kTimelineGroups[i]);
    }
    if (const int index = m_person->currentIndex() - 1; index >= 0 && index < static_cast<int>(m_people.size()))
        filter.person = m_people[static_cast<std::size_t>(index)].id;
    if (m_product->currentIndex() > 0)
        filter.product = m_product->currentText();
    // A day that is half typed is none yet.
    filter.from = beginOf(parseFormDay(m_from->text()), m_zone);
    const QDate last = parseFormDay(m_until->text());
    filter.until = beginOf(last.isValid() ? last.addDays(1) : QDate(), m_zone);
    m_all->setEnabled(!filter.isEmpty());
    if (filter == m_filter)
        return;
    m_filter = filter;
    emit filterChanged();
}

void TimelineBar::clear()
{
    for (QCheckBox *group : m_groups)
        group->setChecked(false);
    m_person->setCurrentIndex(0);
    m_product->setCurrentIndex(0);
    m_from->clear();
    m_until->clear();
    m_words->clear();
}

void TimelineBar::setChoices(const std::vector<TimelinePerson> &people, const QStringList &products)
{
    m_people = people;
    const QString product = m_product->currentIndex() > 0 ? m_product->currentText() : QString();
    {
        const QSignalBlocker quiet(m_product);
        m_product->clear();
        m_product->addItem(tr("every product"));
        m_product->addItems(products);
        m_product->setCurrentIndex(product.isEmpty() ? 0 : std::max(0, m_product->findText(product)));
    }
    fillPeople();
    readFilter();
}

void TimelineBar::fillPeople()
{
    const QSignalBlocker quiet(m_person);
    m_person->clear();
    m_person->addItem(tr("everybody"));
    int chosen = 0;
    for (const TimelinePerson &person : m_people) {
        m_person->addItem(person.isAgent ? tr("%1 (agent)").arg(person.name) : person.name);
        if (person.id == m_filter.person && !person.id.isNull())
            chosen = m_person->count() - 1;
    }
    m_person->setCurrentIndex(chosen);
}

QString TimelineBar::words() const
{
    return m_words->text().trimmed();
}

void TimelineBar::setStanding(int hit, int hits)
{
    const bool looks = !words().isEmpty();
    m_standing->setText(!looks      ? QString()
                        : hits == 0 ? tr("not found")
                                    : tr("%1 of %2", "hits of a search").arg(hit).arg(hits));
    m_next->setEnabled(hits > 0);
    m_previous->setEnabled(hits > 0);
}

void TimelineBar::focusFind()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void TimelineBar::showFilter(bool shown)
{
    m_parts->setVisible(shown);
}

void TimelineBar::retranslate()
{
    m_words->setPlaceholderText(tr("Find in this history"));
    m_words->setAccessibleName(tr("Find in this history"));
    m_previous->setText(tr("Newer"));
    m_previous->setAccessibleName(tr("Hit before, which is newer"));
    m_next->setText(tr("Older"));
    m_next->setAccessibleName(tr("Next hit, which is older"));
    m_narrow->setText(tr("Filter"));
    m_narrow->setAccessibleName(tr("Filter the history"));
    for (std::size_t i = 0; i < m_groups.size(); ++i)
        m_groups[i]->setText(groupName(kTimelineGroups[i]));
    m_person->setAccessibleName(tr("Person"));
    m_product->setAccessibleName(tr("Product"));
    m_from->setAccessibleName(tr("First day"));
    m_from->setPlaceholderText(tr("from"));
    m_until->setAccessibleName(tr("Last day"));
    m_until->setPlaceholderText(tr("until"));
    m_all->setText(tr("Show all"));
    if (m_product->count() > 0)
        m_product->setItemText(0, tr("every product"));
    fillPeople();
    setStanding(0, 0);
}

} // namespace permanence
