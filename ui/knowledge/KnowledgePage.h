#pragma once

#include "core/store/KnowledgeQueries.h"
#include "ui/shell/Page.h"
#include "ui/widgets/TableSource.h"

#include <QTimer>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace permanence {

class ArticleEditor;
class ArticleImportDialog;
class ArticleReader;
class DeskService;
class EmptyState;
class Navigator;
class PagedTableModel;
class PagedTableView;
class Settings;

/// What the desk knows: articles and bulletins found while typing, read, written, withdrawn, and imported from a folder
/// (APL-6). Argument of the place: an article's id.
class KnowledgePage : public Page
{
    Q_OBJECT

public:
    KnowledgePage(DeskService &desk, Navigator &navigator, Settings &settings, QWidget *parent = nullptr);
    ~KnowledgePage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void activate(const QString &argument) override;
    [[nodiscard]] QString argument() const override;
    void retranslate() override;
    bool handleEscape() override;

    /// Opens the preview of a folder.
    ArticleImportDialog *importFolder(const QString &folder);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void connectAll();
    void filter();
    void askProducts();
    void showState();
    /// Reads an article and shows it; `follow`: its row comes into view, too.
    void read(const std::function<std::optional<ArticleView>(KnowledgeQueries &)> &which, bool follow);
    void readRow(const RowId &row);
    void readAgain();
    void bring(const ArticleId &article);
    void renewActions();
    void write();
    void edit();
    void withdraw();
    void closeEditor();
    void chooseFolder();
    void tellImported(int written, int refused);
    [[nodiscard]] bool isEditing() const;

    DeskService &m_desk;
    Navigator &m_navigator;
    Settings &m_settings;
    quint64 m_generation = 0;
    std::optional<RowId> m_wanted; ///< comes into view as soon as its row is there; no id: it is still asked for
    PagedTableModel *m_model;
    QStackedWidget *m_pages; ///< reading, writing
    QLabel *m_heading;
    QLineEdit *m_words;
    QLabel *m_productLabel;
    QComboBox *m_product;
    QCheckBox *m_public;
    QCheckBox *m_withdrawnToo;
    QPushButton *m_newButton;
    QPushButton *m_importButton;
    QSplitter *m_splitter;
    QStackedWidget *m_stack; ///< the table, or why it is empty
    PagedTableView *m_view;
    EmptyState *m_empty;
    QAction *m_find;
    QAction *m_new;
    QAction *m_edit;
    QAction *m_withdraw;
    QAction *m_import;
    QAction *m_save;
    ArticleReader *m_reader;
    ArticleEditor *m_editor;
    QTimer m_renew;
};

} // namespace permanence
