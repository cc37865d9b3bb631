#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>

class QWidget;

namespace permanence {

enum class ThemeMode
{
    System,
    Light,
    Dark
};

/// What a colour says. Status colours stand never alone: a word and a shape go with them.
enum class ColourRole
{
    Accent,   ///< the one colour of our own: selection, focus, the next thing to do
    OnAccent, ///< text on Accent
    Text,
    MutedText, ///< labels and secondary facts, still readable
    WindowBackground,
    CardBackground,   ///< a panel that stands out from the window
    Line,             ///< hairlines between parts
    StatusWaiting,    ///< red, and word and shape
    StatusInProgress, ///< orange
    StatusResolved,   ///< green
    Information,
    Warning,   ///< due soon, pay attention
    Overdue,   ///< past its due time, failed
    Good,      ///< covered, in time
    OpenHours, ///< a bar of opening hours (a shape, no text)
    ClosedHours
};

/// Body for everything, Title for the heading of a page or card, ReadAloud for the ticket number and the
/// price only.
enum class TypeSize
{
    Body,
    Title,
    ReadAloud
};

/// The only place of colours, type sizes, spacing and icons.
///
/// The static functions ask the palette they are given, so a widget that paints with
/// `Theme::colour(role, palette())` follows a change of theme by itself. The one object (made in the
/// composition root) sets Fusion, the application's palette and its font.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// Remembers palette and font of the start as what "system" and the factor 1.0 mean.
    explicit Theme(QObject *parent = nullptr);

    void setMode(ThemeMode mode);
    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    /// Factor on the system's font size, kept between 0.8 and 2.0.
    void setTextSize(double factor);

    [[nodiscard]] static QPalette lightPalette();
    [[nodiscard]] static QPalette darkPalette();
    [[nodiscard]] static bool isDark(const QPalette &palette);

    [[nodiscard]] static QColor colour(ColourRole role, const QPalette &palette);
    /// A faint background of the same hue; text in Text or in the role itself is readable on it.
    [[nodiscard]] static QColor tint(ColourRole role, const QPalette &palette);
    /// The contrast ratio of WCAG 2.1, from 1 to 21.
    [[nodiscard]] static double contrast(const QColor &one, const QColor &other);

    /// `base` is the widget's own font, so the text size setting is kept.
    [[nodiscard]] static QFont font(TypeSize size, const QFont &base);
    /// The unit of distance in device-independent pixels, from the font's height: 1 between things that
    /// belong together, 2 between groups, 3 around a page.
    [[nodiscard]] static int spacing(int units, const QWidget *widget);
    /// Edge of an icon beside text.
    [[nodiscard]] static int iconSize(const QWidget *widget);

    /// `resources/icons/<name>.svg` in the palette's text colour (follows selection, disabling and changes of
    /// theme).
    [[nodiscard]] static QIcon icon(const QString &name);
    /// The same in the colour of a role, for status shapes.
    [[nodiscard]] static QIcon icon(const QString &name, ColourRole role);

signals:
    void changed();

private:
    void apply();

    ThemeMode m_mode = ThemeMode::System;
    double m_textSize = 1.0;
    QPalette m_startPalette;
    QFont m_startFont;
};

} // namespace permanence
