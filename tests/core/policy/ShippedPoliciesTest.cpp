#include "core/policy/BundledPolicies.h"
#include "tests/support/RulesFixture.h"
#include "tests/support/TestRegistry.h"

#include <QMap>
#include <QtTest>

using namespace permanence;
using namespace permanence::test;

namespace {

constexpr int at(int hour, int minute = 0)
{
    return hour * 60 + minute;
}

Week weekOf(const DaySpans &monToThu, const DaySpans &fri)
{
    return {monToThu, monToThu, monToThu, monToThu, fri, {}, {}};
}

template <class Row>
QStringList idsOf(const std::vector<Row> &rows)
{
    QStringList ids;
    for (const Row &row : rows)
        ids << row.id;
    return ids;
}

std::vector<MailTemplate> mailsOf(const Policy &policy)
{
    std::vector<MailTemplate> mails;
    for (const auto &row : CodeTable<MailTemplate>::rows) {
        if (policy.sends(row.value))
            mails.push_back(row.value);
    }
    return mails;
}

} // namespace

/// What the shipped documents say is what the requirements say.
class ShippedPoliciesTest : public QObject
{
    Q_OBJECT

private slots:
    // C4T-7, CARE-1, ALIAS-2, SYS-14, APL-8
    void deskHoursAreThoseOfTheDocuments_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("country");
        QTest::addColumn<Week>("week");
        const DaySpans office{{at(9), at(17)}};
        const DaySpans charter{{at(9), at(18)}};
        QTest::newRow("C4T-7") << u"c4t-basic"_s << u"Europe/Paris"_s << u"FR"_s << weekOf(office, office);
        QTest::newRow("CARE-1") << u"care-solutions"_s << u"Europe/Brussels"_s << u"BE"_s
                                << weekOf(office, office);
        QTest::newRow("ALIAS-2") << u"alias-assistance"_s << u"Europe/Paris"_s << u"FR"_s
                                 << weekOf(office, office);
        QTest::newRow("APL-8") << u"aplicit-charter"_s << u"Europe/Paris"_s << u"FR"_s
                               << weekOf(charter, charter);
        QTest::newRow("SYS-14") << u"systell-maintenance"_s << u"Europe/Paris"_s << u"FR"_s
                                << weekOf({{at(8), at(12)}, {at(13, 30), at(17, 30)}},
                                          {{at(8), at(12)}, {at(13, 30), at(17)}});
    }

    void deskHoursAreThoseOfTheDocuments()
    {
        QFETCH(QString, id);
        QFETCH(QString, zone);
        QFETCH(QString, country);
        QFETCH(Week, week);
        const CalendarSpec hours = bundledPolicy(id).policy.hours;
        QCOMPARE(hours.timezone, zone);
        QVERIFY(hours.week == week);
        QVERIFY(hours.holidayRegion.has_value());
        QCOMPARE(hours.holidayRegion->country, country);
        QVERIFY(hours.exceptions.empty());
    }

    // APL-1, SYS-3, C4T-6
    void targetsAreThoseOfTheDocuments()
    {
        const Policy charter = bundledPolicy(u"aplicit-charter"_s).policy;
        QCOMPARE(idsOf(charter.severities), QStringList({u"blocking"_s, u"hindering"_s, u"informative"_s}));
        QVERIFY(charter.severity(u"blocking")->takeInCharge == (Target{30 * kMinute, ClockKind::Business}));
        QVERIFY(charter.severity(u"hindering")->takeInCharge == (Target{kHour, ClockKind::Business}));
        QVERIFY(charter.severity(u"informative")->takeInCharge == (Target{2 * kHour, ClockKind::Business}));

        const Policy hotline = bundledPolicy(u"systell-maintenance"_s).policy;
        QCOMPARE(idsOf(hotline.severities), QStringList{u"normal"_s});
        QVERIFY(hotline.leastUrgent().takeInCharge == (Target{48 * kHour, ClockKind::Elapsed}));

        for (const QString &id : {u"c4t-basic"_s, u"care-solutions"_s, u"alias-assistance"_s}) {
            for (const Severity &severity : bundledPolicy(id).policy.severities)
                QVERIFY2(!severity.takeInCharge, qPrintable(id));
        }
        // APL-2, C4T-6: resolution is agreed in the contract.
        for (const Policy &policy : bundledPolicies()) {
            for (const Severity &severity : policy.severities)
                QVERIFY2(!severity.resolution, qPrintable(policy.id));
        }
    }

    // C4T-2, C4T-3, C4T-4
    void theCustomsPlatformCoversThreeCategoriesAndNamesTheTierOfTheOthers()
    {
        const Policy policy = bundledPolicy(u"c4t-basic"_s).policy;
        QCOMPARE(idsOf(policy.severities), QStringList({u"high"_s, u"medium"_s, u"low"_s}));
        QCOMPARE(idsOf(policy.tiers), QStringList({u"basic"_s, u"premium"_s, u"premium_plus"_s}));
        QMap<QString, QString> needed;
        QStringList included;
        for (const Category &category : policy.categories) {
            if (category.included)
                included << category.id;
            else
                needed.insert(category.id, category.neededTier);
        }
        QCOMPARE(included, QStringList({u"incident"_s, u"availability"_s, u"updates"_s}));
        const QMap<QString, QString> expected{
            {u"customs_authorities"_s, u"premium_plus"_s}, {u"declaration_notifications"_s, u"premium"_s},
            {u"declaration_completion"_s, u"premium"_s},   {u"business_continuity"_s, u"premium_plus"_s},
            {u"declaration_correction"_s, u"premium"_s},   {u"continuous_improvement"_s, u"premium_plus"_s},
            {u"data_enrichment"_s, u"premium_plus"_s},
        };
        QCOMPARE(needed, expected);
        QCOMPARE(policy.queueOrder, QueueOrder::Severity);
    }

    // C4T-3
    void aHigherTierCoversWhatALowerOneDoes()
    {
        const Policy policy = bundledPolicy(u"c4t-basic"_s).policy;
        const Category &premium = *policy.category(u"declaration_completion");
        const Category &premiumPlus = *policy.category(u"data_enrichment");
        QVERIFY(!policy.covers(premium, u"basic"));
        QVERIFY(!policy.covers(premium, u"")); // a contract without a tier has the lowest
        QVERIFY(policy.covers(premium, u"premium"));
        QVERIFY(policy.covers(premium, u"premium_plus"));
        QVERIFY(!policy.covers(premiumPlus, u"premium"));
        QVERIFY(policy.covers(premiumPlus, u"premium_plus"));
        QVERIFY(policy.covers(*policy.category(u"updates"), u""));
        QVERIFY(!policy.covers(premium, u"no_such_tier"));
    }

    // SYS-1, SYS-2
    void theHotlineCoversFourCategoriesAndNoTierBuysTheOthers()
    {
        const Policy policy = bundledPolicy(u"systell-maintenance"_s).policy;
        QCOMPARE(idsOf(policy.categories),
                 QStringList({u"reinstallation"_s, u"configuration"_s, u"troubleshooting"_s, u"explanation"_s,
                              u"application_changes"_s, u"other_software"_s, u"hardware_os"_s, u"network"_s,
                              u"training"_s}));
        for (std::size_t i = 0; i < policy.categories.size(); ++i) {
            QCOMPARE(policy.categories[i].included, i < 4);
            QCOMPARE(policy.covers(policy.categories[i], u""), i < 4);
            QVERIFY(policy.categories[i].neededTier.isEmpty());
        }
        QVERIFY(policy.tiers.empty());
        QCOMPARE(policy.admission, AdmissionBasis::Contract);
    }

    // CARE-8
    void theServiceDeskSellsFourServicesByTheHour()
    {
        const Policy policy = bundledPolicy(u"care-solutions"_s).policy;
        QCOMPARE(idsOf(policy.services),
                 QStringList({u"remote_assistance"_s, u"settings"_s, u"database"_s, u"repair"_s}));
        QCOMPARE(policy.service(u"remote_assistance")->centsPerHour, 10221);
        QCOMPARE(policy.service(u"remote_assistance")->maxParticipants, 3);
        QCOMPARE(policy.service(u"settings")->centsPerHour, 8218);
        QCOMPARE(policy.service(u"database")->centsPerHour, 8218);
        QCOMPARE(policy.service(u"repair")->centsPerHour, 11132);
        for (const Policy &other : bundledPolicies())
            QCOMPARE(other.sellsHours(), other.id == policy.id);
    }

    // CARE-1, CARE-2, CARE-3, CARE-4, CARE-5
    void theServiceDeskIsReachableAtAllHoursUnderConditionsAndAtItsFactors()
    {
        const Policy policy = bundledPolicy(u"care-solutions"_s).policy;
        QVERIFY(policy.reachableAtAllHours == (std::vector{Channel::Phone, Channel::Email}));
        QVERIFY(policy.factors == (Factors{150, 150, 200, 200}));
        QVERIFY(policy.outOfHours.has_value());
        QVERIFY(policy.outOfHours->channels == std::vector{Channel::Phone});
        QVERIFY(policy.outOfHours->natures == std::vector{Nature::Incident});
        QVERIFY(policy.outOfHours->namedCallersOnly);
        QVERIFY(policy.outOfHours->extraWithoutSupportModule);
        for (const Policy &other : bundledPolicies())
            QCOMPARE(other.outOfHours.has_value(), other.id == policy.id);
    }

    // CARE-6, CARE-9, CARE-10, CARE-11
    void theServiceDeskSaysWhatIntakeNeedsWhoGetsADateAndWhomToComplainTo()
    {
        const Policy policy = bundledPolicy(u"care-solutions"_s).policy;
        QCOMPARE(idsOf(policy.intake),
                 QStringList({u"description"_s, u"first_tests"_s, u"environment"_s, u"reproduction"_s}));
        for (const Nature nature :
             {Nature::Incident, Nature::Question, Nature::ServiceRequest, Nature::FeatureRequest})
            QCOMPARE(policy.dateKind(nature), DateKind::Solution);
        QCOMPARE(policy.dateKind(Nature::ChangeRequest), DateKind::Release);
        QCOMPARE(policy.escalation.size(), 1U);
        QCOMPARE(policy.escalation[0].level, 1);
        QCOMPARE(policy.escalation[0].title.en, u"Customer service manager"_s);
        for (const auto &row : CodeTable<Channel>::rows)
            QVERIFY(policy.accepts(row.value));
    }

    // ALIAS-1, ALIAS-5, ALIAS-6, ALIAS-7, ALIAS-8
    void prepaidAssistanceSellsPacksAndCountsSlices()
    {
        const Policy policy = bundledPolicy(u"alias-assistance"_s).policy;
        QCOMPARE(policy.admission, AdmissionBasis::LicenceAndPack);
        QCOMPARE(policy.packs.size(), 3U);
        QCOMPARE(policy.pack(u"AST01")->minutes, 60);
        QCOMPARE(policy.pack(u"AST02")->minutes, 120);
        QCOMPARE(policy.pack(u"AST05")->minutes, 300);
        QCOMPARE(policy.pack(u"AST03"), nullptr);
        QVERIFY(policy.counting == (Counting{15, CountingScope::Ticket}));
        QVERIFY(policy.packRules == (PackRules{24, true}));
        QCOMPARE(policy.fixDeliveryFor(LicenceKind::FourYear), FixDelivery::AsSoonAsPossible);
        QCOMPARE(policy.fixDeliveryFor(LicenceKind::OnDemand), FixDelivery::NextPatchUpdate);
        QCOMPARE(idsOf(policy.freeOffers), QStringList({u"technical_bulletins"_s, u"faq"_s}));
        QVERIFY(!bundledPolicy(u"c4t-basic"_s).policy.fixDeliveryFor(LicenceKind::FourYear));
    }

    // SYS-4, SYS-5, SYS-6, SYS-7, SYS-10, SYS-11, SYS-12
    void theHotlineClosesCasesByItselfAndNoOtherServiceDoes()
    {
        const Policy policy = bundledPolicy(u"systell-maintenance"_s).policy;
        QVERIFY(policy.closure.noContact == (NoContactRule{3, 2}));
        QCOMPARE(policy.closure.noAnswerAfterBusinessDays, 3);
        QVERIFY(policy.closure.whenFilesAreRequested);
        QVERIFY(policy.voicemail && policy.voicemail->callBackNextBusinessDay);
        QVERIFY(policy.voicemail->outsideHours.fr.contains(u"prochain jour ouvrable"_s));
        QVERIFY(policy.voicemail->outsideHours.en.contains(u"next business day"_s));
        QVERIFY(policy.promiseSentence && policy.promiseSentence->fr.contains(u"dès que possible"_s));
        QCOMPARE(policy.reviewEveryDays, 7);
        for (const Policy &other : bundledPolicies()) {
            if (other.id == policy.id)
                continue;
            QVERIFY2(other.closure == ClosureRules{} && !other.voicemail, qPrintable(other.id));
        }
    }

    // SYS-8, SYS-9, C4T-5
    void qualityControlAcceptsProgrammingErrorsAloneAndTheTwoChecklistsDiffer()
    {
        const Policy policy = bundledPolicy(u"systell-maintenance"_s).policy;
        QVERIFY(policy.qualityControlAccepts(DefectCause::ProgrammingError));
        for (const DefectCause cause :
             {DefectCause::Misuse, DefectCause::WrongData, DefectCause::ComputerProblem})
            QVERIFY(!policy.qualityControlAccepts(cause));
        QCOMPARE(idsOf(policy.qualityControl.needs),
                 QStringList({u"product_version"_s, u"steps"_s, u"expected"_s, u"actual"_s, u"files"_s}));
        QCOMPARE(policy.customerChecklist.size(), 5U);
        QVERIFY(policy.intakeChecklist.empty());

        const Policy customs = bundledPolicy(u"c4t-basic"_s).policy;
        QCOMPARE(idsOf(customs.intakeChecklist),
                 QStringList({u"own_system_checked"_s, u"data_transmitted"_s}));
        QVERIFY(customs.customerChecklist.empty());
    }

    // APL-3, APL-7
    void onlyTheCharterSendsMailToThePortal()
    {
        for (const Policy &policy : bundledPolicies()) {
            const bool charter = policy.id == u"aplicit-charter"_s;
            QCOMPARE(policy.accepts(Channel::Email), !charter);
            QCOMPARE(policy.redirect(Channel::Email) != nullptr, charter);
            for (const Channel channel : {Channel::Phone, Channel::Portal, Channel::InPerson})
                QVERIFY(policy.accepts(channel) && !policy.redirect(channel));
            QVERIFY(policy.suggestsTrainedAgents);
        }
        const Policy charter = bundledPolicy(u"aplicit-charter"_s).policy;
        QVERIFY(*charter.redirect(Channel::Email) ==
                (ChannelRedirect{Channel::Email, Channel::Portal, MailTemplate::UsePortal}));
        QCOMPARE(charter.queueOrder, QueueOrder::TakeInChargeDue);
    }

    // CARE-7, CARE-10, ALIAS-4, APL-3, APL-4, SYS-7, SYS-9
    void eachServiceSendsItsOwnMails()
    {
        using enum MailTemplate;
        QVERIFY(mailsOf(bundledPolicy(u"c4t-basic"_s).policy) == (std::vector{TicketOpened, Asked, Closed}));
        QVERIFY(mailsOf(bundledPolicy(u"care-solutions"_s).policy) ==
                (std::vector{TicketOpened, Asked, DateSet, Closed}));
        QVERIFY(mailsOf(bundledPolicy(u"alias-assistance"_s).policy) == (std::vector{TicketOpened, Asked, Closed}));
        QVERIFY(mailsOf(bundledPolicy(u"systell-maintenance"_s).policy) ==
                (std::vector{Asked, Progress, Closed, Checklist}));
        QVERIFY(mailsOf(bundledPolicy(u"aplicit-charter"_s).policy) ==
                (std::vector{TicketOpened, StatusChanged, UsePortal}));
        for (const Policy &policy : bundledPolicies()) {
            if (const MailText *opened = policy.mail(TicketOpened))
                QVERIFY2(opened->body.fr.contains(u"{ticket}"_s), qPrintable(policy.id));
        }
    }
};

PERMANENCE_TEST(ShippedPoliciesTest)
#include "ShippedPoliciesTest.moc"
