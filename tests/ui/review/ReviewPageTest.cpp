#include "ui/review/ReviewPage.h"

#include "tests/support/Accessibility.h"
#include "tests/support/PagesFixture.h"
#include "tests/support/TestRegistry.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeView>

using namespace permanence;
using namespace permanence::test;

namespace {

struct ReviewPageFixture : PagesFixture
{
    ReviewPage *page = nullptr;

    void show(const QString &argument = {})
    {
        page = new ReviewPage(*service, window, settings);
        open(page, argument);
        QTRY_VERIFY(!label(u"reviewChange"_s).isEmpty());
    }
    QString label(const QString &name) { return named<QLabel>(page, name)->text(); }
    QTreeView *agenda() { return named<QTreeView>(page, u"reviewAgenda"_s); }
    QPushButton *button(const QString &name) { return named<QPushButton>(page, name); }
    QStringList groups()
    {
        QStringList titles;
        for (int row = 0; row < agenda()->model()->rowCount(); ++row)
            titles << agenda()->model()->index(row, 0).data().toString();
        return titles;
    }
    void choose(const QString &box, int index)
    {
        auto *combo = named<QComboBox>(page, box);
        combo->setCurrentIndex(index);
        emit combo->activated(index);
    }
    ReviewId hold()
    {
        return command([](Desk &desk) { return desk.holdReview(); });
    }
    void review(const ReviewId &id, const TicketId &ticket, const QString &decision)
    {
        Minutes minutes;
        minutes.decision = decision;
        minutes.tellLater = true;
        done([=](Desk &desk) { return desk.reviewTicket(id, ticket, minutes); });
    }
    /// The store as somebody else opens it.
    void login(const QString &login)
    {
        service = expectValue(DeskService::open(store.filePath(u"desk.permanence"_s), login, clock));
    }
};

} // namespace

class ReviewPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }

    /// Of a large desk it takes seconds, in which nobody else gets an answer: not at the start, nor with each change.
    void theAgendaIsReadForWhoeverLooksAtItAndTheCountForEverybody()
    {
        ReviewPageFixture f;
        const TicketId first = f.call(u"Export fails"_s).ticket;
        f.call(u"Printer"_s);
        const ReviewId review = f.hold();
        f.page = new ReviewPage(*f.service, f.window, f.settings);
        QTRY_COMPARE(f.page->count(), 2); // to be discussed
        Minutes minutes;
        minutes.decision = u"Look further"_s;
        f.done([=](Desk &desk) { return desk.reviewTicket(review, first, minutes); });
        QTRY_COMPARE(f.page->count(), 1);
        f.review(review, first, u"And tell the customer"_s);
        QTRY_COMPARE(f.page->count(), 2); // one to be discussed, one customer to be told
        QCOMPARE(f.agenda()->model()->rowCount(), 0);
        f.open(f.page);
        QTRY_COMPARE(f.groups(), QStringList{u"0 to 1 business day (2)"_s});
        f.button(u"reviewWeekBeforeButton"_s)->click();
        QTRY_VERIFY(f.label(u"reviewState"_s).contains(u"No review was held"_s));
        QCOMPARE(f.page->count(), 2); // whichever week is in view
    }

    void theAgendaStandsInTheGroupsThatTheLeadChooses()
    {
        ReviewPageFixture f;
        f.call(u"Export fails"_s);
        f.call(u"Printer"_s, u"informative"_s);
        f.unknownCall(u"Who is it"_s);
        f.show();
        const QAbstractItemModelTester tester(f.agenda()->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(f.groups(), QStringList{u"0 to 1 business day (3)"_s});
        QCOMPARE(f.label(u"reviewHeading"_s), u"Week 10, 2 March to 8 March 2026"_s);
        f.choose(u"reviewGrouping"_s, 1);
        QCOMPARE(f.groups(), (QStringList{u"Établissements Noël (2)"_s, u"an unknown caller (1)"_s}));
        f.choose(u"reviewGrouping"_s, 4);
        QCOMPARE(f.groups(), QStringList{u"lea (3)"_s});
        QCOMPARE(unnamedControls(f.page).join(u'\n'), QString());
        f.pictures(u"review-page"_s);
    }

    void aWeekWithoutTicketsAndATeamWithoutTicketsSaySo()
    {
        ReviewPageFixture f;
        AgentAdded alone{u"alone"_s, u"Alone"_s, Role::Agent};
        alone.team = u"North"_s;
        f.command([alone](Desk &desk) { return desk.addAgent(alone); });
        f.call(u"Export fails"_s);
        f.show(u"2019-W03"_s);
        QTRY_VERIFY(f.label(u"reviewState"_s).contains(u"No review was held"_s));
        QVERIFY(!f.agenda()->isVisible());
        QVERIFY(!f.button(u"reviewMeetingButton"_s)->isEnabled());
        f.button(u"reviewThisWeekButton"_s)->click();
        QTRY_VERIFY(f.agenda()->isVisible());
        QVERIFY(f.button(u"reviewMeetingButton"_s)->isEnabled());
        QTRY_COMPARE(named<QComboBox>(f.page, u"reviewTeam"_s)->count(), 2);
        f.choose(u"reviewTeam"_s, 1); // the ticket is Léa's, who is in no team
        QTRY_VERIFY(!f.agenda()->isVisible());
        QVERIFY(!f.button(u"reviewMeetingButton"_s)->isEnabled());
    }

    void weeksAreTurnedOverTheEndOfAYearWith53()
    {
        ReviewPageFixture f;
        f.show(u"2026-W53"_s);
        QTRY_COMPARE(f.label(u"reviewHeading"_s), u"Week 53, 28 December to 3 January 2027"_s);
        f.button(u"reviewWeekAfterButton"_s)->click();
        QTRY_COMPARE(f.label(u"reviewHeading"_s), u"Week 1, 4 January to 10 January 2027"_s);
    }

    void closingWithUntoldCustomersNamesHowManyAndWhoFirst()
    {
        ReviewPageFixture f;
        const TicketId ticket = f.call(u"Export fails"_s).ticket;
        const ReviewId review = f.hold();
        f.review(review, ticket, u"Look further"_s);
        f.show();
        QTRY_VERIFY(f.button(u"reviewCloseButton"_s)->isEnabled());
        QString sentence;
        connect(f.page, &Page::noticeRaised, f.page, [&](const Notice &notice) { sentence = notice.text; });
        f.button(u"reviewCloseButton"_s)->click();
        QTRY_VERIFY(!sentence.isEmpty());
        QVERIFY2(sentence.contains(u"1 in all"_s) && sentence.contains(u"Établissements Noël"_s),
                 qPrintable(sentence));
    }

    void whatIsWrittenToACustomerStandsWhateverHappensElsewhere()
    {
        ReviewPageFixture f;
        const TicketId first = f.call(u"Export fails"_s).ticket, second = f.call(u"Printer"_s).ticket;
        const ReviewId review = f.hold();
        f.review(review, first, u"Look further"_s);
        f.show();
        QTRY_VERIFY(f.button(u"reviewTellingButton"_s)->isEnabled());
        f.button(u"reviewTellingButton"_s)->click();
        auto *text = named<QPlainTextEdit>(f.page, u"tellingText"_s);
        auto *when = named<QDateTimeEdit>(f.page, u"tellingCall"_s);
        QTRY_VERIFY(!text->isReadOnly());
        const QDateTime friday(QDate(2026, 3, 6), QTime(11, 0));
        when->setDateTime(friday);
        text->setFocus();
        text->setPlainText(u"Monday"_s);
        text->moveCursor(QTextCursor::End);
        f.review(review, second, u"Wait"_s); // by a colleague
        QTRY_VERIFY(f.label(u"reviewState"_s).contains(u"2 of 2 discussed"_s));
        QCOMPARE(QApplication::focusWidget(), text); // in the list M sends a mail
        QTest::keyClicks(text, u" morning"_s);
        QCOMPARE(text->toPlainText(), u"Monday morning"_s);
        QCOMPARE(when->dateTime().date(), friday.date());
        QCOMPARE(when->time(), friday.time());
    }

    void theKeyThatIsPressedTwiceOpensOneReview()
    {
        ReviewPageFixture f;
        f.call(u"Export fails"_s);
        f.show();
        QTRY_VERIFY(f.button(u"reviewMeetingButton"_s)->isEnabled());
        f.button(u"reviewMeetingButton"_s)->click();
        f.button(u"reviewMeetingButton"_s)->click();
        QTRY_VERIFY(named(f.page, u"meetingWindow"_s)->isVisible());
        QCOMPARE(f.ask([](Queries &queries) { return queries.reviews(10); }).size(), std::size_t(1));
    }

    void ofTwoReviewsOfAWeekOneIsChosen()
    {
        ReviewPageFixture f;
        const TicketId ticket = f.call(u"Export fails"_s).ticket;
        f.review(f.hold(), ticket, u"Look further"_s);
        f.clock.advance(kHour);
        f.call(u"Printer"_s);
        f.hold();
        f.show();
        auto *reviews = named<QComboBox>(f.page, u"reviewOfWeek"_s);
        QTRY_VERIFY(reviews->isVisible());
        QCOMPARE(reviews->count(), 2);
        QVERIFY(f.label(u"reviewState"_s).contains(u"0 of 2 discussed"_s));
        f.choose(u"reviewOfWeek"_s, 1);
        QTRY_VERIFY(f.label(u"reviewState"_s).contains(u"1 of 1 discussed"_s));
        QCOMPARE(reviews->currentIndex(), 1);
    }

    void thePresentWeekGoesOnWithTheClockAndAnotherStays()
    {
        ReviewPageFixture f;
        f.show();
        f.clock.advance(7 * kDay);
        f.call(u"Export fails"_s);
        QTRY_VERIFY(f.label(u"reviewHeading"_s).startsWith(u"Week 11"_s));
        f.button(u"reviewWeekBeforeButton"_s)->click();
        QTRY_VERIFY(f.label(u"reviewHeading"_s).startsWith(u"Week 10"_s));
        f.window.navigate({page::kReview, {}});
        QTRY_VERIFY(f.label(u"reviewHeading"_s).startsWith(u"Week 10"_s));
    }

    void whoReadsOnInTheAgendaIsNotLedBackWhenSomethingHappensElsewhere()
    {
        ReviewPageFixture f;
        for (int i = 0; i < 60; ++i)
            f.call(u"Export fails"_s);
        f.show();
        QTRY_VERIFY(f.label(u"reviewChange"_s).startsWith(u"60"_s));
        const QHeaderView *header = f.agenda()->header();
        for (int column = 0; column < header->count(); ++column)
            QVERIFY2(header->sectionSize(column) >= header->sectionSizeHint(column), qPrintable(QString::number(column)));
        QScrollBar *bar = f.agenda()->verticalScrollBar();
        bar->setValue(bar->maximum());
        const int seen = bar->value();
        QVERIFY(seen > 0);
        f.call(u"Printer"_s);
        QTRY_VERIFY(f.label(u"reviewChange"_s).startsWith(u"61"_s));
        QCOMPARE(bar->value(), seen);
    }

    void anAgentReadsTheMinutesOfItsOwnTicketsAndHoldsNoReview()
    {
        ReviewPageFixture f;
        const AgentId max = f.command([](Desk &desk) {
            return desk.addAgent({u"max"_s, u"Max"_s, Role::Agent});
        });
        const TicketId his = f.call(u"Export fails"_s).ticket, hers = f.call(u"Printer"_s).ticket;
        f.done([&](Desk &desk) { return desk.assign(his, max); });
        const ReviewId review = f.hold();
        f.review(review, his, u"Look further"_s);
        f.review(review, hers, u"Wait"_s);
        f.login(u"max"_s);
        f.show();
        QTRY_COMPARE(f.agenda()->model()->rowCount(), 1);
        QCOMPARE(f.agenda()->model()->rowCount(f.agenda()->model()->index(0, 0)), 1);
        for (const QString &name :
             {u"reviewMeetingButton"_s, u"reviewTellingButton"_s, u"reviewCloseButton"_s})
            QVERIFY2(!f.button(name)->isVisible(), qPrintable(name));
    }

    void minutesAreWrittenAsPdfAndAFolderThatIsNotThereIsTold()
    {
        ReviewPageFixture f;
        const TicketId ticket = f.call(u"<b>Export & co</b>"_s).ticket;
        f.review(f.hold(), ticket, u"Look further"_s);
        f.show();
        QTRY_VERIFY(f.label(u"reviewState"_s).contains(u"1 of 1 discussed"_s));
        QString sentence;
        connect(f.page, &Page::noticeRaised, f.page, [&](const Notice &notice) { sentence = notice.text; });
        const QString file = f.store.filePath(u"minutes.pdf"_s);
        f.page->writeMinutes(file);
        QTRY_VERIFY(sentence.contains(file));
        f.page->writeMinutes(f.store.filePath(u"nowhere/minutes.pdf"_s));
        QTRY_VERIFY(sentence.contains(u"nowhere"_s));
    }
};

PERMANENCE_TEST(ReviewPageTest)
#include "ReviewPageTest.moc"
