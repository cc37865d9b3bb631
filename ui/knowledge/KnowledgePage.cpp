#include "ui/knowledge/KnowledgePage.h"

#include "core/base/Literals.h"
#include "core/desk/DeskService.h"
#include "ui/knowledge/ArticleEditor.h"
#include "ui/knowledge/ArticleImportDialog.h"
#include "ui/knowledge/ArticleReader.h"
#include "ui/knowledge/ArticleTable.h"
#include "ui/knowledge/MarkdownView.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PagedTableModel.h"
#include "ui/widgets/PagedTableView.h"
#include "ui/widgets/RowIds.h"
#include "ui/widgets/SizedLabel.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>

namespace permanence {
namespace {

constexpr int kRenewAfter = 50; // milliseconds: several changes in a row are read once
constexpr int kTicketsShown = 12;

ArticleScene sceneOf(KnowledgeQueries &knowledge, ArticleView article)
{
    ArticleScene scene;
    scene.tickets = knowledge.ticketsOf(article.id, kTicketsShown);
    scene.ticketCount = knowledge.ticketCount(article.id);
    scene.article = std::move(article);
    return scene;
}

} // namespace

KnowledgePage::KnowledgePage(DeskService &desk, Navigator &navigator, Settings &settings, QWidget *parent)
    : Page(page::kKnowledge, PageSection::Work, parent), m_desk(desk), m_navigator(navigator), m_settings(settings),
      m_model(new PagedTableModel(std::make_shared<ArticleTableSource>(desk), articleColumns(), this)),
      m_pages(new QStackedWidget(this)), m_heading(new SizedLabel(TypeSize::Title, this)), m_words(new QLineEdit(this)),
      m_productLabel(new QLabel(this)), m_product(new QComboBox(this)), m_public(new QCheckBox(this)),
      m_withdrawnToo(new QCheckBox(this)), m_newButton(new QPushButton(this)), m_importButton(new QPushButton(this)),
      m_splitter(new QSplitter(this)), m_stack(new QStackedWidget(this)), m_view(new PagedTableView(this)),
      m_empty(new EmptyState(this)),
      m_find(addCommand(u"findArticle"_s, QKeySequence::Find,
                        [this] {
                            closeEditor();
                            m_words->setFocus(Qt::ShortcutFocusReason);
                            m_words->selectAll();
                        })),
      m_new(addCommand(u"newArticle"_s, QKeySequence::New, [this] { write(); })),
      m_edit(addCommand(u"editArticle"_s, Qt::CTRL | Qt::Key_E, [this] { edit(); })),
      m_withdraw(addCommand(u"withdrawArticle"_s, Qt::CTRL | Qt::Key_Delete, [this] { withdraw(); })),
      m_import(addCommand(u"importArticles"_s, Qt::CTRL | Qt::Key_I, [this] { chooseFolder(); })),
      m_save(addCommand(u"saveArticleNow"_s, Qt::CTRL | Qt::Key_Return, [this] { m_editor->save(); })),
      m_reader(new ArticleReader(desk, {m_edit, m_withdraw}, this)), m_editor(new ArticleEditor(desk, this))
{
    layOut();
    m_view->setPagedModel(m_model);
    m_view->restoreHeaderState(m_settings.state(u"knowledge/header"_s, m_view->headerVersion()));
    m_splitter->restoreState(m_settings.state(u"knowledge/splitter"_s, 1));
    m_renew.setSingleShot(true);
    m_renew.setInterval(kRenewAfter);
    connectAll();
    renewActions();
    askProducts();
}

KnowledgePage::~KnowledgePage()
{
    m_settings.saveState(u"knowledge/header"_s, m_view->headerVersion(), m_view->headerState());
    m_settings.saveState(u"knowledge/splitter"_s, 1, m_splitter->saveState());
}

void KnowledgePage::layOut()
{
    const int gap = Theme::spacing(2, this);
    m_view->setObjectName(u"articles"_s);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_words->setObjectName(u"articleWords"_s);
    m_words->setClearButtonEnabled(true);
    m_words->addAction(Theme::icon(u"search"_s), QLineEdit::LeadingPosition);
    m_product->setObjectName(u"filterProduct"_s);
    m_product->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_product->setMinimumContentsLength(14);
    m_productLabel->setBuddy(m_product);
    m_public->setObjectName(u"publicOnly"_s);
    m_withdrawnToo->setObjectName(u"withdrawnToo"_s);
    m_newButton->setObjectName(u"newArticleButton"_s);
    m_newButton->setIcon(Theme::icon(u"add"_s));
    m_importButton->setObjectName(u"importArticlesButton"_s);
    auto *top = new QHBoxLayout;
    top->setSpacing(gap);
    top->addWidget(m_heading);
    top->addWidget(m_words, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_productLabel, m_product, m_public, m_withdrawnToo, m_newButton,
                                                          m_importButton})
        top->addWidget(part);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_reader);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(gap);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({480, 620});
    auto *reading = new QWidget(this);
    auto *column = new QVBoxLayout(reading);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    column->addLayout(top);
    column->addWidget(m_splitter, 1);
    m_pages->addWidget(reading);
    m_pages->addWidget(m_editor);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
}

