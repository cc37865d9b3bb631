#include "core/desk/Drafts.h"
#include "core/store/StoreCheck.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

struct Nasty {
    QString name, typed, kept;
};

/// What people and programs put into text fields, and what must be there afterwards: NUL and halves of
/// surrogate pairs are dropped, for no database or mail carries them; everything else arrives as written.
std::vector<Nasty> nastyTexts()
{
    const QString nul = QString(u"before"_s % QChar(0) % u"after"_s);
    const QString half = QString(u"half "_s % QChar(0xd83d) % u" a pair"_s);
    return {
        {u"quotes"_s, u"O'Brien said \"no\"; it''s `fine` \\ and \\\\"_s, {}},
        {u"SQL"_s, u"'); DROP TABLE ticket; --"_s, {}},
        {u"wildcards"_s, u"100% of _all* NEAR(a b) AND \"x\" title:y"_s, {}},
        {u"emoji"_s, u"broken 😀👩‍👩‍👧‍👦 screen"_s, {}},
        {u"right to left"_s, u"שלום ‏(عطل)‎ abc"_s, {}},
        {u"accents in two ways"_s, QString(u"é e\u0301 ﬁ ß İ"_s), {}},
        {u"French spaces"_s, u"Pourquoi\u202f? «\u00a0comme ça\u00a0»  deux"_s, {}},
        {u"markup"_s, u"<b>&amp;</b> {\"json\": [1]} %1 %2"_s, {}},
        {u"NUL"_s, nul, u"beforeafter"_s},
        {u"half a pair"_s, half, u"half  a pair"_s},
    };
}

} // namespace

class TextTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTextArrivesAsWritten_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        for (const Nasty &text : nastyTexts())
            QTest::newRow(qPrintable(text.name)) << text.typed << (text.kept.isNull() ? text.typed : text.kept);
    }
    void everyTextArrivesAsWritten()
    {
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        TestDesk t;
        DeskConfigured settings;
        settings.name = typed;
        QVERIFY(t.desk.configure(settings));
        QCOMPARE(t.desk.queries().desk().name, kept);
        const AgentId max = expectValue(t.desk.addAgent({typed, typed, Role::Agent}));
        QCOMPARE(t.desk.queries().agent(max)->login, kept);
        QCOMPARE(t.desk.queries().agent(max)->name, kept);
        const CustomerId customer = t.customer(typed);
        QCOMPARE(t.desk.queries().customer(customer)->name, kept);
        ContactAdded contact;
        contact.name = contact.function = typed;
        const ContactId person = expectValue(t.desk.addContact(customer, contact));
        QCOMPARE(t.desk.queries().contact(person)->name, kept);
        QCOMPARE(t.desk.queries().contact(person)->function, kept);
        ContactEdited edit;
        edit.contact = person;
        edit.name = edit.function = QString(u"new "_s % typed);
        QVERIFY(t.desk.editContact(customer, edit));
        QCOMPARE(t.desk.queries().contact(person)->name, QString(u"new "_s % kept));
        CustomerEdited renamed;
        renamed.name = QString(u"new "_s % typed);
        QVERIFY(t.desk.editCustomer(customer, renamed));
        QCOMPARE(t.desk.queries().customer(customer)->name, QString(u"new "_s % kept));
        checkTicket(t, customer, typed, kept);
        QVERIFY(t.desk.saveDraft(u"call"_s, typed));
        QCOMPARE(draftOf(t.desk.queries(), t.desk.agent(), u"call"_s), kept);
        [[maybe_unused]] const auto hits = t.desk.queries().search(typed, 10); // no text is syntax
        [[maybe_unused]] const auto callers = t.desk.queries().callers(typed, u"FR"_s);
        QVERIFY(expectValue(checkStore(*t.store)).isSound());
    }

    void aNoteOfTenMegabytesIsSavedShownAndFound()
    {
        TestDesk t;
        const LoggedCall call = t.call({}, problem(u"A long story"_s));
        QString text = u"Beginning. "_s;
        text.reserve(10 * 1024 * 1024);
        while (text.size() < 10 * 1024 * 1024)
            text += u"The same line of a log, again and again. "_s;
        text += u"theverylastword"_s;
        QVERIFY(t.desk.note(call.ticket, text));
        const auto history = t.desk.queries().history(call.ticket, {}, 10);
        QCOMPARE(history.front().kind, u"note"_s);
        QVERIFY(history.front().text.startsWith(u"Beginning."_s));
        QVERIFY(history.front().text.size() < 1000); // the page stays small; the whole is read when asked for
        const auto event = t.store->log().event(history.front().seq);
        QCOMPARE(std::get<NoteAdded>(event->body).text, text);
        const auto hits = t.desk.queries().search(u"theverylastword"_s, 10);
        QCOMPARE(hits.size(), 1U);
        QCOMPARE(hits.front().target, call.ticket.uuid);
    }

    void aTextThatIsTooLongIsRefusedInASentence()
    {
        TestDesk t;
        const LoggedCall call = t.call({}, problem(u"Too long"_s));
        const Result<void> refused = t.desk.note(call.ticket, QString(Desk::kLongestText + 1, u'x'));
        QCOMPARE(codeText(refused.error().code), u"too_long"_s);
        const Result<CustomerId> name = t.desk.addCustomer({QString(Desk::kLongestLine + 1, u'x'), {}, {}, {}});
        QCOMPARE(codeText(name.error().code), u"too_long"_s);
        QCOMPARE(name.error().place, u"name"_s);
    }

    void aMailAddressIsFoundInCapitalsToo()
    {
        TestDesk t;
        const CustomerId acme = t.customer(u"ACME"_s);
        ContactAdded contact;
        contact.name = u"Liz"_s;
        contact.email = u"liz@acme.example"_s;
        expectValue(t.desk.addContact(acme, contact));
        QCOMPARE(t.desk.queries().callers(u"LIZ@"_s, u"FR"_s).size(), 1U);
        contact.name = u"Oz"_s;
        contact.email = u"o@z.example"_s;
        expectValue(t.desk.addContact(acme, contact));
        QCOMPARE(t.desk.queries().callers(u"O@Z"_s, u"FR"_s).size(), 1U); // the letter after Z lies before z
    }

    void anUnknownTimeZoneIsRefusedWithItsPlace()
    {
        TestDesk t;
        const auto refused = t.desk.addCustomer({u"ACME"_s, u"fr"_s, u"Europe/Atlantis"_s, {}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().place, u"timezone"_s);
        QVERIFY(refused.error().text().contains(u"Europe/Paris"_s));
    }

private:
    static void checkTicket(TestDesk &t, const CustomerId &customer, const QString &typed, const QString &kept)
    {
        IncomingCall call;
        call.customer = customer;
        call.problem = problem(typed);
        call.problem->details = call.problem->product = typed;
        call.problem->intake = {{u"environment"_s, typed}};
        const TicketId ticket = expectValue(t.desk.receiveCall(call)).ticket;
        const auto record = t.desk.queries().ticket(ticket);
        QCOMPARE(record->summary, kept);
        QCOMPARE(record->details, kept);
        QCOMPARE(record->product, kept);
        QCOMPARE(record->intake.value(u"environment"_s).toString(), kept);
        QVERIFY(t.desk.note(ticket, typed));
        QCOMPARE(t.desk.queries().history(ticket, {}, 1).front().text, kept);
        QVERIFY(t.desk.resolve(ticket, ResolutionCause::Solved, typed));
        QCOMPARE(t.desk.queries().history(ticket, {}, 2).back().text, kept);
        QVERIFY(t.desk.reopen(ticket, typed));
        QCOMPARE(t.desk.queries().history(ticket, {}, 1).front().text, kept);
    }
};

PERMANENCE_TEST(TextTest)
#include "TextTest.moc"
