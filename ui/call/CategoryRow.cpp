#include "ui/call/CategoryRow.h"

#include "ui/widgets/ToneLabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>

namespace permanence {

CategoryRow::CategoryRow(CallSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_box(new QComboBox(this)), m_shape(new ShapeLabel(this)),
      m_coverage(new ToneLabel(ColourRole::Text, this))
{
    m_box->setObjectName(u"category"_s);
    m_coverage->setObjectName(u"coverage"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    layout->addWidget(m_shape);
    layout->addWidget(m_coverage);
    layout->addStretch(1);
    connect(m_box, &QComboBox::activated, this, [this] {
        m_session.edit([&](CallDraft &draft) { draft.category = m_box->currentData().toString(); });
        showCoverage();
    });
}

bool CategoryRow::isAsked() const
{
    return m_box->count() > 1;
}

void CategoryRow::setBriefing(const CallBriefing &briefing)
{
    m_briefing = briefing;
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    m_box->addItem(tr("not said"), QString());
    const Policy *policy = briefing.policy();
    for (const Category &category : policy ? policy->categories : std::vector<Category>()) {
        const CallRemark covered = coverageRemark(briefing, category);
        const QString title = category.title.in(QLocale().name());
        m_box->addItem(Theme::icon(covered.icon, covered.role), title, category.id);
        m_box->setItemData(m_box->count() - 1, QString(title % u", "_s % covered.text), Qt::AccessibleTextRole);
    }
    m_box->setAccessibleName(tr("Category"));
    setVisible(isAsked());
}

void CategoryRow::showDraft()
{
    const QSignalBlocker quiet(m_box);
    m_box->setCurrentIndex(std::max(0, m_box->findData(m_session.draft().category)));
    showCoverage();
}

void CategoryRow::showCoverage()
{
    const Policy *policy = m_briefing.policy();
    const Category *category = policy ? policy->category(m_box->currentData().toString()) : nullptr;
    const CallRemark covered = category ? coverageRemark(m_briefing, *category) : CallRemark{};
    m_shape->setVisible(category);
    m_shape->setShape(covered.icon, covered.role);
    m_coverage->setText(covered.text);
    m_coverage->setRole(covered.role);
}

} // namespace permanence
