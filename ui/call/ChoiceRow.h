#pragma once

#include "ui/widgets/Theme.h"

#include <QPushButton>

class QButtonGroup;

namespace permanence {

/// One of several choices that stand side by side; the chosen one has a frame, a mark and a ground of its own.
class ChoiceButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ChoiceButton(QWidget *parent = nullptr);

    /// A shape in the colour of a role before the word; an empty name: none.
    void setShape(const QString &iconName, ColourRole role);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int gap() const;
};

/// One choice of the row.
struct Choice
{
    QString id;
    QString text; ///< with its access key
    QString icon; ///< may be empty
    ColourRole role = ColourRole::Text;
};

/// A question with few answers: one Tab stop, arrow keys inside, and each answer's access key.
class ChoiceRow : public QWidget
{
    Q_OBJECT

public:
    /// Named after `name`: its buttons are "<name>.<id>".
    explicit ChoiceRow(const QString &name, QWidget *parent = nullptr);

    /// `question` is part of each button's accessible name ("Severity: Blocking").
    void setChoices(const QString &question, const std::vector<Choice> &choices);
    void setChosen(const QString &id);
    [[nodiscard]] QString chosen() const;
    /// In the order in which they stand, for the order of Tab.
    [[nodiscard]] const std::vector<ChoiceButton *> &buttons() const { return m_buttons; }

signals:
    /// By the person, not by setChosen().
    void chosenByHand(const QString &id);

private:
    QButtonGroup *m_group;
    std::vector<QString> m_ids;
    std::vector<ChoiceButton *> m_buttons;
};

} // namespace permanence
