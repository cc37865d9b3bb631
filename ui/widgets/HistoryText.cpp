#include "ui/widgets/HistoryText.h"

#include "core/base/Literals.h"
#include "core/desk/CallbackReason.h"
#include "ui/widgets/ServiceWords.h"
#include "ui/widgets/Words.h"

namespace permanence {
namespace {

QString join(const QStringList &parts)
{
    QStringList said;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            said << part;
    }
    return said.join(u"\n\n"_s);
}

/// The text that a body carries; nothing for those without one.
struct Text
{
    const HistoryLexicon &lexicon;

    QString operator()(const CallReceived &body) const { return body.summary; }
    QString operator()(const CallRefused &body) const { return join({body.summary, reasonWords(body.reasons)}); }
    QString operator()(const MailRedirected &body) const { return body.summary; }
    QString operator()(const CallMissed &body) const { return join({body.name, body.reason}); }
    QString operator()(const TicketOpened &body) const
    {
        return join({body.summary, body.details, reasonWords(body.reasons), body.overrideReason});
    }
    QString operator()(const WorkCorrected &body) const { return body.reason; }
    QString operator()(const CallbackAsked &body) const { return callbackReasonText(body.reason); }
    QString operator()(const CallbackDone &body) const { return body.text; }
    QString operator()(const MessageLeft &body) const { return body.text; }
    QString operator()(const Asked &body) const { return body.text; }
    QString operator()(const Replied &body) const { return body.text; }
    QString operator()(const ChecklistSent &body) const { return lexicon.titlesOf(body.items).join(u'\n'); }
    QString operator()(const DefectReported &body) const
    {
        QStringList parts{defectCauseWord(body.cause)};
        for (auto it = body.report.begin(); it != body.report.end(); ++it)
            parts << QString(lexicon.title(it.key()) % u"\n"_s % it.value().toString());
        return join(parts);
    }
    QString operator()(const Reviewed &body) const { return join({body.decision, body.nextStep, body.progress}); }
    QString operator()(const CustomerTold &body) const { return body.text; }
    QString operator()(const StepDone &body) const { return body.text; }
    QString operator()(const NoteAdded &body) const { return body.text; }
    QString operator()(const Resolved &body) const { return join({causeWord(body.cause), body.text}); }
    QString operator()(const Closed &body) const { return closeReasonWord(body.reason); }
    QString operator()(const Reopened &body) const { return body.text; }
    template <class Body>
    QString operator()(const Body &) const
    {
        return {};
    }
};

} // namespace

QString wholeText(const Event &event, const HistoryLexicon &lexicon)
{
    return std::visit(Text{lexicon}, event.body);
}

} // namespace permanence
