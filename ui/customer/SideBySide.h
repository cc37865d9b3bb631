#pragma once

#include <QTableWidget>

#include <vector>

namespace permanence {

/// Two records beside each other, field by field. A line in which they differ has a sign between its values and stands in
/// bold; it says so to a screen reader too. Walked through with the arrow keys; Tab leaves it.
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

private:
    void setCell(int row, int column, const QString &text, const QString &spoken, bool differs);
};

} // namespace permanence
