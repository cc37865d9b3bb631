#include "core/policy/BundledPolicies.h"
#include "core/policy/PolicyComparison.h"
#include "tests/support/RulesFixture.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

using namespace permanence;
using namespace permanence::test;

namespace {

const QDate kToday(2026, 3, 2);

std::vector<PolicySection> wordsOf(const QString &id, const QString &language = u"en"_s)
{
    return policyInWords(bundledPolicy(id).policy, language, kToday);
}

QStringList cellsOf(const std::vector<PolicySection> &sections, const QString &key)
{
    for (const PolicySection &section : sections) {
        for (const PolicyLine &line : section.lines) {
            if (line.key == key)
                return line.cells;
        }
    }
    return {};
}

/// Everything that a policy can say, said: each part of it can be changed and seen.
Policy fullPolicy()
{
    Policy policy = bundledPolicy(u"systell-maintenance"_s).policy;
    const Policy care = bundledPolicy(u"care-solutions"_s).policy, alias = bundledPolicy(u"alias-assistance"_s).policy;
    policy.services = care.services;
    policy.factors = care.factors;
    policy.outOfHours = care.outOfHours;
    policy.escalation = care.escalation;
    policy.intake = care.intake;
    policy.reachableAtAllHours = care.reachableAtAllHours;
    policy.packs = alias.packs;
    policy.fixDelivery = alias.fixDelivery;
    policy.freeOffers = alias.freeOffers;
    policy.redirects = bundledPolicy(u"aplicit-charter"_s).policy.redirects;
    policy.tiers = bundledPolicy(u"c4t-basic"_s).policy.tiers;
    policy.intakeChecklist = bundledPolicy(u"c4t-basic"_s).policy.intakeChecklist;
    policy.hours.exceptions = {{QDate(2026, 12, 24), {{480, 720}}}};
    return policy;
}

using Change = std::function<void(Policy &)>;

} // namespace
Q_DECLARE_METATYPE(Change)

class PolicyWordsTest : public QObject
{
    Q_OBJECT

private slots:
    // SYS-14: Monday to Thursday 08:00-12:00 and 13:30-17:30, Friday to 17:00.
    void theWeekIsToldWithItsLunchBreak()
    {
        const auto words = wordsOf(u"systell-maintenance"_s);
        QCOMPARE(cellsOf(words, u"hours.1"_s),
                 (QStringList{u"Monday"_s, u"08:00 to 12:00 and 13:30 to 17:30; lunch break from 12:00 to 13:30"_s}));
        QCOMPARE(cellsOf(words, u"hours.5"_s).value(1),
                 u"08:00 to 12:00 and 13:30 to 17:00; lunch break from 12:00 to 13:30"_s);
        QCOMPARE(cellsOf(words, u"hours.7"_s), (QStringList{u"Sunday"_s, u"closed"_s}));
    }

    void theHolidaysAreThoseOfTheComingYear()
    {
        const auto words = wordsOf(u"systell-maintenance"_s, u"fr"_s);
        QCOMPARE(cellsOf(words, u"holidays.2026-04-06"_s).value(1), u"Lundi de Pâques"_s);
        QCOMPARE(cellsOf(words, u"holidays.2027-01-01"_s).value(1), u"Jour de l'an"_s);
        QVERIFY(cellsOf(words, u"holidays.2026-01-01"_s).isEmpty());
        QVERIFY(cellsOf(words, u"holidays.2027-03-29"_s).isEmpty()); // Easter Monday of the year after
    }

    // APL-1: blocking 30 minutes, hindering 1 hour, informative 2 hours, of the desk's business time.
    void targetsAreToldWithTheirKindOfTime()
    {
        const auto words = wordsOf(u"aplicit-charter"_s);
        QCOMPARE(cellsOf(words, u"severities.blocking"_s).value(2), u"30 minutes of desk hours"_s);
        QCOMPARE(cellsOf(words, u"severities.hindering"_s).value(2), u"1 hour of desk hours"_s);
        QCOMPARE(cellsOf(words, u"severities.informative"_s).value(2), u"2 hours of desk hours"_s);
        QCOMPARE(cellsOf(words, u"severities.informative"_s).value(3), u"not promised"_s);
        // SYS-3: 48 elapsed hours.
        QCOMPARE(cellsOf(wordsOf(u"systell-maintenance"_s), u"severities.normal"_s).value(2),
                 u"48 hours around the clock"_s);
    }

    // CARE-2, CARE-8: 102.21 an hour, times 1.5 outside hours and on Saturday, times 2.0 on Sundays and holidays.
    void pricesAreATableWithTheFactorsInIt()
    {
        const auto words = wordsOf(u"care-solutions"_s);
        QCOMPARE(cellsOf(words, u"prices.remote_assistance"_s).mid(1),
                 (QStringList{u"102.21 EUR"_s, u"153.32 EUR"_s, u"153.32 EUR"_s, u"204.42 EUR"_s, u"204.42 EUR"_s}));
        QCOMPARE(cellsOf(words, u"prices.factors"_s).mid(1),
                 (QStringList{u"× 1.0"_s, u"× 1.5"_s, u"× 1.5"_s, u"× 2.0"_s, u"× 2.0"_s}));
        QVERIFY(cellsOf(words, u"services.remote_assistance"_s).value(1).contains(u"at most 3 participants"_s));
    }

