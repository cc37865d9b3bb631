#include "ui/widgets/EmptyState.h"

namespace permanence {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_advice(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    for (QLabel *label : {m_title, m_advice}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    QFont larger = font();
    larger.setPointSizeF(larger.pointSizeF() * 1.3);
    m_title->setFont(larger);
    layout->addStretch();
}

void EmptyState::setText(const QString &title, const QString &advice)
{
    m_title->setText(title);
    m_advice->setText(advice);
}

} // namespace permanence
