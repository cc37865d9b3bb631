#include "core/base/Error.h"

#include "core/base/Literals.h"

#include <QCoreApplication>

#include <array>

namespace permanence {
namespace {

struct Row {
    ErrorCode code;
    const char *text;
    ErrorKind kind;
    const char *sentence;
};

using enum ErrorKind;

constexpr std::array kRows{
    Row{ErrorCode::WorkWhileWaiting, "work_while_waiting", Refused,
        QT_TRANSLATE_NOOP("Error", "Ticket %1 is still waiting: take it in charge before you work on it.")},
    Row{ErrorCode::AlreadyClosed, "already_closed", Refused,
        QT_TRANSLATE_NOOP("Error", "Ticket %1 is closed: reopen it first.")},
    Row{ErrorCode::ReviewClosed, "already_closed", Refused,
        QT_TRANSLATE_NOOP("Error", "The review of %1 is closed: open a new one.")},
    Row{ErrorCode::NotAsked, "not_asked", Refused,
        QT_TRANSLATE_NOOP("Error", "Nothing was asked of the customer on ticket %1.")},
    Row{ErrorCode::WrongDateKind, "wrong_date_kind", Refused,
        QT_TRANSLATE_NOOP("Error", "A ticket of this nature does not take a date of the kind %1.")},
    Row{ErrorCode::UnknownSeverity, "unknown_severity", Refused,
        QT_TRANSLATE_NOOP("Error", "The policy knows no severity \"%1\"; it knows: %2.")},
    Row{ErrorCode::TicketsNotReviewed, "tickets_not_reviewed", Refused,
        QT_TRANSLATE_NOOP("Error", "Some tickets of the agenda have no minutes yet: %1.")},
    Row{ErrorCode::CustomersNotTold, "customers_not_told", Refused,
        QT_TRANSLATE_NOOP("Error", "Some customers were not told and have no call with a date: %1 in all, first %2 "
                                   "(ticket %3).")},
    Row{ErrorCode::NotReviewed, "not_reviewed", Refused,
        QT_TRANSLATE_NOOP("Error", "Ticket %1 has no minutes in this review yet: write them first.")},
    Row{ErrorCode::NoMailAddress, "no_mail_address", Refused,
        QT_TRANSLATE_NOOP("Error", "No mail can go out for ticket %1: the contact has no address, or the policy sends "
                                   "none about progress. Plan a call.")},
    Row{ErrorCode::InThePast, "in_the_past", Refused,
        QT_TRANSLATE_NOOP("Error", "%1 lies in the past.")},
    Row{ErrorCode::NotPermitted, "not_permitted", Refused,
        QT_TRANSLATE_NOOP("Error", "Only a team lead or a manager may do this.")},
    Row{ErrorCode::AlreadyOwned, "already_owned", Refused,
        QT_TRANSLATE_NOOP("Error", "Ticket %1 is already owned by %2.")},
    Row{ErrorCode::NoTimerRunning, "no_timer_running", Refused,
        QT_TRANSLATE_NOOP("Error", "No timer runs on ticket %1.")},
    Row{ErrorCode::NoSuchTicket, "no_such_ticket", Refused,
        QT_TRANSLATE_NOOP("Error", "There is no ticket \"%1\".")},
    Row{ErrorCode::NotOnAgenda, "no_such_ticket", Refused,
        QT_TRANSLATE_NOOP("Error", "Ticket %1 is not on the agenda of this review: it was opened or reopened after "
                                   "the review began.")},
    Row{ErrorCode::NotClosed, "not_closed", Refused,
        QT_TRANSLATE_NOOP("Error", "Ticket %1 is open: there is nothing to reopen.")},
    Row{ErrorCode::ReasonRequired, "reason_required", Refused,
        QT_TRANSLATE_NOOP("Error", "This needs a written reason.")},
    Row{ErrorCode::InTheFuture, "in_the_future", Refused,
        QT_TRANSLATE_NOOP("Error", "%1 lies in the future.")},
    Row{ErrorCode::NotAdmitted, "not_admitted", Refused,
        QT_TRANSLATE_NOOP("Error", "The contact is not admitted: %1.")},
    Row{ErrorCode::OverlappingWork, "overlapping_work", Refused,
        QT_TRANSLATE_NOOP("Error", "This overlaps the work from %1 on ticket %2: correct one of the two.")},
    Row{ErrorCode::SeverityInUse, "severity_in_use", Refused,
        QT_TRANSLATE_NOOP("Error", "Open tickets have the severity \"%1\", which this version drops: keep it, or set "
                                   "another severity on ticket %2 first.")},
    Row{ErrorCode::ActivityDone, "activity_done", Refused,
        QT_TRANSLATE_NOOP("Error", "This callback was done at %1: plan a new one.")},
    Row{ErrorCode::AlreadyMerged, "already_merged", Refused,
        QT_TRANSLATE_NOOP("Error", "%1 is already one with %2: part them first.")},
    Row{ErrorCode::MergedIntoItself, "merged_into_itself", Refused,
        QT_TRANSLATE_NOOP("Error", "%1 cannot be merged into itself: choose another one.")},
    Row{ErrorCode::NotMerged, "not_merged", Refused,
        QT_TRANSLATE_NOOP("Error", "%1 is merged with nobody: there is nothing to part.")},

    Row{ErrorCode::Expected, "wrong_value", Wrong, QT_TRANSLATE_NOOP("Error", "expected %1")},
    Row{ErrorCode::UnknownKey, "unknown_key", Wrong,
        QT_TRANSLATE_NOOP("Error", "unknown key \"%1\"; known here: %2")},
    Row{ErrorCode::MissingKey, "missing_key", Wrong, QT_TRANSLATE_NOOP("Error", "missing; expected %1")},
    Row{ErrorCode::NotJson, "not_json", Wrong,
        QT_TRANSLATE_NOOP("Error", "This is no JSON document: %1 at line %2, column %3.")},
    Row{ErrorCode::NotUtf8, "not_utf8", Wrong,
        QT_TRANSLATE_NOOP("Error", "The text is not valid UTF-8 (first wrong byte at %1).")},
    Row{ErrorCode::NoSuchFile, "no_such_file", Wrong, QT_TRANSLATE_NOOP("Error", "There is no file %1.")},
    Row{ErrorCode::NoSuchAgent, "no_such_agent", Wrong, QT_TRANSLATE_NOOP("Error", "There is no agent \"%1\".")},
    Row{ErrorCode::NoSuchCustomer, "no_such_customer", Wrong,
        QT_TRANSLATE_NOOP("Error", "There is no customer \"%1\".")},
    Row{ErrorCode::NoSuchContact, "no_such_contact", Wrong,
        QT_TRANSLATE_NOOP("Error", "There is no contact \"%1\".")},
    Row{ErrorCode::NoSuchContract, "no_such_contract", Wrong,
        QT_TRANSLATE_NOOP("Error", "There is no contract \"%1\".")},
    Row{ErrorCode::NoSuchPolicy, "no_such_policy", Wrong,
        QT_TRANSLATE_NOOP("Error", "There is no policy \"%1\"; there are: %2.")},
    Row{ErrorCode::NoSuchCall, "no_such_call", Wrong, QT_TRANSLATE_NOOP("Error", "There is no call \"%1\".")},
    Row{ErrorCode::NoSuchLicence, "no_such_licence", Wrong,
        QT_TRANSLATE_NOOP("Error", "There is no licence \"%1\": a pack needs one of its customer.")},
    Row{ErrorCode::NoSuchWork, "no_such_work", Wrong,
        QT_TRANSLATE_NOOP("Error", "There is no finished work entry \"%1\" on this ticket.")},
    Row{ErrorCode::NoSuchReview, "no_such_review", Wrong,
        QT_TRANSLATE_NOOP("Error", "There is no review \"%1\".")},
    Row{ErrorCode::NoSuchActivity, "no_such_activity", Wrong,
        QT_TRANSLATE_NOOP("Error", "There is no callback \"%1\".")},
    Row{ErrorCode::NoSuchArticle, "no_such_article", Wrong,
        QT_TRANSLATE_NOOP("Error", "There is no article \"%1\".")},
    Row{ErrorCode::NotPhoneNumber, "not_phone_number", Wrong,
        QT_TRANSLATE_NOOP("Error", "\"%1\" is no phone number; write it as +33 5 49 00 00 01 or as it is dialled "
                                   "in the desk's country.")},
    Row{ErrorCode::TooLong, "too_long", Wrong,
        QT_TRANSLATE_NOOP("Error", "The text is %1 long; at most %2 are kept: shorten it or attach it as a file.")},
    Row{ErrorCode::Duplicate, "duplicate", Wrong, QT_TRANSLATE_NOOP("Error", "\"%1\" is given twice.")},
    Row{ErrorCode::WrongUsage, "wrong_usage", Wrong, QT_TRANSLATE_NOOP("Error", "%1")},
    Row{ErrorCode::WrongQuery, "wrong_query", Wrong,
        QT_TRANSLATE_NOOP("Error", "The search \"%1\" holds no word to look for.")},

    Row{ErrorCode::NotText, "not_text", Wrong,
        QT_TRANSLATE_NOOP("Error", "This is no text file (byte %1 is zero); save the sheet as CSV.")},
    Row{ErrorCode::FileTooLarge, "file_too_large", Wrong,
        QT_TRANSLATE_NOOP("Error", "The file holds %1 MB; at most %2 MB are read: split it.")},
    Row{ErrorCode::QuoteNotClosed, "quote_not_closed", Wrong,
        QT_TRANSLATE_NOOP("Error", "The quote opened in line %1 is never closed.")},
    Row{ErrorCode::TextAfterQuote, "text_after_quote", Wrong,
        QT_TRANSLATE_NOOP("Error", "In cell %1, text follows a closing quote; a quote inside quotes is written "
                                   "twice.")},
    Row{ErrorCode::RaggedLine, "ragged_line", Wrong,
        QT_TRANSLATE_NOOP("Error", "The line has %1 cells where the header has %2.")},
    Row{ErrorCode::TooManyCells, "too_many_cells", Wrong,
        QT_TRANSLATE_NOOP("Error", "Line %1 has more than %2 cells.")},
    Row{ErrorCode::MissingColumn, "missing_column", Wrong,
        QT_TRANSLATE_NOOP("Error", "The sheet has no column \"%1\"; its columns are: %2.")},
    Row{ErrorCode::EmptyCell, "empty_cell", Wrong, QT_TRANSLATE_NOOP("Error", "this is empty, and is needed")},
    Row{ErrorCode::WrongDate, "wrong_date", Wrong,
        QT_TRANSLATE_NOOP("Error", "\"%1\" is no date; write 2026-03-31 or 31/03/2026.")},
    Row{ErrorCode::WrongWeek, "wrong_week", Wrong,
        QT_TRANSLATE_NOOP("Error", "\"%1\" is no week; write 2026-W10 (a year has 52 weeks, some have 53).")},
    Row{ErrorCode::EndBeforeStart, "end_before_start", Wrong,
        QT_TRANSLATE_NOOP("Error", "the end %1 lies before the start %2")},
    Row{ErrorCode::UnknownTimeZone, "unknown_time_zone", Wrong,
        QT_TRANSLATE_NOOP("Error", "\"%1\" is no time zone; write it as Europe/Paris.")},
    Row{ErrorCode::WrongMailAddress, "wrong_mail_address", Wrong,
        QT_TRANSLATE_NOOP("Error", "\"%1\" is no mail address.")},
    Row{ErrorCode::UnknownLanguage, "unknown_language", Wrong,
        QT_TRANSLATE_NOOP("Error", "\"%1\" is no language; write its code, as fr or en.")},
    Row{ErrorCode::UnknownTier, "unknown_tier", Wrong,
        QT_TRANSLATE_NOOP("Error", "The policy %1 has no tier \"%2\"; it has: %3.")},
    Row{ErrorCode::Contradiction, "contradiction", Wrong,
        QT_TRANSLATE_NOOP("Error", "This line says \"%1\", line %2 says \"%3\" of the same.")},
    Row{ErrorCode::AmbiguousCustomer, "ambiguous_customer", Wrong,
        QT_TRANSLATE_NOOP("Error", "Several customers are called \"%1\": give them different names first.")},

    Row{ErrorCode::StoreBusy, "store_busy", Fault,
        QT_TRANSLATE_NOOP("Error", "Another program is writing to %1; try again in a moment.")},
    Row{ErrorCode::StoreFull, "store_full", Fault,
        QT_TRANSLATE_NOOP("Error", "The disk that holds %1 is full: nothing was saved; free some space and try again.")},
    Row{ErrorCode::StoreReadOnly, "store_read_only", Fault,
        QT_TRANSLATE_NOOP("Error", "%1 cannot be written: check the permissions of the file and of its folder.")},
    Row{ErrorCode::StoreDamaged, "store_damaged", Fault,
        QT_TRANSLATE_NOOP("Error", "The file %1 is damaged: %2.")},
    Row{ErrorCode::StoreNewer, "store_newer", Fault,
        QT_TRANSLATE_NOOP("Error", "%1 was written by a newer Permanence (store version %2; this program knows %3): "
                                   "update this program to open it.")},
    Row{ErrorCode::StoreForeign, "store_foreign", Fault,
        QT_TRANSLATE_NOOP("Error", "%1 is a database of another program; choose another file.")},
    Row{ErrorCode::StoreInUse, "store_in_use", Fault,
        QT_TRANSLATE_NOOP("Error", "Another window of Permanence already works on %1 (process %2): use that window, "
                                   "or close it first.")},
    Row{ErrorCode::StoreFailed, "store_failed", Fault,
        QT_TRANSLATE_NOOP("Error", "The store %1 did not answer as expected: %2.")},
    Row{ErrorCode::FileNotReadable, "file_not_readable", Fault,
        QT_TRANSLATE_NOOP("Error", "%1 cannot be read: %2.")},
    Row{ErrorCode::FileNotWritable, "file_not_writable", Fault,
        QT_TRANSLATE_NOOP("Error", "%1 cannot be written: %2.")},
    Row{ErrorCode::BackupFailed, "backup_failed", Fault,
        QT_TRANSLATE_NOOP("Error", "No backup could be made in %1: %2. The store was left as it was.")},
    Row{ErrorCode::HubUnreachable, "hub_unreachable", Fault,
        QT_TRANSLATE_NOOP("Error", "The hub %1 does not answer: %2.")},
    Row{ErrorCode::HubNotTrusted, "hub_not_trusted", Fault,
        QT_TRANSLATE_NOOP("Error", "The connection to the hub %1 would not be safe: %2.")},
    Row{ErrorCode::HubWrongPassword, "hub_wrong_password", Fault,
        QT_TRANSLATE_NOOP("Error", "The hub %1 does not let \"%2\" in: the password is missing or wrong, or the "
                                   "administrator removed this member.")},
    Row{ErrorCode::HubPasswordFileOpen, "hub_password_file_open", Fault,
        QT_TRANSLATE_NOOP("Error", "Others may read the password file %1: take their rights away (chmod 600) and change "
                                   "the password.")},
    Row{ErrorCode::HubNotMember, "hub_not_member", Fault,
        QT_TRANSLATE_NOOP("Error", "\"%2\" is no member of the hub %1: its administrator adds members.")},
    Row{ErrorCode::HubNotPermitted, "hub_not_permitted", Fault,
        QT_TRANSLATE_NOOP("Error", "The hub %1 does not permit this to \"%2\": %3.")},
    Row{ErrorCode::HubOtherLogin, "hub_other_login", Fault,
        QT_TRANSLATE_NOOP("Error", "At the hub %1 this workstation belongs to another login than \"%2\".")},
    Row{ErrorCode::HubMissing, "hub_missing", Fault,
        QT_TRANSLATE_NOOP("Error", "The database %1 holds no hub yet: \"permanencectl hub init\" makes one.")},
    Row{ErrorCode::HubForeign, "hub_foreign", Fault,
        QT_TRANSLATE_NOOP("Error", "In the database %1, \"hub\" belongs to another product: choose another database.")},
    Row{ErrorCode::HubOlder, "hub_older", Fault,
        QT_TRANSLATE_NOOP("Error", "The hub %1 is older than this program: its administrator brings it up to date with "
                                   "\"permanencectl hub upgrade\".")},
    Row{ErrorCode::HubNewer, "hub_newer", Fault,
        QT_TRANSLATE_NOOP("Error", "The hub %1 is newer than this program: update this program.")},
    Row{ErrorCode::HubFull, "hub_full", Fault,
        QT_TRANSLATE_NOOP("Error", "The disk of the hub %1 is full: its administrator has to free some space.")},
    Row{ErrorCode::HubReadOnly, "hub_read_only", Fault,
        QT_TRANSLATE_NOOP("Error", "The hub %1 takes nothing in at present, it can only be read: it may be a standby.")},
    Row{ErrorCode::HubRestored, "hub_restored", Fault,
        QT_TRANSLATE_NOOP("Error", "The hub %1 was restored from a backup: what it lacks is sent to it again.")},
    Row{ErrorCode::HubBusy, "hub_busy", Fault,
        QT_TRANSLATE_NOOP("Error", "The hub %1 has too much to do at present: %2.")},
    Row{ErrorCode::HubFailed, "hub_failed", Fault,
        QT_TRANSLATE_NOOP("Error", "The hub %1 did not answer as expected: %2.")},
    Row{ErrorCode::KeyringFailed, "keyring_failed", Fault,
        QT_TRANSLATE_NOOP("Error", "The keyring of this machine did not do it: %1. Unlock it, or choose a password file.")},
    Row{ErrorCode::SyncRunsAlready, "sync_runs_already", Fault,
        QT_TRANSLATE_NOOP("Error", "Another program (process %2) keeps %1 in step with its hub already.")},
    Row{ErrorCode::Internal, "internal", Fault, QT_TRANSLATE_NOOP("Error", "This should not happen: %1.")},
};

const Row &rowOf(ErrorCode code)
{
    for (const Row &row : kRows) {
        if (row.code == code)
            return row;
    }
    return kRows.back();
}

/// Arguments that core wrote as source text (expectations) are translated; data is left as it is.
QString translated(const QString &argument)
{
    return QCoreApplication::translate("Expectation", argument.toUtf8().constData());
}

} // namespace

ErrorKind kindOf(ErrorCode code)
{
    return rowOf(code).kind;
}

QString codeText(ErrorCode code)
{
    return QString::fromLatin1(rowOf(code).text);
}

QString Error::text() const
{
    QString sentence = QCoreApplication::translate("Error", rowOf(code).sentence);
    const bool isExpectation = code == ErrorCode::Expected || code == ErrorCode::MissingKey;
    // Placeholders are replaced in one pass, so that an argument that itself holds "%1" stays as it is.
    QString filled;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const bool placeholder = sentence[i] == u'%' && i + 1 < sentence.size() && sentence[i + 1].isDigit();
        if (!placeholder) {
            filled += sentence[i];
            continue;
        }
        const qsizetype index = sentence[++i].digitValue() - 1;
        if (index >= 0 && index < arguments.size())
            filled += isExpectation ? translated(arguments[index]) : arguments[index];
    }
    if (place.isEmpty())
        return filled;
    return QCoreApplication::translate("Error", "%1: %2", "a place, and what is wrong there").arg(place, filled);
}

} // namespace permanence
