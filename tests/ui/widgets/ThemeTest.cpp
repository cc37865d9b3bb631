#include "ui/widgets/Theme.h"

#include "core/base/Literals.h"
#include "tests/support/TestRegistry.h"

#include <QApplication>
#include <QDir>
#include <QtTest>

using namespace permanence;

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        Theme theme;
        theme.setMode(ThemeMode::Light);
    }

    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(qRound(Theme::contrast(Qt::white, Qt::black) * 10), 210);
        // #777777 on white is the well-known near miss: 4.48.
        QCOMPARE(qRound(Theme::contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
    }

    void everyTextIsReadableOnEveryGround_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << Theme::lightPalette();
        QTest::newRow("dark") << Theme::darkPalette();
    }
    void everyTextIsReadableOnEveryGround()
    {
        QFETCH(QPalette, palette);
        const std::pair<const char *, ColourRole> inks[] = {{"text", ColourRole::Text},
                                                            {"muted", ColourRole::MutedText},
                                                            {"accent", ColourRole::Accent},
                                                            {"waiting", ColourRole::StatusWaiting},
                                                            {"in progress", ColourRole::StatusInProgress},
                                                            {"resolved", ColourRole::StatusResolved},
                                                            {"information", ColourRole::Information},
                                                            {"warning", ColourRole::Warning},
                                                            {"overdue", ColourRole::Overdue},
                                                            {"good", ColourRole::Good}};
        for (const auto &[name, role] : inks) {
            const QColor ink = Theme::colour(role, palette);
            const QColor grounds[] = {palette.color(QPalette::Window),
                                      palette.color(QPalette::Base),
                                      palette.color(QPalette::AlternateBase),
                                      palette.color(QPalette::Highlight),
                                      Theme::colour(ColourRole::WindowBackground, palette),
                                      Theme::colour(ColourRole::CardBackground, palette),
                                      Theme::tint(role, palette)};
            for (const QColor &ground : grounds) {
                const double contrast = Theme::contrast(ink, ground);
                QVERIFY2(
                    contrast >= 4.5,
                    qPrintable(u"%1 %2 on %3: %4"_s.arg(QLatin1StringView(name), ink.name(), ground.name())
                                   .arg(contrast)));
            }
        }
        using P = QPalette;
        const std::pair<P::ColorRole, P::ColorRole> pairs[] = {
            {P::WindowText, P::Window},         {P::Text, P::Base},
            {P::Text, P::AlternateBase},        {P::ButtonText, P::Button},
            {P::HighlightedText, P::Highlight}, {P::ToolTipText, P::ToolTipBase},
            {P::PlaceholderText, P::Base},      {P::Link, P::Base}};
        for (const auto &[ink, ground] : pairs)
            QVERIFY(Theme::contrast(palette.color(ink), palette.color(ground)) >= 4.5);
        QVERIFY(Theme::contrast(Theme::colour(ColourRole::OnAccent, palette),
                                Theme::colour(ColourRole::Accent, palette)) >= 4.5);
        // The badge of the navigation stands on this one.
        QVERIFY(Theme::contrast(Theme::colour(ColourRole::Text, palette),
                                Theme::colour(ColourRole::ClosedHours, palette)) >= 4.5);
    }

    void openHoursStandOutFromClosedOnes()
    {
        // Shapes, not text: WCAG asks for 3.
        for (const QPalette &palette : {Theme::lightPalette(), Theme::darkPalette()})
            QVERIFY(Theme::contrast(Theme::colour(ColourRole::OpenHours, palette),
                                    Theme::colour(ColourRole::ClosedHours, palette)) >= 3.0);
    }

    void anIconTakesTheColourOfThePaletteInForce()
    {
        Theme theme;
        const QIcon icon = Theme::icon(u"search"_s);
        const auto darkest = [&icon] {
            const QImage image = icon.pixmap(QSize(48, 48), 1.0).toImage();
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y).alpha() == 255)
                        return image.pixelColor(x, y).name();
                }
            }
            return QString();
        };
        theme.setMode(ThemeMode::Light);
        QCOMPARE(darkest(), Theme::lightPalette().color(QPalette::WindowText).name());
        theme.setMode(ThemeMode::Dark);
        QCOMPARE(darkest(), Theme::darkPalette().color(QPalette::WindowText).name());
    }

    void everyIconDrawsSomethingAndNamesNoColour()
    {
        const QStringList files = QDir(u":/icons"_s).entryList();
        QVERIFY(files.size() > 20);
        for (const QString &file : files) {
            const QIcon icon = Theme::icon(QFileInfo(file).completeBaseName());
            QVERIFY2(!icon.isNull(), qPrintable(file));
            const QImage image = icon.pixmap(QSize(24, 24), 1.0).toImage();
            int drawn = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    drawn += image.pixelColor(x, y).alpha() > 128 ? 1 : 0;
            }
            QVERIFY2(drawn > 10, qPrintable(file));
            QFile source(u":/icons/"_s + file);
            QVERIFY(source.open(QIODevice::ReadOnly));
            QVERIFY2(!source.readAll().contains('#'), qPrintable(file));
        }
        QVERIFY(Theme::icon(u"there-is-none"_s).isNull());
    }

    void textSizeScalesTheFontOfTheStartAndIsKeptWithinReason()
    {
        const double before = QApplication::font().pointSizeF();
        Theme theme;
        theme.setTextSize(1.5);
        QCOMPARE(QApplication::font().pointSizeF(), before * 1.5);
        theme.setTextSize(9);
        QCOMPARE(QApplication::font().pointSizeF(), before * 2);
        theme.setTextSize(1);
        QCOMPARE(QApplication::font().pointSizeF(), before);
    }
};

PERMANENCE_TEST(ThemeTest)
#include "ThemeTest.moc"
