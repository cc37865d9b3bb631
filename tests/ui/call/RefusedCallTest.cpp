#include "tests/support/CallFixture.h"
#include "tests/support/Places.h"
#include "tests/support/RandomHistory.h"
#include "tests/support/TestRegistry.h"

#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace permanence;
using namespace permanence::test;

/// What becomes of a call that the rules refuse, and of a promise (CARE-3, C4T-3, SYS-6).
class RefusedCallTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void itIsLoggedWithoutATicketAndTheCardSaysWhyAndWhatToOffer()
    {
        CallFixture desk(m_folder->path());
        const CustomerId noel = refuse(desk);
        QCOMPARE(desk.find<QLabel>("refusedTitle")->text(), u"No ticket: the call was logged as refused"_s);
        QVERIFY(desk.words("refusedReasons").contains(u"Dealings with customs authorities"_s));
        QCOMPARE(desk.words("refusedOffers"), u"The tier Premium Plus covers it"_s);
        QCOMPARE(kinds(desk, noel), QStringList{u"call_refused"_s});
        QVERIFY(!desk.draft().isInHand());
        QCOMPARE(desk.ask([me = desk.desk->agent().id](Queries &q) { return draftOf(q, me, CallSession::kDraftKey); }), QString());
    }

    void aManagerLetsItInWithAReason()
    {
        CallFixture desk(m_folder->path());
        const CustomerId noel = refuse(desk);
        auto *reason = desk.find<QLineEdit>("letInReason");
        QVERIFY(reason->isVisible());
        typeText(u"agreed with the customer"_s, reason);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_VERIFY(desk.find<QLabel>("ticketNumber")->isVisible());
        const auto open = desk.ask([&](Queries &q) { return q.openTickets(noel, 9); });
        QCOMPARE(open.size(), std::size_t(1));
        QCOMPARE(open.front().summary, u"Call the customs for us"_s);
        QVERIFY(desk.words("savedWarnings").contains(u"Let in all the same"_s));
    }

    void withoutAReasonNothingIsLetInAndNothingLoggedTwice()
    {
        CallFixture desk(m_folder->path());
        const CustomerId noel = refuse(desk);
        desk.find<QPushButton>("letInButton")->click();
        QCOMPARE(desk.words("letInError"), u"This needs a written reason."_s);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"letInReason"_s);
        QCOMPARE(kinds(desk, noel), QStringList{u"call_refused"_s});
    }

    void whereTheStoreFailsTheReasonStays()
    {
        CallFixture desk(m_folder->path());
        refuse(desk);
        auto *reason = desk.find<QLineEdit>("letInReason");
        reason->setText(u"agreed"_s);
        emit desk.page->session().letInFailed(Error{ErrorCode::NotPermitted, {}, {}});
        QVERIFY(desk.words("letInError").contains(u"Only a team lead"_s));
        QCOMPARE(reason->text(), u"agreed"_s);
    }

    void anAgentReadsThatALeadCan()
    {
        {
            const CallFixture first(m_folder->path()); // Léa is there first and becomes the manager
        }
        CallFixture desk(m_folder->path(), u"max"_s);
        QCOMPARE(desk.desk->agent().role, Role::Agent);
        refuse(desk);
        QVERIFY(!desk.find<QLineEdit>("letInReason")->isVisible());
        QCOMPARE(desk.words("askALead"), u"A team lead can let this call in all the same."_s);
    }

    void whatWasWrittenCanBePutBack()
    {
        CallFixture desk(m_folder->path());
        refuse(desk);
        desk.find<QPushButton>("putBackButton")->click();
        QVERIFY(desk.draft().isInHand());
        QCOMPARE(desk.find<QLineEdit>("summary")->text(), u"Call the customs for us"_s);
        QVERIFY(desk.find<QLineEdit>("summary")->isVisible());
    }

    void itsCallerIsCalledBackByAKeyAndTheCallbackKnowsTheCall()
    {
        CallFixture desk(m_folder->path());
        const CustomerId noel = refuse(desk);
        desk.key(Qt::Key_B, Qt::ControlModifier);
        const auto dialog = [&] { return desk.page->findChild<QDialog *>(u"callbackDialog"_s); };
        QTRY_VERIFY(dialog() && dialog()->findChild<QComboBox *>(u"number"_s)->count() > 0);
        QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!dialog());
        const auto events = expectValue(desk.run([](Desk &d) -> Result<std::vector<Event>> { return eventsOf(d.store()); }));
        Uuid refused;
        const CallbackAsked *asked = nullptr;
        for (const Event &event : events) {
            if (std::holds_alternative<CallRefused>(event.body))
                refused = event.stream.id;
            if (const auto *body = std::get_if<CallbackAsked>(&event.body))
                asked = body;
        }
        QVERIFY(asked && !refused.isNull());
        QCOMPARE(asked->call.uuid, refused);
        QCOMPARE(asked->customer, noel);
    }

    void whoIsPointedElsewhereIsToldWhereAndNoLeadCanLetThemIn_APL3()
    {
        CallFixture desk(m_folder->path());
        QVERIFY(desk.run([](Desk &d) { return d.publishPolicy(charterWithoutThePhone()); }));
        const CustomerId noel = desk.customer(u"Noël"_s);
        desk.contact(noel, u"Zoé"_s, u"+33549000001"_s);
        desk.contract(noel, u"aplicit-charter"_s);
        desk.answer(u"+33549000001"_s);
        typeText(u"A licence for a second machine"_s, desk.find<QLineEdit>("summary"));
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.find<QWidget>("refusedCallCard")->isVisible());
        QCOMPARE(desk.find<QLabel>("refusedTitle")->text(), u"No ticket: the caller was pointed elsewhere"_s);
        QVERIFY2(desk.words("refusedReasons").contains(u"ask the caller to reach us by the portal"_s), qPrintable(desk.words("refusedReasons")));
        QVERIFY(desk.find<QLabel>("refusedFor")->text().contains(u"A licence for a second machine"_s));
        // Léa is the manager, but a way that is closed stays closed whoever asks.
        QVERIFY(!desk.find<QLineEdit>("letInReason")->isVisible());
        QCOMPARE(desk.words("askALead"), QString());
        QCOMPARE(kinds(desk, noel), QStringList{u"mail_redirected"_s}); // it is logged
        QVERIFY(desk.ask([&](Queries &q) { return q.openTickets(noel, 9); }).empty());
        QVERIFY(!desk.draft().isInHand());
    }

    void anAnswerIsPromisedByOneKey() // SYS-6
    {
        CallFixture desk(m_folder->path());
        const CustomerId noel = desk.customer(u"Noël"_s);
        desk.contact(noel, u"Zoé"_s, u"+33549000001"_s);
        desk.contract(noel, u"systell-maintenance"_s);
        desk.answer(u"+33549000001"_s);
        typeText(u"No plot"_s, desk.find<QLineEdit>("summary"));
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.find<QLabel>("ticketNumber")->isVisible());
        QVERIFY(
            desk.find<QLabel>("promise")->text().contains(u"reviens vers vous"_s)); // the customer's language
        desk.key(Qt::Key_2);
        QTRY_COMPARE(desk.words("promiseAnswer"), u"Promised: an answer by 17:30"_s);
        const auto activities = desk.ask([](Queries &q) { return q.activities(); });
        QCOMPARE(activities.size(), std::size_t(1));
        QCOMPARE(activities.front().kind, ActivityKind::Promise);
        QCOMPARE(activities.front().due, at("2026-03-02T17:30:00+01:00")); // SYS-14
        desk.key(Qt::Key_1);                                               // promised once
        QCOMPARE(desk.ask([](Queries &q) { return q.activities(); }).size(), std::size_t(1));
    }

