#include "app/permanence/SyncTour.h"

#include "app/permanence/TourHub.h"
#include "app/permanence/Workstation.h"
#include "core/desk/DemoDesk.h"
#include "core/desk/Erasing.h"
#include "ui/shell/Settings.h"

namespace permanence {
namespace {

const QString kAgent = u"lea"_s;
const QString kColleague = u"max"_s;

bool isInStep(const SyncService &sync)
{
    return sync.news().kind == SyncNews::Kind::InStep && sync.news().waiting == 0 && sync.news().pulled.has_value();
}

} // namespace

/// Ended in the order in which they need each other.
struct SyncTour::Parts {
    std::unique_ptr<TourHub> hub;
    std::unique_ptr<DeskService> desk, colleague;
    std::unique_ptr<SyncService> colleagueSync;
    std::unique_ptr<Workstation> workstation;
    TicketListItem ticket; ///< about which both decide
    bool wasAdopted = false;
};

SyncTour::SyncTour(QString folder, Settings &settings, const Clock &clock)
    : m_folder(std::move(folder)), m_settings(settings), m_clock(clock), m_parts(std::make_unique<Parts>())
{
}

SyncTour::~SyncTour() = default;

bool SyncTour::begin()
{
    m_parts->hub = TourHub::begin(m_folder + u"/hub"_s);
    if (!m_parts->hub || !m_parts->hub->addMember(kAgent, u"lead"_s) || !m_parts->hub->addMember(kColleague, u"agent"_s))
        return false;
    const QString path = m_folder + u"/lea.permanence"_s;
    {
        auto store = Store::open(path, m_clock);
        DemoOptions small;
        small.tickets = 40;
        small.login = kAgent;
        small.until = m_clock.now();
        if (!store || !makeDemo(**store, small))
            return false;
    }
    auto desk = DeskService::open(path, kAgent, m_clock);
    auto colleague = DeskService::open(m_folder + u"/max.permanence"_s, kColleague, m_clock);
    if (!desk || !colleague)
        return false;
    m_parts->desk = *std::move(desk);
    m_parts->colleague = *std::move(colleague);
    m_parts->colleagueSync =
        std::make_unique<SyncService>(m_parts->colleague->path(), m_clock,
                                      [](Store &store, const ContactId &contact) { erasePersonIn(store, contact); });
    QObject::connect(m_parts->colleague.get(), &DeskService::changed, m_parts->colleagueSync.get(), &SyncService::wake);
    m_parts->workstation = std::make_unique<Workstation>(*m_parts->desk, m_settings);
    m_parts->workstation->window().resize(1280, 800);
    m_parts->workstation->window().show();
    return true;
}

QWidget &SyncTour::window()
{
    return m_parts->workstation->window();
}

void SyncTour::join()
{
    const auto lea = HubAddress::fromUrl(m_parts->hub->url(kAgent)), max = HubAddress::fromUrl(m_parts->hub->url(kColleague));
    if (!lea || !max)
        return;
    m_parts->workstation->startSync(*lea);
    m_parts->colleagueSync->start(*max);
}

void SyncTour::workApart()
{
    m_parts->hub->stop();
    const auto own = m_parts->desk
                         ->query([me = m_parts->desk->agent().id](Queries &queries) { return queries.myTickets(me, 1); })
                         .result();
    if (!own || own->empty())
        return;
    m_parts->ticket = own->front();
    const TicketId id = m_parts->ticket.id;
    const auto severityOf = [id](const QString &severity) {
        return [id, severity](Desk &desk) { return desk.setSeverity(id, severity); };
    };
    const Policy *policy = nullptr;
    if (const PolicyEntry *entry = m_parts->desk->policies().find(m_parts->ticket.policy, m_parts->ticket.policyVersion))
        policy = &entry->policy;
    const QStringList severities = policy ? policy->severityIds() : QStringList();
    // Léa, her colleague a moment later, and somebody else on Léa's file, whom the hub does not take for Léa.
    (void)m_parts->desk->command(severityOf(severities.value(0))).result();
    (void)m_parts->colleague->command(severityOf(severities.value(severities.size() - 1))).result();
    (void)m_parts->desk
        ->command([id](Desk &desk) -> Result<void> {
            PERMANENCE_TRY(tom, agentFor(desk.store(), u"tom"_s));
            return Desk(desk.store(), tom).note(id, u"The customer sends the log this afternoon."_s);
        })
        .result();
}

std::vector<TourPlayer::Step> SyncTour::steps()
{
    Parts &parts = *m_parts;
    MainWindow &window = parts.workstation->window();
    SyncService &sync = parts.workstation->hub().service();
    const auto onPage = [&window](QLatin1StringView page) { return window.current().page == page; };
    return {
        {u"sync-begins"_s, [] { return true; }, [&window] { window.navigate({page::kSettings, u"hub"_s}); }, false},
        {u"hub-settings"_s, [=] { return onPage(page::kSettings); },
         [=, this, &window] {
             window.navigate({page::kSync, {}});
             join();
         }},
        {u"sync-joined"_s, [&] { return isInStep(sync) && isInStep(*parts.colleagueSync); },
         [&] {
             parts.wasAdopted = parts.hub->adopt(kAgent).has_value(); // what the demo's other agents wrote
             sync.tryNow();
         },
         false},
        {u"sync-in-step"_s,
         [&] { return isInStep(sync) && sync.news().refused == 0 && isInStep(*parts.colleagueSync); },
         [this] { workApart(); }},
        {u"sync-offline"_s, [&] { return sync.news().kind == SyncNews::Kind::Offline && sync.news().waiting > 0; },
         [&] {
             (void)parts.hub->start();
             sync.tryNow();
             parts.colleagueSync->tryNow();
         }},
        {u"sync-attention"_s,
         [&] { return isInStep(sync) && sync.news().refused > 0 && sync.news().overtaken > 0; },
         [this] {
             m_settings.set(setting::kTheme, u"dark"_s);
             m_settings.set(setting::kLanguage, u"fr"_s);
         }},
        {u"sync-attention-dark-in-french"_s, [=] { return onPage(page::kSync); }, {}},
    };
}

} // namespace permanence
