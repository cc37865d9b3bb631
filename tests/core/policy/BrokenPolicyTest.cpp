#include "core/policy/BundledPolicies.h"
#include "core/policy/PolicyLoader.h"
#include "tests/support/JsonEdit.h"
#include "tests/support/TestRegistry.h"

#include <QJsonDocument>
#include <QtTest>

using namespace permanence;
using permanence::test::withValueAt;

namespace {

QJsonValue json(const char *text)
{
    return QJsonDocument::fromJson(QByteArray("[") + text + "]").array().at(0);
}

/// What a row of the table puts into the document.
struct Value
{
    Value(const char *text) : json(QString::fromUtf8(text)) {}
    Value(int number) : json(number) {}
    Value(double number) : json(number) {}
    Value(QJsonValue value) : json(std::move(value)) {}

    QJsonValue json;
};

QByteArray shipped(const QString &name)
{
    for (const BundledDocument &document : bundledPolicyDocuments()) {
        if (document.name == name)
            return document.text;
    }
    return {};
}

QByteArray edited(const QByteArray &document, const QString &place, const QJsonValue &value)
{
    const QJsonValue whole = withValueAt(QJsonDocument::fromJson(document).object(), place, value);
    return QJsonDocument(whole.toObject()).toJson();
}

} // namespace

/// Each wrong document answers with the place of what is wrong and with what was expected there.
class BrokenPolicyTest : public QObject
{
    Q_OBJECT

private slots:
    void everyMistakeNamesItsPlaceAndWhatWasExpected_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QString>("place");    // where the document is changed
        QTest::addColumn<QJsonValue>("value"); // to what; undefined takes it out
        QTest::addColumn<QString>("errorPlace");
        QTest::addColumn<QString>("sentencePart");

        const auto row = [](const char *name, const char *policy, const char *place, const Value &value,
                            const char *errorPlace, const char *part) {
            QTest::newRow(name) << QString::fromLatin1(policy) << QString::fromLatin1(place) << value.json
                                << QString::fromLatin1(errorPlace) << QString::fromUtf8(part);
        };
        const QJsonValue none(QJsonValue::Undefined);
        const char *apl = "aplicit-charter";
        const char *care = "care-solutions";
        const char *c4t = "c4t-basic";
        const char *sys = "systell-maintenance";
        const char *alias = "alias-assistance";

        row("a later format", apl, "format", 2, "format", "expected 1, the format that this program reads");
        row("no format", apl, "format", none, "format", "missing; expected 1");
        row("a format as text", apl, "format", "1", "format", "expected 1");
        row("no id", apl, "id", none, "id", "missing; expected an id");
        row("an id with blanks", apl, "id", "my policy", "id", "expected an id of small letters");
        row("version zero", apl, "version", 0, "version", "a whole number from 1");
        row("half a version", apl, "version", 1.5, "version", "a whole number from 1");
        row("a version as text", apl, "version", "1", "version", "a whole number from 1");
        row("an unknown key", apl, "colour", "red", "colour",
            "unknown key \"colour\"; known here: format, id");
        row("a title in one language", apl, "title", json(R"({"en": "Charter"})"), "title.fr",
            "missing; expected a text");
        row("an empty title", apl, "title.en", " ", "title.en", "expected a text");
        row("a title in a third language", apl, "title.de", "Charta", "title.de",
            "unknown key \"de\"; known here: en, fr");
        row("a title without languages", apl, "title", "Charter", "title", "a text in both languages");
        row("a currency by its sign", apl, "currency", "€", "currency", "such as EUR");

        row("no hours", apl, "hours", none, "hours", "missing; expected an object");
        row("an unknown time zone", apl, "hours.timezone", "Europe/Atlantis", "hours.timezone",
            "a time zone");
        row("overlapping spans", apl, "hours.week.tue", json(R"([["08:00", "12:00"], ["11:59", "17:00"]])"),
            "hours.week.tue[1]", "does not start before the end of the one before");
        row("a reversed span", apl, "hours.week.tue", json(R"([["17:00", "09:00"]])"), "hours.week.tue[0]",
            "ends after it starts");
        row("an unknown weekday", apl, "hours.week.lundi", json(R"([["09:00", "17:00"]])"),
            "hours.week.lundi", "unknown key \"lundi\"");
        row("25 o'clock", apl, "hours.week.mon[0][1]", "25:00", "hours.week.mon[0][1]", "a time of day");
        row("holidays of nowhere", apl, "hours.holidays.country", "XX", "hours.holidays.country", "expected");

