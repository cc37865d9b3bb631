#include "app/permanence/Workstation.h"

#include "core/store/StoreFile.h"
#include "ui/call/CallBar.h"
#include "ui/call/CallPage.h"
#include "ui/call/CallParts.h"
#include "ui/callbacks/CallbacksPage.h"
#include "ui/call/IncomingCalls.h"
#include "ui/customer/CustomerPage.h"
#include "ui/customer/CustomersPage.h"
#include "ui/dashboard/DashboardPage.h"
#include "ui/knowledge/KnowledgePage.h"
#include "ui/policies/PoliciesPage.h"
#include "ui/queue/QueuePage.h"
#include "ui/review/ReviewPage.h"
#include "ui/search/SearchSource.h"
#include "ui/settings/SettingsPage.h"
#include "ui/ticket/TicketPage.h"
#include "ui/tickets/MyTicketsPage.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/Keyring.h"
#include "ui/shell/StatusLine.h"

#include <QEvent>

namespace permanence {

Workstation::Workstation(DeskService &desk, Settings &settings, std::unique_ptr<PasswordKeeper> passwords, QObject *parent)
    : QObject(parent), m_desk(desk), m_window(settings),
      m_passwords(passwords ? std::move(passwords) : std::make_unique<Keyring>()),
      m_hub(desk, settings, m_window, *m_passwords), m_door(desk.clock())
{
    addPages(settings);
    renewFacts();
    m_minute.setInterval(30'000);
    connect(&m_minute, &QTimer::timeout, this, &Workstation::renewFacts);
    connect(&m_desk, &DeskService::changed, this, &Workstation::renewFacts);
    m_minute.start();
    m_window.installEventFilter(this);
}

Workstation::~Workstation()
{
    if (m_backup)
        m_backup->wait();
}

void Workstation::addPages(Settings &settings)
{
    const CallParts call = makeCallParts(m_desk, m_window, nullptr);
    m_window.setCallBar(call.bar);
    m_incoming = call.incoming;
    m_window.addPage(call.page);
    m_window.addPage(new MyTicketsPage(m_desk, m_window, settings));
    m_window.addPage(new CallbacksPage(m_desk, m_window, settings));
    m_window.addPage(new QueuePage(m_desk, m_window, settings));
    m_window.addPage(new CustomersPage(m_desk, m_window, settings));
    m_window.addPage(new ReviewPage(m_desk, m_window, settings));
    m_window.addPage(new DashboardPage(m_desk, m_window));
    m_window.addPage(new TicketPage(m_desk, m_window, settings));
    m_window.addPage(new CustomerPage(m_desk, m_window, settings));
    m_window.addPage(new KnowledgePage(m_desk, m_window, settings));
    m_window.addPage(new PoliciesPage(m_desk, settings));
    auto *choices = new SettingsPage(settings);
    m_window.addPage(choices);
    m_hub.addPages(*choices);
    m_window.commandPalette().addSource(std::make_shared<SearchSource>(m_desk, m_window));
}

void Workstation::show()
{
    m_window.openLastPage(page::kMyTickets);
    m_window.show();
}

bool Workstation::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        renewFacts();
    return QObject::eventFilter(watched, event);
}

void Workstation::renewFacts()
{
    StatusFacts facts;
    QString role;
    switch (m_desk.agent().role) {
    case Role::Agent:
        role = tr("agent");
        break;
    case Role::Lead:
        role = tr("team lead");
        break;
    case Role::Manager:
        role = tr("manager");
        break;
    }
    facts.agent = tr("%1 · %2", "name · role").arg(m_desk.agent().name, role);
    const QString policyId = m_desk.desk().policy.isEmpty() ? m_desk.policies().ids().value(0) : m_desk.desk().policy;
    if (const PolicyEntry *policy = m_desk.policies().latest(policyId)) {
        const Instant now = m_desk.clock().now();
        const auto next = policy->calendar.nextChange(now);
        const QDateTime local = next ? next->in(policy->calendar.zone()) : QDateTime();
        const QString time = QLocale().toString(local.time(), QLocale::ShortFormat);
        if (!next)
            facts.deskHours.clear();
        else if (policy->calendar.isOpen(now))
            facts.deskHours = tr("desk open until %1").arg(time);
        else if (local.date() == now.in(policy->calendar.zone()).date())
            facts.deskHours = tr("desk closed until %1").arg(time);
        else
            facts.deskHours = tr("desk closed until %1 %2", "day time")
                                  .arg(QLocale().toString(local.date(), u"ddd d MMM"_s), time);
    }
    facts.store = tr("data in %1").arg(m_desk.path());
    m_window.statusLine().setFacts(facts);
    m_hub.show(m_hub.service().news());
}

void Workstation::openDoor()
{
    connect(&m_door, &CallDoor::heard, m_incoming, [this](const DoorMessage &message) {
        m_hub.noteAttendance();
        if (const auto *dial = std::get_if<DialRequest>(&message))
            m_incoming->showToDial(*dial);
        else if (const auto *event = std::get_if<CallEvent>(&message))
            m_incoming->announce(*event);
        else
            comeToFront();
    });
    if (const Result<void> opened = m_door.open(m_desk.path(), m_desk.agent().login); !opened)
        m_window.notices().tell({NoticeSeverity::Warning,
                                 tr("The telephone cannot announce calls here: %1").arg(opened.error().text()),
                                 {}, u"call-door"_s, true});
}

void Workstation::comeToFront()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void Workstation::backUpDaily()
{
    if (m_backup && m_backup->isRunning())
        return;
    // Not on the reading thread: to check and to copy a big file takes minutes, and the pages want answers meanwhile.
    m_backup.reset(QThread::create([this, path = m_desk.path(), now = m_desk.clock().now().utc()] {
        const auto newest = newestGoodBackup(path);
        if (newest && newest->made.date() == now.date())
            return;
        const Result<QString> backup = backUpBeside(path, u"daily"_s, now);
        if (backup)
            return;
        QMetaObject::invokeMethod(this, [this, sentence = backup.error().text()] {
            m_window.notices().tell({NoticeSeverity::Warning, sentence, {}, u"backup"_s, true});
        });
    }));
    m_backup->start();
}

} // namespace permanence
