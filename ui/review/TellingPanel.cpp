#include "ui/review/TellingPanel.h"

#include "core/base/Literals.h"
#include "core/rules/ContactRules.h"
#include "core/rules/ReviewWording.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QBoxLayout>
#include <QDateTimeEdit>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>

namespace permanence {
namespace {

constexpr int kPreviewAfter = 150; // milliseconds without a key
constexpr int kTicketRole = Qt::UserRole;

enum TellingColumn
{
    kTicket,
    kCustomer,
    kHow,
    kText,
    kColumns
};

TicketId ticketOf(const QTreeWidgetItem *row)
{
    return TicketId(Uuid::fromText(row->data(kTicket, kTicketRole).toString()).value_or(Uuid{}));
}

} // namespace

TellingPanel::TellingPanel(DeskService &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_drafts(desk, u"telling"_s), m_list(new QTreeWidget(this)),
      m_heading(new QLabel(this)), m_textLabel(new QLabel(this)), m_text(new QPlainTextEdit(this)),
      m_previewLabel(new QLabel(this)), m_preview(new QPlainTextEdit(this)), m_callLabel(new QLabel(this)),
      m_call(new QDateTimeEdit(this)), m_mailButton(new QPushButton(this)),
      m_callButton(new QPushButton(this)), m_knowsButton(new QPushButton(this)),
      m_allButton(new QPushButton(this)), m_state(new ToneLabel(ColourRole::Good, this)),
      m_error(new ErrorLine(this))
{
    layOut();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &TellingPanel::showCurrent);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TellingPanel::keepDraft);
    connect(&m_drafts, &ReviewDrafts::loaded, this, &TellingPanel::showCurrent);
    connect(&m_drafts, &ReviewDrafts::failed, m_error, &ErrorLine::setText);
    connect(m_mailButton, &QPushButton::clicked, this, [this] { tell(Way::Mail); });
    connect(m_callButton, &QPushButton::clicked, this, [this] { tell(Way::Call); });
    connect(m_knowsButton, &QPushButton::clicked, this, [this] { tell(Way::Knows); });
    connect(m_allButton, &QPushButton::clicked, this, &TellingPanel::tellAll);
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(kPreviewAfter);
    connect(&m_previewTimer, &QTimer::timeout, this, &TellingPanel::renewPreview);
}

void TellingPanel::layOut()
{
    m_list->setObjectName(u"tellingList"_s);
    m_list->setColumnCount(kColumns);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->installEventFilter(this);
    m_text->setObjectName(u"tellingText"_s);
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    m_preview->setObjectName(u"tellingPreview"_s);
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_call->setObjectName(u"tellingCall"_s);
    m_call->setCalendarPopup(true);
    m_mailButton->setObjectName(u"tellByMail"_s);
    m_callButton->setObjectName(u"tellByCall"_s);
    m_knowsButton->setObjectName(u"tellKnows"_s);
    m_allButton->setObjectName(u"tellAll"_s);
    m_error->setObjectName(u"tellingError"_s);
    m_state->setWordWrap(true);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_textLabel->setBuddy(m_text);
    m_previewLabel->setBuddy(m_preview);
    m_callLabel->setBuddy(m_call);
    const int gap = Theme::spacing(1, this);
    auto *side = new QWidget(this);
    auto *right = new QVBoxLayout(side);
    right->setContentsMargins(2 * gap, 0, 0, 0);
    right->setSpacing(gap);
    for (QWidget *widget : QList<QWidget *>{m_heading, m_state, m_textLabel})
        right->addWidget(widget);
    right->addWidget(m_text, 2);
    right->addWidget(m_previewLabel);
    right->addWidget(m_preview, 3);
    auto *when = new QHBoxLayout;
    when->addWidget(m_callLabel);
    when->addWidget(m_call);
    when->addStretch();
    right->addLayout(when);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_mailButton, m_callButton, m_knowsButton}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    right->addLayout(buttons);
    right->addWidget(m_error);
    auto *all = new QHBoxLayout;
    all->addWidget(m_allButton);
    all->addStretch();
    auto *list = new QWidget(this);
    auto *left = new QVBoxLayout(list);
    left->setContentsMargins(0, 0, 0, 0);
    left->addWidget(m_list, 1);
    left->addLayout(all);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(list);
    splitter->addWidget(side);
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