        row("no severity", apl, "severities", json("[]"), "severities", "at least one severity");
        row("severities left out", apl, "severities", none, "severities",
            "missing; expected at least one severity");
        row("severities as a text", apl, "severities", "blocking", "severities", "a list");
        row("a severity without id", apl, "severities[1].id", none, "severities[1].id",
            "missing; expected an id");
        row("a severity twice", apl, "severities[2].id", "blocking", "severities[2].id",
            "\"blocking\" is given twice");
        row("a target that is no duration", apl, "severities[1].take_in_charge", "one hour",
            "severities[1].take_in_charge", "expected a duration such as PT30M");
        row("a target as a number", apl, "severities[1].take_in_charge", 60, "severities[1].take_in_charge",
            "expected a duration");
        row("no time at all", apl, "severities[1].resolution", "PT0S", "severities[1].resolution",
            "longer than nothing");
        row("a negative target", apl, "severities[1].resolution", "-PT1H", "severities[1].resolution",
            "longer than nothing");
        row("an absurd target", apl, "severities[1].resolution", "P9999D", "severities[1].resolution",
            "at most a year");
        row("a target without length", apl, "severities[0].take_in_charge.within", none,
            "severities[0].take_in_charge.within", "missing; expected a duration");
        row("a target by an unknown clock", apl, "severities[0].take_in_charge.clock", "lunar",
            "severities[0].take_in_charge.clock", "one of business, elapsed");
        row("no definition", apl, "severities[0].definition", none, "severities[0].definition",
            "missing; expected a text");

        row("a tier that does not exist", c4t, "categories[3].needs_tier", "gold", "categories[3].needs_tier",
            "one of the tiers (basic, premium, premium_plus)");
        row("an included category with a tier", c4t, "categories[0].needs_tier", "premium",
            "categories[0].needs_tier", "no tier, since the category is included");
        row("a category neither in nor out", c4t, "categories[0].included", none, "categories[0].included",
            "missing; expected true or false");
        row("a category twice", c4t, "categories[1].id", "incident", "categories[1].id", "is given twice");
        row("a tier twice", c4t, "tiers[3]", json(R"({"id": "basic", "title": {"en": "a", "fr": "b"}})"),
            "tiers[3].id", "is given twice");
        row("a checklist item without id", c4t, "intake_checklist[0].id", none, "intake_checklist[0].id",
            "missing");
        row("a checklist item that is no object", c4t, "intake_checklist[0]", "x", "intake_checklist[0]",
            "an object");

        row("no channel", c4t, "channels", json("[]"), "channels", "at least one channel");
        row("an unknown channel", apl, "channels[0]", "fax", "channels[0]",
            "one of phone, email, portal, in_person");
        row("a channel twice", c4t, "channels[1]", "phone", "channels[1]", "\"phone\" is given twice");
        row("a redirect from an accepted channel", apl, "redirects[0].from", "phone", "redirects[0].from",
            "a channel that is not among the channels");
        row("a redirect to nowhere", apl, "redirects[0].to", "email", "redirects[0].to",
            "one of the channels");
        row("a redirect without its mail", apl, "mails.use_portal", none, "mails.use_portal",
            "missing; expected the mail with which");
        row("reachable by what opens no ticket", apl, "reachable_at_all_hours", json(R"(["phone", "email"])"),
            "reachable_at_all_hours[1]", "one of the channels");
        row("an unknown basis", apl, "admission", "friendship", "admission",
            "one of contract, licence_and_pack");
        row("an unknown nature", care, "out_of_hours.natures[0]", "panic", "out_of_hours.natures[0]",
            "one of incident");
        row("no text for yes", care, "out_of_hours.named_callers_only", "yes",
            "out_of_hours.named_callers_only", "true or false");

