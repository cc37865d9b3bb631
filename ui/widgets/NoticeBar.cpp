#include "ui/widgets/NoticeBar.h"

#include "core/base/Literals.h"
#include "ui/widgets/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <tuple>

namespace permanence {
namespace {

struct Look
{
    ColourRole colour;
    QString icon;
};

Look lookOf(NoticeSeverity severity)
{
    switch (severity) {
    case NoticeSeverity::Good:
        return {ColourRole::Good, u"good"_s};
    case NoticeSeverity::Warning:
        return {ColourRole::Warning, u"warning"_s};
    case NoticeSeverity::Problem:
        return {ColourRole::Overdue, u"problem"_s};
    case NoticeSeverity::Information:
        break;
    }
    return {ColourRole::Information, u"information"_s};
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent), m_shape(new QLabel(this)), m_text(new QLabel(this)), m_more(new QLabel(this)),
      m_actions(new QHBoxLayout), m_close(new QToolButton(this))
{
    setObjectName(u"noticeBar"_s);
    m_text->setObjectName(u"noticeText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_close->setObjectName(u"noticeClose"_s);
    m_close->setAutoRaise(true);
    m_close->setIcon(Theme::icon(u"close"_s));
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::closeShown);

    auto *layout = new QHBoxLayout(this);
    const int gap = Theme::spacing(1, this);
    layout->setContentsMargins(2 * gap, gap, gap, gap);
    layout->setSpacing(2 * gap);
    layout->addWidget(m_shape);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_more);
    layout->addLayout(m_actions);
    layout->addWidget(m_close);
    renew();
}

void NoticeBar::tell(const Notice &notice)
{
    if (!notice.key.isEmpty())
        std::erase_if(m_notices, [&](const Notice &old) { return old.key == notice.key; });
    const auto after = std::find_if(m_notices.begin(), m_notices.end(),
                                    [&](const Notice &old) {
                                        return std::tie(old.severity, old.isDueNow) < std::tie(notice.severity, notice.isDueNow);
                                    });
    m_notices.insert(after, notice);
    renew();
}

void NoticeBar::withdraw(const QString &key)
{
    if (std::erase_if(m_notices, [&](const Notice &old) { return !key.isEmpty() && old.key == key; }) > 0)
        renew();
}

bool NoticeBar::closeShown()
{
    if (m_notices.empty() || !m_notices.front().closable)
        return false;
    removeShown();
    return true;
}

void NoticeBar::removeShown()
{
    m_notices.pop_front();
    renew();
}

const Notice *NoticeBar::shown() const
{
    return m_notices.empty() ? nullptr : &m_notices.front();
}

QString NoticeBar::announcement() const
{
    if (m_notices.empty())
        return {};
    const Notice &notice = m_notices.front();
    switch (notice.severity) {
    case NoticeSeverity::Information:
        return tr("Information: %1").arg(notice.text);
    case NoticeSeverity::Good:
        return tr("Done: %1").arg(notice.text);
    case NoticeSeverity::Warning:
        return tr("Warning: %1").arg(notice.text);
    case NoticeSeverity::Problem:
        break;
    }
    return tr("Problem: %1").arg(notice.text);
}

void NoticeBar::renew()
{
    setVisible(!m_notices.empty());
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setToolTip(tr("Close this notice"));
    rebuildActions();
    if (m_notices.empty())
        return;
    const Notice &notice = m_notices.front();
    const Look look = lookOf(notice.severity);
    const int edge = Theme::iconSize(this);
    m_shape->setPixmap(Theme::icon(look.icon, look.colour).pixmap(QSize(edge, edge), devicePixelRatioF()));
    m_text->setText(announcement());
    const int waiting = count() - 1;
    m_more->setVisible(waiting > 0);
    m_more->setText(tr("%n more", "notices that wait behind the one in view", waiting));
    m_close->setVisible(notice.closable);
    // Qt 6.4 has no announcement event: a label whose name changed is read out.
    if (m_text->accessibleName() != announcement()) {
        m_text->setAccessibleName(announcement());
        QAccessibleEvent changed(m_text, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&changed);
        emit announced(announcement());
    }
    QWidget::update();
}

void NoticeBar::rebuildActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the sender of the click that led here
        delete item;
    }
    if (m_notices.empty())
        return;
    int number = 0;
    for (const NoticeAction &action : m_notices.front().actions) {
        auto *button = new QPushButton(action.text, this);
        button->setObjectName(u"noticeAction%1"_s.arg(++number));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, action] { run(action); });
        m_actions->addWidget(button);
    }
}

void NoticeBar::run(const NoticeAction &action)
{
    if (action.closes)
        removeShown(); // first: what is run may raise a notice of its own
    if (action.run)
        action.run();
}

void NoticeBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::FontChange)
        renew();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    if (m_notices.empty())
        return;
    const ColourRole role = lookOf(m_notices.front().severity).colour;
    QPainter painter(this);
    painter.fillRect(rect(), Theme::tint(role, palette()));
    painter.fillRect(QRect(0, 0, std::max(3, Theme::spacing(1, this) / 2), height()),
                     Theme::colour(role, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::colour(ColourRole::Line, palette()));
}

} // namespace permanence
