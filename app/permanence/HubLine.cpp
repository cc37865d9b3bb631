#include "app/permanence/HubLine.h"

#include "core/desk/Erasing.h"
#include "ui/settings/HubForm.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PasswordKeeper.h"
#include "ui/shell/StatusLine.h"
#include "ui/sync/SyncPage.h"
#include "ui/sync/SyncWords.h"

namespace permanence {

HubLine::HubLine(DeskService &desk, Settings &settings, MainWindow &window, PasswordKeeper &passwords, QObject *parent)
    : QObject(parent), m_desk(desk), m_window(window), m_passwords(passwords), m_setting(settings, desk.path()),
      m_service(desk.path(), desk.clock(), [](Store &store, const ContactId &contact) { erasePersonIn(store, contact); }),
      m_notices(desk.path(), window, settings)
{
    connect(&m_desk, &DeskService::changed, &m_service, &SyncService::wake);
    connect(&m_service, &SyncService::received, &m_desk, &DeskService::lookForOthers);
    connect(&m_service, &SyncService::changed, this, &HubLine::show);
    connect(&m_attendance, &Attendance::changed, &m_service, &SyncService::attend);
    connect(&m_window.statusLine(), &StatusLine::syncAsked, this,
            [this] { m_window.navigate({page::kSync, {}}); });
}

void HubLine::addPages(SettingsPage &settings)
{
    m_page = new SyncPage(m_desk, m_window, m_notices);
    m_window.addPage(m_page);
    connect(m_page, &SyncPage::tryAsked, this, [this] {
        if (m_service.news().trouble && m_service.news().kind == SyncNews::Kind::Attention)
            begin(); // perhaps the keyring was unlocked, or the password file was put right
        else
            m_service.tryNow();
    });
    connect(m_page, &SyncPage::wakeAsked, &m_service, &SyncService::wake);
    m_form = new HubForm(m_desk, m_setting, m_passwords, &settings);
    settings.addSection(m_form);
    connect(m_form, &HubForm::saved, this, [this] {
        m_instead.reset();
        begin();
    });
}

void HubLine::start(const std::optional<HubAddress> &instead)
{
    m_instead = instead;
    begin();
}

void HubLine::begin()
{
    const int begun = ++m_begun;
    std::optional<HubAddress> hub = m_instead ? m_instead : m_setting.address();
    if (!hub) {
        m_service.stop();
        return;
    }
    if (hub->login().isEmpty())
        hub->setLogin(m_desk.agent().login);
    if (!hub->passwordFile().isEmpty()) {
        m_service.start(*hub);
        return;
    }
    m_passwords.read(*hub, this, [this, begun, hub = *hub](const Result<QString> &password) {
        if (begun != m_begun)
            return;
        if (password)
            m_service.start(hub, *password);
        else
            m_service.refuse(hub, password.error());
    });
}

void HubLine::show(const SyncNews &news)
{
    m_window.statusLine().setSync(signOf(news, m_desk.clock().now(), QTimeZone(m_desk.desk().timezone.toUtf8())), widestSigns());
    if (m_page)
        m_page->setNews(news);
    if (m_form)
        m_form->setNews(news);
}

} // namespace permanence
