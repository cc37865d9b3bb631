#include "ui/ticket/FactList.h"

#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>

namespace permanence {

FactList::FactList(const QString &name, QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    setObjectName(name);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Theme::spacing(1, this) / 2);
    hide();
}

void FactList::setFacts(const std::vector<Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Fact &fact : m_facts) {
        auto *row = new QWidget(this);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(Theme::spacing(1, this));
        if (!fact.icon.isEmpty()) {
            auto *shape = new ShapeLabel(row);
            shape->setShape(fact.icon, fact.role);
            layout->addWidget(shape, 0, Qt::AlignTop);
        }
        auto *text = new ToneLabel(fact.role, row);
        text->setWordWrap(true);
        text->setText(fact.text);
        layout->addWidget(text, 1);
        m_rows->addWidget(row);
    }
    setAccessibleName(text());
    setVisible(!m_facts.empty());
}

QString FactList::text() const
{
    QStringList lines;
    for (const Fact &fact : m_facts)
        lines << fact.text;
    return lines.join(u'\n');
}

} // namespace permanence
