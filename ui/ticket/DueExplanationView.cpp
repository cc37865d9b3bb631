#include "ui/ticket/DueExplanationView.h"

#include "core/base/Literals.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>

namespace permanence {
namespace {

constexpr int kShownLines = 8;

} // namespace

DueExplanationView::DueExplanationView(QWidget *parent)
    : QWidget(parent), m_heading(new QLabel(this)), m_list(new QTreeWidget(this)), m_sum(new QLabel(this)),
      m_copy(new QPushButton(this))
{
    m_list->setObjectName(u"dueParts"_s);
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(true);
    m_copy->setObjectName(u"copyExplanation"_s);
    m_copy->setIcon(Theme::icon(u"copy"_s));
    for (QLabel *label : {m_heading, m_sum})
        label->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);

    const int gap = Theme::spacing(1, this);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_sum, 1);
    bottom->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, gap, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(m_heading);
    layout->addWidget(m_list);
    layout->addLayout(bottom);

    connect(m_copy, &QPushButton::clicked, this, &DueExplanationView::copy);
    auto *keys = new QShortcut(QKeySequence::Copy, m_list, this, &DueExplanationView::copy);
    keys->setContext(Qt::WidgetShortcut);
}

void DueExplanationView::explain(const QString &title, const DueExplanation &explanation)
{
    m_title = title;
    m_explanation = explanation;
    fill();
}

QString DueExplanationView::text() const
{
    return QString(m_title % u'\n' % explanationText(m_explanation, QLocale()));
}

void DueExplanationView::copy()
{
    QApplication::clipboard()->setText(text());
}

void DueExplanationView::fill()
{
    // The first and the last line of the text stand around the list.
    const QStringList lines = explanationText(m_explanation, QLocale()).split(u'\n');
    m_heading->setText(QString(m_title % u": "_s % lines.first()));
    m_sum->setText(lines.size() > 1 ? lines.last() : QString());
    m_list->clear();
    for (const DuePart &part : m_explanation.parts) {
        auto *item =
            new QTreeWidgetItem(m_list, {partTimes(part, m_explanation.zone, QLocale()), partWords(part)});
        if (part.kind != DuePartKind::Counted) {
            for (const int column : {0, 1})
                item->setForeground(column, Theme::colour(ColourRole::MutedText, palette()));
            continue;
        }
        QFont strong = font();
        strong.setWeight(QFont::DemiBold);
        item->setFont(1, strong);
    }
    const int rows = std::clamp(static_cast<int>(m_explanation.parts.size()), 1, kShownLines);
    const int hint = m_list->sizeHintForRow(0);
    const int rowHeight = hint > 0 ? hint : fontMetrics().height() + 4;
    m_list->setFixedHeight(rows * rowHeight + 2 * m_list->frameWidth() + 2);
    m_list->setVisible(!m_explanation.parts.empty());
    m_copy->setVisible(!m_explanation.parts.empty());
}

void DueExplanationView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

void DueExplanationView::retranslate()
{
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the explanation"));
    m_list->setAccessibleName(tr("What counts until the due time"));
    fill();
}

} // namespace permanence
