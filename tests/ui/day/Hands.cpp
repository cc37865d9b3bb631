#include "tests/ui/day/Hands.h"

#include "core/base/Literals.h"
#include "tests/support/TypeText.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QLabel>
#include <QListView>
#include <QTimer>
#include <QWindow>

namespace permanence::test {
namespace {

constexpr int kPatience = 15'000; ///< ms
constexpr int kLookEvery = 20;    ///< ms, for what no event announces

} // namespace

Hands::Hands(MainWindow &window, BusyWatchdog &watchdog) : m_window(window), m_watchdog(watchdog) {}

void Hands::doing(const QString &step)
{
    m_step = step;
    m_watchdog.doing(step);
}

/// A window that a page of it opened stands before the main window.
QWidget *Hands::frontWindow() const
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && window->windowType() == Qt::Window && window->parentWidget() &&
            m_window.isAncestorOf(window->parentWidget()))
            return window;
    }
    return &m_window;
}

/// The window in front gets the keys: what a window manager does when a dialog opens or closes.
void Hands::lookAtFront()
{
    QWidget *front = QApplication::activeModalWidget() ? QApplication::activeModalWidget() : frontWindow();
    if (QApplication::activeWindow() == front)
        return;
    front->activateWindow();
    until(u"the window in front is active"_s, [front = QPointer(front)] { return !front || front->isActiveWindow(); });
}

void Hands::press(Qt::Key key, Qt::KeyboardModifiers with)
{
    lookAtFront();
    m_keys += 1 + qPopulationCount(static_cast<quint32>(with & ~Qt::KeypadModifier));
    const QPointer<QWindow> window = QApplication::activeWindow()->windowHandle();
    QTest::keyPress(window, key, with);
    // It may have been closed by the key, also by its release: Qt Test would go on to release the modifiers of a window
    // that is gone.
    if (window)
        QTest::keyRelease(window, key);
}

void Hands::type(const QString &text)
{
    lookAtFront();
    typeText(text);
}

void Hands::until(const QString &what, const std::function<bool()> &seen)
{
    const QDeadlineTimer deadline(kPatience);
    QTimer look;
    look.start(kLookEvery);
    while (!seen()) {
        if (deadline.hasExpired())
            throw Stuck{u"%1, while: %2\n%3"_s.arg(what, m_step, scene())};
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

QString Hands::scene() const
{
    const QWidget *front = QApplication::activeWindow();
    return u"page %1 %2, in front %3, focus %4, notice \"%5\", error \"%6\""_s
        .arg(m_window.current().page, m_window.current().argument, front ? front->objectName() : u"nothing"_s, focus(),
             read(u"noticeText"_s), read(u"callError"_s));
}

QString Hands::read(const QString &label) const
{
    const auto *found = visible<QLabel>(label);
    return found ? found->text() : QString();
}

QString Hands::focus() const
{
    const QWidget *widget = QApplication::focusWidget();
    return widget ? widget->objectName() : QString();
}

void Hands::untilRead(const QString &label, const QString &text)
{
    until(u"%1 reads %2"_s.arg(label, text), [&] { return read(label).contains(text); });
}

void Hands::untilFocus(const QString &name)
{
    until(u"the focus is in %1"_s.arg(name), [&] { return focus() == name; });
}

void Hands::untilDialog(const QString &name)
{
    until(u"the dialog %1"_s.arg(name), [&] {
        const QWidget *modal = QApplication::activeModalWidget();
        return modal && modal->objectName() == name;
    });
    lookAtFront();
}

void Hands::untilGone(const QString &name)
{
    until(u"%1 is gone"_s.arg(name), [&] { return !visible(name); });
}

void Hands::runFromEverything(const QString &words, const QString &line)
{
    press(Qt::Key_K, Qt::ControlModifier);
    untilFocus(u"paletteWords"_s);
    type(words);
    const auto *list = visible<QListView>(u"paletteList"_s);
    int row = -1;
    until(u"Everything finds %1"_s.arg(line), [&] {
        list = visible<QListView>(u"paletteList"_s);
        for (row = 0; list && row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString().contains(line))
                return true;
        }
        return false;
    });
    while (list->currentIndex().row() < row)
        press(Qt::Key_Down);
    press(Qt::Key_Return);
    untilGone(u"commandPalette"_s);
}

} // namespace permanence::test
