#pragma once

#include "ui/call/CallBriefing.h"

#include <QWidget>

class QLabel;

namespace permanence {

/// Remarks one under the other, each with its shape; nothing where there are none.
class RemarkList : public QWidget
{
    Q_OBJECT

public:
    explicit RemarkList(QWidget *parent = nullptr);

    void setRemarks(const std::vector<CallRemark> &remarks);
    /// All of them as lines.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QLabel *shape;
        QLabel *words;
    };
    void paintLines();

    std::vector<CallRemark> m_remarks;
    std::vector<Line> m_lines;
};

} // namespace permanence
