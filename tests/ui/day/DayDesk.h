#pragma once

#include "app/permanence/Workstation.h"
#include "tests/support/TestDesk.h"
#include "ui/shell/FollowSettings.h"
#include "ui/shell/Language.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/Theme.h"

#include <QTemporaryDir>

namespace permanence::test {

/// Somebody who calls on the day.
struct DayCaller
{
    QString customer, contact;
    QString number; ///< E.164
    CustomerId customerId;
    ContactId contactId;
};

/// The desk before the day begins: a demo desk, with customers beside it who may call, and its real window with its
/// door, in English. Léa is its manager. The clock stands on a Monday at 9:00 in Paris.
class DayDesk
{
public:
    static constexpr int kCallers = 24;

    DayDesk();
    ~DayDesk();
    DayDesk(const DayDesk &) = delete;
    DayDesk &operator=(const DayDesk &) = delete;

    /// Opens the window over the store.
    void open();
    /// Closes window and store; the file stays.
    void close();

    [[nodiscard]] QString path() const { return m_folder.filePath(u"desk.permanence"_s); }
    [[nodiscard]] MainWindow &window() { return m_workstation->window(); }
    [[nodiscard]] const std::vector<DayCaller> &callers() const { return m_callers; }
    /// Numbers of tickets that were there before the day and are being worked on.
    [[nodiscard]] const QStringList &oldTickets() const { return m_oldTickets; }

    /// What the telephone announces, through the door.
    void announce(CallEventKind kind, const QString &number, const QString &callId);

    VirtualClock clock{at("2026-03-02T09:00:00+01:00")};

private:
    void makeStore();
    void addCallers(Desk &desk);

    QTemporaryDir m_folder{QDir::temp().filePath(u"day"_s)};
    std::vector<DayCaller> m_callers;
    QStringList m_oldTickets;
    std::unique_ptr<Settings> m_settings;
    Theme m_theme;
    Language m_language;
    std::unique_ptr<DeskService> m_service;
    std::unique_ptr<Workstation> m_workstation;
};

} // namespace permanence::test
