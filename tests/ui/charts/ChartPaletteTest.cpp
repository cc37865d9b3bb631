#include "ui/charts/ChartPalette.h"

#include "tests/support/TestRegistry.h"
#include "ui/widgets/Theme.h"

#include <QtTest>

#include <array>
#include <cmath>

using namespace permanence;

namespace {

using Linear = std::array<double, 3>;

/// Of Machado, Oliveira and Fernandes (2009), whole loss of one kind of receptors, on linear light.
struct Eye
{
    const char *name;
    std::array<Linear, 3> matrix;
};
constexpr Eye kEyes[] = {
    {"all receptors", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia", {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia", {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia", {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
};
constexpr double kNoticeable = 10; ///< in CIELAB, where about 2.3 is just noticed side by side

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

/// Lightness and the two opponents of a colour as an eye sees it.
Linear lab(const QColor &colour, const Eye &eye)
{
    const Linear light{linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
    Linear seen{};
    for (std::size_t i = 0; i < 3; ++i) {
        double sum = 0;
        for (std::size_t j = 0; j < 3; ++j)
            sum += eye.matrix[i][j] * light[j];
        seen[i] = std::clamp(sum, 0.0, 1.0);
    }
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
    const double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
    const double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const QColor &one, const QColor &other, const Eye &eye)
{
    const Linear a = lab(one, eye), b = lab(other, eye);
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

QList<QPalette> bothThemes()
{
    return {Theme::lightPalette(), Theme::darkPalette()};
}

} // namespace

class ChartPaletteTest : public QObject
{
    Q_OBJECT

private slots:
    void theColoursOfSeriesAreToldApartByEveryEye()
    {
        for (const QPalette &palette : bothThemes()) {
            const std::vector<QColor> colours = seriesColours(palette);
            QVERIFY(colours.size() >= 4);
            for (const Eye &eye : kEyes) {
                for (std::size_t i = 0; i < colours.size(); ++i) {
                    for (std::size_t j = i + 1; j < colours.size(); ++j)
                        QVERIFY2(distance(colours[i], colours[j], eye) >= kNoticeable,
                                 qPrintable(QStringLiteral("%1: %2 and %3")
                                                .arg(QLatin1StringView(eye.name), colours[i].name(), colours[j].name())));
                }
            }
        }
    }

    void theColoursOfSeriesStandOutFromACard()
    {
        for (const QPalette &palette : bothThemes()) {
            for (const QColor &colour : seriesColours(palette)) // WCAG 1.4.11
                QVERIFY(Theme::contrast(colour, Theme::colour(ColourRole::CardBackground, palette)) >= 3);
        }
    }

    void stepsGoOneWayInLightnessAndAreToldApartByEveryEye()
    {
        for (const QPalette &palette : bothThemes()) {
            const std::vector<QColor> steps = stepColours(palette);
            for (const Eye &eye : kEyes) {
                const bool darkens = lab(steps[0], eye)[0] > lab(steps[1], eye)[0];
                for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
                    QVERIFY2(distance(steps[i], steps[i + 1], eye) >= kNoticeable, eye.name);
                    QCOMPARE(lab(steps[i], eye)[0] > lab(steps[i + 1], eye)[0], darkens);
                }
            }
        }
    }

    void moreIsAlwaysStrongerOnTheHeatMapAndItsNumbersAreReadable()
    {
        for (const QPalette &palette : bothThemes()) {
            const QColor ground = Theme::colour(ColourRole::CardBackground, palette);
            double before = 0;
            for (int i = 1; i <= 20; ++i) {
                const QColor colour = heatColour(i / 20.0, palette);
                const double strength = Theme::contrast(colour, ground);
                QVERIFY2(strength >= before, qPrintable(colour.name()));
                before = strength;
                QVERIFY2(Theme::contrast(textOn(colour), colour) >= 4.5, qPrintable(colour.name()));
            }
        }
    }
};

PERMANENCE_TEST(ChartPaletteTest)
#include "ChartPaletteTest.moc"
