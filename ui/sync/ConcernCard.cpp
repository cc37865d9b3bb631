#include "ui/sync/ConcernCard.h"

#include "core/base/Literals.h"
#include "ui/widgets/ButtonText.h"
#include "ui/widgets/FlowLayout.h"

#include <QAction>
#include <QBoxLayout>
#include <QPushButton>

namespace permanence {

ConcernCard::ConcernCard(const QList<QAction *> &actions, QWidget *parent)
    : Card(parent), m_what(new QLabel(this)), m_subject(new ToneLabel(ColourRole::MutedText, this)),
      m_whole(new QLabel(this)), m_actions(actions)
{
    setObjectName(u"concernCard"_s);
    const int gap = Theme::spacing(1, this);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_what->setFont(strong);
    m_what->setObjectName(u"concernWhat"_s);
    m_subject->setObjectName(u"concernSubject"_s);
    m_whole->setObjectName(u"concernWhole"_s);
    for (QLabel *label : {m_what, static_cast<QLabel *>(m_subject), m_whole}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_whole->setFocusPolicy(Qt::NoFocus);
    auto *row = new FlowLayout(gap);
    for (QAction *action : m_actions) {
        auto *button = new QPushButton(this);
        button->setObjectName(QString(action->objectName() % u"Button"_s));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        row->addWidget(button);
        m_buttons << button;
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * gap, 2 * gap, 2 * gap, 2 * gap);
    layout->setSpacing(gap);
    layout->addWidget(m_what);
    layout->addWidget(m_subject);
    layout->addWidget(m_whole);
    layout->addSpacing(gap);
    layout->addLayout(row);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    renew();
}

void ConcernCard::show(const Concern *concern, const ConcernScene &scene, int count)
{
    m_subject->setVisible(concern && count == 1 && !concern->subject.isEmpty());
    m_whole->setVisible(concern && count == 1);
    if (!concern) {
        m_what->setText(tr("Choose what you want to decide."));
    } else if (count > 1) {
        m_what->setText(tr("%n changes are chosen.", "", count));
    } else {
        m_what->setText(whatWords(*concern, scene));
        m_subject->setText(concern->subject);
        m_whole->setText(wholeWords(*concern, scene));
    }
    renew();
}

void ConcernCard::renew()
{
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const QString text = m_actions[i]->text();
        m_buttons[i]->setText(buttonText(text, m_actions[i]->shortcut()));
        m_buttons[i]->setAccessibleName(text);
        m_buttons[i]->setVisible(m_actions[i]->isEnabled());
    }
}

} // namespace permanence
