#pragma once

namespace permanence {

/// Every way in which something can fail. Each has one row in Error.cpp: its text for programs, its kind
/// and its sentence for people.
enum class ErrorCode {
    // Refused by the rules
    WorkWhileWaiting,
    AlreadyClosed,
    NotAsked,
    WrongDateKind,
    UnknownSeverity,
    TicketsNotReviewed,
    NotPermitted,
    AlreadyOwned,
    NoTimerRunning,
    NoSuchTicket,
    NotClosed,
    ReasonRequired,
    InTheFuture,
    NotAdmitted,
    // Wrong call or input
    Expected,
    UnknownKey,
    MissingKey,
    NotJson,
    NotUtf8,
    NoSuchFile,
    NoSuchAgent,
    NoSuchCustomer,
    NoSuchContact,
    NoSuchContract,
    NoSuchPolicy,
    NoSuchCall,
    NotPhoneNumber,
    TooLong,
    Duplicate,
    WrongUsage,
    WrongQuery,
    NotText,
    FileTooLarge,
    QuoteNotClosed,
    TextAfterQuote,
    RaggedLine,
    TooManyCells,
    MissingColumn,
    EmptyCell,
    WrongDate,
    EndBeforeStart,
    UnknownTimeZone,
    WrongMailAddress,
    UnknownLanguage,
    UnknownTier,
    Contradiction,
    AmbiguousCustomer,
    // Faults of the machine
    StoreBusy,
    StoreFull,
    StoreReadOnly,
    StoreDamaged,
    StoreNewer,
    StoreForeign,
    StoreInUse,
    StoreFailed,
    FileNotReadable,
    FileNotWritable,
    BackupFailed,
    Internal
};

} // namespace permanence