private:
    /// The charter that points the phone to the portal, as the shipped one does with mail.
    static QByteArray charterWithoutThePhone()
    {
        QFile file(sourceFile(u"resources/policies/aplicit-charter.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no policy");
        QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        root[u"version"_s] = 2;
        root[u"channels"_s] = QJsonArray{u"portal"_s};
        QJsonObject redirect = root[u"redirects"_s].toArray().first().toObject();
        redirect[u"from"_s] = u"phone"_s;
        root[u"redirects"_s] = QJsonArray{redirect};
        return QJsonDocument(root).toJson();
    }
    /// A call about what the tier does not cover, saved.
    static CustomerId refuse(CallFixture &desk)
    {
        const CustomerId noel = desk.customer(u"Noël"_s);
        desk.contact(noel, u"Zoé"_s, u"+33549000001"_s);
        desk.contract(noel, u"c4t-basic"_s, u"basic"_s);
        desk.answer(u"+33549000001"_s);
        auto *category = desk.find<QComboBox>("category");
        category->setCurrentIndex(category->findData(u"customs_authorities"_s));
        emit category->activated(category->currentIndex());
        typeText(u"Call the customs for us"_s, desk.find<QLineEdit>("summary"));
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        if (!QTest::qWaitFor([&] { return desk.find<QWidget>("refusedCallCard")->isVisible(); }))
            qFatal("not refused: %s", qPrintable(desk.find<QLabel>("callError")->text()));
        return noel;
    }
    static QStringList kinds(CallFixture &desk, const CustomerId &customer)
    {
        QStringList kinds;
        for (const HistoryEntry &entry : desk.ask([&](Queries &q) { return q.history(customer, {}, 20); }))
            kinds << entry.kind;
        kinds.removeAll(u"customer_added"_s);
        kinds.removeAll(u"contact_added"_s);
        kinds.removeAll(u"contract_added"_s);
        return kinds;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

PERMANENCE_TEST(RefusedCallTest)
#include "RefusedCallTest.moc"
