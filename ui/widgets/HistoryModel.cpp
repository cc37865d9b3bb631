#include "ui/widgets/HistoryModel.h"

#include "core/base/Literals.h"
#include "ui/widgets/HistoryPhrases.h"

#include <QLocale>

#include <algorithm>

namespace permanence {
namespace {

bool isSame(const HistoryEntry &one, const HistoryEntry &other)
{
    return one.seq == other.seq && one.stamp == other.stamp && one.text == other.text &&
           one.authorName == other.authorName && one.ticketNumber == other.ticketNumber;
}

} // namespace

HistoryModel::HistoryModel(QObject *parent) : QAbstractListModel(parent) {}

void HistoryModel::read(Reader reader)
{
    m_reader = std::move(reader);
    ++m_generation;
    m_fetching = false;
    replace({});
    setState(m_reader ? State::Loading : State::Empty);
    if (m_reader)
        ask({}, &HistoryModel::takeFirst);
}

void HistoryModel::refresh()
{
    if (!m_reader)
        return;
    ++m_generation;
    m_fetching = false;
    ask({}, m_state == State::Loaded ? &HistoryModel::takeNewest : &HistoryModel::takeFirst);
}

void HistoryModel::ask(const HistoryKey &below, void (HistoryModel::*take)(const Page &))
{
    m_reader(below, kPageRows)
        .then(this, [this, take, generation = m_generation](const Result<Page> &answer) {
            if (generation != m_generation)
                return;
            if (answer)
                (this->*take)(*answer);
            else
                setState(State::Failed, answer.error().text());
        });
}

void HistoryModel::takeFirst(const Page &page)
{
    replace(page);
    setState(State::Loaded);
}

void HistoryModel::takeNewest(const Page &page)
{
    // Where the page still meets what is shown, only what is new is put on top: nothing moves under a reader.
    const auto meets = m_entries.empty()
                           ? page.end()
                           : std::find_if(page.begin(), page.end(), [this](const HistoryEntry &entry) {
                                 return entry.seq == m_entries.front().seq;
                             });
    const auto fresh = static_cast<size_t>(meets - page.begin());
    const size_t shared = std::min(page.size() - fresh, m_entries.size());
    const bool agrees = meets != page.end() &&
                        std::equal(meets, meets + static_cast<qptrdiff>(shared), m_entries.begin(), isSame) &&
                        (page.size() == static_cast<size_t>(kPageRows) || m_entries.size() == shared);
    if (!agrees) {
        replace(page);
        return;
    }
    if (fresh == 0)
        return;
    beginInsertRows({}, 0, static_cast<int>(fresh) - 1);
    m_entries.insert(m_entries.begin(), page.begin(), meets);
    endInsertRows();
}

void HistoryModel::takeNext(const Page &page)
{
    m_fetching = false;
    m_more = page.size() == static_cast<size_t>(kPageRows);
    if (page.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(page.size()) - 1);
    m_entries.insert(m_entries.end(), page.begin(), page.end());
    endInsertRows();
}

void HistoryModel::replace(const Page &page)
{
    beginResetModel();
    m_entries = page;
    m_more = page.size() == static_cast<size_t>(kPageRows);
    endResetModel();
}

void HistoryModel::setLexicon(const HistoryLexicon &lexicon)
{
    m_lexicon = lexicon;
    if (!m_entries.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

void HistoryModel::setState(State state, const QString &failure)
{
    m_state = state;
    m_failure = failure;
    emit stateChanged();
}

const HistoryEntry *HistoryModel::entry(int row) const
{
    return row >= 0 && row < rowCount() ? &m_entries[static_cast<size_t>(row)] : nullptr;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const HistoryEntry *found = checkIndex(index) ? entry(index.row()) : nullptr;
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return spoken(index.row());
    case EntryRole:
        return QVariant::fromValue(*found);
    case PhraseRole:
        return phrase(index.row());
    case WordsRole:
        return historyWords(*found, m_lexicon);
    default:
        return {};
    }
}

QString HistoryModel::phrase(int row) const
{
    // What a correction corrects stands further down, where it has been read already.
    const auto index = static_cast<size_t>(row);
    if (m_entries[index].kind != QLatin1StringView(WorkCorrected::kKind))
        return historyPhrase(m_entries[index], m_lexicon);
    const auto earlier = std::find_if(m_entries.begin() + row + 1, m_entries.end(), [&](const HistoryEntry &entry) {
        return isCorrectedBy(entry, m_entries[index]);
    });
    return historyPhrase(m_entries[index], m_lexicon, earlier == m_entries.end() ? nullptr : &*earlier);
}

QString HistoryModel::spoken(int row) const
{
    const HistoryEntry &entry = m_entries[static_cast<size_t>(row)];
    QStringList parts{QLocale().toString(entry.at.in(m_lexicon.zone), QLocale::ShortFormat)};
    for (const QString &part :
         {entry.authorName, phrase(row), entry.ticketNumber, historyWords(entry, m_lexicon)}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(u", "_s);
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_fetching;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_fetching = true;
    ask({m_entries.back().stamp, m_entries.back().seq}, &HistoryModel::takeNext);
}

} // namespace permanence
