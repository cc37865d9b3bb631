#pragma once

#include "core/base/Literals.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextEdit>

#include <map>

namespace permanence::test {

/// What a person reads in a window, by where it stands.
using Texts = std::map<QString, QString>;

/// "Open" of "&Open"; "R&D" of "R&&D".
inline QString withoutAccessKey(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size())
            ++i;
        plain += text[i];
    }
    return plain;
}

namespace detail {

inline QString pathOf(const QObject *object)
{
    QString path;
    for (; object; object = object->parent()) {
        const QString name = object->objectName().isEmpty()
                                 ? QString::fromLatin1(object->metaObject()->className())
                                 : object->objectName();
        path.prepend(QString(u'/' % name));
    }
    return path;
}

inline void addModel(Texts &texts, const QString &path, const QAbstractItemModel *model)
{
    for (int column = 0; model && column < model->columnCount(); ++column) {
        const QString place = path % u" column "_s % QString::number(column);
        texts[place] = model->headerData(column, Qt::Horizontal).toString();
        for (int row = 0; row < std::min(model->rowCount(), 20); ++row)
            texts[QString(place % u" row "_s % QString::number(row))] =
                model->index(row, column).data().toString();
    }
}

inline void addWidget(Texts &texts, const QString &path, QWidget *widget)
{
    const auto add = [&](const char *what, const QString &text) {
        if (!text.isEmpty())
            texts[QString(path % u' ' % QLatin1StringView(what))] = withoutAccessKey(text);
    };
    add("tip", widget->toolTip());
    add("name", widget->accessibleName());
    add("description", widget->accessibleDescription());
    if (const auto *label = qobject_cast<QLabel *>(widget))
        add("text", label->text());
    if (const auto *button = qobject_cast<QAbstractButton *>(widget))
        add("text", button->text());
    if (const auto *line = qobject_cast<QLineEdit *>(widget))
        add("hint", line->placeholderText());
    if (const auto *edit = qobject_cast<QPlainTextEdit *>(widget)) {
        add("hint", edit->placeholderText());
        add("text", edit->isReadOnly() ? edit->toPlainText() : QString());
    }
    if (const auto *edit = qobject_cast<QTextEdit *>(widget))
        add("hint", edit->placeholderText());
    if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts[QString(path % u" tab "_s % QString::number(i))] = withoutAccessKey(tabs->tabText(i));
    }
    if (const auto *box = qobject_cast<QComboBox *>(widget)) {
        for (int i = 0; i < box->count(); ++i)
            texts[QString(path % u" item "_s % QString::number(i))] = box->itemText(i);
    }
    if (const auto *view = qobject_cast<QAbstractItemView *>(widget);
        view && !qobject_cast<QHeaderView *>(widget))
        addModel(texts, path, view->model());
    for (const QAction *action : widget->actions())
        texts[QString(path % u" action "_s % action->objectName())] = withoutAccessKey(action->text());
}

} // namespace detail

/// Every text of the window, in view or not: labels, buttons, hints, tool tips, accessible names, tables,
/// lists, tabs and actions.
inline Texts textsOf(QWidget &window)
{
    Texts texts{{u"title"_s, window.windowTitle()}};
    QList<QWidget *> widgets = window.findChildren<QWidget *>();
    widgets.prepend(&window);
    std::map<QString, int> seen; // of one name, by their order
    for (QWidget *widget : std::as_const(widgets)) {
        const QString path = detail::pathOf(widget);
        detail::addWidget(texts, QString(path % u'#' % QString::number(seen[path]++)), widget);
    }
    return texts;
}

/// "Alt+C: &Contact, &Copy" for each letter that two texts in view have.
inline QStringList clashingAccessKeys(const QWidget &window)
{
    std::map<QString, QStringList> keys;
    const auto add = [&](const QString &text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            keys[key.toString()] << text;
    };
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            add(label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(button->text());
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                add(tabs->tabText(i));
        }
    }
    QStringList clashes;
    for (const auto &[key, texts] : keys) {
        if (texts.size() > 1)
            clashes << QString(key % u": "_s % texts.join(u", "_s));
    }
    return clashes;
}

} // namespace permanence::test
