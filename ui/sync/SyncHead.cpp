#include "ui/sync/SyncHead.h"

#include "core/base/Literals.h"
#include "ui/sync/SyncWords.h"
#include "ui/widgets/HubWords.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/Words.h"

#include <QBoxLayout>
#include <QGridLayout>

namespace permanence {

SyncHead::SyncHead(QWidget *parent)
    : Card(parent), m_shape(new ShapeLabel(this)), m_state(new SizedLabel(TypeSize::Title, this)),
      m_trouble(new ErrorLine(this)), m_why(new ToneLabel(ColourRole::MutedText, this)), m_grid(new QGridLayout)
{
    setObjectName(u"syncHead"_s);
    m_state->setObjectName(u"syncState"_s);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_trouble->setObjectName(u"syncTrouble"_s);
    m_why->setObjectName(u"syncWhy"_s);
    m_why->setWordWrap(true);
    const int gap = Theme::spacing(1, this);
    auto *top = new QHBoxLayout;
    top->setSpacing(2 * gap);
    top->addWidget(m_shape);
    top->addWidget(m_state, 1);
    m_grid->setHorizontalSpacing(2 * gap);
    m_grid->setVerticalSpacing(gap);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * gap, 2 * gap, 2 * gap, 2 * gap);
    layout->setSpacing(2 * gap);
    layout->addLayout(top);
    layout->addWidget(m_trouble);
    layout->addWidget(m_why);
    layout->addLayout(m_grid);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void SyncHead::setFact(int row, const QString &label, const QString &text, ColourRole role)
{
    // Two columns of facts, filled downwards.
    constexpr int kRows = 3;
    while (static_cast<int>(m_rows.size()) <= row) {
        const Row made{new ToneLabel(ColourRole::MutedText, this), new ToneLabel(ColourRole::Text, this)};
        const int place = static_cast<int>(m_rows.size());
        made.text->setObjectName(u"syncFact%1"_s.arg(place + 1));
        made.text->setWordWrap(true);
        m_grid->addWidget(made.label, place % kRows, place / kRows * 2, Qt::AlignTop);
        m_grid->addWidget(made.text, place % kRows, place / kRows * 2 + 1, Qt::AlignTop);
        m_rows.push_back(made);
    }
    m_rows[static_cast<std::size_t>(row)].label->setText(label);
    m_rows[static_cast<std::size_t>(row)].text->setText(text);
    m_rows[static_cast<std::size_t>(row)].text->setRole(role);
}

void SyncHead::show(const SyncNews &news, Instant now, const QTimeZone &zone)
{
    const auto sign = signOf(news, now, zone);
    setVisible(sign.has_value());
    if (!sign)
        return;
    m_shape->setShape(sign->icon, sign->role);
    m_state->setText(stateSentence(news, now, zone));
    const QString trouble = news.trouble ? news.trouble->text() : QString();
    m_trouble->setText(news.kind == SyncNews::Kind::Attention ? trouble : QString());
    m_why->setText(trouble);
    m_why->setVisible(news.kind == SyncNews::Kind::Offline && !trouble.isEmpty());
    const auto moment = [&](const std::optional<Instant> &at) {
        return at ? momentText(*at, now, zone) : tr("not since the program was started");
    };
    const QString role = hubRoleWord(news.role);
    const QString who = news.tied.isEmpty() ? news.hub.login() : news.tied;
    setFact(0, tr("Waiting"), waitingSentence(news));
    setFact(1, tr("Last sent"), moment(news.pushed));
    setFact(2, tr("Last received"), moment(news.pulled));
    setFact(3, tr("Hub"), news.hub.name());
    setFact(4, tr("You"), role.isEmpty() ? who : tr("%1, %2 of %3", "a login, a role, desks").arg(who, role, news.scopes.join(u", "_s)));
    setFact(5, tr("Connection"), safetyWords(news.hub), news.hub.isSafe() ? ColourRole::Text : ColourRole::Overdue);
}

} // namespace permanence
