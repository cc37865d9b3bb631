#pragma once

#include <QHash>
#include <QPlainTextEdit>
#include <QTimer>

#include <functional>

namespace permanence {

class DeskService;

/// A text that is not lost: what is typed is kept in the store under a key a moment later and comes back with
/// it, after Esc, another page or a crash, until it is thrown away.
class DraftEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit DraftEdit(DeskService &desk, QWidget *parent = nullptr);
    ~DraftEdit() override;

    /// Keeps what is there under its key, then shows what is kept under the new one. No key shows nothing.
    void setKey(const QString &key);
    [[nodiscard]] const QString &key() const { return m_key; }
    /// The text of a key was used: empties what is kept, and the editor where it is in view.
    void discard(const QString &key);
    /// Keeps what was typed at once.
    void keepNow();

signals:
    /// The text could not be kept; the sentence why.
    void failed(const QString &sentence);
    /// Something was kept under the key and is in view again.
    void restored();

protected:
    void hideEvent(QHideEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void show(const QString &text);
    void ask(const std::function<void(const QString &)> &take);
    /// What is in view was kept, and may read otherwise now.
    void readAgain();
    void keep(const QString &key, const QString &text);

    DeskService &m_desk;
    QString m_key;
    QString m_kept;                  ///< what the store has
    QHash<QString, QString> m_texts; ///< kept since the start: the reading side may not have seen them yet
    QTimer m_timer;
    quint64 m_generation = 0;
};

} // namespace permanence