    // C4T-3: not covered by basic support; some come with a higher tier.
    void categoriesSayFromWhichTierOnTheyAreCovered()
    {
        const auto words = wordsOf(u"c4t-basic"_s);
        QVERIFY(cellsOf(words, u"categories.incident"_s).value(1).contains(u"included"_s));
        QVERIFY(cellsOf(words, u"categories.declaration_correction"_s).value(1).startsWith(u"from Premium"_s));
        QVERIFY(cellsOf(wordsOf(u"systell-maintenance"_s), u"categories.training"_s).value(1).contains(u"outside"_s));
    }

    // SYS-10, SYS-11, SYS-12
    void casesThatFinishByThemselvesAreToldWithTheirNumbers()
    {
        const auto words = wordsOf(u"systell-maintenance"_s);
        QCOMPARE(cellsOf(words, u"closure.contact"_s).value(1), u"3 failed attempts within 2 business days"_s);
        QVERIFY(cellsOf(words, u"closure.answer"_s).value(1).contains(u"3 business days"_s));
        QVERIFY(!cellsOf(words, u"closure.files"_s).isEmpty());
        QVERIFY(cellsOf(wordsOf(u"care-solutions"_s), u"closure.files"_s).isEmpty());
    }

    void everyLineHasAKeyOfItsOwnAndTheCellsOfItsSection()
    {
        for (const Policy &policy : bundledPolicies()) {
            QSet<QString> keys;
            for (const PolicySection &section : policyInWords(policy, u"fr"_s, kToday)) {
                QVERIFY(!section.title.isEmpty());
                for (const PolicyLine &line : section.lines) {
                    QVERIFY2(!keys.contains(line.key), qPrintable(line.key));
                    keys.insert(line.key);
                    QCOMPARE(line.cells.size(), section.columns.isEmpty() ? 2 : section.columns.size());
                }
            }
        }
    }

    void aPolicyComparedWithItselfHasNoChange()
    {
        for (const Policy &policy : bundledPolicies())
            QCOMPARE(changesIn(comparePolicies(policy, policy, u"en"_s, kToday)), 0);
    }

