#pragma once

#include "core/base/Literals.h"

#include <QCoreApplication>

#include <array>

// What events and codes are called for people. A test walks all that the core can write, and finds each here.

namespace permanence::ctl {

/// A code, and its word in the translation context of the command line.
struct CodeWord
{
    QLatin1StringView code;
    const char *word;
};

/// What happened, by the kinds of core/model/Event.h.
inline constexpr std::array kEventWords{
    CodeWord{"customer_added"_L1, QT_TRANSLATE_NOOP("Ctl", "customer added")},
    CodeWord{"customer_edited"_L1, QT_TRANSLATE_NOOP("Ctl", "customer changed")},
    CodeWord{"contact_added"_L1, QT_TRANSLATE_NOOP("Ctl", "contact added")},
    CodeWord{"contact_edited"_L1, QT_TRANSLATE_NOOP("Ctl", "contact changed")},
    CodeWord{"customer_merged"_L1, QT_TRANSLATE_NOOP("Ctl", "customer merged")},
    CodeWord{"customer_parted"_L1, QT_TRANSLATE_NOOP("Ctl", "customer parted")},
    CodeWord{"contact_merged"_L1, QT_TRANSLATE_NOOP("Ctl", "contact merged")},
    CodeWord{"contact_parted"_L1, QT_TRANSLATE_NOOP("Ctl", "contact parted")},
    CodeWord{"person_erased"_L1, QT_TRANSLATE_NOOP("Ctl", "person erased")},
    CodeWord{"contract_added"_L1, QT_TRANSLATE_NOOP("Ctl", "contract added")},
    CodeWord{"contract_edited"_L1, QT_TRANSLATE_NOOP("Ctl", "contract changed")},
    CodeWord{"licence_added"_L1, QT_TRANSLATE_NOOP("Ctl", "licence added")},
    CodeWord{"pack_bought"_L1, QT_TRANSLATE_NOOP("Ctl", "pack bought")},
    CodeWord{"call_received"_L1, QT_TRANSLATE_NOOP("Ctl", "call received")},
    CodeWord{"call_refused"_L1, QT_TRANSLATE_NOOP("Ctl", "call refused")},
    CodeWord{"mail_redirected"_L1, QT_TRANSLATE_NOOP("Ctl", "mail redirected")},
    CodeWord{"call_missed"_L1, QT_TRANSLATE_NOOP("Ctl", "call missed")},
    CodeWord{"call_tied"_L1, QT_TRANSLATE_NOOP("Ctl", "caller recognised")},
    CodeWord{"callback_asked"_L1, QT_TRANSLATE_NOOP("Ctl", "callback asked for")},
    CodeWord{"callback_moved"_L1, QT_TRANSLATE_NOOP("Ctl", "callback moved")},
    CodeWord{"callback_done"_L1, QT_TRANSLATE_NOOP("Ctl", "callback done")},
    CodeWord{"ticket_opened"_L1, QT_TRANSLATE_NOOP("Ctl", "ticket opened")},
    CodeWord{"ticket_tied"_L1, QT_TRANSLATE_NOOP("Ctl", "customer recognised")},
    CodeWord{"taken"_L1, QT_TRANSLATE_NOOP("Ctl", "taken in charge")},
    CodeWord{"assigned"_L1, QT_TRANSLATE_NOOP("Ctl", "assigned")},
    CodeWord{"work_started"_L1, QT_TRANSLATE_NOOP("Ctl", "timer started")},
    CodeWord{"work_logged"_L1, QT_TRANSLATE_NOOP("Ctl", "work entered")},
    CodeWord{"work_corrected"_L1, QT_TRANSLATE_NOOP("Ctl", "work corrected")},
    CodeWord{"callback_scheduled"_L1, QT_TRANSLATE_NOOP("Ctl", "callback scheduled")},
    CodeWord{"activity_moved"_L1, QT_TRANSLATE_NOOP("Ctl", "callback or promise moved")},
    CodeWord{"promised"_L1, QT_TRANSLATE_NOOP("Ctl", "answer promised")},
    CodeWord{"customer_called"_L1, QT_TRANSLATE_NOOP("Ctl", "the customer called")},
    CodeWord{"contact_attempt"_L1, QT_TRANSLATE_NOOP("Ctl", "call to the customer")},
    CodeWord{"message_left"_L1, QT_TRANSLATE_NOOP("Ctl", "message left")},
    CodeWord{"asked"_L1, QT_TRANSLATE_NOOP("Ctl", "asked of the customer")},
    CodeWord{"replied"_L1, QT_TRANSLATE_NOOP("Ctl", "reply received")},
    CodeWord{"checklist_sent"_L1, QT_TRANSLATE_NOOP("Ctl", "checklist sent")},
    CodeWord{"severity_set"_L1, QT_TRANSLATE_NOOP("Ctl", "severity set")},
    CodeWord{"date_set"_L1, QT_TRANSLATE_NOOP("Ctl", "date set")},
    CodeWord{"defect_reported"_L1, QT_TRANSLATE_NOOP("Ctl", "reported to quality control")},
    CodeWord{"reviewed"_L1, QT_TRANSLATE_NOOP("Ctl", "reviewed")},
    CodeWord{"customer_told"_L1, QT_TRANSLATE_NOOP("Ctl", "customer told of the progress")},
    CodeWord{"step_done"_L1, QT_TRANSLATE_NOOP("Ctl", "next step done")},
    CodeWord{"note"_L1, QT_TRANSLATE_NOOP("Ctl", "note")},
    CodeWord{"resolved"_L1, QT_TRANSLATE_NOOP("Ctl", "resolved")},
    CodeWord{"closed"_L1, QT_TRANSLATE_NOOP("Ctl", "closed")},
    CodeWord{"reopened"_L1, QT_TRANSLATE_NOOP("Ctl", "reopened")},
    CodeWord{"article_linked"_L1, QT_TRANSLATE_NOOP("Ctl", "article linked")},
    CodeWord{"agent_added"_L1, QT_TRANSLATE_NOOP("Ctl", "agent added")},
    CodeWord{"agent_edited"_L1, QT_TRANSLATE_NOOP("Ctl", "agent changed")},
    CodeWord{"agent_trained"_L1, QT_TRANSLATE_NOOP("Ctl", "agent trained")},
    CodeWord{"review_opened"_L1, QT_TRANSLATE_NOOP("Ctl", "review opened")},
    CodeWord{"review_closed"_L1, QT_TRANSLATE_NOOP("Ctl", "review closed")},
    CodeWord{"mail_queued"_L1, QT_TRANSLATE_NOOP("Ctl", "mail queued")},
    CodeWord{"policy_published"_L1, QT_TRANSLATE_NOOP("Ctl", "policy published")},
    CodeWord{"desk_configured"_L1, QT_TRANSLATE_NOOP("Ctl", "desk set up")},
    CodeWord{"article_written"_L1, QT_TRANSLATE_NOOP("Ctl", "article written")},
    CodeWord{"article_withdrawn"_L1, QT_TRANSLATE_NOOP("Ctl", "article withdrawn")},
};

/// How calls and activities end, what is asked for, what defects and closings come from. A code that two
/// enumerations share means the same in both.
inline constexpr std::array kCodeWords{
    CodeWord{"reached"_L1, QT_TRANSLATE_NOOP("Ctl", "reached")},
    CodeWord{"no_answer"_L1, QT_TRANSLATE_NOOP("Ctl", "no answer")},
    CodeWord{"busy"_L1, QT_TRANSLATE_NOOP("Ctl", "busy")},
    CodeWord{"voicemail"_L1, QT_TRANSLATE_NOOP("Ctl", "voicemail")},
    CodeWord{"told"_L1, QT_TRANSLATE_NOOP("Ctl", "told")},
    CodeWord{"done"_L1, QT_TRANSLATE_NOOP("Ctl", "done")},
    CodeWord{"cancelled"_L1, QT_TRANSLATE_NOOP("Ctl", "cancelled")},
    CodeWord{"callback"_L1, QT_TRANSLATE_NOOP("Ctl", "callback")},
    CodeWord{"promise"_L1, QT_TRANSLATE_NOOP("Ctl", "promised answer")},
    CodeWord{"progress_call"_L1, QT_TRANSLATE_NOOP("Ctl", "call about the progress")},
    CodeWord{"next_step"_L1, QT_TRANSLATE_NOOP("Ctl", "next step")},
    CodeWord{"answer"_L1, QT_TRANSLATE_NOOP("Ctl", "an answer")},
    CodeWord{"files"_L1, QT_TRANSLATE_NOOP("Ctl", "files")},
    CodeWord{"solution"_L1, QT_TRANSLATE_NOOP("Ctl", "solution")},
    CodeWord{"release"_L1, QT_TRANSLATE_NOOP("Ctl", "release")},
    CodeWord{"programming_error"_L1, QT_TRANSLATE_NOOP("Ctl", "programming error")},
    CodeWord{"misuse"_L1, QT_TRANSLATE_NOOP("Ctl", "misuse")},
    CodeWord{"wrong_data"_L1, QT_TRANSLATE_NOOP("Ctl", "wrong data")},
    CodeWord{"computer_problem"_L1, QT_TRANSLATE_NOOP("Ctl", "computer problem")},
    CodeWord{"agreement"_L1, QT_TRANSLATE_NOOP("Ctl", "by agreement")},
    CodeWord{"no_contact"_L1, QT_TRANSLATE_NOOP("Ctl", "the customer could not be reached")},
    CodeWord{"awaiting_files"_L1, QT_TRANSLATE_NOOP("Ctl", "files are awaited")},
};

} // namespace permanence::ctl