        row("a price as a number", care, "services[1].per_hour", 82.18, "services[1].per_hour",
            "a price as a text");
        row("a price with a comma", care, "services[1].per_hour", "82,18", "services[1].per_hour",
            "a price as a text");
        row("a price below a cent", care, "services[1].per_hour", "82.185", "services[1].per_hour",
            "a price as a text");
        row("a negative price", care, "services[1].per_hour", "-1", "services[1].per_hour",
            "a price as a text");
        row("a service twice", care, "services[3].id", "settings", "services[3].id", "is given twice");
        row("a factor with three decimals", care, "factors.sunday", "1.125", "factors.sunday",
            "at most two decimals");
        row("a negative factor", care, "factors.sunday", -2, "factors.sunday", "a factor from 0 to 100");
        row("a factor for a day unknown", care, "factors.monday", "1.0", "factors.monday",
            "unknown key \"monday\"");
        row("an intake field twice", care, "intake[1].id", "description", "intake[1].id", "is given twice");
        row("a hint left out", care, "intake[1].hint", none, "intake[1].hint", "missing; expected a text");
        row("a level twice", care, "escalation[1]", json(R"({"level": 1, "title": {"en": "a", "fr": "b"},
            "reasons": {"en": "a", "fr": "b"}})"),
            "escalation[1].level", "\"1\" is given twice");

        row("a licence and no pack", alias, "packs", none, "packs", "missing; expected at least one pack");
        row("a pack without time", alias, "packs[0].minutes", 0, "packs[0].minutes", "a whole number from 1");
        row("a pack twice", alias, "packs[1].code", "AST01", "packs[1].code", "is given twice");
        row("an unknown way to count", alias, "counting.per", "month", "counting.per",
            "one of ticket, session");
        row("an unknown delivery", alias, "fix_delivery.on_demand", "never", "fix_delivery.on_demand",
            "one of as_soon_as_possible, next_patch_update");
        row("an unknown licence", alias, "fix_delivery.for_ever", "next_patch_update",
            "fix_delivery.for_ever", "unknown key \"for_ever\"; known here: four_year, on_demand");

        row("a closure that is no object", sys, "closure.no_contact", 3, "closure.no_contact", "an object");
        row("a voicemail that is no object", sys, "voicemail", "beep", "voicemail", "an object");
        row("no attempts", sys, "closure.no_contact.attempts", 0, "closure.no_contact.attempts",
            "a whole number from 1");
        row("days left out", sys, "closure.no_answer.business_days", none, "closure.no_answer.business_days",
            "missing");
        row("an unknown placeholder", sys, "voicemail.outside_hours.fr", "Bonjour {prenom}",
            "voicemail.outside_hours.fr",
            "only the placeholders {agent} {customer} {contact} {ticket} {day}, not {prenom}");
        row("an unknown mail", sys, "mails.greeting", json(R"({"subject": {"en": "a", "fr": "b"}})"),
            "mails.greeting", "unknown key \"greeting\"; known here: ticket_opened");
        row("a mail without body", sys, "mails.asked.body", none, "mails.asked.body",
            "missing; expected a text");
        row("an unknown cause", sys, "quality_control.accepts[0]", "fate", "quality_control.accepts[0]",
            "one of programming_error");
        row("an unknown order", sys, "queue_order", "random", "queue_order",
            "one of receipt, severity, take_in_charge_due");
    }

    void everyMistakeNamesItsPlaceAndWhatWasExpected()
    {
        QFETCH(QString, policy);
        QFETCH(QString, place);
        QFETCH(QJsonValue, value);
        QFETCH(QString, errorPlace);
        QFETCH(QString, sentencePart);

        const QByteArray document = shipped(policy);
        QVERIFY(validatePolicy(document).empty());
        const Errors errors = validatePolicy(edited(document, place, value));
        // One mistake gives one error: what follows from it is not reported again.
        QStringList texts;
        for (const Error &error : errors)
            texts << error.text();
        QVERIFY2(errors.size() == 1, qPrintable(texts.join(u'\n')));
        QCOMPARE(errors[0].place, errorPlace);
        QVERIFY2(texts[0].contains(sentencePart), qPrintable(texts[0]));
    }

    void allMistakesAreReportedNotOnlyTheFirst()
    {
        QByteArray document = shipped(u"aplicit-charter"_s);
        document = edited(document, u"version"_s, -1);
        document = edited(document, u"hours.timezone"_s, u"Mars/Olympus"_s);
        document = edited(document, u"severities[1].take_in_charge"_s, u"soon"_s);
        document = edited(document, u"mails.ticket_opened.subject.fr"_s, QJsonValue::Undefined);
        QStringList places;
        for (const Error &error : validatePolicy(document))
            places << error.place;
        QCOMPARE(places, QStringList({u"version"_s, u"hours.timezone"_s, u"severities[1].take_in_charge"_s,
                                      u"mails.ticket_opened.subject.fr"_s}));
    }

    void whatIsNoDocumentSaysSo()
    {
        QCOMPARE(validatePolicy("").size(), 1U);
        QVERIFY(validatePolicy("").front().text().startsWith(u"This is no JSON document"_s));
        QCOMPARE(validatePolicy("[]").front().text(), u"expected an object {...}"_s);
        QVERIFY(validatePolicy("{\"id\": \"\xff\"}").front().text().contains(u"not valid UTF-8"_s));
        QVERIFY(validatePolicy("{}").size() >= 8);
    }
};

PERMANENCE_TEST(BrokenPolicyTest)
#include "BrokenPolicyTest.moc"
