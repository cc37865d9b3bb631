#pragma once

#include "core/desk/DeskService.h"
#include "core/exchange/ArticleImport.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace permanence {

class ErrorLine;
class SizedLabel;

/// What a folder of Markdown files would bring: each file with what becomes of it, refused ones first and by line; then
/// does it, away from the window's thread.
class ArticleImportDialog : public QDialog
{
    Q_OBJECT

public:
    ArticleImportDialog(DeskService &desk, const QString &folder, QWidget *parent);

    /// What is told above the files.
    [[nodiscard]] QString summary() const;

signals:
    void imported(int written, int refused);

private:
    void read();
    void show(const ArticlePlan &plan);
    void addFile(const ArticleFilePlan &file);
    void run();

    DeskService &m_desk;
    QString m_folder;
    std::shared_ptr<const ArticlePlan> m_plan;
    SizedLabel *m_summary;
    ErrorLine *m_error;
    QTreeWidget *m_files;
    QPushButton *m_import;
    QPushButton *m_cancel;
};

} // namespace permanence
