#pragma once

#include "tests/support/BusyWatchdog.h"
#include "ui/shell/MainWindow.h"

#include <functional>

namespace permanence::test {

/// Thrown where the scripted agent does not get on: what was waited for, and what the window shows.
struct Stuck
{
    QString text;
};

/// An agent's hands and eyes: presses keys, and reads what is visible. Nothing else is done to the window.
class Hands
{
public:
    Hands(MainWindow &window, BusyWatchdog &watchdog);

    /// A key as a person presses it: to the window in front, shortcuts first.
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier);
    /// Letters, to whatever has the focus.
    void type(const QString &text);
    /// Goes on as soon as it is seen; throws Stuck where it does not come about.
    void until(const QString &what, const std::function<bool()> &seen);

    /// The widget of that name that is in view; null where there is none.
    template <class T = QWidget>
    [[nodiscard]] T *visible(const QString &name) const
    {
        const auto found = m_window.findChildren<T *>(name);
        const auto one = std::find_if(found.begin(), found.end(), [](const T *each) { return each->isVisible(); });
        return one == found.end() ? nullptr : *one;
    }
    /// What a label in view says; empty where there is none.
    [[nodiscard]] QString read(const QString &label) const;
    [[nodiscard]] QString focus() const;
    [[nodiscard]] bool isOn(QLatin1StringView page) const { return m_window.current().page == page; }

    void untilRead(const QString &label, const QString &text);
    void untilFocus(const QString &name);
    /// Until the dialog of that name is in front, or gone again.
    void untilDialog(const QString &name);
    void untilGone(const QString &name);

    /// Everything: opens it, types, chooses the line that holds `line` and runs it.
    void runFromEverything(const QString &words, const QString &line);

    /// Keys pressed beside the text that was typed, Ctrl and Alt counted as keys of their own.
    [[nodiscard]] int keys() const { return m_keys; }
    void doing(const QString &step);

private:
    void lookAtFront();
    [[nodiscard]] QWidget *frontWindow() const;
    [[nodiscard]] QString scene() const;

    MainWindow &m_window;
    BusyWatchdog &m_watchdog;
    QString m_step;
    int m_keys = 0;
};

} // namespace permanence::test
