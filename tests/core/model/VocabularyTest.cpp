#include "core/model/Vocabulary.h"
#include "tests/support/TestRegistry.h"

#include <QSet>
#include <QtTest>

using namespace permanence;

class VocabularyTest : public QObject
{
    Q_OBJECT

private:
    template <class E>
    static void goesBothWays(const QStringList &codes)
    {
        QCOMPARE(allCodes<E>(), codes);
        QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), codes.size());
        for (const QString &code : codes) {
            const std::optional<E> value = fromCode<E>(code);
            QVERIFY2(value, qPrintable(code));
            QCOMPARE(codeOf(*value), code);
        }
        QVERIFY(!fromCode<E>(u"no_such_code"));
        QVERIFY(!fromCode<E>(u""));
    }

private slots:
    void everyCodeGoesBothWays()
    {
        goesBothWays<Nature>(
            {u"incident"_s, u"question"_s, u"service_request"_s, u"change_request"_s, u"feature_request"_s});
        goesBothWays<Channel>({u"phone"_s, u"email"_s, u"portal"_s, u"in_person"_s});
        goesBothWays<Status>({u"waiting"_s, u"in_progress"_s, u"resolved"_s});
        goesBothWays<Role>({u"agent"_s, u"lead"_s, u"manager"_s});
        goesBothWays<LicenceKind>({u"four_year"_s, u"on_demand"_s});
        goesBothWays<FixDelivery>({u"as_soon_as_possible"_s, u"next_patch_update"_s});
        goesBothWays<DefectCause>(
            {u"programming_error"_s, u"misuse"_s, u"wrong_data"_s, u"computer_problem"_s});
        goesBothWays<DateKind>({u"solution"_s, u"release"_s});
        goesBothWays<MailTemplate>({u"ticket_opened"_s, u"status_changed"_s, u"use_portal"_s, u"asked"_s,
                                    u"date_set"_s, u"progress"_s, u"closed"_s, u"checklist"_s});
    }

    // ALIAS-3
    void waitingIsRedInProgressOrangeResolvedGreen()
    {
        QCOMPARE(colourCodeOf(Status::Waiting), u"red"_s);
        QCOMPARE(colourCodeOf(Status::InProgress), u"orange"_s);
        QCOMPARE(colourCodeOf(Status::Resolved), u"green"_s);
    }

    void onlyLeadsAndManagersLead()
    {
        QVERIFY(!mayLead(Role::Agent));
        QVERIFY(mayLead(Role::Lead));
        QVERIFY(mayLead(Role::Manager));
    }
};

PERMANENCE_TEST(VocabularyTest)
#include "VocabularyTest.moc"
