#pragma once

#include "core/base/Reply.h"
#include "core/base/Result.h"

#include <QLineEdit>

#include <functional>
#include <vector>

class QCompleter;
class QStandardItemModel;

namespace permanence {

/// Something that a table can be narrowed to.
struct FilterChoice
{
    QString text;
    QString id;
};

/// Narrows a table by typing: what fits is offered below, Enter or a click chooses it, an emptied field
/// chooses nothing. Text that was not chosen goes back to what is in effect.
class FilterField : public QLineEdit
{
    Q_OBJECT

public:
    using Find = std::function<Reply<Result<std::vector<FilterChoice>>>(const QString &typed)>;

    explicit FilterField(Find find, QWidget *parent = nullptr);

    /// What is in effect, without a word to others.
    void setChosen(const FilterChoice &choice);
    [[nodiscard]] const FilterChoice &chosen() const { return m_chosen; }

signals:
    void changed();

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void ask(const QString &typed);
    void offer(const std::vector<FilterChoice> &choices);
    void choose(const FilterChoice &choice);
    void chooseFirst();

    Find m_find;
    QStandardItemModel *m_choices;
    QCompleter *m_completer;
    FilterChoice m_chosen;
    quint64 m_asked = 0; ///< answers to older questions are dropped
};

} // namespace permanence
