#include "tests/support/Accessibility.h"
#include "tests/support/PagesFixture.h"
#include "tests/support/Places.h"
#include "tests/support/TestRegistry.h"
#include "ui/policies/PaperView.h"
#include "ui/policies/PoliciesPage.h"
#include "ui/policies/PublishDialog.h"
#include "ui/policies/RehearsalDialog.h"
#include "ui/policies/RehearsalTables.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

using namespace permanence;
using namespace permanence::test;

namespace {

const QString kScenario = sourceFile(u"tests/data/scenarios/sixth-service.json");
const QString kPolicy = sourceFile(u"tests/data/policies/sixth-service.json");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no file %s", qPrintable(path));
    return file.readAll();
}

/// A mail to a policy's desk, and what is done twenty minutes later: with ticket `ticket` where one is named.
QByteArray twoSteps(const QString &policy, const QString &what, const QString &ticket = {})
{
    const QJsonObject contract{{u"key"_s, u"c"_s}, {u"from"_s, u"2026-01-01"_s}};
    const QJsonObject customer{{u"key"_s, u"acme"_s}, {u"name"_s, u"ACME"_s}, {u"contracts"_s, QJsonArray{contract}}};
    const QJsonObject mail{{u"at"_s, u"2026-03-02T09:10:00+01:00"_s}, {u"by"_s, u"lea"_s},
                           {u"do"_s, u"receive"_s},                   {u"as"_s, u"t1"_s},
                           {u"channel"_s, u"email"_s},                {u"customer"_s, u"acme"_s},
                           {u"nature"_s, u"incident"_s},              {u"summary"_s, u"Export fails"_s}};
    QJsonObject step{{u"at"_s, u"2026-03-02T09:30:00+01:00"_s}, {u"by"_s, u"lea"_s}, {u"do"_s, what}};
    if (!ticket.isEmpty())
        step.insert(u"ticket"_s, ticket);
    return QJsonDocument(QJsonObject{{u"format"_s, 1},
                                     {u"policy"_s, policy},
                                     {u"agents"_s, QJsonArray{QJsonObject{{u"key"_s, u"lea"_s}}}},
                                     {u"customers"_s, QJsonArray{customer}},
                                     {u"steps"_s, QJsonArray{mail, step}}})
        .toJson();
}

struct RehearsalDialogFixture : PagesFixture
{
    PoliciesPage *page = nullptr;

    RehearsalDialogFixture()
    {
        page = new PoliciesPage(*service, settings);
        open(page);
    }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile made(folder.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) < 0)
            qFatal("cannot write %s", qPrintable(name));
        return made.fileName();
    }
    QTreeWidget *table(const QString &id) { return named<QTreeWidget>(page, id); }
    QStringList row(const QString &id, int index)
    {
        QStringList cells;
        for (int column = 0; column < table(id)->columnCount(); ++column)
            cells << table(id)->topLevelItem(index)->text(column);
        return cells;
    }
};

} // namespace

class RehearsalDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void aScenarioIsPlayedAndItsResultShownAsTables()
    {
        RehearsalDialogFixture f;
        RehearsalDialog *dialog = f.page->playScenario(kScenario);
        QTRY_COMPARE(dialog->summary(), u"14 steps played · 0 refused by the rules"_s);
        QCOMPARE(f.row(u"steps"_s, 1),
                 (QStringList{u"2"_s, u"Mon 2 Mar 2026 13:40"_s, u"Léa"_s, u"takes in charge: t1"_s, u"✓ done"_s, {}}));
        // What is outside the service opens no ticket.
        QCOMPARE(f.row(u"steps"_s, 13)[4], u"✗ no ticket"_s);
        QVERIFY(f.row(u"steps"_s, 13)[5].contains(u"the category is not covered"_s));
        QCOMPARE(f.row(u"charges"_s, 0).mid(0, 6),
                 (QStringList{u"t1"_s, u"remote"_s, u"Mon 2 Mar 2026 16:50"_s, u"Mon 2 Mar 2026 17:00"_s, u"1.0"_s,
                              u"15.00"_s}));
        QVERIFY(f.row(u"tickets"_s, 1)[6].startsWith(u"nobody was reached"_s));
        QCOMPARE(f.row(u"packs"_s, 0)[2], u"30 min"_s);
        QCOMPARE(f.row(u"outbox"_s, 0)[1], u"anne@atelier.example"_s);
        QVERIFY(f.table(u"history"_s)->topLevelItemCount() > 10);
        QCOMPARE(unnamedControls(dialog).join(u'\n'), QString());
        screenshot(dialog, u"policies-rehearsal"_s);
        named<QTabWidget>(dialog, u"rehearsalTables"_s)->setCurrentIndex(1);
        screenshot(dialog, u"policies-rehearsal-tickets"_s);
    }

    void aStepThatTheRulesRefuseIsToldInItsPlace()
    {
        RehearsalDialogFixture f;
        const QByteArray work = twoSteps(u"systell-maintenance"_s, u"start_work"_s, u"t1"_s); // it waits, unowned
        RehearsalDialog *dialog = f.page->playScenario(f.file(u"s.json"_s, work));
        QTRY_COMPARE(dialog->summary(), u"2 steps played · 1 refused by the rules"_s);
        QCOMPARE(f.row(u"steps"_s, 1)[4], u"✗ refused"_s);
        QVERIFY(!f.row(u"steps"_s, 1)[5].isEmpty());
    }

    void aWrongFileNamesThePlaceAndIsPlayedOncePutRight()
    {
        RehearsalDialogFixture f;
        const auto take = [](const QString &ticket) {
            return twoSteps(u"systell-maintenance"_s, u"take"_s, ticket);
        };
        const QString path = f.file(u"s.json"_s, take(u"t9"_s));
        RehearsalDialog *dialog = f.page->playScenario(path);
        QTRY_COMPARE(dialog->summary(), u"1 mistake in s.json"_s);
        QVERIFY(named<PaperView>(dialog, u"rehearsalMistakes"_s)->toPlainText().contains(u"steps[1].ticket"_s));
        f.file(u"s.json"_s, take(u"t1"_s));
        named<QPushButton>(dialog, u"playAgain"_s)->click();
        QTRY_COMPARE(dialog->summary(), u"2 steps played · 0 refused by the rules"_s);
    }

    /// The desk's own policies play, not those that the program came with.
    void aPolicyThatTheDeskPublishedIsPlayedByItsId()
    {
        RehearsalDialogFixture f;
        const QString path = f.file(u"s.json"_s, twoSteps(u"print-studio-care"_s, u"tick"_s));
        RehearsalDialog *dialog = f.page->playScenario(path);
        QTRY_VERIFY(dialog->summary().startsWith(u"1 mistake"_s) || dialog->summary().contains(u"mistakes"_s));
        f.done([](Desk &desk) { return desk.publishPolicy(contentOf(kPolicy)); });
        dialog->play();
        QTRY_COMPARE(dialog->summary(), u"2 steps played · 0 refused by the rules"_s);
    }

    void aDraftIsPlayedBeforeItIsPublished()
    {
        RehearsalDialogFixture f;
        const QString path = f.file(u"s.json"_s, twoSteps(u"print-studio-care"_s, u"tick"_s));
        RehearsalDialog *dialog = f.page->playScenario(path, contentOf(kPolicy));
        QTRY_COMPARE(dialog->summary(), u"2 steps played · 0 refused by the rules"_s);
        QVERIFY(!f.service->policies().latest(u"print-studio-care"_s));
    }

    void leavingAPlayLeavesItsResult()
    {
        RehearsalDialogFixture f;
        QPointer<RehearsalDialog> dialog = f.page->playScenario(kScenario);
        dialog->close();
        QTRY_VERIFY(dialog.isNull());
    }

    void nothingIsWrittenToTheDesk()
    {
        RehearsalDialogFixture f;
        const qint64 customers = f.ask([](Queries &queries) { return queries.customerCount(); });
        RehearsalDialog *dialog = f.page->playScenario(kScenario);
        QTRY_VERIFY(dialog->summary().contains(u"played"_s));
        QCOMPARE(f.ask([](Queries &queries) { return queries.customerCount(); }), customers);
        QVERIFY(f.ask([](Queries &queries) { return queries.recentTickets(1'000'000, 10); }).empty());
    }
};

PERMANENCE_TEST(RehearsalDialogTest)
#include "RehearsalDialogTest.moc"
