#include "app/permanence/TourPlayer.h"

#include "core/base/Literals.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QPixmap>

namespace permanence {
namespace {

constexpr int kLookEvery = 20;         ///< ms
constexpr int kMostLooks = 20'000 / kLookEvery;
constexpr int kLooksAtRest = 400 / kLookEvery; ///< answers of the reading thread arrive meanwhile

} // namespace

TourPlayer::TourPlayer(QWidget &window, QString folder, std::vector<Step> steps, int before, QObject *parent)
    : QObject(parent), m_window(window), m_folder(std::move(folder)), m_steps(std::move(steps)), m_pictures(before)
{
    m_timer.setInterval(kLookEvery);
    connect(&m_timer, &QTimer::timeout, this, &TourPlayer::look);
}

void TourPlayer::start()
{
    m_timer.start();
}

void TourPlayer::type(const QString &text)
{
    for (const QChar c : text) {
        if (QWidget *focus = QApplication::focusWidget()) {
            QKeyEvent down(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, QString(c));
            QApplication::sendEvent(focus, &down);
        }
    }
}

void TourPlayer::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    if (!focus)
        focus = QApplication::activeWindow();
    if (!focus)
        return;
    // A shortcut is tried first, as a real key press would.
    QKeyEvent shortcut(QEvent::ShortcutOverride, key, modifiers);
    QApplication::sendEvent(focus, &shortcut);
    QKeyEvent down(QEvent::KeyPress, key, modifiers);
    QApplication::sendEvent(focus, &down);
}

void TourPlayer::look()
{
    if (m_next == m_steps.size()) {
        m_timer.stop();
        emit ended({});
        return;
    }
    const Step &step = m_steps[m_next];
    m_readyFor = step.ready() ? m_readyFor + 1 : 0;
    if (m_readyFor >= kLooksAtRest) {
        if (step.picture && !takePicture(step.name)) {
            m_timer.stop();
            emit ended(tr("The picture of %1 cannot be written to %2.").arg(step.name, m_folder));
            return;
        }
        ++m_next;
        m_looks = m_readyFor = 0;
        if (step.act)
            step.act();
    } else if (++m_looks > kMostLooks) {
        m_timer.stop();
        [[maybe_unused]] const bool shown = takePicture(step.name + u"-not-reached"_s);
        emit ended(tr("The tour did not get to: %1.").arg(step.name));
    }
}

bool TourPlayer::takePicture(const QString &name)
{
    const QString file = u"%1-%2.png"_s.arg(++m_pictures, 2, 10, QChar(u'0')).arg(name);
    QWidget *front = &m_window;
    for (QWidget *window : QApplication::topLevelWidgets()) { // one that a page opened stands before it
        if (window->isVisible() && window->windowType() == Qt::Window && window->parentWidget() &&
            m_window.isAncestorOf(window->parentWidget()))
            front = window;
    }
    return front->grab().save(QDir(m_folder).filePath(file));
}

} // namespace permanence
