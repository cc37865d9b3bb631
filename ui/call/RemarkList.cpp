#include "ui/call/RemarkList.h"

#include "core/base/Literals.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace permanence {

RemarkList::RemarkList(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(Theme::spacing(1, this));
    grid->setVerticalSpacing(Theme::spacing(1, this) / 2);
}

void RemarkList::setRemarks(const std::vector<CallRemark> &remarks)
{
    if (m_remarks == remarks)
        return;
    m_remarks = remarks;
    auto *grid = static_cast<QGridLayout *>(layout());
    while (m_lines.size() < remarks.size()) {
        const Line line{new QLabel(this), new QLabel(this)};
        line.words->setTextFormat(Qt::PlainText);
        line.words->setWordWrap(true);
        const int row = static_cast<int>(m_lines.size());
        grid->addWidget(line.shape, row, 0, Qt::AlignTop);
        grid->addWidget(line.words, row, 1);
        m_lines.push_back(line);
    }
    paintLines();
}

void RemarkList::paintLines()
{
    const int edge = Theme::iconSize(this);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const bool used = i < m_remarks.size();
        m_lines[i].shape->setVisible(used);
        m_lines[i].words->setVisible(used);
        if (!used)
            continue;
        m_lines[i].shape->setPixmap(
            Theme::icon(m_remarks[i].icon, m_remarks[i].role).pixmap(QSize(edge, edge), devicePixelRatioF()));
        m_lines[i].words->setText(m_remarks[i].text);
        QPalette own = m_lines[i].words->palette();
        const ColourRole role = m_remarks[i].role == ColourRole::Good ? ColourRole::Text : m_remarks[i].role;
        own.setColor(QPalette::WindowText, Theme::colour(role, palette()));
        m_lines[i].words->setPalette(own);
    }
    setVisible(!m_remarks.empty());
}

QString RemarkList::text() const
{
    QStringList all;
    for (const CallRemark &remark : m_remarks)
        all << remark.text;
    return all.join(u'\n');
}

void RemarkList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintLines();
}

} // namespace permanence
