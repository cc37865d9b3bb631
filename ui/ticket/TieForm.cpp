#include "ui/ticket/TieForm.h"

#include "ui/widgets/Theme.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

namespace permanence {
namespace {

constexpr int kMatches = 8;
constexpr int kUnknownCalls = 5000; // how far back the call of the ticket is looked for

} // namespace

TieForm::TieForm(DeskService &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_label(new QLabel(this)), m_words(new QLineEdit(this)),
      m_list(new QListWidget(this)), m_error(new ErrorLine(this))
{
    m_words->setObjectName(u"tieWords"_s);
    m_list->setObjectName(u"tieMatches"_s);
    m_label->setBuddy(m_words);
    m_words->installEventFilter(this);
    m_list->setFixedHeight(6 * (fontMetrics().lineSpacing() + 4));
    const int gap = Theme::spacing(1, this);
    auto *top = new QHBoxLayout;
    top->setSpacing(gap);
    top->addWidget(m_label);
    top->addWidget(m_words, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addLayout(top);
    layout->addWidget(m_list);
    layout->addWidget(m_error);
    connect(m_words, &QLineEdit::textChanged, this, &TieForm::find);
    connect(m_words, &QLineEdit::returnPressed, this, &TieForm::tie);
    connect(m_list, &QListWidget::itemActivated, this, &TieForm::tie);
}

void TieForm::open(const TicketId &ticket)
{
    if (ticket != m_ticket)
        m_words->clear();
    m_ticket = ticket;
    m_error->setText({});
    m_words->setFocus(Qt::OtherFocusReason);
}

void TieForm::retranslate()
{
    m_label->setText(tr("C&ustomer"));
    m_words->setAccessibleName(tr("Customer to tie the ticket to"));
    m_words->setPlaceholderText(tr("name, number or mail address"));
    m_list->setAccessibleName(tr("Customers found"));
}

bool TieForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int rows = m_list->count();
        if ((key == Qt::Key_Down || key == Qt::Key_Up) && rows > 0) {
            m_list->setCurrentRow(
                std::clamp(m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1), 0, rows - 1));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TieForm::find()
{
    const QString words = m_words->text();
    const quint64 generation = ++m_generation;
    m_desk
        .query([words, region = m_desk.desk().region](Queries &queries) {
            return words.trimmed().isEmpty() ? std::vector<CallerMatch>()
                                             : queries.callers(words, region, kMatches);
        })
        .then(this, [this, generation](const Result<std::vector<CallerMatch>> &matches) {
            if (generation != m_generation)
                return;
            if (matches)
                fill(*matches);
            else
                m_error->setText(matches.error().text());
        });
}

void TieForm::fill(const std::vector<CallerMatch> &matches)
{
    m_matches.clear();
    m_list->clear();
    for (const CallerMatch &match : matches) {
        if (!match.customer.isValid())
            continue;
        QStringList parts{match.customerName};
        for (const QString &part : {match.contactName, match.found}) {
            if (!part.isEmpty())
                parts << part;
        }
        m_matches.push_back(match);
        m_list->addItem(parts.join(u" · "_s));
    }
    m_list->setCurrentRow(m_matches.empty() ? -1 : 0);
}

void TieForm::tie()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= static_cast<int>(m_matches.size())) {
        m_error->setText(tr("Choose a customer; one that is new is added on the page Customers."));
        return;
    }
    const CallerMatch match = m_matches[static_cast<size_t>(row)];
    m_desk
        .command([match, ticket = m_ticket](Desk &desk) -> Result<void> {
            for (const CallView &call : desk.queries().unknownCalls(kUnknownCalls)) {
                if (call.ticket == ticket)
                    return desk.tieCall(call.id, match.customer, match.contact);
            }
            return Error{ErrorCode::NoSuchCall, {ticket.text()}, {}};
        })
        .then(this, [this](const Result<void> &done) {
            m_error->setText(done ? QString() : done.error().text());
            if (done)
                emit tied();
        });
}

} // namespace permanence
