#pragma once

#include "ui/ticket/TicketScene.h"

#include <functional>

class QAction;
class QPushButton;
class QWidget;

namespace permanence {

/// What can be done with a ticket.
enum class TicketCommand
{
    Take,
    Note,
    Resolve,
    Reopen,
    Severity,
    Assign,
    Date,
    Checklist,
    Defect,
    Customer,
    Tie,
    LinkArticle,
    RecordCall,
    Promise,
    Callback,
    Ask,
    Reply,
    StepDone,
    ToggleWork,
    EnterWork,
    CorrectWork
};

/// The keys and the buttons of the ticket page. One table says what there is, by which key, where its button stands and
/// when it is possible; what cannot be done now shows no button.
class TicketCommands
{
public:
    /// Where a button stands.
    enum class Place
    {
        Head, ///< below the head of the page: on the ticket itself
        Next, ///< beside what comes next
        Work, ///< beside the timer
        Knowledge ///< below the articles
    };
    /// Adds an action of that objectName and key to the page, which carries out the command.
    using AddAction = std::function<QAction *(const QString &name, Qt::Key key, TicketCommand command)>;

    TicketCommands(QWidget *page, const AddAction &add);

    [[nodiscard]] QList<QPushButton *> buttons(Place place) const;
    /// What `agent` can do now; null: there is no ticket in view.
    void renew(const TicketScene *scene, const AgentId &agent);
    /// Sets every text; renew() afterwards, because some depend on the ticket.
    void retranslate();

private:
    /// An action by key with its button.
    struct Made
    {
        QAction *action;
        QPushButton *button;
    };
    static void name(const Made &made, const char *text);

    std::vector<Made> m_made; ///< in the order of the table
};

} // namespace permanence
