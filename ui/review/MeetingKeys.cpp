// The keys of a meeting, which lead it alone.

#include "ui/review/MeetingWindow.h"

#include "ui/review/MeetingCard.h"
#include "ui/widgets/DigitKeys.h"
#include "ui/widgets/HistoryView.h"

#include <QKeyEvent>

namespace permanence {

bool MeetingWindow::handleKey(int key)
{
    if (const int digit = digitOf(key); digit > 0) {
        if (m_choosesCause)
            toQualityControl(digit);
        else if (m_form->isEnabled())
            m_form->takePreset(digit);
        return true;
    }
    if (m_choosesCause && key == Qt::Key_Escape) {
        m_choosesCause = false;
        m_form->showCauses(false);
        return true;
    }
    switch (key) {
    case Qt::Key_Space:
        next();
        return true;
    case Qt::Key_Backspace:
        go(-1);
        return true;
    case Qt::Key_D:
        m_form->editDecision();
        return true;
    case Qt::Key_N:
        m_form->editStep();
        return true;
    case Qt::Key_O:
        m_form->editOwner();
        return true;
    case Qt::Key_W:
        m_form->editDay();
        return true;
    case Qt::Key_T:
        m_form->editTell();
        return true;
    case Qt::Key_H:
        m_card->timeline()->setFocus(Qt::ShortcutFocusReason);
        return true;
    case Qt::Key_Q:
        m_choosesCause = true;
        m_form->showCauses(true);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        m_form->moveDay(key == Qt::Key_Plus ? 1 : -1);
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    default:
        return false;
    }
}

void MeetingWindow::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(event->key()))
        QWidget::keyPressEvent(event);
}

bool MeetingWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->modifiers() & Qt::ControlModifier) && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            next();
            return true;
        }
        if (watched == m_card->timeline() && key->key() == Qt::Key_Escape) {
            standOnCard();
            return true;
        }
        if (watched == m_card && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) &&
            handleKey(key->key()))
            return true;
        if (watched == m_card->timeline() && (key->key() == Qt::Key_Space || key->key() == Qt::Key_Backspace))
            return handleKey(key->key());
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace permanence
