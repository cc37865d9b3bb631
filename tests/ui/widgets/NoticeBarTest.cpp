#include "ui/widgets/NoticeBar.h"

#include "core/base/Literals.h"
#include "tests/support/Accessibility.h"
#include "tests/support/TestRegistry.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace permanence;

class NoticeBarTest : public QObject
{
    Q_OBJECT

private slots:
    void theWorstIsShownFirstThenTheOldest()
    {
        NoticeBar bar;
        QVERIFY(bar.isHidden());
        bar.tell({NoticeSeverity::Information, u"first"_s, {}, {}, true});
        bar.tell({NoticeSeverity::Information, u"second"_s, {}, {}, true});
        bar.tell({NoticeSeverity::Problem, u"bad"_s, {}, {}, true});
        QVERIFY(!bar.isHidden());
        QCOMPARE(bar.shown()->text, u"bad"_s);
        QVERIFY(bar.closeShown());
        QCOMPARE(bar.shown()->text, u"first"_s);
        bar.closeShown();
        QCOMPARE(bar.shown()->text, u"second"_s);
        bar.closeShown();
        QVERIFY(bar.isHidden());
        QVERIFY(!bar.closeShown());
    }

    void whatIsDueNowDoesNotWaitBehindWhatIsAsBad()
    {
        NoticeBar bar;
        bar.tell({NoticeSeverity::Warning, u"missed"_s, {}, {}, true});
        bar.tell({NoticeSeverity::Warning, u"due"_s, {}, {}, true, true});
        bar.tell({NoticeSeverity::Warning, u"due later"_s, {}, {}, true, true});
        bar.tell({NoticeSeverity::Problem, u"bad"_s, {}, {}, true});
        for (const QString &next : {u"bad"_s, u"due"_s, u"due later"_s, u"missed"_s}) {
            QCOMPARE(bar.shown()->text, next);
            bar.closeShown();
        }
    }

    void aNoticeTakesThePlaceOfOneWithItsKeyAndCanBeTakenBack()
    {
        NoticeBar bar;
        bar.tell({NoticeSeverity::Warning, u"due in 5 minutes"_s, {}, u"due"_s, true});
        bar.tell({NoticeSeverity::Problem, u"overdue"_s, {}, u"due"_s, true});
        QCOMPARE(bar.count(), 1);
        QCOMPARE(bar.shown()->text, u"overdue"_s);
        bar.withdraw(u"other"_s);
        QCOMPARE(bar.count(), 1);
        bar.withdraw(u"due"_s);
        QCOMPARE(bar.count(), 0);
    }

    void anActionRunsOnceAndClosesItsNotice()
    {
        NoticeBar bar;
        int opened = 0;
        bar.tell({NoticeSeverity::Warning,
                  u"Callback was due"_s,
                  {{u"Open"_s, [&] { ++opened; }, true}},
                  {},
                  true});
        bar.show();
        auto *button = bar.findChild<QPushButton *>(u"noticeAction1"_s);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(opened, 1);
        QCOMPARE(bar.count(), 0);
    }

    void anActionMayRaiseANoticeOfItsOwn()
    {
        NoticeBar bar;
        bar.tell({NoticeSeverity::Warning,
                  u"one"_s,
                  {{u"Go"_s,
                    [&] {
                        bar.tell({NoticeSeverity::Good, u"two"_s, {}, {}, true});
                    },
                    true}},
                  {},
                  true});
        bar.findChild<QPushButton *>(u"noticeAction1"_s)->click();
        QCOMPARE(bar.count(), 1);
        QCOMPARE(bar.shown()->text, u"two"_s);
    }

    void whatMayNotBeClosedHasNoButtonForIt()
    {
        NoticeBar bar;
        bar.tell({NoticeSeverity::Problem, u"The disk is full."_s, {}, {}, false});
        QVERIFY(bar.findChild<QToolButton *>(u"noticeClose"_s)->isHidden());
        QVERIFY(!bar.closeShown());
        QCOMPARE(bar.count(), 1);
    }

    void theSeverityIsSaidInAWordAndEachNoticeIsAnnouncedOnce()
    {
        NoticeBar bar;
        bar.show();
        QSignalSpy announced(&bar, &NoticeBar::announced);
        bar.tell({NoticeSeverity::Problem, u"The hub does not answer."_s, {}, u"hub"_s, true});
        QCOMPARE(announced.size(), 1);
        bar.tell(
            {NoticeSeverity::Information, u"later"_s, {}, {}, true}); // waits behind: nothing new to read out
        QCOMPARE(announced.size(), 1);
        const auto *label = bar.findChild<QLabel *>(u"noticeText"_s);
        QCOMPARE(label->text(), u"Problem: The hub does not answer."_s);
        QCOMPARE(label->accessibleName(), label->text());
    }

    void everyControlHasAName()
    {
        NoticeBar bar;
        bar.tell(
            {NoticeSeverity::Warning, u"x"_s, {{u"Open"_s, {}, true}, {u"Later"_s, {}, true}}, {}, true});
        QCOMPARE(test::unnamedControls(&bar).join(u'\n'), QString());
    }

    void markupInANoticeIsShownAsItWasTyped()
    {
        NoticeBar bar;
        bar.tell({NoticeSeverity::Information, u"<b>x</b>"_s, {}, {}, true});
        QCOMPARE(bar.findChild<QLabel *>(u"noticeText"_s)->textFormat(), Qt::PlainText);
    }
};

PERMANENCE_TEST(NoticeBarTest)
#include "NoticeBarTest.moc"
