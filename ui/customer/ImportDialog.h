#pragma once

#include "core/desk/DeskService.h"
#include "core/exchange/ImportRun.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeView;

namespace permanence {

class ErrorLine;
class ImportModel;

/// What a sheet of customers would bring: what is new, changed and refused, line by line; then does it, away from the
/// window's thread. What was refused is written beside the sheet.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(DeskService &desk, const QString &path, QWidget *parent);

    /// What is told above the lines.
    [[nodiscard]] QString summary() const;

signals:
    /// All was done; `refusedFile` is empty where nothing was refused. An error tells why that file could not be written.
    void imported(const permanence::ImportSummary &summary, const QString &refusedFile, const QString &error);

private:
    void read();
    void show(const ImportPreview &preview);
    void run();
    void finish(const ImportSummary &summary);

    DeskService &m_desk;
    QString m_path;
    std::shared_ptr<const ImportPreview> m_preview;
    QLabel *m_summary;
    QLabel *m_notes;
    ErrorLine *m_error;
    ImportModel *m_model;
    QTreeView *m_view;
    QProgressBar *m_progress;
    QPushButton *m_import;
    QPushButton *m_cancel;
};

} // namespace permanence
