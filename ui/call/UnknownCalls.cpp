#include "ui/call/UnknownCalls.h"

#include "core/model/PhoneNumber.h"
#include "ui/call/CallWords.h"
#include "ui/call/CallerField.h"
#include "ui/call/TwoPartDelegate.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace permanence {
namespace {

constexpr int kMost = 50;

} // namespace

UnknownCalls::UnknownCalls(CallSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_empty(new EmptyState(this)), m_box(new QWidget(this)),
      m_title(new QLabel(m_box)), m_list(new QListWidget(m_box)), m_findLabel(new QLabel(m_box)),
      m_find(new CallerField(session.desk(), m_box))
{
    setObjectName(u"unknownCallsPanel"_s);
    m_list->setObjectName(u"unknownCalls"_s);
    m_list->setItemDelegate(new TwoPartDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_find->setObjectName(u"tieTo"_s);
    m_find->setUnknownOffered(false);
    m_findLabel->setBuddy(m_find);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    const int gap = Theme::spacing(1, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * gap, 3 * gap, 3 * gap, 3 * gap);
    column->addWidget(m_empty, 1);
    column->addWidget(m_box, 2);
    auto *box = new QVBoxLayout(m_box);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap);
    box->addWidget(m_title);
    box->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_findLabel);
    row->addWidget(m_find, 1);
    box->addLayout(row);
    m_box->hide();
    connect(m_list, &QListWidget::currentRowChanged, this, &UnknownCalls::showTarget);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_find->setFocus(Qt::OtherFocusReason); });
    connect(m_find, &CallerField::chosen, this, [this](const CallerMatch &match, const QString &) { tie(match); });
    connect(m_find, &CallerField::escaped, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
}

void UnknownCalls::reload()
{
    m_session.desk()
        .query([](Queries &queries) { return queries.unknownCalls(kMost); })
        .then(this, [this](const Result<std::vector<CallView>> &calls) {
            if (calls)
                show(*calls);
        });
}

void UnknownCalls::show(const std::vector<CallView> &calls)
{
    const CallId before = current() ? current()->id : CallId{};
    m_calls = calls;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QTimeZone zone(m_session.desk().desk().timezone.toLatin1());
    const Instant now = m_session.desk().clock().now();
    int row = 0;
    for (const CallView &call : calls) {
        const PhoneNumber number = PhoneNumber::fromE164(call.number);
        const QString given = number.isValid() ? number.international() : call.number; // an extension, an address
        const QString who = given.isEmpty() ? tr("number withheld") : given;
        const QString about = call.summary.isEmpty() ? tr("no ticket") : call.summary;
        auto *item = new QListWidgetItem(Theme::icon(u"call"_s), QString(who % u"  "_s % about), m_list);
        item->setData(TwoPartDelegate::kRemarkRole, momentText(call.at, now, zone));
        row = call.id == before ? m_list->count() - 1 : row;
    }
    m_list->setCurrentRow(calls.empty() ? -1 : row);
    m_box->setVisible(!calls.empty());
    showTarget();
}

const CallView *UnknownCalls::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_calls.size()) ? &m_calls[static_cast<std::size_t>(row)] : nullptr;
}

void UnknownCalls::showTarget()
{
    m_find->setEnabled(current());
}

void UnknownCalls::tie(const CallerMatch &match)
{
    const CallView *call = current();
    if (!call || !match.customer.isValid())
        return;
    m_session.desk()
        .command([id = call->id, match](Desk &desk) { return desk.tieCall(id, match.customer, match.contact); })
        .then(this, [this, match](const Result<void> &done) {
            if (!done) {
                emit failed(done.error());
                return;
            }
            m_find->clear();
            reload();
            emit tied(match.customerName);
        });
}

void UnknownCalls::retranslate()
{
    m_empty->setText(tr("No call in hand"),
                     tr("Press F2 when the phone rings, and type or paste the number, a name, a mail address or a "
                        "ticket number."));
    m_title->setText(tr("Calls of unknown callers"));
    m_list->setAccessibleName(tr("Calls of unknown callers"));
    m_findLabel->setText(tr("&Tie to"));
    m_find->setAccessibleName(tr("Tie the call to"));
    m_find->setPlaceholderText(tr("company or person …"));
    show(std::vector<CallView>(m_calls));
}

void UnknownCalls::focusFirst()
{
    if (m_box->isVisible())
        m_list->setFocus(Qt::OtherFocusReason);
    else
        parentWidget()->setFocus(Qt::OtherFocusReason);
}

} // namespace permanence
