#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace permanence {

/// Whether somebody works at the program: a key, a click or a turn of the wheel is work, and a minute without one is none.
class Attendance : public QObject
{
    Q_OBJECT

public:
    static constexpr int kUntilIdle = 60'000; ///< ms

    /// Watches the whole application.
    explicit Attendance(QObject *parent = nullptr);

    [[nodiscard]] bool isActive() const { return m_idle.isActive(); }
    /// Something is to be done, as a call that comes in.
    void note();
    /// Another time than a minute, for tests.
    void setUntilIdle(int ms) { m_idle.setInterval(ms); }

signals:
    void changed(bool isActive);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_idle;
};

} // namespace permanence
