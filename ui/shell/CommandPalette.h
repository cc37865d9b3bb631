#pragma once

#include "ui/shell/PaletteEntry.h"

#include <QFrame>
#include <QPointer>

#include <memory>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace permanence {

/// Ctrl+K: every action by a few letters of its name, and what the sources find. Lies over its parent, takes
/// the focus while open and gives it back.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    /// `actions` is asked each time the palette opens.
    CommandPalette(std::function<std::vector<PaletteEntry>()> actions, QWidget *parent);

    void addSource(std::shared_ptr<PaletteSource> source);

    void open();
    void close();
    /// The lines in view, best first.
    [[nodiscard]] const std::vector<PaletteEntry> &entries() const { return m_shown; }
    /// What is told below them: why the words cannot be looked for, or how far was looked; empty: nothing.
    [[nodiscard]] QString remark() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void place();
    void search();
    void fill();
    void move(int lines);
    void runCurrent();
    [[nodiscard]] bool handleKey(int key);

    std::function<std::vector<PaletteEntry>()> m_actionsOf;
    std::vector<std::shared_ptr<PaletteSource>> m_sources;
    std::vector<PaletteEntry> m_actions;
    std::vector<PaletteEntry> m_ranked;             ///< actions that match
    std::vector<std::vector<PaletteEntry>> m_found; ///< by source
    std::vector<PaletteEntry> m_shown;
    quint64 m_generation = 0;
    QPointer<QWidget> m_focusBefore;
    QLineEdit *m_words;
    QListView *m_list;
    QLabel *m_nothing;
    QLabel *m_remark; ///< what a source has to say of the words
    QStandardItemModel *m_model;
};

} // namespace permanence
