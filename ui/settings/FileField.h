#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace permanence {

/// A file by its path, typed or chosen.
class FileField : public QWidget
{
    Q_OBJECT

public:
    /// The line gets the objectName, the button that with "Choose" behind it.
    explicit FileField(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QString path() const;
    void setPath(const QString &path);
    /// `name` is what a screen reader says and the title of the choice.
    void setTexts(const QString &name, const QString &placeholder);
    [[nodiscard]] QLineEdit *line() const { return m_line; }

private:
    void choose();

    QLineEdit *m_line;
    QPushButton *m_choose;
};

} // namespace permanence
