#include "ui/call/ChoiceRow.h"

#include "core/base/Literals.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QShortcutEvent>
#include <QStyleOptionButton>

namespace permanence {

ChoiceButton::ChoiceButton(QWidget *parent) : QPushButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ChoiceButton::setShape(const QString &iconName, ColourRole role)
{
    setIcon(iconName.isEmpty() ? QIcon() : Theme::icon(iconName, role));
}

int ChoiceButton::gap() const
{
    return qRound(fontMetrics().height() * 0.45);
}

QSize ChoiceButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int width = metrics.size(Qt::TextShowMnemonic, text()).width();
    const int shape = icon().isNull() ? 0 : metrics.height() + gap() / 2;
    return {width + shape + 3 * gap(), qRound(metrics.height() * 1.75)};
}

bool ChoiceButton::event(QEvent *event)
{
    // At once and without taking the focus: who writes goes on writing. (A button would blink, and act later.)
    if (event->type() == QEvent::Shortcut && !static_cast<QShortcutEvent *>(event)->isAmbiguous()) {
        click();
        return true;
    }
    return QPushButton::event(event);
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = Theme::colour(ColourRole::Accent, palette());
    const QColor line = isChecked() ? accent : Theme::colour(ColourRole::Line, palette());
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(line, isChecked() ? 2 : 1));
    painter.setBrush(isChecked() ? Theme::tint(ColourRole::Accent, palette())
                                 : Theme::colour(ColourRole::CardBackground, palette()));
    const double radius = fontMetrics().height() * 0.25;
    painter.drawRoundedRect(frame, radius, radius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(accent, 1, Qt::DotLine));
        painter.drawRoundedRect(frame.adjusted(3, 3, -3, -3), radius, radius);
    }
    QRect room = rect().adjusted(qRound(gap() * 1.5), 0, -gap(), 0);
    if (!icon().isNull()) {
        const int edge = fontMetrics().height();
        icon().paint(&painter, QRect(room.left(), room.center().y() - edge / 2, edge, edge), Qt::AlignCenter,
                     isEnabled() ? QIcon::Normal : QIcon::Disabled);
        room.setLeft(room.left() + edge + gap() / 2);
    }
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, text());
}

ChoiceRow::ChoiceRow(const QString &name, QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setObjectName(name);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::spacing(1, this));
    layout->addStretch();
    connect(m_group, &QButtonGroup::idClicked, this, [this](int index) {
        emit chosenByHand(m_ids[static_cast<std::size_t>(index)]);
    });
}

void ChoiceRow::setChoices(const QString &question, const std::vector<Choice> &choices)
{
    const QString before = chosen();
    auto *row = static_cast<QHBoxLayout *>(layout());
    // Buttons are kept where the same choices come again, so that the focus stays.
    while (m_buttons.size() > choices.size()) {
        delete m_buttons.back();
        m_buttons.pop_back();
    }
    m_ids.clear();
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const Choice &choice = choices[i];
        if (i == m_buttons.size()) {
            m_buttons.push_back(new ChoiceButton(this));
            m_group->addButton(m_buttons[i], static_cast<int>(i));
            row->insertWidget(static_cast<int>(i), m_buttons[i]);
        }
        m_ids.push_back(choice.id);
        QString plain = choice.text;
        plain.remove(u'&');
        m_buttons[i]->setText(choice.text);
        m_buttons[i]->setShape(choice.icon, choice.role);
        m_buttons[i]->setObjectName(QString(objectName() % u'.' % choice.id));
        m_buttons[i]->setAccessibleName(QString(question % u": "_s % plain));
        m_buttons[i]->updateGeometry();
    }
    if (!before.isEmpty())
        setChosen(before);
}

void ChoiceRow::setChosen(const QString &id)
{
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        if (m_ids[i] == id)
            m_buttons[i]->setChecked(true);
    }
}

QString ChoiceRow::chosen() const
{
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        if (m_buttons[i]->isChecked())
            return m_ids[i];
    }
    return {};
}

} // namespace permanence
