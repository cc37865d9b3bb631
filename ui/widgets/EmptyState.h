#pragma once

#include <QWidget>

namespace permanence {

/// What a page shows where it has nothing to show yet: one sentence and what to do first.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setText(const QString &title, const QString &advice);

private:
    class QLabel *m_title;
    class QLabel *m_advice;
};

} // namespace permanence
