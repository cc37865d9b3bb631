#include "tests/support/CallFixture.h"
#include "tests/support/TestRegistry.h"

#include <QCheckBox>
#include <QComboBox>

using namespace permanence;
using namespace permanence::test;

/// What the call page tells before the agent says yes (USE-1).
class AdmissionPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aCategoryBeyondTheTierIsRefusedAndNamesTheTier() // C4T-3
    {
        CallFixture desk(m_folder->path());
        caller(desk, u"c4t-basic"_s, u"basic"_s);
        desk.answer(u"+33549000001"_s);
        QCOMPARE(desk.words("verdict"), u"Yes: this call opens a ticket"_s);
        choose(desk, "category", u"customs_authorities"_s);
        QCOMPARE(desk.words("verdict"), u"No: this call is logged without a ticket"_s);
        QCOMPARE(desk.words("warnings"),
                 u"Not covered: Dealings with customs authorities — the tier Premium Plus would cover it"_s);
        choose(desk, "category", u"availability"_s);
        QCOMPARE(desk.words("verdict"), u"Yes: this call opens a ticket"_s);
        QCOMPARE(desk.words("warnings"), QString());
    }

    void aCategoryOutsideTheServiceSaysThatNoTierCoversIt() // SYS-2
    {
        CallFixture desk(m_folder->path());
        caller(desk, u"systell-maintenance"_s);
        desk.answer(u"+33549000001"_s);
        choose(desk, "category", u"training"_s);
        QVERIFY(desk.words("warnings").contains(u"no tier covers it"_s));
    }

    void anExpiredContractIsRefused() // SYS-1
    {
        CallFixture desk(m_folder->path());
        caller(desk, u"systell-maintenance"_s, {}, QDate(2025, 12, 31));
        desk.answer(u"+33549000001"_s);
        QCOMPARE(desk.words("verdict"), u"No: this call is logged without a ticket"_s);
        QVERIFY(desk.words("warnings").contains(u"The contract has expired"_s));
    }

    void outOfHoursANamedCallersDisruptionIsAdmittedAndTheExtraChargeSaid() // CARE-2 to CARE-5
    {
        CallFixture desk(m_folder->path());
        desk.clock.set(at("2026-03-02T20:00:00+01:00"));
        caller(desk, u"care-solutions"_s, {}, QDate(2026, 12, 31), true);
        desk.answer(u"+33549000001"_s);
        QVERIFY(desk.words("verdict").startsWith(u"Yes, but it may cost extra"_s));
        QCOMPARE(desk.words("warnings"), u"No support module: this call may be charged extra"_s);
        QVERIFY(desk.words("hoursNow").contains(u"outside the desk hours"_s));
        QVERIFY(desk.words("hoursNow").contains(u"factor 1.5"_s));
        QVERIFY(desk.find<QLabel>("notNamed")->text().contains(u"✓ named"_s));
        desk.find<QPushButton>("nature.question")->click();
        QVERIFY(desk.words("verdict").startsWith(u"No"_s));
        QVERIFY(desk.words("warnings").contains(u"only a disruption"_s));
    }

    void theServiceThatThePriceIsOfCanBeChosen() // CARE-8
    {
        CallFixture desk(m_folder->path());
        desk.clock.set(at("2026-03-02T20:00:00+01:00"));
        caller(desk, u"care-solutions"_s);
        desk.answer(u"+33549000001"_s);
        // 102.21 / 2 × 1.5 = 76.6575
        QCOMPARE(desk.find<QLabel>("price")->text(), u"From now, 30 min cost 76.66 EUR"_s);
        choose(desk, "pricedService", u"settings"_s);
        QCOMPARE(desk.find<QLabel>("price")->text(), u"From now, 30 min cost 61.64 EUR"_s);
    }

    void thePriceFollowsTheClockAndIsSplitAtTheClosing() // CARE-2
    {
        CallFixture desk(m_folder->path());
        caller(desk, u"care-solutions"_s);
        desk.answer(u"+33549000001"_s);
        choose(desk, "pricedService", u"settings"_s);
        QCOMPARE(desk.find<QLabel>("price")->text(), u"From now, 30 min cost 41.09 EUR"_s);
        desk.clock.set(at("2026-03-02T16:45:00+01:00"));
        desk.page->session().edit([](CallDraft &) {});
        QCOMPARE(
            desk.find<QLabel>("price")->text(),
            u"From now, 30 min cost 51.37 EUR = 20.55 at factor 1.0 until 17:00 + 30.82 at factor 1.5"_s);
    }

    void prepaidTimeIsShownInThePageAndBesideTheTimer() // ALIAS-5
    {
        CallFixture desk(m_folder->path());
        const CustomerId noel = caller(desk, u"alias-assistance"_s);
        desk.pack(noel, desk.licence(noel), u"AST02"_s);
        const TicketId ticket = desk.ticket(noel, u"Crash"_s).ticket;
        desk.clock.advance(kHour);
        const Instant from = desk.clock.now() - kHour;
        // 46 minutes are four slices of 15 begun.
        expectValue(desk.run([=](Desk &d) { return d.logWork(ticket, from, 46); }));
        desk.answer(u"+33549000001"_s);
        QTRY_COMPARE(desk.words("packsLeft"), u"Pack AST02: 60 of 120 min left"_s);
        QCOMPARE(desk.words("callPacks"), u"60 of 120 min left"_s);
        QVERIFY(desk.find<QWidget>("callPacks")->isVisible());
        QCOMPARE(desk.words("verdict"), u"Yes: this call opens a ticket"_s);
        desk.key(Qt::Key_F8);
        QTRY_VERIFY(!desk.draft().isInHand());
        QVERIFY(!desk.find<QWidget>("callPacks")->isVisible());
    }

    void withoutTimeInAPackOrALicenceTheCallIsRefused() // ALIAS-8
    {
        CallFixture desk(m_folder->path());
        const CustomerId noel = caller(desk, u"alias-assistance"_s);
        desk.licence(noel, QDate(2026, 2, 28));
        desk.answer(u"+33549000001"_s);
        QCOMPARE(desk.words("verdict"), u"No: this call is logged without a ticket"_s);
        QCOMPARE(desk.words("warnings"), u"The licence has expired\nNo time left in any pack"_s);
        QVERIFY(desk.words("licences").contains(u"expired on 28 Feb 2026"_s));
    }

    void anUnknownCallerIsSaidToBeOne()
    {
        CallFixture desk(m_folder->path());
        caller(desk, u"aplicit-charter"_s);
        desk.key(Qt::Key_F2);
        desk.window.navigate({page::kCall, {}});
        QVERIFY(desk.words("verdict").startsWith(u"Say who is calling"_s));
        desk.answer(u"+33549000009"_s);
        QCOMPARE(desk.words("warnings"), u"No contract\nUnknown caller"_s);
    }

    void nothingMovesWhileOneChooses()
    {
        CallFixture desk(m_folder->path());
        desk.clock.set(at("2026-03-02T20:00:00+01:00"));
        caller(desk, u"care-solutions"_s);
        desk.answer(u"+33549000001"_s);
        QCoreApplication::sendPostedEvents();
        desk.window.grab();
        const auto *save = desk.find<QPushButton>("saveButton");
        const QPoint before = save->mapTo(&desk.window, QPoint());
        for (const char *nature : {"nature.question", "nature.incident", "nature.change_request"}) {
            desk.find<QPushButton>(nature)->click();
            desk.window.grab();
            QCOMPARE(save->mapTo(&desk.window, QPoint()), before);
        }
        typeText(u"a long summary"_s, desk.find<QLineEdit>("summary"));
        desk.window.grab();
        QCOMPARE(save->mapTo(&desk.window, QPoint()), before);
    }

    void aFieldInWorkStaysWhenSomethingElseChangesInTheStore() // USE-1
    {
        CallFixture desk(m_folder->path());
        caller(desk, u"care-solutions"_s);
        desk.answer(u"+33549000001"_s);
        QPointer<QLineEdit> field = desk.find<QLineEdit>("intake.first_tests");
        field->setFocus();
        desk.type(u"restar"_s);
        const CustomerId other = desk.customer(u"Nora"_s);
        QVERIFY(other.isValid());
        // Answers come in the order in which they are asked: then the page's own is here too.
        QSignalSpy changed(desk.desk.get(), &DeskService::changed);
        desk.customer(u"Norbert"_s);
        QTRY_VERIFY(!changed.isEmpty());
        desk.ask([](Queries &) { return true; });
        QCoreApplication::processEvents();
        QVERIFY(field);
        QCOMPARE(QApplication::focusWidget(), field.data());
        desk.type(u"ted"_s);
        QCOMPARE(desk.draft().intake.value(u"first_tests"_s).toString(), u"restarted"_s);
    }

    void fieldsAndTicksAreBackAfterARestart() // C4T-5, USE-1
    {
        {
            CallFixture desk(m_folder->path());
            caller(desk, u"c4t-basic"_s);
            desk.answer(u"+33549000001"_s);
            auto *tick = desk.find<QCheckBox>("tick.own_system_checked");
            tick->setFocus();
            desk.key(Qt::Key_Space);
            QVERIFY(tick->isChecked());
            QVERIFY(!desk.find<QLabel>("missing")->text().contains(tick->text()));
        }
        CallFixture again(m_folder->path());
        QTRY_VERIFY(again.draft().isInHand());
        QTRY_VERIFY(again.window.findChild<QCheckBox *>(u"tick.own_system_checked"_s));
        QVERIFY(again.find<QCheckBox>("tick.own_system_checked")->isChecked());
        QVERIFY(!again.find<QCheckBox>("tick.data_transmitted")->isChecked());
        QVERIFY(again.find<QLabel>("missing")->text().contains(
            again.find<QCheckBox>("tick.data_transmitted")->text()));
    }

private:
    static CustomerId caller(CallFixture &desk, const QString &policy, const QString &tier = {},
                             QDate until = QDate(2026, 12, 31), bool named = false)
    {
        const CustomerId noel = desk.customer(u"Noël"_s);
        desk.contact(noel, u"Zoé"_s, u"+33549000001"_s, named);
        desk.contract(noel, policy, tier, QDate(2025, 1, 1), until);
        desk.judgeBy(policy);
        return noel;
    }
    static void choose(CallFixture &desk, const char *box, const QString &id)
    {
        auto *list = desk.find<QComboBox>(box);
        const int row = list->findData(id);
        QVERIFY2(row >= 0, qPrintable(id));
        list->setCurrentIndex(row);
        emit list->activated(row);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

PERMANENCE_TEST(AdmissionPanelTest)
#include "AdmissionPanelTest.moc"
