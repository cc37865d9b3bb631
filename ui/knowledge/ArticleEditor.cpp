#include "ui/knowledge/ArticleEditor.h"

#include "core/base/Literals.h"
#include "ui/knowledge/ArticleTable.h"
#include "ui/knowledge/MarkdownView.h"
#include "ui/widgets/DraftEdit.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>

namespace permanence {
namespace {

constexpr int kPreviewAfter = 80; // milliseconds

} // namespace

ArticleEditor::ArticleEditor(DeskService &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_heading(new SizedLabel(TypeSize::Title, this)), m_titleLabel(new QLabel(this)),
      m_title(new QLineEdit(this)), m_kindLabel(new QLabel(this)), m_kind(new QComboBox(this)),
      m_audienceLabel(new QLabel(this)), m_audience(new QComboBox(this)), m_productLabel(new QLabel(this)),
      m_product(new QLineEdit(this)), m_versionLabel(new QLabel(this)), m_version(new QLineEdit(this)),
      m_languageLabel(new QLabel(this)), m_language(new QLineEdit(this)), m_textLabel(new QLabel(this)),
      m_text(new DraftEdit(desk, this)), m_previewLabel(new QLabel(this)), m_preview(new MarkdownView(this)),
      m_error(new ErrorLine(this)), m_save(new QPushButton(this)), m_cancel(new QPushButton(this))
{
    setObjectName(u"articleEditor"_s);
    layOut();
    m_later.setSingleShot(true);
    m_later.setInterval(kPreviewAfter);
    connect(&m_later, &QTimer::timeout, this, &ArticleEditor::preview);
    connect(m_text, &QPlainTextEdit::textChanged, &m_later, qOverload<>(&QTimer::start));
    connect(m_text, &DraftEdit::restored, &m_later, qOverload<>(&QTimer::start));
    connect(m_text, &DraftEdit::failed, m_error, &ErrorLine::setText);
    connect(m_save, &QPushButton::clicked, this, &ArticleEditor::save);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        discard();
        emit cancelled();
    });
}

void ArticleEditor::layOut()
{
    const int gap = Theme::spacing(1, this);
    m_title->setObjectName(u"articleTitle"_s);
    m_kind->setObjectName(u"articleKind"_s);
    m_audience->setObjectName(u"articleAudience"_s);
    m_product->setObjectName(u"articleProduct"_s);
    m_version->setObjectName(u"articleVersion"_s);
    m_language->setObjectName(u"articleLanguage"_s);
    m_text->setObjectName(u"articleText"_s);
    m_text->setTabChangesFocus(true);
    m_preview->setObjectName(u"articlePreview"_s);
    m_save->setObjectName(u"saveArticle"_s);
    m_save->setDefault(true);
    m_cancel->setObjectName(u"cancelArticle"_s);
    m_language->setMaximumWidth(fontMetrics().averageCharWidth() * 8);
    m_version->setMaximumWidth(fontMetrics().averageCharWidth() * 16);
    const std::initializer_list<std::pair<QLabel *, QWidget *>> fields{
        {m_titleLabel, m_title},     {m_kindLabel, m_kind},         {m_audienceLabel, m_audience}, {m_productLabel, m_product},
        {m_versionLabel, m_version}, {m_languageLabel, m_language}, {m_textLabel, m_text}};
    for (const auto &[label, field] : fields)
        label->setBuddy(field);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * gap);
    grid->setVerticalSpacing(gap);
    grid->addWidget(m_titleLabel, 0, 0);
    grid->addWidget(m_title, 0, 1, 1, 5);
    grid->addWidget(m_kindLabel, 1, 0);
    grid->addWidget(m_kind, 1, 1);
    grid->addWidget(m_audienceLabel, 1, 2);
    grid->addWidget(m_audience, 1, 3);
    grid->addWidget(m_languageLabel, 1, 4);
    grid->addWidget(m_language, 1, 5);
    grid->addWidget(m_productLabel, 2, 0);
    grid->addWidget(m_product, 2, 1, 1, 3);
    grid->addWidget(m_versionLabel, 2, 4);
    grid->addWidget(m_version, 2, 5);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    const auto half = [&](QLabel *label, QWidget *part) {
        auto *made = new QWidget(this);
        auto *column = new QVBoxLayout(made);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(gap / 2);
        column->addWidget(label);
        column->addWidget(part, 1);
        return made;
    };
    auto *sides = new QSplitter(this);
    sides->addWidget(half(m_textLabel, m_text));
    sides->addWidget(half(m_previewLabel, m_preview));
    sides->setChildrenCollapsible(false);
    sides->setHandleWidth(2 * gap);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addWidget(m_error, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    layout->setSpacing(2 * gap);
    layout->addWidget(m_heading);
    layout->addLayout(grid);
    layout->addWidget(sides, 1);
    layout->addLayout(buttons);
}

