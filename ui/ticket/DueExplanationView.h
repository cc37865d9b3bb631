#pragma once

#include "core/rules/DueExplanation.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace permanence {

/// "Why is it due then?": what counts and what does not from receipt to the due time, as a list that can be
/// copied.
class DueExplanationView : public QWidget
{
    Q_OBJECT

public:
    explicit DueExplanationView(QWidget *parent = nullptr);

    /// `title` names the clock.
    void explain(const QString &title, const DueExplanation &explanation);
    void retranslate();
    /// Puts the whole explanation on the clipboard as plain text.
    void copy();
    /// What copy() copies.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    QString m_title;
    DueExplanation m_explanation;
    QLabel *m_heading;
    QTreeWidget *m_list;
    QLabel *m_sum;
    QPushButton *m_copy;
};

} // namespace permanence
