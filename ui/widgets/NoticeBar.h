#pragma once

#include "ui/widgets/Notice.h"

#include <QWidget>

#include <deque>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace permanence {

/// Facts told inline: shape and word of the severity, a sentence, what to do about it, and how many more
/// wait. The most severe is shown first, then the oldest. The bar is hidden while there is nothing to tell
/// and never takes the focus.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Queues the notice; one with the key of an earlier one takes its place.
    void tell(const Notice &notice);
    /// Takes back what was told under this key.
    void withdraw(const QString &key);
    /// Closes what is in view; false where there is nothing or it may not be closed.
    bool closeShown();

    [[nodiscard]] int count() const { return static_cast<int>(m_notices.size()); }
    /// The notice in view, or null.
    [[nodiscard]] const Notice *shown() const;
    /// "Warning: Callback … was due", as it is announced.
    [[nodiscard]] QString announcement() const;

signals:
    /// What a screen reader was just told.
    void announced(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void renew();
    void rebuildActions();
    void run(const NoticeAction &action);
    void removeShown();

    std::deque<Notice> m_notices; ///< the first is in view
    QLabel *m_shape;
    QLabel *m_text;
    QLabel *m_more;
    QHBoxLayout *m_actions;
    QToolButton *m_close;
};

} // namespace permanence
