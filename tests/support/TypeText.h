#pragma once

#include <QtTest>

namespace permanence::test {

/// Types any text into the widget, or the one that has the focus. QTest::keyClicks ends the program at the
/// first letter that is not ASCII.
inline void typeText(const QString &text, QWidget *into = nullptr)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text[i];
        // A letter beyond 16 bits comes from the keyboard as one, too.
        const QString typed = text.mid(i, letter.isHighSurrogate() ? 2 : 1);
        i += typed.size() - 1;
        QWidget *target = into ? into : QApplication::focusWidget();
        QVERIFY2(target, "no widget has the focus");
        const Qt::Key key = letter.isLetterOrNumber() && letter.unicode() < 128
                                ? static_cast<Qt::Key>(letter.toUpper().unicode())
                                : Qt::Key_unknown;
        QTest::sendKeyEvent(QTest::Click, target, key, typed, Qt::NoModifier);
    }
}

} // namespace permanence::test