void KnowledgePage::connectAll()
{
    connect(m_newButton, &QPushButton::clicked, m_new, &QAction::trigger);
    connect(m_importButton, &QPushButton::clicked, m_import, &QAction::trigger);
    connect(m_words, &QLineEdit::textChanged, this, &KnowledgePage::filter);
    connect(m_words, &QLineEdit::returnPressed, this, [this] { m_reader->text()->setFocus(Qt::OtherFocusReason); });
    connect(m_product, &QComboBox::currentIndexChanged, this, &KnowledgePage::filter);
    connect(m_public, &QCheckBox::toggled, this, &KnowledgePage::filter);
    connect(m_withdrawnToo, &QCheckBox::toggled, this, &KnowledgePage::filter);
    connect(m_view, &PagedTableView::currentIdChanged, this, &KnowledgePage::readRow);
    connect(m_view, &PagedTableView::opened, this, [this] { m_reader->text()->setFocus(Qt::OtherFocusReason); });
    connect(m_model, &PagedTableModel::stateChanged, this, &KnowledgePage::showState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &KnowledgePage::showState);
    connect(m_reader, &ArticleReader::ticketAsked, this,
            [this](const QString &number) { m_navigator.navigate({page::kTicket, number}); });
    connect(m_editor, &ArticleEditor::cancelled, this, &KnowledgePage::closeEditor);
    connect(m_editor, &ArticleEditor::saved, this, [this](const ArticleId &article, const QString &title) {
        closeEditor();
        bring(article);
        emit noticeRaised({NoticeSeverity::Good, tr("Saved: %1.").arg(title), {}, u"knowledge"_s, true});
    });
    for (QObject *watched : std::initializer_list<QObject *>{m_words, m_view, m_view->viewport()})
        watched->installEventFilter(this);
    connect(&m_renew, &QTimer::timeout, this, [this] {
        m_model->refresh();
        askProducts();
        readAgain();
    });
    connect(&m_desk, &DeskService::changed, &m_renew, qOverload<>(&QTimer::start));
}

QString KnowledgePage::title() const
{
    return tr("Knowledge");
}

QString KnowledgePage::iconName() const
{
    return u"knowledge"_s;
}

QString KnowledgePage::argument() const
{
    return m_reader->scene() ? m_reader->scene()->article.id.text() : QString();
}