    void aChangeOfAnyPartIsSeen_data()
    {
        QTest::addColumn<Change>("change");
        const auto row = [](const char *name, Change change) { QTest::newRow(name) << change; };
        row("version", [](Policy &p) { p.version = 2; });
        row("title", [](Policy &p) { p.title.en += u'x'; });
        row("French title", [](Policy &p) { p.title.fr += u'x'; });
        row("summary", [](Policy &p) { p.summary.en += u'x'; });
        row("currency", [](Policy &p) { p.currency = u"CHF"_s; });
        row("time zone", [](Policy &p) { p.hours.timezone = u"Europe/Brussels"_s; });
        row("week", [](Policy &p) { p.hours.week[4][1].until += 30; });
        row("holidays", [](Policy &p) { p.hours.holidayRegion->country = u"BE"_s; });
        row("exception", [](Policy &p) { p.hours.exceptions.begin()->second[0].until = 660; });
        row("all hours", [](Policy &p) { p.reachableAtAllHours.pop_back(); });
        row("admission", [](Policy &p) { p.admission = AdmissionBasis::LicenceAndPack; });
        row("channels", [](Policy &p) { p.channels.pop_back(); });
        row("redirect", [](Policy &p) { p.redirects[0].to = Channel::Phone; });
        row("redirect's mail", [](Policy &p) { p.redirects[0].answer = MailTemplate::Closed; });
        row("out of hours", [](Policy &p) { p.outOfHours.reset(); });
        row("out of hours channels", [](Policy &p) { p.outOfHours->channels.push_back(Channel::InPerson); });
        row("out of hours natures", [](Policy &p) { p.outOfHours->natures.push_back(Nature::Question); });
        row("named callers", [](Policy &p) { p.outOfHours->namedCallersOnly ^= true; });
        row("extra", [](Policy &p) { p.outOfHours->extraWithoutSupportModule ^= true; });
        row("severity's title", [](Policy &p) { p.severities[0].title.en += u'x'; });
        row("definition", [](Policy &p) { p.severities[0].definition.en += u'x'; });
        row("take in charge", [](Policy &p) { p.severities[0].takeInCharge->length = kHour; });
        row("clock", [](Policy &p) { p.severities[0].takeInCharge->clock = ClockKind::Business; });
        row("resolution", [](Policy &p) { p.severities[0].resolution = Target{kDay}; });
        row("tier", [](Policy &p) { p.tiers.pop_back(); });
        row("category", [](Policy &p) { p.categories.pop_back(); });
        row("included", [](Policy &p) { p.categories.back().included = true; });
        row("needed tier", [](Policy &p) { p.categories.back().neededTier = p.tiers.back().id; });
        row("intake", [](Policy &p) { p.intake[0].hint.en += u'x'; });
        row("intake checklist", [](Policy &p) { p.intakeChecklist.pop_back(); });
        row("customer checklist", [](Policy &p) { p.customerChecklist.pop_back(); });
        row("service", [](Policy &p) { p.services[0].description.en += u'x'; });
        row("price", [](Policy &p) { ++p.services[0].centsPerHour; });
        row("participants", [](Policy &p) { p.services[0].maxParticipants = 9; });
        row("outside factor", [](Policy &p) { p.factors.outsideHours = 175; });
        row("saturday factor", [](Policy &p) { p.factors.saturday = 175; });
        row("sunday factor", [](Policy &p) { p.factors.sunday = 175; });
        row("holiday factor", [](Policy &p) { p.factors.holiday = 175; });
        row("pack", [](Policy &p) { p.packs[0].minutes = 61; });
        row("pack months", [](Policy &p) { p.packRules.validMonthsAfterLicence = 12; });
        row("given back", [](Policy &p) { p.packRules.givenBackForDefect = false; });
        row("slices", [](Policy &p) { p.counting.sliceMinutes = 7; });
        row("scope", [](Policy &p) { p.counting.scope = CountingScope::Session; });
        row("free offers", [](Policy &p) { p.freeOffers.pop_back(); });
        row("queue", [](Policy &p) { p.queueOrder = QueueOrder::Severity; });
        row("attempts", [](Policy &p) { p.closure.noContact->attempts = 4; });
        row("attempt days", [](Policy &p) { p.closure.noContact->businessDays = 4; });
        row("no answer", [](Policy &p) { p.closure.noAnswerAfterBusinessDays = 4; });
        row("files", [](Policy &p) { p.closure.whenFilesAreRequested = false; });
        row("voicemail inside", [](Policy &p) { p.voicemail->insideHours.en += u'x'; });
        row("voicemail outside", [](Policy &p) { p.voicemail->outsideHours.en += u'x'; });
        row("call back", [](Policy &p) { p.voicemail->callBackNextBusinessDay = false; });
        row("promise", [](Policy &p) { p.promiseSentence.reset(); });
        row("review", [](Policy &p) { p.reviewEveryDays = 14; });
        row("mail", [](Policy &p) { p.mails[0].body.en += u'x'; });
        row("French mail", [](Policy &p) { p.mails[0].subject.fr += u'x'; });
        row("no mail", [](Policy &p) { p.mails.pop_back(); });
        row("release dates", [](Policy &p) { p.releaseDateNatures.clear(); });
        row("escalation", [](Policy &p) { p.escalation[0].reasons.en += u'x'; });
        row("quality control", [](Policy &p) { p.qualityControl.accepts.clear(); });
        row("its needs", [](Policy &p) { p.qualityControl.needs.pop_back(); });
        row("fixes", [](Policy &p) { p.fixDelivery[0].delivery = FixDelivery::NextPatchUpdate; });
        row("training", [](Policy &p) { p.suggestsTrainedAgents = false; });
    }
    void aChangeOfAnyPartIsSeen()
    {
        QFETCH(const Change, change);
        const Policy before = fullPolicy();
        Policy after = before;
        change(after);
        QVERIFY(after != before);
        QVERIFY(changesIn(comparePolicies(before, after, u"en"_s, kToday)) > 0);
        QVERIFY(changesIn(comparePolicies(before, after, u"fr"_s, kToday)) > 0);
    }

    void whatWasAddedRemovedAndChangedIsMarkedAsThat()
    {
        const Policy before = bundledPolicy(u"aplicit-charter"_s).policy;
        Policy after = before;
        after.severities.pop_back();
        after.severities[0].takeInCharge->length = 15 * kMinute;
        after.severities.push_back({u"cosmetic"_s, {u"Cosmetic"_s, u"Cosmétique"_s}, {}, {}, {}});
        const auto sections = comparePolicies(before, after, u"en"_s, kToday);
        std::vector<std::pair<LineChange, QString>> marks;
        for (const ComparedSection &section : sections) {
            for (const ComparedLine &line : section.lines) {
                if (line.change != LineChange::Same)
                    marks.emplace_back(line.change, line.before.value(0) + u'>' + line.after.value(0));
            }
        }
        const std::vector<std::pair<LineChange, QString>> expected{
            {LineChange::Changed, u"1. Blocking>1. Blocking"_s},
            {LineChange::Removed, u"3. Informative>"_s},
            {LineChange::Added, u">3. Cosmetic"_s}};
        QCOMPARE(marks, expected);
        const QString text = plainText(sections);
        QVERIFY2(text.contains(u"≠ changed"_s) && text.contains(u"− removed"_s) && text.contains(u"+ added"_s),
                 qPrintable(text));
        QVERIFY2(text.contains(u"15 minutes of desk hours"_s) && text.contains(u"30 minutes of desk hours"_s),
                 qPrintable(text));
        QVERIFY(!text.contains(u"Hindering"_s)); // as it was
    }
};

PERMANENCE_TEST(PolicyWordsTest)
#include "PolicyWordsTest.moc"
