#include "tests/support/Accessibility.h"
#include "tests/support/JsonEdit.h"
#include "tests/support/PagesFixture.h"
#include "tests/support/Places.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/TypeText.h"
#include "ui/policies/PaperView.h"
#include "ui/policies/PoliciesPage.h"
#include "ui/policies/PublishDialog.h"
#include "ui/widgets/NoticeBar.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace permanence;
using namespace permanence::test;

namespace {

QByteArray shipped(const QString &id)
{
    QFile file(sourceFile(QString(u"resources/policies/"_s % id % u".json"_s)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no policy");
    return file.readAll();
}

/// The charter as version 2, with a quarter of an hour for what blocks and no severity for information.
QByteArray nextCharter(bool keepsSeverities = true)
{
    QJsonObject root = QJsonDocument::fromJson(shipped(u"aplicit-charter"_s)).object();
    root[u"version"_s] = 2;
    QJsonArray severities = root[u"severities"_s].toArray();
    QJsonObject blocking = severities[0].toObject();
    blocking[u"take_in_charge"_s] = u"PT15M"_s;
    severities[0] = blocking;
    if (!keepsSeverities)
        severities.removeLast();
    root[u"severities"_s] = severities;
    return QJsonDocument(root).toJson();
}

struct PoliciesPageFixture : PagesFixture
{
    PoliciesPage *page = nullptr;

    void show()
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
    QString words(const QString &name = u"policyWords"_s) { return named<PaperView>(page, name)->toPlainText(); }
    QTreeWidget *list() { return named<QTreeWidget>(page, u"policyVersions"_s); }
    QStringList versions()
    {
        QStringList texts;
        for (QTreeWidgetItemIterator item(list()); *item; ++item)
            texts << (*item)->text(0);
        return texts;
    }
    template <class T = QWidget>
    T *in(const QString &name)
    {
        return named<T>(page, name);
    }
    QString error(const QString &name) { return in(name)->accessibleName(); }
};

} // namespace

class PoliciesPageTest : public QObject
{
    Q_OBJECT

private slots:
    // APL-1: blocking 30 minutes.
    void aPolicyIsToldInWords()
    {
        PoliciesPageFixture f;
        f.show();
        f.page->select({u"aplicit-charter"_s, 1});
        QTRY_VERIFY(f.words().contains(u"30 minutes of desk hours"_s));
        QVERIFY(f.words().contains(u"09:00 to 18:00"_s));
        QVERIFY(f.words().contains(u"Easter Monday"_s));
        f.pictures(u"policies"_s);
        QCOMPARE(unnamedControls(f.page).join(u'\n'), QString());
    }

    void itsOpenTicketsAreCountedByVersion()
    {
        PoliciesPageFixture f;
        f.show();
        f.call(u"The plan does not come"_s);
        QTRY_VERIFY(f.versions().join(u'|').contains(u"Service quality charter\nversion 1 · 1 open ticket"_s));
    }

    void theKeyboardChoosesAndCopies()
    {
        PoliciesPageFixture f;
        f.show();
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(f.list()));
        QTest::keyClick(f.list(), Qt::Key_Home);
        QCOMPARE(f.page->shown()->id, u"alias-assistance"_s);
        QTest::keyClick(f.list(), Qt::Key_Down);
        QCOMPARE(f.page->shown()->id, u"aplicit-charter"_s);
        QVERIFY(f.words().contains(u"Blocking"_s));
        QTest::keyClick(f.page, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QApplication::clipboard()->text().contains(u"1. Blocking | "_s));
    }

    void twoPoliciesAreComparedAndEscEndsIt()
    {
        PoliciesPageFixture f;
        f.show();
        f.page->select({u"alias-assistance"_s, 1});
        f.page->compareWith(PolicyVersion{u"systell-maintenance"_s, 1});
        QVERIFY(f.words().contains(u"≠ changed"_s));
        QVERIFY(f.words().contains(u"+ added"_s) && f.words().contains(u"− removed"_s));
        QVERIFY(!f.words().contains(u"Europe/Paris"_s)); // the same in both
        f.pictures(u"policies-compared"_s);
        f.in<QCheckBox>(u"onlyChanges"_s)->click();
        QVERIFY(f.words().contains(u"Europe/Paris"_s));
        QTest::keyClick(f.page, Qt::Key_Escape);
        QVERIFY(!f.words().contains(u"≠ changed"_s));
        QCOMPARE(f.page->shown()->id, u"alias-assistance"_s);
    }

    void aNewVersionIsPreviewedPublishedAndJudgesNewTickets()
    {
        PoliciesPageFixture f;
        f.show();
        f.call(u"Opened before"_s);
        PublishDialog *dialog = f.page->loadDocument(f.file(u"charter.json"_s, nextCharter()));
        QTRY_COMPARE(dialog->summary(), u"Service quality charter, version 2: 2 differences from version 1"_s);
        QVERIFY(f.words(u"publishWords"_s).contains(u"Taken in charge within: 15 minutes of desk hours"_s));
        const QString notes = f.in<QLabel>(u"publishNotes"_s)->text();
        QVERIFY2(notes.contains(u"1 open ticket keeps version 1."_s), qPrintable(notes));
        QCOMPARE(unnamedControls(dialog).join(u'\n'), QString());
        screenshot(dialog, u"policies-publish"_s);
        auto *publish = f.in<QPushButton>(u"publish"_s);
        QCOMPARE(publish->text(), u"Publish version 2"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(f.page->shown().value(), (PolicyVersion{u"aplicit-charter"_s, 2}));
        QTRY_VERIFY(f.versions().contains(u"Version 1 · 1 open ticket"_s));
        QVERIFY(f.window.notices().shown());
        const LoggedCall call = f.call(u"Opened after"_s);
        QCOMPARE(f.service->clock().now() + 15 * kMinute, call.takeInChargeDue.value());
    }

    void aDocumentWithMistakesNamesTheirPlaces()
    {
        PoliciesPageFixture f;
        f.show();
        QByteArray wrong = nextCharter();
        wrong.replace("PT15M", "soon").replace("take_in_charge_due", "dice");
        PublishDialog *dialog = f.page->loadDocument(f.file(u"charter.json"_s, wrong));
        QTRY_COMPARE(dialog->summary(), u"2 mistakes in charter.json"_s);
        const QString words = f.words(u"publishWords"_s);
        QVERIFY2(words.contains(u"severities[0].take_in_charge"_s) && words.contains(u"queue_order"_s),
                 qPrintable(words));
        QVERIFY(!f.in<QPushButton>(u"publish"_s)->isEnabled());
        screenshot(dialog, u"policies-mistakes"_s);
    }

    void aFileThatIsNoneSaysSo_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("Bonjour");
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\x00");
        QTest::newRow("a list") << QByteArray("[]");
    }
    void aFileThatIsNoneSaysSo()
    {
        QFETCH(const QByteArray, content);
        PoliciesPageFixture f;
        f.show();
        PublishDialog *dialog = f.page->loadDocument(f.file(u"x.json"_s, content));
        QTRY_VERIFY(dialog->summary().startsWith(u"1 mistake in"_s));
        QVERIFY(!f.in<QPushButton>(u"publish"_s)->isEnabled());
    }

    void aMissingFileSaysSo()
    {
        PoliciesPageFixture f;
        f.show();
        PublishDialog *dialog = f.page->loadDocument(f.folder.filePath(u"nowhere.json"_s));
        QTRY_VERIFY(f.error(u"publishError"_s).contains(u"nowhere.json"_s));
        QVERIFY(dialog->summary().startsWith(u"Nothing can be loaded"_s));
    }

    // Two versions with one number: other content under a version that is known is refused.
    void aVersionWhoseNumberIsTakenIsNotPublished()
    {
        PoliciesPageFixture f;
        f.show();
        QByteArray same = nextCharter();
        same.replace("\"version\": 2", "\"version\": 1");
        f.page->loadDocument(f.file(u"charter.json"_s, same));
        QTRY_VERIFY(f.error(u"publishError"_s).contains(u"Version 1 is published already and says something else"_s));
        QVERIFY(f.error(u"publishError"_s).contains(u"number 2"_s));
        QVERIFY(!f.in<QPushButton>(u"publish"_s)->isEnabled());
    }

    void aVersionPublishedByAnotherMeanwhileIsTheTypedError()
    {
        PoliciesPageFixture f;
        f.show();
        PublishDialog *dialog = f.page->loadDocument(f.file(u"charter.json"_s, nextCharter()));
        QTRY_VERIFY(f.in<QPushButton>(u"publish"_s)->isEnabled());
        f.done([](Desk &desk) { return desk.publishPolicy(nextCharter()); });
        QTest::keyClick(dialog, Qt::Key_Return);
        const QString twice = Error{ErrorCode::Duplicate, {u"aplicit-charter 2"_s}, u"version"_s}.text();
        QTRY_COMPARE(f.error(u"publishError"_s), twice);
    }

    void aSeverityThatAnOpenTicketHasIsNotDropped()
    {
        PoliciesPageFixture f;
        f.show();
        const LoggedCall call = f.call(u"A question"_s, u"informative"_s);
        f.page->loadDocument(f.file(u"charter.json"_s, nextCharter(false)));
        QTRY_VERIFY(f.error(u"publishError"_s).contains(call.ticketNumber));
        QVERIFY(!f.in<QPushButton>(u"publish"_s)->isEnabled());
    }

    void anAgentReadsPoliciesButNeitherPublishesThemNorSetsUpTheDesk()
    {
        PoliciesPageFixture f;
        f.service = expectValue(DeskService::open(f.service->path(), u"max"_s, f.clock));
        f.show();
        QVERIFY(!f.in(u"deskCard"_s)->isVisible());
        f.page->loadDocument(f.file(u"charter.json"_s, nextCharter()));
        QTRY_VERIFY(f.error(u"publishError"_s).contains(u"Only team leads and managers"_s));
        QVERIFY(!f.in<QPushButton>(u"publish"_s)->isEnabled());
    }

    void theDeskIsSetUpByItsManager()
    {
        PoliciesPageFixture f;
        f.show();
        f.in<QPushButton>(u"setUpDesk"_s)->click();
        auto *name = f.in<QLineEdit>(u"deskNameEdit"_s);
        name->setText(u"Support Niort"_s);
        auto *zone = f.in<QComboBox>(u"deskTimezone"_s);
        zone->setCurrentText(u"Mars/Olympus"_s);
        f.in<QPushButton>(u"saveDesk"_s)->click();
        QTRY_VERIFY(f.error(u"deskError"_s).startsWith(u"Time zone: expected a time zone"_s));
        screenshot(f.in(u"deskDialog"_s), u"policies-desk"_s);
        QCOMPARE(unnamedControls(f.in(u"deskDialog"_s)).join(u'\n'), QString());
        zone->setCurrentText(u"Europe/Brussels"_s);
        auto *policy = f.in<QComboBox>(u"deskPolicy"_s);
        policy->setCurrentIndex(policy->findData(u"care-solutions"_s));
        f.in<QPushButton>(u"saveDesk"_s)->click();
        QTRY_COMPARE(f.service->desk().policy, u"care-solutions"_s);
        QCOMPARE(f.service->desk().name, u"Support Niort"_s);
        QCOMPARE(f.service->desk().timezone, u"Europe/Brussels"_s);
        QTRY_VERIFY(f.in<QLabel>(u"deskName"_s)->text().contains(u"Support Niort"_s));
    }

    // APL-7: the desk sees who is trained on what.
    void trainingIsEnteredAndSeen()
    {
        PoliciesPageFixture f;
        f.show();
        f.in<QPushButton>(u"openTraining"_s)->click();
        auto *list = f.in<QTreeWidget>(u"trainings"_s);
        QTRY_COMPARE(f.in<QComboBox>(u"trainedAgent"_s)->count(), 1);
        f.in<QLineEdit>(u"trainedProduct"_s)->setText(u"Alphacam"_s);
        f.in<QLineEdit>(u"trainedUntil"_s)->setText(u"31/02/2027"_s);
        f.in<QPushButton>(u"addTraining"_s)->click();
        QTRY_VERIFY(f.error(u"trainingError"_s).contains(u"31/02/2027"_s));
        f.in<QLineEdit>(u"trainedUntil"_s)->setText(u"31/12/2025"_s);
        f.in<QPushButton>(u"addTraining"_s)->click();
        QTRY_COMPARE(list->topLevelItem(0)->text(0), u"Alphacam"_s);
        QCOMPARE(list->topLevelItem(0)->text(1), u"lea"_s);
        QVERIFY(list->topLevelItem(0)->text(2).contains(u"✗ over since"_s)); // today is 2 March 2026
        screenshot(f.in(u"trainingDialog"_s), u"policies-training"_s);
        QCOMPARE(unnamedControls(f.in(u"trainingDialog"_s)).join(u'\n'), QString());
    }
};

PERMANENCE_TEST(PoliciesPageTest)
#include "PoliciesPageTest.moc"
