#pragma once

#include "ui/widgets/PackStanding.h"

#include <QWidget>

class QLabel;

namespace permanence {

/// A thin bar of what is used of a pack, with marks at 80 % and 100 %; what is overdrawn reaches beyond the
/// second mark and is hatched.
class PackBar : public QWidget
{
    Q_OBJECT

public:
    explicit PackBar(QWidget *parent = nullptr);

    void setStanding(const PackStanding &standing);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PackStanding m_standing;
};

/// Prepaid time left: shape, words and bar (ALIAS-5, ALIAS-8).
class PackMeter : public QWidget
{
    Q_OBJECT

public:
    enum class Form
    {
        Line,  ///< with the pack's name and the sum of several
        Short, ///< for the call bar
        Column ///< as Line, for a narrow place: the words on as many lines as they need, the bar below them
    };
    explicit PackMeter(Form form, QWidget *parent = nullptr);

    /// None: nothing is shown.
    void setStanding(const std::optional<PackStanding> &standing);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showStanding();

    Form m_form;
    std::optional<PackStanding> m_standing;
    QLabel *m_shape;
    QLabel *m_words;
    PackBar *m_bar;
};

} // namespace permanence