void TellingPanel::show(const std::shared_ptr<const ReviewPack> &pack)
{
    const bool isAnother = !m_pack || m_pack->review.id != pack->review.id;
    m_pack = pack;
    if (isAnother)
        m_drafts.load(pack->review.id, ticketsOf(pack->review.agenda));
    fillList();
}

void TellingPanel::fillList()
{
    const QTreeWidgetItem *before = m_list->currentItem();
    const TicketId chosen = before ? ticketOf(before) : TicketId{};
    m_isFilling = true;
    m_list->clear();
    std::vector<const ReviewItem *> items;
    for (const ReviewItem &item : m_pack->items) {
        if (m_pack->minutesOf(item.ticket.id))
            items.push_back(&item);
    }
    std::stable_sort(items.begin(), items.end(), [](const ReviewItem *a, const ReviewItem *b) {
        return QString::localeAwareCompare(a->customerName, b->customerName) < 0;
    });
    QTreeWidgetItem *stand = nullptr;
    QTreeWidgetItem *untold = nullptr;
    for (const ReviewItem *item : items) {
        auto *row = new QTreeWidgetItem(m_list);
        fillRow(row, *item);
        if (item->ticket.id == chosen)
            stand = row;
        if (!untold && markOf(*m_pack, *item) == ReviewMark::Discussed)
            untold = row;
    }
    for (int column = 0; column < kText; ++column) {
        m_list->resizeColumnToContents(column);
        const int widest = m_list->fontMetrics().averageCharWidth() * 30;
        m_list->setColumnWidth(column, std::min(widest, m_list->columnWidth(column)));
    }
    m_isFilling = false;
    // After one was told the next one that is not told comes into view.
    const bool isDone = stand && untold && stand->data(kTicket, kTicketRole + 1).toBool();
    QTreeWidgetItem *shown = stand && !isDone ? stand : untold ? untold : stand;
    m_list->setCurrentItem(shown ? shown : m_list->topLevelItem(0));
    m_allButton->setEnabled(untold != nullptr && !m_pack->review.closed);
    showCurrent();
}

void TellingPanel::fillRow(QTreeWidgetItem *row, const ReviewItem &item) const
{
    const ReviewMark mark = markOf(*m_pack, item);
    row->setData(kTicket, kTicketRole, item.ticket.id.text());
    row->setData(kTicket, kTicketRole + 1, mark == ReviewMark::Told);
    row->setText(kTicket, item.ticket.number);
    row->setIcon(kTicket, Theme::icon(markIcon(mark), markColour(mark)));
    row->setText(kCustomer, customerWord(item));
    row->setText(kHow, wayWord(item));
    row->setText(kText, textOf(item).simplified());
    QStringList parts{item.ticket.number, markWord(mark), customerWord(item), wayWord(item)};
    row->setData(kTicket, Qt::AccessibleTextRole, parts.join(u", "_s));
}

QString TellingPanel::wayWord(const ReviewItem &item) const
{
    const TicketMinutes *minutes = m_pack->minutesOf(item.ticket.id);
    const Instant now = m_desk.clock().now();
    if (item.ticket.isClosed())
        return tr("closed: nothing is to be told");
    if (minutes && minutes->told) {
        if (minutes->told->activity.isValid())
            return tr("call planned for %1").arg(momentText(minutes->told->due, now, m_pack->zone));
        const QString when = momentText(minutes->told->at, now, m_pack->zone);
        return minutes->told->mailed ? tr("mail sent %1", "when").arg(when)
                                     : tr("knows since %1", "when").arg(when);
    }
    if (minutes && minutes->last.told)
        return tr("knows");
    if (minutes && !minutes->last.tellLater)
        return tr("call planned");
    return item.email.isEmpty()
               ? tr("proposed: a call %1", "when").arg(momentText(proposedCall(item), now, m_pack->zone))
               : tr("proposed: a mail to %1").arg(item.email);
}

