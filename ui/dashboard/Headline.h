#pragma once

#include "core/report/Figures.h"
#include "ui/widgets/ToneLabel.h"

class QLabel;

namespace permanence {

class SizedLabel;

/// One of the figures on top, in words.
struct Headline
{
    FigureId id = FigureId::TakeInChargeWithin;
    QString title, value;
    QString change; ///< against the period before; empty where that is not known yet
    QString target; ///< empty: it has none
    std::optional<bool> isMet;
    QString definition;
    bool operator==(const Headline &) const = default;
};

/// The figures that the headlines are made of, and so all that is asked of the period before.
[[nodiscard]] const std::vector<FigureId> &headlineFigures();

/// One a figure, in the same order; `before` null: not read yet.
[[nodiscard]] std::vector<Headline> headlinesOf(const FigureSet &now, const FigureSet *before);

/// A headline on a card: its title, its number large, its change and whether the target is met, with word and shape.
class HeadlineCard : public Card
{
    Q_OBJECT

public:
    explicit HeadlineCard(const QString &name, QWidget *parent = nullptr);

    void show(const Headline &headline);
    [[nodiscard]] const Headline &headline() const { return m_headline; }

signals:
    void opened();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    Headline m_headline;
    ToneLabel *m_title;
    SizedLabel *m_value;
    ToneLabel *m_change;
    ShapeLabel *m_shape;
    ToneLabel *m_target;
};

} // namespace permanence
