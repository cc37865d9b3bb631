#include "app/permanence/SyncTour.h"

#include "app/permanence/TourHub.h"
#include "app/permanence/Workstation.h"
#include "core/desk/DemoDesk.h"
#include "core/desk/Erasing.h"
#include "ui/shell/Settings.h"

#include <cstdio>

namespace permanence {
namespace {

const QString kLead = u"lea"_s;
const QString kColleague = u"max"_s;

/// What the tour does has to succeed; else the picture would not come about, and nobody would know why.
void expectDone(const Result<void> &done)
{
    if (!done)
        std::fprintf(stderr, "%s\n", qPrintable(done.error().text()));
}

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
    TicketId ticket; ///< about which both decide
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
    if (!m_parts->hub || !m_parts->hub->addMember(kLead, u"lead"_s) || !m_parts->hub->addMember(kColleague, u"agent"_s))
        return false;
    const QString path = m_folder + u"/lea.permanence"_s;
    {
        auto store = Store::open(path, m_clock);
        DemoOptions small;
        small.tickets = 40;
        small.login = kLead;
        small.until = m_clock.now();
        if (!store || !makeDemo(**store, small))
            return false;
    }
    auto desk = DeskService::open(path, kLead, m_clock);
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
    return openTicket();
}

QWidget &SyncTour::window()
{
    return m_parts->workstation->window();
}

void SyncTour::join()
{
    const auto lea = HubAddress::fromUrl(m_parts->hub->url(kLead)), max = HubAddress::fromUrl(m_parts->hub->url(kColleague));
    if (!lea || !max)
        return;
    m_parts->workstation->startSync(*lea);
    m_parts->colleagueSync->start(*max);
}

bool SyncTour::openTicket()
{
    IncomingCall call;
    call.channel = Channel::Portal; // nobody owns it
    call.problem = Problem{};
    call.problem->summary = u"The drawing comes out mirrored"_s;
    call.override = Override{m_parts->desk->agent().id, u"known to the team"_s};
    const auto logged = m_parts->desk->command([call](Desk &desk) { return desk.receiveCall(call); }).result();
    if (logged)
        m_parts->ticket = logged->ticket;
    return logged && logged->ticket.isValid();
}

bool SyncTour::isShared() const
{
    const auto there =
        m_parts->colleague->query([id = m_parts->ticket](Queries &queries) { return queries.ticket(id).has_value(); })
            .result();
    return there && *there;
}

void SyncTour::workApart()
{
    m_parts->hub->stop();
    const auto take = [id = m_parts->ticket](Desk &desk) { return desk.take(id); };
    // The colleague, Léa a moment later, and somebody else on Léa's file, whom the hub does not take for Léa.
    expectDone(m_parts->colleague->command(take).result());
    expectDone(m_parts->desk->command(take).result());
    expectDone(m_parts->desk
                   ->command([id = m_parts->ticket](Desk &desk) -> Result<void> {
                       PERMANENCE_TRY(tom, agentFor(desk.store(), u"tom"_s));
                       return Desk(desk.store(), tom).note(id, u"The customer sends the drawing this afternoon."_s);
                   })
                   .result());
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
             parts.wasAdopted = parts.hub->adopt(kLead).has_value(); // what the demo's other agents wrote
             sync.tryNow();
         },
         false},
        {u"sync-in-step"_s,
         [&, this] { return isInStep(sync) && sync.news().refused == 0 && isInStep(*parts.colleagueSync) && isShared(); },
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
