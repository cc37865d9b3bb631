#include "ui/settings/HubForm.h"

#include "core/sync/SyncStore.h"
#include "tests/support/Accessibility.h"
#include "tests/support/FakeKeeper.h"
#include "tests/support/PagesFixture.h"
#include "tests/support/PrivateCluster.h"
#include "tests/support/SilentServer.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/VisibleTexts.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/HubSetting.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace permanence;
using namespace permanence::test;

namespace {

struct FormFixture : PagesFixture
{
    FakeKeeper keeper;
    SettingsPage *page = new SettingsPage(settings);
    HubForm *form = new HubForm(*service, HubSetting(settings, service->path()), keeper, page);

    FormFixture()
    {
        page->addSection(form);
        open(page, u"hub"_s);
    }
    /// Lets all that was laid out anew come to rest.
    void settle()
    {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::sendPostedEvents();
        window.grab();
    }
    [[nodiscard]] HubSetting setting() { return {settings, service->path()}; }
    QLineEdit *line(const QString &name) { return named<QLineEdit>(form, name); }
    void choose(const QString &name, const QString &value)
    {
        auto *box = named<QComboBox>(form, name);
        box->setCurrentIndex(box->findData(value));
    }
    void click(const QString &name) { QTest::mouseClick(named<QPushButton>(form, name), Qt::LeftButton); }
    QString told() { return named<QLabel>(form, u"hubTold"_s)->isVisible() ? named<QLabel>(form, u"hubTold"_s)->text() : QString(); }
    QString error() { return named<QWidget>(form, u"hubError"_s)->accessibleName(); }
    /// As the hub of a cluster, over the network with its own authority.
    void enter(const PrivateCluster &cluster, const QString &login = u"lea"_s)
    {
        line(u"hubAddress"_s)->setText(u"localhost:%1/desk"_s.arg(cluster.port()));
        line(u"hubLogin"_s)->setText(login);
        line(u"hubAuthority"_s)->setText(cluster.path(u"root.crt"_s));
    }
};

} // namespace

