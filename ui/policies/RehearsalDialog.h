#pragma once

#include "core/desk/DeskService.h"
#include "ui/policies/Rehearsing.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace permanence {

class PaperView;

/// Plays a scenario by the desk's own policies with a clock of its own, away from the window's thread and from the
/// desk's data, and shows what came of it as tables. Closing leaves the play.
class RehearsalDialog : public QDialog
{
    Q_OBJECT

public:
    /// `draft`: a policy document that goes before the published ones; may be empty.
    RehearsalDialog(DeskService &desk, const QString &path, const QByteArray &draft, QWidget *parent);
    ~RehearsalDialog() override;

    /// What is told above the tables.
    [[nodiscard]] QString summary() const;
    /// Reads the file again and plays it again.
    void play();

private:
    void layOut();
    void show(const Rehearsed &rehearsed);
    void addTable(const QString &id, const QString &title, const QStringList &columns,
                  const std::vector<QStringList> &rows);

    DeskService &m_desk;
    QString m_path;
    QByteArray m_draft;
    Reply<Rehearsed> m_playing;
    QLabel *m_summary;
    QLabel *m_notes;
    QTabWidget *m_tables;
    PaperView *m_mistakes;
    QPushButton *m_again;
    QPushButton *m_close;
};

} // namespace permanence
