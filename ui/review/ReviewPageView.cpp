// What the page of reviews shows and says.

#include "ui/review/ReviewPage.h"

#include "core/base/Literals.h"
#include "ui/review/PromiseList.h"
#include "ui/review/TellingPanel.h"
#include "ui/widgets/ButtonText.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

#include <array>

namespace permanence {
namespace {

enum ReviewPart
{
    kAgendaPart,
    kTellingPart,
    kEmptyPart
};

/// In letters, so that all columns are in view in a window of usual width.
int widestOf(AgendaColumn column)
{
    switch (column) {
    case AgendaColumn::Clocks:
    case AgendaColumn::Exchange:
        return 32;
    case AgendaColumn::Summary:
        return 25;
    default:
        return 20;
    }
}

} // namespace

QString ReviewPage::title() const
{
    return tr("Review");
}

QString ReviewPage::reviewWord(const ReviewView &review) const
{
    const Instant now = m_desk.clock().now();
    const QString opened = momentText(review.opened, now, m_pack->zone);
    return review.closed ? tr("Opened %1, closed %2", "when").arg(opened, momentText(*review.closed, now, m_pack->zone))
                         : tr("Opened %1, still open", "when").arg(opened);
}

void ReviewPage::fitColumns()
{
    constexpr int kLast = ReviewAgendaModel::kColumns - 1; // which stretches
    const int letter = m_agenda->fontMetrics().averageCharWidth();
    const QHeaderView *header = m_agenda->header();
    std::array<int, ReviewAgendaModel::kColumns> wanted{};
    int room = m_agenda->viewport()->width() - header->sectionSizeHint(kLast);
    for (int column = 0; column < kLast; ++column) {
        m_agenda->resizeColumnToContents(column);
        wanted[static_cast<std::size_t>(column)] = m_agenda->columnWidth(column);
        const int widest = std::max(letter * widestOf(static_cast<AgendaColumn>(column)), header->sectionSizeHint(column));
        m_agenda->setColumnWidth(column, std::min(widest, m_agenda->columnWidth(column)));
        room -= m_agenda->columnWidth(column);
    }
    room -= std::max(0, static_cast<QAbstractItemView *>(m_agenda)->sizeHintForColumn(kLast) - header->sectionSizeHint(kLast));
    // What is left goes to the longest texts.
    for (const AgendaColumn text : {AgendaColumn::Exchange, AgendaColumn::Clocks, AgendaColumn::Summary}) {
        const int column = static_cast<int>(text);
        const int width = m_agenda->columnWidth(column);
        const int more = std::clamp(wanted[static_cast<std::size_t>(column)] - width, 0, std::max(0, room));
        m_agenda->setColumnWidth(column, width + more);
        room -= more;
    }
}

void ReviewPage::fillReviews()
{
    m_reviews->clear();
    for (const ReviewView &review : m_ofWeek)
        m_reviews->addItem(reviewWord(review), review.id.text());
    m_reviews->setCurrentIndex(m_reviews->findData(m_pack->review.id.text()));
    m_reviews->setVisible(m_ofWeek.size() > 1);
}

void ReviewPage::fillTeams()
{
    m_team->clear();
    m_team->addItem(tr("Whole desk"), QString());
    for (const QString &team : m_teams)
        m_team->addItem(tr("Team %1").arg(team), team);
    if (m_team->findData(m_scope.team) < 0)
        m_team->addItem(tr("Team %1").arg(m_scope.team), m_scope.team);
    m_team->setCurrentIndex(m_team->findData(m_scope.team));
    m_team->setVisible(mayHold() && !m_teams.isEmpty());
}

void ReviewPage::renewActions()
{
    const ReviewView &review = m_pack->review;
    const bool isOpen = review.id.isValid() && !review.closed;
    const bool mayOpen = !review.id.isValid() && m_scope.week == presentWeek() && !m_pack->items.empty();
    m_meet.action->setVisible(mayHold());
    m_meet.action->setEnabled(mayHold() && (isOpen || mayOpen) && !m_pack->items.empty());
    m_tell.action->setVisible(mayHold());
    m_tell.action->setEnabled(mayHold() && review.id.isValid() && m_pack->discussed() > 0);
    m_close.action->setVisible(mayHold());
    m_close.action->setEnabled(mayHold() && isOpen);
    m_minutes.action->setEnabled(true);
    m_elsewhere.action->setVisible(m_openElsewhere.has_value());
}

void ReviewPage::showPart()
{
    if (!m_pack)
        return;
    if (!m_tell.action->isEnabled())
        m_isTelling = false;
    const int part = m_pack->items.empty() ? kEmptyPart : m_isTelling ? kTellingPart : kAgendaPart;
    const bool isAnother = m_stack->currentIndex() != part;
    m_stack->setCurrentIndex(part);
    m_promises->setVisible(!m_pack->promises.empty() && !m_isTelling);
    m_team->setEnabled(!m_isTelling);
    m_reviews->setEnabled(!m_isTelling);
    name(m_tell, m_isTelling ? tr("Back to the agenda") : tr("Tell the customers"));
    // Only once: whoever is writing to a customer goes on, and no letter becomes a key of the list.
    if (m_isTelling && isAnother && isVisible() && !m_meeting->isVisible())
        m_telling->standOnList();
}

void ReviewPage::fillTexts()
{
    m_heading->setText(weekWord(m_scope.week));
    m_change->setText(changeWord(*m_pack));
    const ReviewView &review = m_pack->review;
    const auto opener = m_pack->agents.find(review.openedBy);
    const QString who = opener == m_pack->agents.end() ? QString() : opener->second;
    const Instant now = m_desk.clock().now();
    QString state;
    if (!review.id.isValid()) {
        state = m_scope.week == presentWeek()
                    ? tr("Prepared: this is what the review would discuss now.")
                    : tr("No review was held: this is the agenda as it was at the end of the week.");
        if (m_scope.week > presentWeek())
            state = tr("This week has not begun: this is what is unresolved now.");
    } else if (review.closed) {
        state = tr("Opened %1 by %2, closed %3.", "when, who, when")
                    .arg(momentText(review.opened, now, m_pack->zone), who,
                         momentText(*review.closed, now, m_pack->zone));
    } else {
        state = tr("Opened %1 by %2: %3 of %4 discussed, %5 to be told.", "when, who, numbers")
                    .arg(momentText(review.opened, now, m_pack->zone), who)
                    .arg(m_pack->discussed())
                    .arg(m_pack->items.size())
                    .arg(m_pack->untold());
    }
    m_state->setText(mayHold() ? state
                               : tr("The minutes of your tickets. %1", "what a review did").arg(state));
    name(m_meet, review.id.isValid() ? tr("Go on with the meeting") : tr("Open the review"));
    name(m_tell, m_isTelling ? tr("Back to the agenda") : tr("Tell the customers"));
    if (m_openElsewhere)
        name(m_elsewhere,
             tr("The review of %1 is still open", "a week").arg(weekWord(m_openElsewhere->week)));
    const bool isEmpty = m_pack->items.empty();
    if (isEmpty && !mayHold())
        m_empty->setText(tr("No minutes of your tickets"),
                         tr("What a review decides about a ticket of yours stands here."));
    else if (isEmpty && !m_scope.team.isEmpty())
        m_empty->setText(tr("Team %1 has no unresolved ticket").arg(m_scope.team),
                         tr("Choose another team, or the whole desk."));
    else if (isEmpty)
        m_empty->setText(tr("No ticket was unresolved in this week"), tr("Choose another week."));
}

void ReviewPage::name(const Command &command, const QString &text)
{
    command.action->setText(text);
    const QKeySequence key = command.action->shortcut();
    command.button->setToolTip(key.toString(QKeySequence::NativeText));
    command.button->setText(command.isShort ? text : buttonText(text, key));
    command.button->setAccessibleName(text);
}

void ReviewPage::retranslate()
{
    name(m_close, tr("Close the review"));
    name(m_minutes, tr("Minutes as PDF …"));
    name(m_before, tr("Week before"));
    name(m_present, tr("This week"));
    name(m_after, tr("Week after"));
    name(m_elsewhere, tr("To the review that is open"));
    name(m_meet, tr("Open the review"));
    name(m_tell, tr("Tell the customers"));
    m_team->setAccessibleName(tr("Team"));
    m_grouping->setAccessibleName(tr("Grouped"));
    m_reviews->setAccessibleName(tr("Which review of the week"));
    int place = 0;
    for (const auto &row : CodeTable<ReviewGrouping>::rows)
        m_grouping->setItemText(place++, groupingWord(row.value));
    m_promises->retranslate();
    m_agenda->setAccessibleName(tr("Agenda: Enter opens the ticket"));
    m_telling->retranslate();
    m_meeting->retranslate();
    if (m_pack) {
        take({m_pack, m_ofWeek, m_teams, {}, m_openElsewhere});
    } else {
        m_heading->setText(weekWord(m_scope.week));
        m_state->setText(tr("Reading the agenda …"));
    }
}

} // namespace permanence
