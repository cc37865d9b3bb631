#include "ui/policies/PublishDialog.h"

#include "ui/policies/DocumentFile.h"
#include "ui/policies/PaperView.h"
#include "ui/policies/PolicyHtml.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QPushButton>

namespace permanence {

PublishDialog::PublishDialog(DeskService &desk, const QString &path, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_path(path), m_summary(new SizedLabel(TypeSize::Title, this)),
      m_notes(new ToneLabel(ColourRole::MutedText, this)), m_error(new ErrorLine(this)), m_paper(new PaperView(this)),
      m_rehearse(new QPushButton(tr("Play a scenario by it …"), this)),
      m_publish(new QPushButton(tr("Publish"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"publishDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Load %1").arg(QFileInfo(path).fileName()));
    layOut();
    connect(m_rehearse, &QPushButton::clicked, this, [this] { emit rehearsalWanted(m_draft.document); });
    connect(m_publish, &QPushButton::clicked, this, &PublishDialog::publish);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    read();
}

void PublishDialog::layOut()
{
    m_summary->setObjectName(u"publishSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setText(tr("Reading the policy …"));
    m_notes->setObjectName(u"publishNotes"_s);
    m_notes->setWordWrap(true);
    m_error->setObjectName(u"publishError"_s);
    m_paper->setObjectName(u"publishWords"_s);
    m_paper->setAccessibleName(tr("What the policy brings"));
    m_rehearse->setObjectName(u"rehearseDraft"_s);
    m_rehearse->setAutoDefault(false);
    m_rehearse->setEnabled(false);
    m_publish->setObjectName(u"publish"_s);
    m_publish->setDefault(true);
    m_publish->setEnabled(false);
    m_cancel->setObjectName(u"cancelPublish"_s);
    m_cancel->setAutoDefault(false);
    const int gap = Theme::spacing(1, this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addWidget(m_rehearse);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_publish);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    layout->setSpacing(gap);
    layout->addWidget(m_summary);
    layout->addWidget(m_notes);
    layout->addWidget(m_error);
    layout->addWidget(m_paper, 1);
    layout->addLayout(buttons);
    resize(110 * fontMetrics().averageCharWidth(), 36 * fontMetrics().lineSpacing());
}

QString PublishDialog::summary() const
{
    return m_summary->text();
}

void PublishDialog::read()
{
    m_desk.query([path = m_path](Queries &queries) -> Result<Draft> {
        PERMANENCE_TRY(document, readDocument(path));
        Draft draft{document, loadPolicy(document), {}, {}};
        if (draft.loaded.isValid()) {
            const Policy &policy = draft.loaded.policy;
            draft.openTickets = queries.openTicketsByVersion(policy.id);
            draft.dropped = queries.openTicketWithout(policy.id, policy.severityIds());
        }
        return draft;
    }).then(this, [this](const Result<Draft> &answer) {
        if (!answer) {
            showFailure(answer.error());
            return;
        }
        m_draft = *answer;
        if (m_draft.loaded.isValid())
            showDraft();
        else
            showMistakes(m_draft.loaded.errors);
    });
}

void PublishDialog::showFailure(const Error &error)
{
    m_summary->setText(tr("Nothing can be loaded from %1").arg(QFileInfo(m_path).fileName()));
    m_error->setText(error.text());
    m_paper->hide();
    m_cancel->setText(tr("Close"));
}

void PublishDialog::showMistakes(const Errors &errors)
{
    m_summary->setText(
        tr("%n mistake(s) in %1", nullptr, static_cast<int>(errors.size())).arg(QFileInfo(m_path).fileName()));
    m_notes->setText(tr("Nothing was published. Put the file right at these places and load it again."));
    m_paper->show([errors](const QPalette &palette) { return htmlOf(errors, palette); });
    m_paper->setFocus(Qt::OtherFocusReason);
    m_cancel->setText(tr("Close"));
}

void PublishDialog::showDraft()
{
    const Policy &policy = m_draft.loaded.policy;
    const QString name = policy.title.in(QLocale().name());
    const PolicyEntry *newest = m_desk.policies().latest(policy.id);
    const QDate today = BusinessCalendar(policy.hours).dateAt(m_desk.clock().now());
    const QString language = QLocale().name();
    m_publish->setText(tr("Publish version %1").arg(policy.version));
    m_rehearse->setEnabled(true);
    if (newest) {
        const auto compared = comparePolicies(newest->policy, policy, language, today);
        m_summary->setText(tr("%1, version %2: %3 from version %4")
                               .arg(name)
                               .arg(policy.version)
                               .arg(tr("%n difference(s)", nullptr, changesIn(compared)))
                               .arg(newest->policy.version));
        m_paper->show([compared](const QPalette &palette) { return htmlOf(compared, true, palette); });
    } else {
        m_summary->setText(tr("%1, version %2: a new policy").arg(name).arg(policy.version));
        const auto sections = policyInWords(policy, language, today);
        m_paper->show([sections](const QPalette &palette) { return htmlOf(sections, palette); });
    }
    m_notes->setText(consequences().join(u'\n'));
    const QString why = obstacle();
    m_error->setText(why);
    m_publish->setEnabled(why.isEmpty());
    if (why.isEmpty())
        m_publish->setFocus(Qt::OtherFocusReason);
    else
        m_cancel->setFocus(Qt::OtherFocusReason);
}

QString PublishDialog::obstacle() const
{
    const Policy &policy = m_draft.loaded.policy;
    if (const PolicyEntry *known = m_desk.policies().find(policy.id, policy.version)) {
        return known->policy == policy
                   ? tr("Version %1 is published already, and says the same.").arg(policy.version)
                   : tr("Version %1 is published already and says something else: give this one the number %2 in the "
                        "file, and load it again.")
                         .arg(policy.version)
                         .arg(m_desk.policies().latest(policy.id)->policy.version + 1);
    }
    if (m_draft.dropped) {
        return Error{ErrorCode::SeverityInUse, {m_draft.dropped->severity, m_draft.dropped->number}, {}}.text();
    }
    if (!mayLead(m_desk.agent().role))
        return tr("Only team leads and managers publish policies.");
    return {};
}

QStringList PublishDialog::consequences() const
{
    const Policy &policy = m_draft.loaded.policy;
    const PolicyEntry *newest = m_desk.policies().latest(policy.id);
    QStringList lines;
    for (const auto &[version, tickets] : m_draft.openTickets)
        lines << tr("%n open ticket(s) keep version %1.", nullptr, static_cast<int>(tickets)).arg(version);
    if (newest && newest->policy.version > policy.version)
        lines << tr("New tickets go on being judged by version %1, which is newer.").arg(newest->policy.version);
    else
        lines << tr("New tickets are judged by version %1 from its publication on.").arg(policy.version);
    return lines;
}

void PublishDialog::publish()
{
    m_publish->setEnabled(false);
    m_error->setText({});
    const auto command = [document = m_draft.document](Desk &desk) { return desk.publishPolicy(document); };
    m_desk.command(command).then(this, [this](const Result<void> &done) {
        if (!done) {
            // Somebody else was faster: what is in the way is told as it is now.
            m_error->setText(done.error().text());
            m_publish->setEnabled(kindOf(done.error().code) == ErrorKind::Fault);
            return;
        }
        emit published(m_draft.loaded.policy.id, m_draft.loaded.policy.version);
        accept();
    });
}

} // namespace permanence
