#pragma once

#include "core/desk/DeskService.h"
#include "core/store/KnowledgeQueries.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace permanence {

class DraftEdit;
class ErrorLine;
class MarkdownView;
class SizedLabel;

/// An article being written: what it is about above, its Markdown at the left and how it will read at the right. What is
/// typed as its text is kept until it is saved or thrown away.
class ArticleEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ArticleEditor(DeskService &desk, QWidget *parent = nullptr);

    /// Writes this one anew; none: a new one.
    void open(const std::optional<ArticleView> &article);
    /// Saves; the editor stays open with the sentence where the desk refuses it.
    void save();
    /// Throws away what was typed.
    void discard();
    void retranslate();
    [[nodiscard]] ArticleId article() const { return m_article; }

signals:
    void saved(const permanence::ArticleId &article, const QString &title);
    void cancelled();

private:
    void layOut();
    void preview();
    [[nodiscard]] QString draftKey() const;

    DeskService &m_desk;
    ArticleId m_article;
    bool m_saving = false;
    QTimer m_later; ///< several keys are previewed once
    SizedLabel *m_heading;
    QLabel *m_titleLabel;
    QLineEdit *m_title;
    QLabel *m_kindLabel;
    QComboBox *m_kind;
    QLabel *m_audienceLabel;
    QComboBox *m_audience;
    QLabel *m_productLabel;
    QLineEdit *m_product;
    QLabel *m_versionLabel;
    QLineEdit *m_version;
    QLabel *m_languageLabel;
    QLineEdit *m_language;
    QLabel *m_textLabel;
    DraftEdit *m_text;
    QLabel *m_previewLabel;
    MarkdownView *m_preview;
    ErrorLine *m_error;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace permanence