const ReviewItem *TellingPanel::item(const TicketId &ticket) const
{
    const auto found = std::find_if(m_pack->items.begin(), m_pack->items.end(),
                                    [&](const ReviewItem &one) { return one.ticket.id == ticket; });
    return found == m_pack->items.end() ? nullptr : &*found;
}

const ReviewItem *TellingPanel::current() const
{
    const QTreeWidgetItem *row = m_list->currentItem();
    return row && m_pack ? item(ticketOf(row)) : nullptr;
}

QString TellingPanel::textOf(const ReviewItem &item) const
{
    const TicketMinutes *minutes = m_pack->minutesOf(item.ticket.id);
    if (!minutes)
        return {};
    if (minutes->told)
        return minutes->told->text;
    if (const ReviewDraft *draft = m_drafts.draft(item.ticket.id); draft && !draft->tell.isEmpty())
        return draft->tell;
    if (!minutes->last.progress.isEmpty())
        return minutes->last.progress;
    return preparedProgress(item.language, minutes->last.stepDue == Instant{}
                                               ? QDate()
                                               : minutes->last.stepDue.in(m_pack->zone).date());
}

Instant TellingPanel::proposedCall(const ReviewItem &item) const
{
    const Instant now = m_desk.clock().now();
    const PolicyEntry *judge = m_desk.policies().find(item.ticket.policy, item.ticket.policyVersion);
    return judge ? closeOfNextBusinessDay(judge->calendar, now).value_or(now + kDay) : now + kDay;
}

void TellingPanel::showCurrent()
{
    if (m_isFilling)
        return;
    const ReviewItem *shown = current();
    const bool isOpen = shown && markOf(*m_pack, *shown) == ReviewMark::Discussed && !m_pack->review.closed;
    // Something happened elsewhere while this one is being told: what was typed and chosen stands as it is.
    const TicketId before = std::exchange(m_shown, isOpen ? shown->ticket.id : TicketId{});
    const bool isSame = isOpen && before == m_shown;
    m_isFilling = true;
    m_heading->setText(shown ? tr("%1 · %2 · %3", "number, customer, summary of a ticket")
                                   .arg(shown->ticket.number, customerWord(*shown), shown->ticket.summary)
                             : tr("Nothing was discussed yet."));
    const ReviewDraft *draft = isSame ? m_drafts.draft(m_shown) : nullptr;
    const QString text = draft ? draft->tell : shown ? textOf(*shown) : QString();
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
    m_text->setReadOnly(!isOpen);
    if (shown && !isSame) {
        const QDateTime proposed = proposedCall(*shown).in(m_pack->zone);
        m_call->setDateTime(QDateTime(proposed.date(), proposed.time())); // as the desk's clock shows it
    }
    m_isFilling = false;
    m_state->setText(shown ? wayWord(*shown) : QString());
    m_state->setRole(isOpen ? ColourRole::MutedText : ColourRole::Good);
    m_mailButton->setEnabled(isOpen && !shown->email.isEmpty());
    m_callButton->setEnabled(isOpen);
    m_knowsButton->setEnabled(isOpen);
    m_call->setEnabled(isOpen);
    renewPreview();
}

void TellingPanel::standOnList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void TellingPanel::retranslate()
{
    m_list->setHeaderLabels({tr("Ticket"), tr("Customer"), tr("How"), tr("What it is told")});
    m_list->setAccessibleName(
        tr("Customers who are told: M mail, C call, K knows already, A all as proposed"));
    m_textLabel->setText(tr("What it is &told, in its language (T)"));
    m_previewLabel->setText(tr("The &mail as it goes out"));
    m_callLabel->setText(tr("A &call at"));
    m_mailButton->setText(tr("Send the mail  M", "a button with its key"));
    m_callButton->setText(tr("Plan the call  C", "a button with its key"));
    m_knowsButton->setText(tr("Knows already  K", "a button with its key"));
    m_allButton->setText(tr("Tell all as proposed  A", "a button with its key"));
    if (m_pack)
        fillList();
}

} // namespace permanence
