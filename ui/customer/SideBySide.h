#pragma once

#include <QTableWidget>

#include <vector>

namespace permanence {

/// Two records beside each other, field by field. A line in which they differ has a sign between its values and stands in
/// bold; it says so to a screen reader too. Walked through with the arrow keys; Tab leaves it. All of it is in sight: long
/// values go on in a second line, and it is as high as its lines.
class SideBySide : public QTableWidget
{
    Q_OBJECT

public:
    struct Line {
        QString field, left, right; ///< for a person; an empty value is shown as a dash
        bool differs = false;
    };

    explicit SideBySide(const QString &objectName, QWidget *parent);

    /// The names of the two records stand above them. No lines: nothing to compare, and nothing is seen.
    void compare(const QString &left, const QString &right, const std::vector<Line> &lines);
    /// A line of two texts, which differs where they do.
    [[nodiscard]] static Line line(const QString &field, const QString &left, const QString &right);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void takeHeight();
    void setCell(int row, int column, const QString &text, const QString &spoken, bool differs);
};

} // namespace permanence
