#include "ui/search/SearchSource.h"

#include "tests/support/PagesFixture.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/TypeText.h"
#include "ui/shell/CommandPalette.h"

#include <QAbstractItemModel>
#include <QLineEdit>
#include <QListView>

using namespace permanence;
using namespace permanence::test;

namespace {

struct RememberedPlaces : Navigator
{
    void navigate(const Place &place) override { places.push_back(place); }
    void back() override {}
    void forward() override {}
    [[nodiscard]] Place current() const override { return {}; }
    std::vector<Place> places;
};

struct Fixture : PagesFixture
{
    RememberedPlaces navigator;
    SearchSource source{*service, navigator};

    std::vector<PaletteEntry> find(const QString &words)
    {
        Reply<std::vector<PaletteEntry>> found = source.find(words);
        if (!QTest::qWaitFor([&] { return found.isFinished(); }))
            qFatal("no answer");
        return found.result();
    }
    Place placeOf(const PaletteEntry &entry)
    {
        entry.run();
        return navigator.places.back();
    }
};

} // namespace

/// Ctrl+K, then text: one field for everything.
class SearchSourceTest : public QObject
{
    Q_OBJECT

private slots:
    void everyHitLeadsToItsPlaceWithWhatWasFoundMarked()
    {
        Fixture f;
        const LoggedCall call = f.call(u"Export to Noël fails"_s);
        f.done([&](Desk &desk) { return desk.note(call.ticket, u"Sent the noël patch"_s); });
        ArticleWritten words;
        words.title = u"Noel and other feasts"_s;
        const ArticleId article = f.command([&](Desk &desk) { return desk.writeArticle({}, words); });
        const auto found = f.find(u"noel"_s);
        QCOMPARE(found.size(), 5U); // Zoé's mail address, too
        QCOMPARE(found[0].text, u"Noel and other feasts"_s);
        QCOMPARE(f.placeOf(found[0]), (Place{page::kKnowledge, article.text()}));
        QCOMPARE(found[1].text, u"Sent the noël patch"_s);
        QCOMPARE(f.placeOf(found[1]), (Place{page::kTicket, call.ticketNumber}));
        QCOMPARE(found[1].marks, (std::vector<TextMark>{{9, 4}}));
        QCOMPARE(f.placeOf(found[2]), (Place{page::kTicket, call.ticketNumber}));
        QCOMPARE(found[3].text, u"Zoé Çelik"_s);
        QCOMPARE(found[4].text, u"Établissements Noël"_s);
        QCOMPARE(f.placeOf(found[4]), (Place{page::kCustomer, f.acme.text()}));
        const auto contact = f.find(u"celik"_s);
        QCOMPARE(contact.size(), 1U);
        QCOMPARE(f.placeOf(contact[0]), (Place{page::kCustomer, f.acme.text()}));
        QVERIFY(contact[0].detail.startsWith(u"Établissements Noël"_s));
    }

    void theDeskIsAskedForNumbersAndOperatorsToo()
    {
        Fixture f;
        const LoggedCall call = f.call(u"Export fails"_s);
        QCOMPARE(f.find(u"1"_s).front().text, QString(call.ticketNumber % u" Export fails"_s));
        QCOMPARE(f.find(u"05 49 00"_s).front().text, u"Zoé Çelik"_s);
        QCOMPARE(f.find(u"export owner:me status:open"_s).size(), 1U);
        QCOMPARE(f.find(u"export status:closed"_s).size(), 0U);
    }

    void aMalformedSearchIsExplainedInThePalette()
    {
        Fixture f;
        f.window.commandPalette().addSource(std::make_shared<SearchSource>(*f.service, f.window));
        f.window.resize(1100, 700);
        f.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        CommandPalette &palette = f.window.commandPalette();
        palette.open();
        typeText(u"zzz status:late"_s);
        QTRY_VERIFY2(palette.remark().contains(u"“late”"_s), qPrintable(palette.remark()));
        QVERIFY(palette.isVisible());
        typeText(u" owner:zoe"_s);
        QTRY_VERIFY(palette.remark().contains(u"“late”"_s));
        palette.findChild<QLineEdit *>(u"paletteWords"_s)->setText(u"zzz owner:nobodyatall"_s);
        QTRY_VERIFY2(palette.remark().contains(u"“nobodyatall”"_s), qPrintable(palette.remark()));
        QVERIFY2(palette.remark().contains(f.service->agent().name), qPrintable(palette.remark()));
        palette.findChild<QLineEdit *>(u"paletteWords"_s)->setText(u"celik"_s);
        QTRY_COMPARE(palette.entries().size(), 1U);
        QCOMPARE(palette.remark(), QString());
    }

    void thePaletteShowsWhatWasFound()
    {
        Fixture f;
        f.window.commandPalette().addSource(std::make_shared<SearchSource>(*f.service, f.window));
        const LoggedCall call = f.call(u"L’imprimante de l’étage n’imprime plus"_s);
        f.done([&](Desk &desk) { return desk.note(call.ticket, u"Imprimante redémarrée, le travail d’impression reste bloqué"_s); });
        f.window.resize(1100, 700);
        f.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.window.commandPalette().open();
        typeText(u"impr"_s);
        QTRY_COMPARE(f.window.commandPalette().entries().size(), 2U);
        f.pictures(u"palette-search"_s);
        f.window.commandPalette().findChild<QLineEdit *>(u"paletteWords"_s)->setText(u"impr status:tard"_s);
        QTRY_VERIFY(!f.window.commandPalette().remark().isEmpty());
        f.pictures(u"palette-malformed"_s);
    }
};

PERMANENCE_TEST(SearchSourceTest)
#include "SearchSourceTest.moc"
