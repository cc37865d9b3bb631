#include "ui/widgets/Theme.h"

#include "core/base/Literals.h"
#include "ui/widgets/ThemeIcon.h"
#include "ui/widgets/ThemeStyle.h"

#include <QApplication>
#include <QFontMetrics>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace permanence {
namespace {

struct RoleColours
{
    ColourRole role;
    QRgb light;
    QRgb dark;
};

constexpr RoleColours kRoles[] = {
    {ColourRole::Accent, 0xff1f5fbf, 0xff82b1ff},
    {ColourRole::OnAccent, 0xffffffff, 0xff0c1a30},
    {ColourRole::Text, 0xff1b2027, 0xffe7eaee},
    {ColourRole::MutedText, 0xff535d6b, 0xffabb4c0},
    {ColourRole::WindowBackground, 0xfff3f5f7, 0xff1b1e23},
    {ColourRole::CardBackground, 0xffffffff, 0xff23272e},
    {ColourRole::Line, 0xffd5dae0, 0xff3b424c},
    {ColourRole::StatusWaiting, 0xffb3261e, 0xffff9a91},
    {ColourRole::StatusInProgress, 0xff924800, 0xffffb068},
    {ColourRole::StatusResolved, 0xff146c3a, 0xff74d19a},
    {ColourRole::Information, 0xff1f5fbf, 0xff82b1ff},
    {ColourRole::Warning, 0xff924800, 0xffffb068},
    {ColourRole::Overdue, 0xffb3261e, 0xffff9a91},
    {ColourRole::Good, 0xff146c3a, 0xff74d19a},
    {ColourRole::OpenHours, 0xff4b79b8, 0xff6d9bdd},
    {ColourRole::ClosedHours, 0xffdfe4ea, 0xff363d47},
};

/// The palette's roles that are ours, by index 0 light, 1 dark.
struct PaletteColours
{
    QPalette::ColorRole role;
    QRgb colours[2];
};

constexpr PaletteColours kPalette[] = {
    {QPalette::Window, {0xfff3f5f7, 0xff1b1e23}},
    {QPalette::WindowText, {0xff1b2027, 0xffe7eaee}},
    {QPalette::Base, {0xffffffff, 0xff23272e}},
    {QPalette::AlternateBase, {0xfff7f9fb, 0xff272c33}},
    {QPalette::Text, {0xff1b2027, 0xffe7eaee}},
    {QPalette::Button, {0xffeef1f4, 0xff2d333b}},
    {QPalette::ButtonText, {0xff1b2027, 0xffe7eaee}},
    {QPalette::BrightText, {0xffffffff, 0xffffffff}},
    // A pale selection, so that status colours stay readable on a selected row.
    {QPalette::Highlight, {0xffd3e3fb, 0xff2c4367}},
    {QPalette::HighlightedText, {0xff10233f, 0xfff3f7fd}},
    {QPalette::Link, {0xff1f5fbf, 0xff82b1ff}},
    {QPalette::LinkVisited, {0xff5a4aa8, 0xffb9a8ff}},
    {QPalette::ToolTipBase, {0xff2a313b, 0xff39414c}},
    {QPalette::ToolTipText, {0xfff3f5f7, 0xfff3f5f7}},
    {QPalette::PlaceholderText, {0xff5f6977, 0xffa2abb7}},
    {QPalette::Light, {0xffffffff, 0xff3b424c}},
    {QPalette::Midlight, {0xffe8ecf0, 0xff333a43}},
    {QPalette::Mid, {0xffc3cad2, 0xff15181c}},
    {QPalette::Dark, {0xff9aa4b0, 0xff0f1114}},
    {QPalette::Shadow, {0xff6f7884, 0xff000000}},
};

QPalette palette(int index)
{
    QPalette made;
    for (const PaletteColours &row : kPalette)
        made.setColor(row.role, QColor::fromRgb(row.colours[index]));
    const QColor disabled = index == 0 ? QColor(0x8a, 0x93, 0x9f) : QColor(0x76, 0x7f, 0x8b);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        made.setColor(QPalette::Disabled, role, disabled);
    return made;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent), m_startPalette(QApplication::palette()), m_startFont(QApplication::font())
{
    QApplication::setStyle(new ThemeStyle);
    apply();
}

void Theme::setMode(ThemeMode mode)
{
    m_mode = mode;
    apply();
}

void Theme::setTextSize(double factor)
{
    m_textSize = std::clamp(factor, 0.8, 2.0);
    apply();
}

void Theme::apply()
{
    const bool dark = m_mode == ThemeMode::Dark || (m_mode == ThemeMode::System && isDark(m_startPalette));
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
    QFont sized = m_startFont;
    // A font may be given in pixels; points scale with the screen, pixels with nothing.
    if (sized.pointSizeF() > 0)
        sized.setPointSizeF(sized.pointSizeF() * m_textSize);
    else
        sized.setPixelSize(qRound(sized.pixelSize() * m_textSize));
    if (sized != QApplication::font())
        QApplication::setFont(sized);
    emit changed();
}

QPalette Theme::lightPalette()
{
    return palette(0);
}

QPalette Theme::darkPalette()
{
    return palette(1);
}

bool Theme::isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

QColor Theme::colour(ColourRole role, const QPalette &palette)
{
    const bool dark = isDark(palette);
    for (const RoleColours &row : kRoles) {
        if (row.role == role)
            return QColor::fromRgb(dark ? row.dark : row.light);
    }
    return palette.color(QPalette::WindowText);
}

QColor Theme::tint(ColourRole role, const QPalette &palette)
{
    const QColor strong = colour(role, palette);
    const QColor ground = colour(ColourRole::CardBackground, palette);
    const double share = isDark(palette) ? 0.14 : 0.09;
    const auto mix = [share](float one, float other) {
        return static_cast<float>(share * one + (1 - share) * other);
    };
    return QColor::fromRgbF(mix(strong.redF(), ground.redF()), mix(strong.greenF(), ground.greenF()),
                            mix(strong.blueF(), ground.blueF()));
}

double Theme::contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QFont Theme::font(TypeSize size, const QFont &base)
{
    QFont made = base;
    const double factor = size == TypeSize::Body ? 1.0 : size == TypeSize::Title ? 1.35 : 2.6;
    if (base.pointSizeF() > 0)
        made.setPointSizeF(base.pointSizeF() * factor);
    else
        made.setPixelSize(qRound(base.pixelSize() * factor));
    if (size != TypeSize::Body)
        made.setWeight(QFont::DemiBold);
    return made;
}

int Theme::spacing(int units, const QWidget *widget)
{
    return qRound(units * QFontMetricsF(widget->font()).height() * 0.35);
}

int Theme::iconSize(const QWidget *widget)
{
    return qRound(QFontMetricsF(widget->font()).height());
}

QIcon Theme::icon(const QString &name)
{
    return QIcon(new ThemeIcon(name, {}));
}

QIcon Theme::icon(const QString &name, ColourRole role)
{
    return QIcon(new ThemeIcon(name, role));
}

} // namespace permanence
