#include "ui/widgets/DraftEdit.h"

#include "core/base/Literals.h"
#include "core/desk/DeskService.h"
#include "core/desk/Drafts.h"
#include "core/store/Rewriting.h"

#include <QSignalBlocker>

namespace permanence {
namespace {

constexpr int kKeepAfter = 300; // milliseconds without a key

} // namespace

DraftEdit::DraftEdit(DeskService &desk, QWidget *parent) : QPlainTextEdit(parent), m_desk(desk)
{
    setTabChangesFocus(true);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kKeepAfter);
    connect(this, &QPlainTextEdit::textChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(&m_timer, &QTimer::timeout, this, &DraftEdit::keepNow);
    // Somebody may have been forgotten, here or in another window: what is kept may read otherwise.
    connect(&desk, &DeskService::changed, this, [this](const ChangeSet &changes) {
        if (changes.streams.empty() || isRewritten(changes))
            readAgain();
    });
}

DraftEdit::~DraftEdit()
{
    keepNow();
}

void DraftEdit::setKey(const QString &key)
{
    if (key == m_key)
        return;
    keepNow();
    m_key = key;
    m_kept.clear();
    const quint64 generation = ++m_generation;
    show({});
    m_timer.stop();
    if (key.isEmpty())
        return;
    if (const auto known = m_texts.constFind(key); known != m_texts.constEnd()) {
        show(*known);
        return;
    }
    ask([this, generation](const QString &kept) {
        if (generation == m_generation && toPlainText().isEmpty())
            show(kept);
    });
}

void DraftEdit::ask(const std::function<void(const QString &)> &take)
{
    // Asked where drafts are written, so that one that is just being kept is found.
    m_desk.command([key = m_key](Desk &desk) -> Result<QString> { return draftOf(desk.queries(), desk.agent(), key); })
        .then(this, [take](const Result<QString> &kept) {
            if (kept)
                take(*kept);
        });
}

void DraftEdit::readAgain()
{
    m_texts.clear();
    if (m_key.isEmpty() || m_kept.isEmpty() || toPlainText() != m_kept)
        return; // what was typed since is newer
    ask([this, generation = m_generation](const QString &kept) {
        if (generation == m_generation && toPlainText() == m_kept && kept != m_kept)
            show(kept);
    });
}

void DraftEdit::show(const QString &text)
{
    {
        const QSignalBlocker quiet(this);
        setPlainText(text);
        moveCursor(QTextCursor::End);
    }
    m_kept = text;
    if (!text.isEmpty())
        emit restored();
}

void DraftEdit::discard(const QString &key)
{
    if (key == m_key) {
        m_timer.stop();
        show({});
    }
    keep(key, {});
}

void DraftEdit::keepNow()
{
    m_timer.stop();
    const QString text = toPlainText();
    if (m_key.isEmpty() || text == m_kept)
        return;
    m_kept = text;
    keep(m_key, text);
}

void DraftEdit::keep(const QString &key, const QString &text)
{
    m_texts.insert(key, text);
    m_desk.command([key, text](Desk &desk) { return desk.saveDraft(key, text); })
        .then(this, [this](const Result<void> &done) {
            if (!done)
                emit failed(done.error().text());
        });
}

void DraftEdit::hideEvent(QHideEvent *event)
{
    QPlainTextEdit::hideEvent(event);
    keepNow();
}

void DraftEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    keepNow();
}

} // namespace permanence