/// Where a hub is named, tried and left.
class HubFormTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qunsetenv("PGPASSFILE");
        m_cluster = std::make_unique<PrivateCluster>();
        m_cluster->makeHub();
        m_cluster->addMember(u"lea"_s, u"lead"_s, {u"niort"_s});
        m_cluster->addMember(u"max"_s, u"agent"_s, {u"niort"_s});
    }
    void cleanupTestCase() { m_cluster.reset(); }

    void everyControlHasANameInReachOfItsOwnKey()
    {
        FormFixture f;
        QVERIFY(f.line(u"hubAddress"_s)->hasFocus());
        QCOMPARE(f.line(u"hubLogin"_s)->text(), u"lea"_s); // who works here
        QCOMPARE(unnamedControls(f.page).join(u'\n'), QString());
        QCOMPARE(clashingAccessKeys(f.window).join(u'\n'), QString());
        QVERIFY(!named<QPushButton>(f.form, u"leaveHub"_s)->isVisible());
        f.pictures(u"hub-form-empty"_s);
        f.settings.set(setting::kLanguage, u"fr"_s);
        QCOMPARE(clashingAccessKeys(f.window).join(u'\n'), QString());
        f.settle();
        f.pictures(u"hub-form-empty-fr"_s);
    }

    void aTestTellsWhatTheLoginIsAtTheHubAndKeepsNothing()
    {
        FormFixture f;
        f.enter(*m_cluster);
        f.line(u"hubPassword"_s)->setText(PrivateCluster::passwordOf(u"lea"_s));
        f.click(u"testHub"_s);
        QTRY_COMPARE_WITH_TIMEOUT(f.told(), u"\"lea\" is let in, as team lead of niort."_s, 10'000);
        QVERIFY(!f.setting().address());
        QVERIFY(f.keeper.passwords.isEmpty());
        f.pictures(u"hub-form-tested"_s);
    }

    void aTestThatFailsSaysWhyInOneSentence()
    {
        FormFixture f;
        f.enter(*m_cluster);
        f.line(u"hubPassword"_s)->setText(u"wrong"_s);
        f.click(u"testHub"_s);
        const QString refused = u"The hub localhost:%1/desk does not let \"lea\" in: the password is missing or wrong, or the "
                                "administrator removed this member."_s.arg(m_cluster->port());
        QTRY_COMPARE_WITH_TIMEOUT(f.error(), refused, 10'000);
        QCOMPARE(f.told(), QString());
        f.line(u"hubAddress"_s)->setText(u"no address at all?x=1"_s);
        f.click(u"testHub"_s);
        QTRY_VERIFY(f.error().startsWith(u"Address"_s));
        f.pictures(u"hub-form-refused"_s);
    }

    void whoWorksHereUnderAnotherNameIsWarned()
    {
        FormFixture f;
        f.enter(*m_cluster, u"max"_s);
        f.line(u"hubPassword"_s)->setText(PrivateCluster::passwordOf(u"max"_s));
        f.click(u"testHub"_s);
        QTRY_VERIFY_WITH_TIMEOUT(f.told().contains(u"But here you work as \"lea\": what you write would be refused."_s), 10'000);
    }

    void aTestIsCancelledAtOnce()
    {
        const SilentServer silent;
        FormFixture f;
        f.line(u"hubAddress"_s)->setText(u"127.0.0.1:%1/desk?connect_timeout=2"_s.arg(silent.port));
        f.line(u"hubPassword"_s)->setText(u"any"_s);
        f.click(u"testHub"_s);
        auto *button = named<QPushButton>(f.form, u"testHub"_s);
        QCOMPARE(button->text(), u"Cancel the test"_s);
        QElapsedTimer timer;
        timer.start();
        f.click(u"testHub"_s);
        QVERIFY(timer.elapsed() < 500);
        QCOMPARE(f.told(), u"The test was cancelled."_s);
        QCOMPARE(button->text(), u"Test connection"_s);
    }

    void whatIsWeakerIsChosenByNameAndSaysSo()
    {
        FormFixture f;
        auto *mode = named<QComboBox>(f.form, u"hubMode"_s);
        QCOMPARE(mode->currentData().toString(), u"verify-full"_s);
        QVERIFY(!named(f.form, u"hubWeaker"_s)->isVisible());
        f.choose(u"hubMode"_s, u"require"_s);
        QVERIFY(named(f.form, u"hubWeaker"_s)->isVisible());
        QVERIFY(named<QLabel>(f.form, u"hubWeaker"_s)->text().contains(u"nobody knows with whom"_s));
        f.enter(*m_cluster);
        f.click(u"saveHub"_s);
        QTRY_VERIFY(f.setting().address().has_value());
        QCOMPARE(f.setting().address()->setting(u"sslmode"_s), u"require"_s);
        QVERIFY(!f.setting().address()->isSafe());
        f.pictures(u"hub-form-weaker"_s);
        f.choose(u"hubMode"_s, u"verify-full"_s);
        f.click(u"saveHub"_s);
        QTRY_VERIFY(f.setting().address()->isSafe());
    }

    void aSavedPasswordStandsInTheKeyringAndNowhereElse()
    {
        FormFixture f;
        QSignalSpy saved(f.form, &HubForm::saved);
        const QString password = u"Sésame-ouvre-toi-17"_s;
        f.enter(*m_cluster);
        f.line(u"hubPassword"_s)->setText(password);
        f.click(u"saveHub"_s);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(f.keeper.passwords.value(u"lea"_s), password);
        QCOMPARE(f.line(u"hubPassword"_s)->text(), QString());
        QVERIFY(!f.setting().address()->url().contains(password));
        QDir folder(f.folder.path());
        for (const QString &name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains(password.toUtf8()));
        }
        // A window that is opened later finds all of it but the password.
        const HubForm later(*f.service, HubSetting(f.settings, f.service->path()), f.keeper);
        QCOMPARE(later.findChild<QLineEdit *>(u"hubAddress"_s)->text(), u"localhost:%1/desk"_s.arg(m_cluster->port()));
        QCOMPARE(later.findChild<QLineEdit *>(u"hubPassword"_s)->text(), QString());
        f.click(u"leaveHub"_s);
        QTRY_COMPARE(saved.size(), 2);
        QVERIFY(!f.setting().address());
        QTRY_VERIFY(f.keeper.passwords.isEmpty());
    }

    void aKeyringThatStaysLockedSavesNothingAndSaysSo()
    {
        FormFixture f;
        f.keeper.isLocked = true;
        f.enter(*m_cluster);
        f.line(u"hubPassword"_s)->setText(u"any"_s);
        f.click(u"saveHub"_s);
        QTRY_COMPARE(f.error(), u"The keyring of this machine did not do it: it was not unlocked. Unlock it, or choose a password file."_s);
        QVERIFY(!f.setting().address());
    }

    void aPasswordFileServesAndOneThatOthersMayReadIsRefused()
    {
        FormFixture f;
        const HubAddress hub = expectValue(HubAddress::fromUrl(m_cluster->tlsUrl(u"lea"_s)));
        const QString path = f.folder.filePath(u"lea.pgpass"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(passwordLines(hub, u"lea"_s, PrivateCluster::passwordOf(u"lea"_s)));
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        f.enter(*m_cluster);
        f.choose(u"hubPasswordPlace"_s, u"file"_s);
        QVERIFY(!f.line(u"hubPassword"_s)->isVisible());
        f.line(u"hubPassfile"_s)->setText(path);
        f.click(u"testHub"_s);
        QTRY_VERIFY_WITH_TIMEOUT(f.told().contains(u"is let in"_s), 10'000);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
        f.click(u"testHub"_s);
        QTRY_VERIFY_WITH_TIMEOUT(f.error().startsWith(u"Others may read the password file "_s), 10'000);
    }

    void whatOthersWroteNeedsAnAdministratorAndThatIsTold()
    {
        FormFixture f;
        const AgentId max = f.command([](Desk &desk) { return desk.addAgent({u"max"_s, u"Max"_s, Role::Manager, {}}); });
        f.command([max](Desk &desk) { return Desk(desk.store(), max).addCustomer({u"Max' own"_s, u"fr"_s, {}, {}}); });
        HubForm form(*f.service, HubSetting(f.settings, f.service->path()), f.keeper);
        form.show(); // it asks for whoever looks at it
        const auto *tie = form.findChild<QLabel *>(u"hubTie"_s);
        QTRY_VERIFY2(tie->text().contains(u"Max wrote to it, too: that is refused until the hub's administrator takes it in, once, with "
                                          "\"permanencectl hub adopt lea URL\"."_s),
                     qPrintable(tie->text()));
    }

    /// It joined a hub once, and works alone since: the hub's login is still the only one for which it is let in.
    void aFileThatIsALoginsSaysSoAlsoWhileItWorksAlone()
    {
        FormFixture f;
        f.done([](Desk &desk) {
            SyncStore sync(desk.store());
            return sync.join({{}, u"lea"_s, u"lead"_s, {u"niort"_s}, {Uuid::derived("epoch"), 1, 1, 1, 1, desk.store().now()}});
        });
        HubForm form(*f.service, f.setting(), f.keeper);
        form.show();
        const auto *tie = form.findChild<QLabel *>(u"hubTie"_s);
        QTRY_VERIFY2(tie->text().startsWith(u"At the hub this file belongs to \"lea\"."_s), qPrintable(tie->text()));
        form.findChild<QLineEdit *>(u"hubAddress"_s)->setText(u"localhost:%1/desk"_s.arg(m_cluster->port()));
        form.findChild<QLineEdit *>(u"hubLogin"_s)->setText(u"max"_s);
        form.findChild<QLineEdit *>(u"hubAuthority"_s)->setText(m_cluster->path(u"root.crt"_s));
        form.findChild<QLineEdit *>(u"hubPassword"_s)->setText(PrivateCluster::passwordOf(u"max"_s));
        form.findChild<QPushButton *>(u"testHub"_s)->click();
        const auto *error = form.findChild<QWidget *>(u"hubError"_s);
        QTRY_VERIFY_WITH_TIMEOUT(error->accessibleName().contains(u"belongs to another login than \"max\""_s), 10'000);
    }

private:
    std::unique_ptr<PrivateCluster> m_cluster;
};

PERMANENCE_TEST(HubFormTest)
#include "HubFormTest.moc"
