#include "ui/widgets/ServiceWords.h"

#include "core/base/Literals.h"
#include "core/model/Money.h"

#include <QCoreApplication>
#include <QLocale>

namespace permanence {
namespace {

struct ServiceWords
{
    Q_DECLARE_TR_FUNCTIONS(ServiceWords)
};

} // namespace

QString attemptWord(AttemptOutcome outcome)
{
    switch (outcome) {
    case AttemptOutcome::Reached:
        return ServiceWords::tr("reached", "how a call to the customer ended");
    case AttemptOutcome::NoAnswer:
        return ServiceWords::tr("no answer", "how a call to the customer ended");
    case AttemptOutcome::Busy:
        return ServiceWords::tr("busy", "how a call to the customer ended");
    case AttemptOutcome::Voicemail:
        return ServiceWords::tr("voicemail", "how a call to the customer ended");
    }
    return {};
}

QString activityWord(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Callback:
        return ServiceWords::tr("Callback");
    case ActivityKind::Promise:
        return ServiceWords::tr("Promised answer");
    case ActivityKind::ProgressCall:
        return ServiceWords::tr("Tell the progress");
    case ActivityKind::NextStep:
        return ServiceWords::tr("Next step", "given by the weekly review");
    }
    return {};
}

QString activityOutcomeWord(ActivityOutcome outcome)
{
    switch (outcome) {
    case ActivityOutcome::Reached:
        return attemptWord(AttemptOutcome::Reached);
    case ActivityOutcome::NoAnswer:
        return attemptWord(AttemptOutcome::NoAnswer);
    case ActivityOutcome::Busy:
        return attemptWord(AttemptOutcome::Busy);
    case ActivityOutcome::Voicemail:
        return attemptWord(AttemptOutcome::Voicemail);
    case ActivityOutcome::Told:
        return ServiceWords::tr("told", "of the progress");
    case ActivityOutcome::Done:
        return ServiceWords::tr("done", "a next step");
    case ActivityOutcome::Cancelled:
        return ServiceWords::tr("cancelled", "an activity of a closed ticket");
    }
    return {};
}

QString defectCauseWord(DefectCause cause)
{
    switch (cause) {
    case DefectCause::ProgrammingError:
        return ServiceWords::tr("programming error");
    case DefectCause::Misuse:
        return ServiceWords::tr("misuse");
    case DefectCause::WrongData:
        return ServiceWords::tr("wrong data");
    case DefectCause::ComputerProblem:
        return ServiceWords::tr("computer problem");
    }
    return {};
}

QString reasonWord(AdmissionReason reason)
{
    switch (reason) {
    case AdmissionReason::NoContract:
        return ServiceWords::tr("no contract", "why a call is refused");
    case AdmissionReason::ContractExpired:
        return ServiceWords::tr("the contract has expired", "why a call is refused");
    case AdmissionReason::CategoryNotCovered:
        return ServiceWords::tr("the category is not covered", "why a call is refused");
    case AdmissionReason::NotADisruption:
        return ServiceWords::tr("no disruption, outside the desk hours", "why a call is refused");
    case AdmissionReason::CallerNotNamed:
        return ServiceWords::tr("the caller is not named for calls out of hours", "why a call is refused");
    case AdmissionReason::ChannelNotAccepted:
        return ServiceWords::tr("this way opens no ticket", "why a call is refused");
    case AdmissionReason::NoTimeLeft:
        return ServiceWords::tr("no prepaid time left", "why a call is refused");
    }
    return {};
}

QString reasonWords(const QStringList &codes)
{
    QStringList words;
    for (const QString &code : codes) {
        const auto reason = fromCode<AdmissionReason>(code);
        words << (reason ? reasonWord(*reason) : code);
    }
    return words.join(u"; "_s);
}

QString dateKindWord(DateKind kind)
{
    return kind == DateKind::Release ? ServiceWords::tr("Release date") : ServiceWords::tr("Solution date");
}

QString fixDeliveryWord(FixDelivery delivery)
{
    return delivery == FixDelivery::AsSoonAsPossible
               ? ServiceWords::tr("as soon as possible", "when a fix goes out")
               : ServiceWords::tr("with the next patch update", "when a fix goes out");
}

QString lengthText(Duration length)
{
    const qint64 minutes = length / kMinute;
    if (minutes == 0 && length > 0)
        return ServiceWords::tr("%1 s", "seconds").arg(length / kSecond);
    if (minutes < 60)
        return ServiceWords::tr("%1 min", "minutes").arg(minutes);
    return ServiceWords::tr("%1 h %2 min", "hours and minutes")
        .arg(minutes / 60)
        .arg(minutes % 60, 2, 10, QChar(u'0'));
}

QString moneyText(qint64 cents, const QString &currency)
{
    // Written from the cents themselves: a double would round.
    const QLocale locale;
    const qint64 size = std::abs(cents);
    return QString((cents < 0 ? locale.negativeSign() : QString()) % locale.toString(size / 100) % locale.decimalPoint() %
                   u"%1"_s.arg(size % 100, 2, 10, QChar(u'0')) % u'\u00a0' % currency);
}

QString factorWord(int hundredths)
{
    return factorText(hundredths).replace(u'.', QLocale().decimalPoint());
}

} // namespace permanence
