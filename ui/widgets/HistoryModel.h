#pragma once

#include "core/base/Reply.h"
#include "core/base/Result.h"
#include "ui/widgets/HistoryLexicon.h"

#include <QAbstractListModel>

#include <functional>

namespace permanence {

/// A history, newest first, read page by page as it is scrolled. Answers of an earlier history are dropped.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        EntryRole = Qt::UserRole, ///< HistoryEntry
        PhraseRole,               ///< what happened
        WordsRole,                ///< what was written with it
    };
    enum class State
    {
        Empty,   ///< there is no history to read
        Loading, ///< the first page is on its way
        Loaded,
        Failed
    };

    static constexpr int kPageRows = 50;

    using Page = std::vector<HistoryEntry>;
    /// Asks for the entries below a key; answers by a future finished in any thread.
    using Reader = std::function<Reply<Result<Page>>(const HistoryKey &below, int limit)>;

    explicit HistoryModel(QObject *parent = nullptr);

    /// Reads another history from its newest entry on; no reader shows nothing.
    void read(Reader reader);
    /// Something happened: reads the newest page again. What is new comes on top, the rest stays where it is.
    void refresh();

    /// Names what entries hold as ids; shown entries are said again.
    void setLexicon(const HistoryLexicon &lexicon);
    [[nodiscard]] const HistoryLexicon &lexicon() const { return m_lexicon; }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &failure() const { return m_failure; }
    [[nodiscard]] const HistoryEntry *entry(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void stateChanged();

private:
    void ask(const HistoryKey &below, void (HistoryModel::*take)(const Page &));
    void takeFirst(const Page &page);
    void takeNewest(const Page &page);
    void takeNext(const Page &page);
    void replace(const Page &page);
    void setState(State state, const QString &failure = {});
    [[nodiscard]] QString spoken(int row) const;
    [[nodiscard]] QString phrase(int row) const;

    HistoryLexicon m_lexicon;
    Reader m_reader;
    Page m_entries;
    State m_state = State::Empty;
    QString m_failure;
    bool m_more = false;
    bool m_fetching = false;
    quint64 m_generation = 0;
};

} // namespace permanence

Q_DECLARE_METATYPE(permanence::HistoryEntry)
