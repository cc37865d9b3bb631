#pragma once

#include "core/store/ReviewItem.h"

#include <QWidget>

class QTreeWidget;

namespace permanence {

class ToneLabel;

/// What the last review promised, and what became of it: counted in one line, and below it one by one.
class PromiseList : public QWidget
{
    Q_OBJECT

public:
    explicit PromiseList(QWidget *parent = nullptr);

    void show(const ReviewPack &pack);
    void retranslate();

private:
    ToneLabel *m_title;
    QTreeWidget *m_list;
};

} // namespace permanence
