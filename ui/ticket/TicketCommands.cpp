#include "ui/ticket/TicketCommands.h"

#include "core/rules/ReviewAgenda.h"

#include <QAction>
#include <QCoreApplication>
#include <QPushButton>

namespace permanence {
namespace {

using Where = TicketCommands::Place;

/// The ticket in view and the one who looks at it.
struct View
{
    const TicketScene &scene;
    const AgentId &agent;

    [[nodiscard]] const TicketRecord &ticket() const { return scene.ticket(); }
    [[nodiscard]] bool isOpen() const { return scene.isOpen(); }
    [[nodiscard]] bool isWorkedOn() const { return isOpen() && ticket().status == Status::InProgress; }
    [[nodiscard]] const Policy *policy() const { return scene.judge() ? &scene.judge()->policy : nullptr; }
    [[nodiscard]] bool hasCustomer() const { return scene.view.customer.has_value(); }
};

bool always(const View &)
{
    return true;
}
bool whileOpen(const View &view)
{
    return view.isOpen();
}
bool whileWorkedOn(const View &view)
{
    return view.isWorkedOn();
}

struct Row
{
    TicketCommand command;
    const char *name;
    Qt::Key key;
    Where place;
    const char *text;
    bool (*possible)(const View &view);
};

constexpr const char *kStartWork = QT_TRANSLATE_NOOP("TicketCommands", "Start work");
constexpr const char *kStopWork = QT_TRANSLATE_NOOP("TicketCommands", "Stop work");

/// In the order of the buttons.
constexpr Row kRows[] = {
    {TicketCommand::Take, "takeTicket", Qt::Key_T, Where::Head, QT_TRANSLATE_NOOP("TicketCommands", "Take in charge"),
     [](const View &view) { return view.isOpen() && view.ticket().owner != view.agent; }},
    {TicketCommand::Note, "addNote", Qt::Key_N, Where::Head, QT_TRANSLATE_NOOP("TicketCommands", "Note"), always},
    {TicketCommand::Resolve, "resolveTicket", Qt::Key_R, Where::Head, QT_TRANSLATE_NOOP("TicketCommands", "Resolve"),
     whileOpen},
    {TicketCommand::Reopen, "reopenTicket", Qt::Key_O, Where::Head, QT_TRANSLATE_NOOP("TicketCommands", "Reopen"),
     [](const View &view) { return !view.isOpen(); }},
    {TicketCommand::Severity, "setSeverity", Qt::Key_S, Where::Head, QT_TRANSLATE_NOOP("TicketCommands", "Severity"),
     [](const View &view) { return view.isOpen() && view.policy() && view.policy()->severities.size() > 1; }},
    {TicketCommand::Assign, "assignTicket", Qt::Key_G, Where::Head, QT_TRANSLATE_NOOP("TicketCommands", "Give to"),
     [](const View &view) { return view.isOpen() && view.scene.agents.size() > 1; }},
    {TicketCommand::Date, "setDate", Qt::Key_D, Where::Head, QT_TRANSLATE_NOOP("TicketCommands", "Date"), whileOpen},
    {TicketCommand::Checklist, "sendChecklist", Qt::Key_K, Where::Head,
     QT_TRANSLATE_NOOP("TicketCommands", "Checklist"),
     [](const View &view) { return view.isOpen() && view.policy() && !view.policy()->customerChecklist.empty(); }},
    {TicketCommand::Defect, "reportDefect", Qt::Key_Q, Where::Head,
     QT_TRANSLATE_NOOP("TicketCommands", "Quality control"), whileOpen},
    {TicketCommand::Customer, "openCustomer", Qt::Key_C, Where::Head, QT_TRANSLATE_NOOP("TicketCommands", "Customer"),
     [](const View &view) { return view.hasCustomer(); }},
    {TicketCommand::Tie, "tieTicket", Qt::Key_U, Where::Head, QT_TRANSLATE_NOOP("TicketCommands", "Tie to a customer"),
     [](const View &view) { return !view.hasCustomer(); }},
    {TicketCommand::LinkArticle, "linkArticle", Qt::Key_J, Where::Knowledge,
     QT_TRANSLATE_NOOP("TicketCommands", "Link the article"), [](const View &view) { return !view.scene.offered.empty(); }},
    {TicketCommand::RecordCall, "recordCall", Qt::Key_L, Where::Next, QT_TRANSLATE_NOOP("TicketCommands", "Record call"),
     whileOpen},
    {TicketCommand::Promise, "promiseAnswer", Qt::Key_P, Where::Next, QT_TRANSLATE_NOOP("TicketCommands", "Promise"),
     whileOpen},
    {TicketCommand::Callback, "planCallback", Qt::Key_B, Where::Next, QT_TRANSLATE_NOOP("TicketCommands", "Callback"),
     whileOpen},
    {TicketCommand::Ask, "askCustomer", Qt::Key_A, Where::Next, QT_TRANSLATE_NOOP("TicketCommands", "Ask"), whileOpen},
    {TicketCommand::Reply, "recordReply", Qt::Key_Y, Where::Next, QT_TRANSLATE_NOOP("TicketCommands", "Answer came"),
     [](const View &view) { return view.ticket().question.has_value(); }},
    {TicketCommand::StepDone, "stepDone", Qt::Key_X, Where::Next, QT_TRANSLATE_NOOP("TicketCommands", "Step done"),
     [](const View &view) { return nextStepOf(view.ticket()).has_value(); }},
    {TicketCommand::ToggleWork, "toggleWork", Qt::Key_W, Where::Work, kStartWork, whileWorkedOn},
    {TicketCommand::EnterWork, "enterWork", Qt::Key_H, Where::Work, QT_TRANSLATE_NOOP("TicketCommands", "Enter"),
     whileWorkedOn},
    {TicketCommand::CorrectWork, "correctWork", Qt::Key_E, Where::Work, QT_TRANSLATE_NOOP("TicketCommands", "Correct"),
     [](const View &view) { return !view.ticket().works.empty(); }},
};

} // namespace

TicketCommands::TicketCommands(QWidget *page, const AddAction &add)
{
    for (const Row &row : kRows) {
        const QString objectName = QString::fromLatin1(row.name);
        const Made made{add(objectName, row.key, row.command), new QPushButton(page)};
        made.button->setObjectName(QString(objectName % u"Button"_s));
        QObject::connect(made.button, &QPushButton::clicked, made.action, &QAction::trigger);
        m_made.push_back(made);
    }
}

QList<QPushButton *> TicketCommands::buttons(Place place) const
{
    QList<QPushButton *> found;
    for (std::size_t i = 0; i < m_made.size(); ++i) {
        if (kRows[i].place == place)
            found << m_made[i].button;
    }
    return found;
}

void TicketCommands::renew(const TicketScene *scene, const AgentId &agent)
{
    for (std::size_t i = 0; i < m_made.size(); ++i) {
        const bool possible = scene && kRows[i].possible({*scene, agent});
        m_made[i].action->setEnabled(possible);
        m_made[i].button->setVisible(possible);
        if (possible && kRows[i].command == TicketCommand::ToggleWork)
            name(m_made[i], scene->ticket().runningWork(agent) ? kStopWork : kStartWork);
    }
}

void TicketCommands::retranslate()
{
    for (std::size_t i = 0; i < m_made.size(); ++i)
        name(m_made[i], kRows[i].text);
}

void TicketCommands::name(const Made &made, const char *text)
{
    const QString said = QCoreApplication::translate("TicketCommands", text);
    made.action->setText(said);
    made.button->setText(QString(said % u"  "_s % made.action->shortcut().toString(QKeySequence::NativeText)));
    made.button->setAccessibleName(said);
}

} // namespace permanence
