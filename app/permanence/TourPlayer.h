#pragma once

#include <QObject>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

namespace permanence {

/// Plays a list of steps on a window: each waits until what it needs is there, lets the page come to rest, takes
/// its picture and then acts.
class TourPlayer : public QObject
{
    Q_OBJECT

public:
    struct Step {
        QString name;                ///< of the picture, and for the message where the step does not come about
        std::function<bool()> ready; ///< asked again and again
        std::function<void()> act;   ///< may be empty
        bool picture = true;
    };

    /// `before`: pictures that were taken already.
    TourPlayer(QWidget &window, QString folder, std::vector<Step> steps, int before = 0, QObject *parent = nullptr);

    void start();
    [[nodiscard]] int pictures() const { return m_pictures; }

    /// Types a text, or presses one key, into whatever has the focus, as the keyboard would.
    static void type(const QString &text);
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

signals:
    /// `problem` is empty when all steps were played.
    void ended(const QString &problem);

private:
    void look();
    [[nodiscard]] bool takePicture(const QString &name);

    QWidget &m_window;
    QString m_folder;
    std::vector<Step> m_steps;
    std::size_t m_next = 0;
    int m_looks = 0;     ///< at the present step
    int m_readyFor = 0;  ///< looks in a row at which it was ready
    int m_pictures = 0;
    QTimer m_timer;
};

} // namespace permanence
