#pragma once

#include <QtTest>

namespace permanence::test {

/// Types any text into the widget, or the one that has the focus. QTest::keyClicks ends the program at the
/// first letter that is not ASCII.
inline void typeText(const QString &text, QWidget *into = nullptr)
{
    for (const QChar letter : text) {
        QWidget *target = into ? into : QApplication::focusWidget();
        QVERIFY2(target, "no widget has the focus");
        const Qt::Key key = letter.isLetterOrNumber() && letter.unicode() < 128
                                ? static_cast<Qt::Key>(letter.toUpper().unicode())
                                : Qt::Key_unknown;
        QTest::sendKeyEvent(QTest::Click, target, key, QString(letter), Qt::NoModifier);
    }
}

} // namespace permanence::test
