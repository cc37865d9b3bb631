#include "ui/widgets/FilterField.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QStandardItemModel>

namespace permanence {

FilterField::FilterField(Find find, QWidget *parent)
    : QLineEdit(parent), m_find(std::move(find)), m_choices(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_choices, this))
{
    setClearButtonEnabled(true);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // what is offered fits already
    m_completer->setWidget(this); // and not setCompleter(), which would complete by itself
    connect(this, &QLineEdit::textEdited, this, &FilterField::ask);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty() && !m_chosen.id.isEmpty()) // by the button as by the keyboard
            choose({});
    });
    connect(this, &QLineEdit::returnPressed, this, &FilterField::chooseFirst);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                choose({index.data().toString(), index.data(Qt::UserRole).toString()});
            });
}

void FilterField::setChosen(const FilterChoice &choice)
{
    m_chosen = choice;
    ++m_asked;
    m_choices->clear();
    setText(choice.text);
}

void FilterField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && text() != m_chosen.text)
        setChosen(FilterChoice(m_chosen));
}

void FilterField::ask(const QString &typed)
{
    const QString words = typed.simplified();
    const quint64 asked = ++m_asked;
    m_choices->clear();
    if (words.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_find(words).then(this, [this, asked](const Result<std::vector<FilterChoice>> &found) {
        if (asked == m_asked && found)
            offer(*found);
    });
}

void FilterField::offer(const std::vector<FilterChoice> &choices)
{
    for (const FilterChoice &choice : choices) {
        auto *item = new QStandardItem(choice.text);
        item->setData(choice.id, Qt::UserRole);
        m_choices->appendRow(item);
    }
    if (choices.empty() || !hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix({});
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(
        m_completer->completionModel()->index(0, 0)); // Enter takes the first
}

void FilterField::choose(const FilterChoice &choice)
{
    setChosen(choice);
    emit changed();
}

void FilterField::chooseFirst()
{
    if (const QStandardItem *first = m_choices->item(0))
        choose({first->text(), first->data(Qt::UserRole).toString()});
}

} // namespace permanence