void KnowledgePage::activate(const QString &argument)
{
    Page::activate(argument);
    if (isEditing())
        return; // what is being written goes first
    if (const auto id = Uuid::fromText(argument)) {
        bring(ArticleId(*id));
        m_reader->text()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_words->setFocus(Qt::OtherFocusReason);
    m_words->selectAll();
}

bool KnowledgePage::isEditing() const
{
    return m_pages->currentWidget() == m_editor;
}

bool KnowledgePage::handleEscape()
{
    if (isEditing()) {
        closeEditor(); // its text is kept
        return true;
    }
    if (m_words->text().isEmpty())
        return false;
    m_words->clear();
    return true;
}

bool KnowledgePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress)
        m_wanted.reset(); // a person chooses now
    // The arrows move in the table while the words are typed.
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_view, event);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void KnowledgePage::filter()
{
    m_model->setQuery(ArticleTableSource::query(
        {m_words->text(), m_product->currentData().toString(), m_public->isChecked(), m_withdrawnToo->isChecked()}));
}

void KnowledgePage::askProducts()
{
    m_desk.query([](Queries &queries) { return KnowledgeQueries(queries).products(); })
        .then(this, [this](const Result<QStringList> &products) {
            if (!products)
                return; // asked again with the next change
            const QString before = m_product->currentData().toString();
            {
                const QSignalBlocker quiet(m_product);
                m_product->clear();
                m_product->addItem(tr("all products"), QString());
                for (const QString &product : *products)
                    m_product->addItem(product, product);
                m_product->setCurrentIndex(std::max(0, m_product->findData(before)));
            }
            if (m_product->currentData().toString() != before)
                filter();
        });
}

void KnowledgePage::showState()
{
    const bool failed = m_model->state() == PagedTableModel::State::Failed;
    const bool nothing = m_model->state() == PagedTableModel::State::Loaded && m_model->rowCount() == 0;
    const bool narrowed = m_model->query() != ArticleTableSource::query({}) && !m_model->query().filter.isEmpty();
    if (failed)
        m_empty->setText(tr("The articles could not be read"), m_model->failure());
    else if (narrowed)
        m_empty->setText(tr("No article fits"), tr("Esc takes back the words; look at the product and the ticks, too."));
    else
        m_empty->setText(tr("Nothing is written yet"),
                         tr("Write the first article (Ctrl+N), or import a folder of Markdown files (Ctrl+I)."));
    m_stack->setCurrentIndex(failed || nothing ? 1 : 0);
    if (m_wanted && !m_wanted->isNull() && m_model->rowOf(*m_wanted) >= 0) {
        m_view->setCurrentId(*m_wanted);
        m_wanted.reset();
    }
}

void KnowledgePage::read(const std::function<std::optional<ArticleView>(KnowledgeQueries &)> &which, bool follow)
{
    if (follow)
        m_wanted = RowId();
    const auto ask = [which](Queries &queries) -> std::optional<ArticleScene> {
        KnowledgeQueries knowledge(queries);
        auto article = which(knowledge);
        return article ? std::optional(sceneOf(knowledge, *std::move(article))) : std::nullopt;
    };
    m_desk.query(ask).then(this, [this, follow, mine = ++m_generation](const Result<std::optional<ArticleScene>> &answer) {
        if (mine != m_generation)
            return;
        if (follow)
            m_wanted.reset();
        if (!answer) {
            emit noticeRaised({NoticeSeverity::Problem, answer.error().text(), {}, u"knowledge"_s, true});
            return;
        }
        m_reader->show(*answer);
        renewActions();
        m_reader->retranslate();
        if (follow && *answer && m_view->currentId() != rowIdOf((*answer)->article.seq)) {
            m_wanted = rowIdOf((*answer)->article.seq); // it may be newer than the table
            showState();
        }
    });
}

void KnowledgePage::readRow(const RowId &row)
{
    // While an article is brought into view the table settles; without rows what is read stays.
    if (m_wanted || row.isNull())
        return;
    read([seq = seqOf(row)](KnowledgeQueries &knowledge) { return knowledge.articleBySeq(seq); }, false);
}

void KnowledgePage::readAgain()
{
    const bool isAsked = m_wanted && m_wanted->isNull();
    if (m_reader->scene() && !isAsked)
        read([id = m_reader->scene()->article.id](KnowledgeQueries &knowledge) { return knowledge.article(id); }, false);
}

void KnowledgePage::bring(const ArticleId &article)
{
    read([article](KnowledgeQueries &knowledge) { return knowledge.article(article); }, true);
}