QString ArticleEditor::draftKey() const
{
    return m_article.isValid() ? QString(u"article/"_s % m_article.text()) : u"article/new"_s;
}

void ArticleEditor::open(const std::optional<ArticleView> &article)
{
    const ArticleView shown = article.value_or(ArticleView{});
    m_article = shown.id;
    m_error->setText({});
    m_title->setText(shown.title);
    m_product->setText(shown.product);
    m_version->setText(shown.version);
    m_language->setText(article ? shown.language : QLocale().name().left(2));
    retranslate(); // fills the choices
    m_kind->setCurrentIndex(m_kind->findData(codeOf(shown.kind)));
    m_audience->setCurrentIndex(m_audience->findData(codeOf(shown.audience)));
    // What was typed before and not saved comes back by itself; else the article's text stands there.
    m_text->setKey(draftKey());
    if (article) {
        // Asked after the draft was: where that was there it is in view by now.
        m_desk.query([](Queries &) { return true; })
            .then(this, [this, key = draftKey(), body = shown.body](const Result<bool> &) {
                if (key == m_text->key() && m_text->toPlainText().isEmpty())
                    m_text->setPlainText(body);
            });
    }
    preview();
    m_title->setFocus(Qt::OtherFocusReason);
}

void ArticleEditor::preview()
{
    m_preview->setText(m_text->toPlainText(), true);
}

void ArticleEditor::save()
{
    if (m_saving)
        return;
    ArticleWritten words;
    words.title = m_title->text();
    words.body = m_text->toPlainText();
    words.product = m_product->text();
    words.version = m_version->text();
    words.language = m_language->text().trimmed();
    words.kind = fromCode<ArticleKind>(m_kind->currentData().toString()).value_or(ArticleKind::Article);
    words.audience = fromCode<Audience>(m_audience->currentData().toString()).value_or(Audience::Internal);
    m_saving = true;
    m_save->setEnabled(false);
    m_desk.command([article = m_article, words](Desk &desk) { return desk.writeArticle(article, words); })
        .then(this, [this, words](const Result<ArticleId> &done) {
            m_saving = false;
            m_save->setEnabled(true);
            if (!done) {
                m_error->setText(tr("Not saved: %1").arg(done.error().text()));
                if (done.error().place == u"title")
                    m_title->setFocus(Qt::OtherFocusReason);
                return;
            }
            discard();
            emit saved(*done, words.title.trimmed());
        });
}

void ArticleEditor::discard()
{
    m_text->discard(draftKey());
    m_text->setKey({});
    m_preview->setText({});
}

void ArticleEditor::retranslate()
{
    m_heading->setText(m_article.isValid() ? tr("Write an article anew") : tr("New article"));
    m_titleLabel->setText(tr("&Title"));
    m_kindLabel->setText(tr("&Kind"));
    m_audienceLabel->setText(tr("&For"));
    m_productLabel->setText(tr("&Product"));
    m_versionLabel->setText(tr("&Version"));
    m_languageLabel->setText(tr("&Language"));
    m_textLabel->setText(tr("Te&xt, in Markdown"));
    m_previewLabel->setText(tr("As it will read"));
    m_preview->setAccessibleName(tr("The article as it will read"));
    m_product->setPlaceholderText(tr("any product"));
    m_version->setPlaceholderText(tr("any", "version"));
    m_save->setText(tr("Save the article"));
    m_cancel->setText(tr("Throw away"));
    const auto fill = [](QComboBox *box, const std::vector<std::pair<QString, QString>> &choices) {
        const int before = std::max(0, box->currentIndex());
        box->clear();
        for (const auto &[code, word] : choices)
            box->addItem(word, code);
        box->setCurrentIndex(before);
    };
    fill(m_kind, {{codeOf(ArticleKind::Article), articleKindWord(ArticleKind::Article)},
                  {codeOf(ArticleKind::Bulletin), articleKindWord(ArticleKind::Bulletin)}});
    fill(m_audience, {{codeOf(Audience::Internal), audienceWord(Audience::Internal)},
                      {codeOf(Audience::Public), audienceWord(Audience::Public)}});
}

} // namespace permanence
