#include "ui/call/IncomingCard.h"

#include "core/model/PhoneNumber.h"
#include "core/store/OnlyCustomer.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace permanence {
namespace {

struct IncomingCardTexts
{
    Q_DECLARE_TR_FUNCTIONS(IncomingCard)
};

} // namespace

QString announcedNumberText(const QString &e164, const QString &number)
{
    if (const PhoneNumber phone = PhoneNumber::fromE164(e164); phone.isValid())
        return phone.international();
    return number.isEmpty() ? IncomingCardTexts::tr("number withheld") : number;
}

std::optional<CallerMatch> IncomingCaller::known() const
{
    return onlyCustomer(matches);
}

IncomingCard::IncomingCard(QWidget *parent)
    : QWidget(parent), m_shape(new QLabel(this)), m_stage(new QLabel(this)), m_who(new ElidedLabel(this)),
      m_remark(new ElidedLabel(this)), m_answer(new QPushButton(this)), m_copy(new QPushButton(this)),
      m_customer(new QPushButton(this)), m_close(new QToolButton(this))
{
    setObjectName(u"incomingCard"_s);
    m_stage->setObjectName(u"incomingStage"_s);
    m_who->setObjectName(u"incomingWho"_s);
    m_remark->setObjectName(u"incomingRemark"_s);
    m_answer->setObjectName(u"incomingAnswer"_s);
    m_copy->setObjectName(u"incomingCopy"_s);
    m_customer->setObjectName(u"incomingCustomer"_s);
    m_close->setObjectName(u"incomingClose"_s);
    // What a caller calls himself is a text, never markup, and pushes nothing out of the window.
    m_stage->setTextFormat(Qt::PlainText);
    for (QPushButton *button : {m_answer, m_copy, m_customer})
        button->setAutoDefault(false);
    m_copy->setIcon(Theme::icon(u"copy"_s));
    m_customer->setIcon(Theme::icon(u"customer"_s));
    m_close->setAutoRaise(true);
    m_close->setIcon(Theme::icon(u"close"_s));
    auto *row = new QHBoxLayout(this);
    const int gap = Theme::spacing(1, this);
    row->setContentsMargins(2 * gap, gap, gap, gap);
    row->setSpacing(2 * gap);
    row->addWidget(m_shape);
    row->addWidget(m_stage);
    row->addWidget(m_who, 3);
    row->addWidget(m_remark, 2);
    for (QWidget *part : std::initializer_list<QWidget *>{m_answer, m_copy, m_customer, m_close})
        row->addWidget(part);
    connect(m_answer, &QPushButton::clicked, this, &IncomingCard::answerAsked);
    connect(m_copy, &QPushButton::clicked, this, &IncomingCard::copyAsked);
    connect(m_customer, &QPushButton::clicked, this, &IncomingCard::customerAsked);
    connect(m_close, &QToolButton::clicked, this, &IncomingCard::closeAsked);
}

void IncomingCard::setCaller(const IncomingCaller &caller, bool busy, bool first, const QTimeZone &zone)
{
    m_caller = caller;
    m_busy = busy;
    m_first = first;
    m_zone = zone;
    renew();
}

bool IncomingCard::canBeAnswered() const
{
    return m_caller.stage == IncomingCaller::Stage::Ringing ||
           (m_caller.stage == IncomingCaller::Stage::Answered && !m_busy);
}

QString IncomingCard::stageWords() const
{
    const auto time = [this](Instant at) { return QLocale().toString(at.in(m_zone).time(), QLocale::ShortFormat); };
    switch (m_caller.stage) {
    case IncomingCaller::Stage::Ringing:
        return tr("Ringing");
    case IncomingCaller::Stage::Answered:
        return m_caller.call.ended ? tr("Spoken %1–%2", "two times of day")
                                         .arg(time(*m_caller.call.answered), time(*m_caller.call.ended))
                                   : tr("Answered at %1").arg(time(*m_caller.call.answered));
    case IncomingCaller::Stage::Dial:
        break;
    }
    return tr("To dial");
}

QString IncomingCard::whoWords() const
{
    if (const auto known = m_caller.known())
        return known->contactName.isEmpty() ? known->customerName
                                            : QString(known->contactName % u" · "_s % known->customerName);
    if (!m_caller.matches.empty())
        return tr("%n people of several customers have this number", "", static_cast<int>(m_caller.matches.size()));
    if (!m_caller.call.name.isEmpty())
        return m_caller.call.name;
    return m_caller.asked ? tr("Unknown caller") : QString();
}

QString IncomingCard::remarkWords() const
{
    QStringList parts{announcedNumberText(m_caller.e164, m_caller.call.number)};
    if (m_caller.openTickets > 0)
        parts << tr("%n open ticket(s)", "", m_caller.openTickets);
    if (m_caller.stage == IncomingCaller::Stage::Answered && m_busy)
        parts << tr("save the call in hand first");
    return parts.join(u" · "_s);
}

void IncomingCard::renew()
{
    const auto stage = m_caller.stage;
    const int edge = Theme::iconSize(this);
    m_shape->setPixmap(Theme::icon(u"call"_s, ColourRole::Accent).pixmap(QSize(edge, edge), devicePixelRatioF()));
    m_stage->setText(stageWords());
    m_who->setText(whoWords());
    m_remark->setText(remarkWords());
    for (QLabel *label : {m_who, m_remark})
        label->setToolTip(QString(u"<p>"_s % label->text().toHtmlEscaped() % u"</p>"_s));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_stage->setFont(bold);
    const bool isDial = stage == IncomingCaller::Stage::Dial;
    QString answer = stage == IncomingCaller::Stage::Ringing ? tr("Answer") : tr("Write it down");
    if (m_first)
        answer = tr("%1 (F4)", "what a button does, and its key").arg(answer);
    m_answer->setText(answer);
    m_answer->setVisible(!isDial);
    m_answer->setEnabled(canBeAnswered());
    m_copy->setText(tr("Copy the number"));
    m_copy->setVisible(isDial);
    m_customer->setText(tr("Open the customer"));
    m_customer->setVisible(isDial && m_caller.known());
    m_close->setAccessibleName(tr("Close this card"));
    m_close->setToolTip(tr("Close this card"));
    // Qt 6.4 has no announcement event: a label whose name changed is read out.
    const QString said = QStringList{stageWords(), whoWords(), remarkWords()}.join(u", "_s);
    if (m_stage->accessibleName() != said) {
        m_stage->setAccessibleName(said);
        QAccessibleEvent changed(m_stage, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&changed);
    }
    update();
}

void IncomingCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        renew();
}

void IncomingCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::tint(ColourRole::Accent, palette()));
    painter.fillRect(QRect(0, 0, std::max(3, Theme::spacing(1, this) / 2), height()),
                     Theme::colour(ColourRole::Accent, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::colour(ColourRole::Line, palette()));
}

} // namespace permanence
