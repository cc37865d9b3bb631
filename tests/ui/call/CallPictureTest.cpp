#include "tests/support/CallFixture.h"
#include "tests/support/Screenshot.h"
#include "tests/support/TestRegistry.h"

#include <QComboBox>

using namespace permanence;
using namespace permanence::test;

/// Pictures of the call bar and page as they are used, and that no word in them is cut.
class CallPictureTest : public QObject
{
    Q_OBJECT

private slots:
    void theCallIsDrawnInEachTheme_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<double>("size");
        QTest::addColumn<QString>("language");
        QTest::newRow("light") << u"light"_s << 1.0 << u"en"_s;
        QTest::newRow("dark") << u"dark"_s << 1.0 << u"en"_s;
        QTest::newRow("large") << u"light"_s << 1.4 << u"en"_s;
        QTest::newRow("french") << u"light"_s << 1.0 << u"fr"_s;
    }
    void theCallIsDrawnInEachTheme()
    {
        QFETCH(QString, theme);
        QFETCH(double, size);
        QFETCH(QString, language);
        const QTemporaryDir folder;
        CallFixture desk(folder.path());
        desk.settings.set(setting::kTheme, theme);
        desk.settings.set(setting::kTextSize, size);
        desk.settings.set(setting::kLanguage, language);
        fill(desk);
        desk.window.navigate({page::kCall, {}});
        picture(desk, u"empty"_s);
        desk.key(Qt::Key_F2);
        desk.clock.advance(9 * kSecond);
        desk.bar->tick();
        desk.type(u"noël"_s);
        QTRY_VERIFY(desk.field()->isListOpen());
        picture(desk, u"matches"_s);
        desk.field()->clear();
        desk.type(u"05 49 00 00 01"_s);
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(desk.window.findChild<QPushButton *>(u"severity.blocking"_s));
        desk.find<QPushButton>("severity.blocking")->click();
        desk.type(u"Export to the machine fails since the update"_s);
        desk.find<QPlainTextEdit>("details")->setPlainText(
            u"Message « Zugriff verweigert » when the file is written; the day before it worked."_s);
        desk.clock.advance(4 * kMinute);
        desk.bar->tick();
        picture(desk, u"filled"_s);
        QVERIFY(nothingIsCut(desk.window));
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.find<QLabel>("ticketNumber")->isVisible());
        picture(desk, u"saved"_s);
        QVERIFY(nothingIsCut(desk.window));

        desk.key(Qt::Key_F2);
        desk.type(u"01 22 33 44 55"_s);
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(desk.draft().chosen);
        QTRY_VERIFY(desk.find<QLabel>("unknownTitle")->isVisible());
        picture(desk, u"unknown"_s);
        QVERIFY(nothingIsCut(desk.window));

        for (const auto &[name, shown] : {std::pair{u"premium"_s, u"c4t"_s}, std::pair{u"prepaid"_s, u"alias"_s},
                                         std::pair{u"peeters"_s, u"care"_s}}) {
            desk.key(Qt::Key_F8);
            QTRY_VERIFY(!desk.draft().isInHand());
            if (shown == u"care"_s)
                desk.clock.set(at("2026-03-02T20:15:00+01:00"));
            desk.key(Qt::Key_F2);
            desk.type(name);
            desk.key(Qt::Key_Return);
            QTRY_VERIFY(QString(desk.draft().customerName % desk.draft().contactName).contains(name, Qt::CaseInsensitive));
            QTRY_COMPARE(desk.find<QLabel>("company")->text(), desk.draft().customerName);
            if (auto *category = desk.find<QComboBox>("category"); category->count() > 5) {
                category->setCurrentIndex(7);
                emit category->activated(7);
            }
            picture(desk, shown);
            QVERIFY(nothingIsCut(desk.window));
            // Who is calling stays readable beside what is left of their pack; large letters may shorten it.
            const auto *caller = desk.find<QLabel>("callerName");
            QVERIFY(size > 1.0 || caller->width() >= caller->sizeHint().width());
        }
        desk.find<QPushButton>("nature.question")->click();
        desk.find<QLineEdit>("summary")->setFocus();
        desk.type(u"How do I print the list?"_s);
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.find<QWidget>("refusedCallCard")->isVisible());
        picture(desk, u"refused"_s);
        QVERIFY(nothingIsCut(desk.window));
    }

