#pragma once

#include "ui/call/CallerSearch.h"

#include <QLineEdit>

class QFrame;
class QListWidget;

namespace permanence {

/// A line in which a caller is found while one types: matches are listed under it, over what lies there. Enter takes
/// the only match, or the one marked with the arrow keys; among several nothing is marked for one. Esc closes the
/// list and keeps the text.
class CallerField : public QLineEdit
{
    Q_OBJECT

public:
    explicit CallerField(DeskService &desk, QWidget *parent = nullptr);

    /// Whether "Unknown caller" stands last in the list; at first it does.
    void setUnknownOffered(bool offered) { m_unknownOffered = offered; }
    void retranslate();

    [[nodiscard]] bool isListOpen() const;
    [[nodiscard]] QListWidget *list() const { return m_list; }
    /// The answer that the list shows.
    [[nodiscard]] const CallerAnswer &answer() const { return m_answer; }
    void closeList();

signals:
    void chosen(const permanence::CallerMatch &match, const QString &typedNumber);
    void unknownChosen(const QString &typed, const QString &typedNumber);
    /// Esc with nothing to close.
    void escaped();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void typed(const QString &text);
    void show(const CallerAnswer &answer);
    void addMatch(const CallerMatch &match);
    void openList();
    void mark(int step);
    void enter();
    void take(int row);
    [[nodiscard]] int unknownRow() const;

    CallerSearch m_search;
    CallerAnswer m_answer;
    QFrame *m_frame;
    QListWidget *m_list;
    bool m_unknownOffered = true;
    bool m_enterWaits = false; ///< Enter came before the answer
};

} // namespace permanence
