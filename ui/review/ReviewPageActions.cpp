#include "ui/review/ReviewPage.h"

#include "core/base/Literals.h"
#include "ui/paper/PaperFile.h"
#include "ui/review/ReviewPaper.h"
#include "ui/shell/Navigator.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QTreeView>

namespace permanence {

void ReviewPage::meet()
{
    if (!m_pack)
        return;
    if (m_pack->review.id.isValid())
        openMeeting();
    else
        beginMeeting();
}

void ReviewPage::beginMeeting()
{
    if (m_opensMeeting || std::exchange(m_isOpening, true))
        return; // the key was pressed twice
    m_desk
        .command(
            [plan = ReviewPlan{m_scope.team, m_scope.week}](Desk &desk) { return desk.holdReview(plan); })
        .then(this, [this](const Result<ReviewId> &opened) {
            m_isOpening = false;
            if (!opened)
                return tell({NoticeSeverity::Warning, opened.error().text(), {}, u"review"_s, true});
            m_scope.review = *opened;
            m_opensMeeting = true;
            load();
        });
}

void ReviewPage::openMeeting()
{
    if (m_pack->items.empty())
        return;
    m_isTelling = false;
    showPart();
    m_scope.review = m_pack->review.id; // it goes on whatever others open meanwhile
    m_meeting->show(m_pack, grouping());
    m_meeting->showFullScreen();
    m_meeting->activateWindow();
}

void ReviewPage::closeReview()
{
    if (!m_pack || !m_pack->review.id.isValid())
        return;
    m_desk.command([review = m_pack->review.id](Desk &desk) { return desk.closeReview(review); })
        .then(this, [this](const Result<void> &closed) {
            if (!closed)
                return tell({NoticeSeverity::Warning, closed.error().text(), {}, u"review"_s, true});
            tell({NoticeSeverity::Good,
                  tr("The review is closed: every customer knows, or has a call with a date."),
                  {{tr("Minutes as PDF …"), [this] { chooseFile(); }}},
                  u"review"_s,
                  true});
            load();
        });
}

void ReviewPage::chooseFile()
{
    if (!m_pack)
        return;
    auto *dialog = new QFileDialog(this, tr("Minutes as PDF"), {}, tr("PDF (*.pdf)"));
    dialog->setObjectName(u"minutesFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(reviewFileName(*m_pack) + u".pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ReviewPage::writeMinutes);
    dialog->open();
}

void ReviewPage::writeMinutes(const QString &path)
{
    const auto make = [pack = m_pack, grouping = grouping(), policies = m_desk.policies()] {
        return reviewPaper(*pack, grouping, policies);
    };
    writePaper(make, path).then(this, [this, path](const Result<void> &done) {
        tell(done ? Notice{NoticeSeverity::Good,
                           tr("The minutes are in %1.").arg(QFileInfo(path).absoluteFilePath()),
                           {},
                           u"review"_s,
                           true}
                  : Notice{NoticeSeverity::Warning, done.error().text(), {}, u"review"_s, true});
    });
}

void ReviewPage::openTicket()
{
    if (const ReviewItem *item = m_model->itemAt(m_agenda->currentIndex()))
        m_navigator.navigate({page::kTicket, item->ticket.number});
}

void ReviewPage::tell(const Notice &notice)
{
    emit noticeRaised(notice);
}

} // namespace permanence