private:
    static void fill(CallFixture &desk)
    {
        const QJsonArray hours{QJsonArray{u"08:00"_s, u"12:00"_s}, QJsonArray{u"14:00"_s, u"18:00"_s}};
        const CustomerId noel = desk.customer(u"Établissements Noël"_s, u"Europe/Paris"_s, {{u"mon"_s, hours}});
        desk.contact(noel, u"Zoé Çelik"_s, u"+33549000001"_s);
        desk.contact(noel, u"Jean Noël"_s, u"+33549000002"_s);
        desk.contract(noel, u"aplicit-charter"_s);
        desk.contract(noel, u"systell-maintenance"_s, {}, QDate(2024, 1, 1), QDate(2024, 12, 31));
        for (const char *summary : {"Export fails", "Postprocessor writes wrong feed rates"}) {
            IncomingCall call;
            call.customer = noel;
            call.started = desk.clock.now() - 3 * kDay;
            call.problem = problem(QString::fromUtf8(summary), u"hindering"_s);
            expectValue(desk.run([&](Desk &d) { return d.receiveCall(call); }));
        }
        const CustomerId sons = desk.customer(u"Noël & Fils"_s);
        desk.contact(sons, u"Max Noël"_s, u"+33549000077"_s);
        const CustomerId premium = desk.customer(u"Premium Douane GmbH"_s, u"America/New_York"_s);
        desk.contract(premium, u"c4t-basic"_s, u"basic"_s, QDate(2025, 4, 1), QDate(2026, 3, 31));
        const CustomerId night = desk.customer(u"Night Shift NV"_s, u"Europe/Brussels"_s);
        desk.contract(night, u"care-solutions"_s);
        desk.contact(night, u"An Peeters"_s, u"+3226000001"_s, true);
        const CustomerId prepaid = desk.customer(u"Prepaid SARL"_s);
        desk.contract(prepaid, u"alias-assistance"_s);
        const LicenceId licence = desk.licence(prepaid, QDate(2026, 4, 12));
        desk.pack(prepaid, licence, u"AST02"_s);
        desk.contact(prepaid, u"Luc Petit"_s, u"+33549000050"_s);
        const TicketId worked = desk.ticket(prepaid, u"Crash while saving"_s).ticket;
        desk.clock.advance(75 * kMinute);
        const Instant from = desk.clock.now() - 75 * kMinute;
        expectValue(desk.run([=](Desk &d) { return d.logWork(worked, from, 75); }));
        IncomingCall unknown;
        unknown.number = u"+33122334455"_s;
        unknown.problem = problem(u"Asks for Zoé"_s);
        expectValue(desk.run([&](Desk &d) { return d.receiveCall(unknown); }));
    }
    static void picture(CallFixture &desk, const QString &name)
    {
        desk.window.grab();
        for (int i = 0; i < 30; ++i)
            QCoreApplication::sendPostedEvents();
        QTest::qWait(60); // answers of the reading thread, and the layout after them
        screenshot(&desk.window,
                   QString(u"call-"_s % name % u'-' % QString::fromLatin1(QTest::currentDataTag())));
    }
    static bool nothingIsCut(const QWidget &window)
    {
        bool whole = true;
        for (const QPushButton *button : window.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->width() < button->sizeHint().width()) {
                qWarning() << "cut:" << button->objectName() << button->size() << button->sizeHint();
                whole = false;
            }
        }
        for (const QLabel *label : window.findChildren<QLabel *>()) {
            const bool free = label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
            if (label->isVisible() && !free && !label->wordWrap() && label->width() < label->sizeHint().width()) {
                qWarning() << "cut:" << label->objectName() << label->text() << label->size() << label->sizeHint();
                whole = false;
            }
        }
        return whole;
    }
};

PERMANENCE_TEST(CallPictureTest)
#include "CallPictureTest.moc"