void KnowledgePage::renewActions()
{
    const bool there = m_reader->scene().has_value();
    m_edit->setEnabled(there && !isEditing());
    m_withdraw->setEnabled(there && !isEditing() && !m_reader->scene()->article.withdrawn);
    m_save->setEnabled(isEditing());
}

void KnowledgePage::write()
{
    if (isEditing())
        return;
    m_pages->setCurrentWidget(m_editor);
    m_editor->open(std::nullopt);
    renewActions();
}

void KnowledgePage::edit()
{
    if (isEditing() || !m_reader->scene())
        return;
    m_pages->setCurrentWidget(m_editor);
    m_editor->open(m_reader->scene()->article);
    renewActions();
}

void KnowledgePage::closeEditor()
{
    if (!isEditing())
        return;
    m_pages->setCurrentIndex(0);
    renewActions();
    m_view->setFocus(Qt::OtherFocusReason);
}

void KnowledgePage::withdraw()
{
    if (!m_reader->scene())
        return;
    const ArticleView article = m_reader->scene()->article;
    m_desk.command([id = article.id](Desk &desk) { return desk.withdrawArticle(id); })
        .then(this, [this, article](const Result<void> &done) {
            if (!done) {
                emit noticeRaised({NoticeSeverity::Problem, done.error().text(), {}, u"knowledge"_s, true});
                return;
            }
            const NoticeAction undo{tr("Bring it back"),
                                    [this, article] {
                                        const ArticleWritten words{article.kind,    article.audience, article.title, article.body,
                                                                   article.product, article.version,  article.language};
                                        m_desk.command([id = article.id, words](Desk &desk) { return desk.writeArticle(id, words); })
                                            .then(this, [this](const Result<ArticleId> &back) {
                                                if (back)
                                                    bring(*back);
                                            });
                                    },
                                    true};
            emit noticeRaised(
                {NoticeSeverity::Good, tr("Withdrawn: %1.").arg(article.title), {undo}, u"knowledge"_s, true});
        });
}

void KnowledgePage::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Import articles from a folder"));
    dialog->setObjectName(u"chooseFolder"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &KnowledgePage::importFolder);
    dialog->open();
}

ArticleImportDialog *KnowledgePage::importFolder(const QString &folder)
{
    auto *dialog = new ArticleImportDialog(m_desk, folder, this);
    connect(dialog, &ArticleImportDialog::imported, this, &KnowledgePage::tellImported);
    dialog->open();
    return dialog;
}

void KnowledgePage::tellImported(int written, int refused)
{
    Notice notice{NoticeSeverity::Good, tr("Imported: %n article(s).", nullptr, written), {}, u"knowledge"_s, true};
    if (refused > 0) {
        notice.severity = NoticeSeverity::Warning;
        notice.text += QString(u' ' % tr("%n file(s) were refused.", nullptr, refused));
    }
    emit noticeRaised(notice);
}

void KnowledgePage::retranslate()
{
    m_heading->setText(title());
    m_words->setPlaceholderText(tr("Find by title, product or text"));
    m_words->setAccessibleName(tr("Find articles"));
    m_productLabel->setText(tr("P&roduct"));
    m_public->setText(tr("Pu&blic only"));
    m_withdrawnToo->setText(tr("&Withdrawn too"));
    m_view->setAccessibleName(tr("Articles by title"));
    m_find->setText(tr("Find an article"));
    m_new->setText(tr("New article …"));
    m_newButton->setText(tr("New article …"));
    m_edit->setText(tr("Write anew"));
    m_withdraw->setText(tr("Withdraw"));
    m_import->setText(tr("Import a folder of articles …"));
    m_importButton->setText(tr("Import …"));
    m_importButton->setAccessibleName(tr("Import a folder of articles"));
    m_save->setText(tr("Save the article"));
    if (m_product->count() > 0)
        m_product->setItemText(0, tr("all products"));
    m_reader->retranslate();
    m_editor->retranslate();
    showState();
}

} // namespace permanence
