#include "ui/call/RefusedCard.h"

#include "ui/call/RemarkList.h"
#include "ui/widgets/SizedLabel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace permanence {

RefusedCard::RefusedCard(QWidget *parent)
    : QWidget(parent), m_title(new SizedLabel(TypeSize::Title, this)), m_who(new QLabel(this)),
      m_whyTitle(new QLabel(this)), m_why(new RemarkList(this)), m_offerTitle(new QLabel(this)),
      m_offers(new RemarkList(this)), m_lead(new RemarkList(this)), m_letIn(new QWidget(this)),
      m_reasonLabel(new QLabel(m_letIn)), m_reason(new QLineEdit(m_letIn)),
      m_letInButton(new QPushButton(m_letIn)), m_error(new RemarkList(this)), m_new(new QPushButton(this)),
      m_back(new QPushButton(this))
{
    setObjectName(u"refusedCallCard"_s);
    m_title->setObjectName(u"refusedTitle"_s);
    m_title->setWordWrap(true);
    m_who->setObjectName(u"refusedFor"_s);
    m_who->setTextFormat(Qt::PlainText);
    m_who->setWordWrap(true);
    m_why->setObjectName(u"refusedReasons"_s);
    m_offers->setObjectName(u"refusedOffers"_s);
    m_lead->setObjectName(u"askALead"_s);
    m_reason->setObjectName(u"letInReason"_s);
    m_letInButton->setObjectName(u"letInButton"_s);
    m_error->setObjectName(u"letInError"_s);
    m_new->setObjectName(u"nextCallAfterRefusal"_s);
    m_back->setObjectName(u"putBackButton"_s);
    m_new->setIcon(Theme::icon(u"call"_s));
    m_back->setIcon(Theme::icon(u"undo"_s));
    m_letInButton->setIcon(Theme::icon(u"ticket"_s));
    for (QPushButton *button : {m_new, m_back, m_letInButton})
        button->setAutoDefault(true);
    layOut();
    connect(m_letInButton, &QPushButton::clicked, this, &RefusedCard::askToLetIn);
    connect(m_reason, &QLineEdit::returnPressed, this, &RefusedCard::askToLetIn);
    connect(m_new, &QPushButton::clicked, this, &RefusedCard::newCallAsked);
    connect(m_back, &QPushButton::clicked, this, &RefusedCard::putBackAsked);
}

void RefusedCard::layOut()
{
    const int gap = Theme::spacing(1, this);
    auto *card = new QFrame(this);
    card->setFrameShape(QFrame::StyledPanel);
    card->setBackgroundRole(QPalette::Base);
    card->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(6 * gap, 5 * gap, 6 * gap, 5 * gap);
    column->setSpacing(gap);
    column->addWidget(m_title);
    column->addWidget(m_who);
    column->addSpacing(2 * gap);
    column->addWidget(m_whyTitle);
    column->addWidget(m_why);
    column->addSpacing(gap);
    column->addWidget(m_offerTitle);
    column->addWidget(m_offers);
    column->addSpacing(2 * gap);
    column->addWidget(m_lead);
    auto *row = new QHBoxLayout(m_letIn);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_reasonLabel);
    row->addWidget(m_reason, 1);
    row->addWidget(m_letInButton);
    m_reasonLabel->setBuddy(m_reason);
    m_reason->setMaxLength(1'000'000); // what is too long is refused with a sentence, not cut
    column->addWidget(m_letIn);
    column->addWidget(m_error);
    column->addSpacing(2 * gap);
    auto *keys = new QHBoxLayout;
    keys->addWidget(m_new);
    keys->addWidget(m_back);
    keys->addStretch();
    column->addLayout(keys);
    for (QLabel *title : {m_whyTitle, m_offerTitle}) {
        QFont bold = title->font();
        bold.setWeight(QFont::DemiBold);
        title->setFont(bold);
    }
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(4 * gap, 4 * gap, 4 * gap, 4 * gap);
    outer->addStretch(1);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card, 4);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(2);
    setTabOrder(m_reason, m_letInButton);
    setTabOrder(m_letInButton, m_new);
    setTabOrder(m_new, m_back);
}

void RefusedCard::setCall(const LoggedCall &call, const CallDraft &draft, const CallBriefing &briefing,
                          Instant now, bool mayLetIn)
{
    m_call = call;
    m_draft = draft;
    m_briefing = briefing;
    m_now = now;
    m_mayLetIn = mayLetIn;
    m_reason->clear();
    m_error->setRemarks({});
    showCall();
}

void RefusedCard::showCall()
{
    const Admission &admission = m_call.admission;
    const bool redirected = admission.decision == Decision::Redirected;
    const Policy *policy = m_briefing.policy();
    m_title->setText(redirected ? tr("No ticket: the caller was pointed elsewhere")
                                : tr("No ticket: the call was logged as refused"));
    QStringList who;
    for (const QString &part : {m_draft.contactName, m_draft.customerName, m_draft.summary}) {
        if (!part.isEmpty())
            who << part;
    }
    if (!m_call.customer.isValid())
        who.prepend(tr("Unknown caller"));
    m_who->setText(who.join(u" · "_s));
    std::vector<CallRemark> why;
    if (policy && redirected)
        why.push_back(verdictRemark(admission, m_briefing));
    if (policy) {
        // What would have been charged extra is of no interest any more.
        for (const CallRemark &remark : admissionRemarks(admission, m_briefing, m_draft.category)) {
            if (remark.role == ColourRole::Overdue)
                why.push_back(remark);
        }
    }
    m_why->setRemarks(why);
    const auto offers = offerRemarks(admission, m_briefing, m_now);
    m_offers->setRemarks(offers);
    m_offerTitle->setVisible(!offers.empty());
    // A channel that is not accepted stays closed, whoever asks.
    const bool final =
        redirected || std::find(admission.reasons.begin(), admission.reasons.end(),
                                AdmissionReason::ChannelNotAccepted) != admission.reasons.end();
    m_letIn->setVisible(m_mayLetIn && !final);
    if (final)
        m_lead->setRemarks({});
    else if (m_mayLetIn)
        m_lead->setRemarks({{u"information"_s, ColourRole::Information,
                             tr("You may let this call in; the reason is kept with the ticket.")}});
    else
        m_lead->setRemarks({{u"information"_s, ColourRole::Information,
                             tr("A team lead can let this call in all the same.")}});
    if (m_call.overrideRefused)
        showError(m_call.overrideRefused->text());
}

void RefusedCard::askToLetIn()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty()) {
        showError(Error{ErrorCode::ReasonRequired, {}, {}}.text());
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    emit letInAsked(reason);
}

void RefusedCard::showError(const QString &sentence)
{
    m_error->setRemarks({{u"problem"_s, ColourRole::Overdue, sentence}});
}

void RefusedCard::setBusy(bool busy)
{
    m_letInButton->setEnabled(!busy);
    m_back->setEnabled(!busy);
}

void RefusedCard::retranslate()
{
    m_whyTitle->setText(tr("Why"));
    m_offerTitle->setText(tr("What you can offer"));
    m_reasonLabel->setText(tr("&Reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("why this call is let in"));
    m_letInButton->setText(tr("&Let in all the same"));
    m_new->setText(tr("Next call (F2)"));
    m_back->setText(tr("&Put back what I wrote"));
    showCall();
}

void RefusedCard::focusFirst()
{
    m_new->setFocus(Qt::OtherFocusReason);
}

} // namespace permanence
