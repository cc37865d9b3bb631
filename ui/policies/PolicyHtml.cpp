#include "ui/policies/PolicyHtml.h"

#include "ui/widgets/Theme.h"

#include <QCoreApplication>
#include <QPalette>

namespace permanence {
namespace {

struct PolicyHtmlTexts
{
    Q_DECLARE_TR_FUNCTIONS(PolicyHtml)
};

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

QString heading(const QString &title)
{
    return QString(u"<h3>"_s % escaped(title) % u"</h3>"_s);
}

/// What goes around a row: its colours, and the percent of the width that its first cell has.
struct Look
{
    QString muted;
    QString line;

    explicit Look(const QPalette &palette)
        : muted(Theme::colour(ColourRole::MutedText, palette).name()),
          line(Theme::colour(ColourRole::Line, palette).name())
    {
    }
};

QString cell(const QString &html, int width = 0, const QString &background = {})
{
    QString tag = u"<td valign=\"top\""_s;
    if (width > 0)
        tag += QString(u" width=\""_s % QString::number(width) % u"%\""_s);
    if (!background.isEmpty())
        tag += QString(u" bgcolor=\""_s % background % u'"');
    return QString(tag % u'>' % html % u"</td>"_s);
}

QString tableBegin()
{
    return u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\">"_s;
}

QString headerRow(const QStringList &columns, const Look &look)
{
    QString html = u"<tr>"_s;
    for (const QString &column : columns)
        html += cell(QString(u"<span style=\"color:"_s % look.muted % u"\">"_s % escaped(column) % u"</span>"_s));
    return QString(html % u"</tr>"_s);
}

/// The cells of one side below each other, those of a table with their headings; what the other side has not is strong.
QString joined(const QStringList &cells, const QStringList &other, const QStringList &columns)
{
    QStringList parts;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (cells[i].isEmpty())
            continue;
        const QString text = escaped(i == 0 || columns.isEmpty()
                                         ? cells[i]
                                         : PolicyHtmlTexts::tr("%1: %2", "heading, cell").arg(columns.value(i), cells[i]));
        const bool changed = !other.isEmpty() && other.value(i) != cells[i];
        parts << (changed ? QString(u"<b>"_s % text % u"</b>"_s) : text);
    }
    return parts.join(u"<br>"_s);
}

ColourRole roleOf(LineChange change)
{
    switch (change) {
    case LineChange::Added:
        return ColourRole::Good;
    case LineChange::Removed:
        return ColourRole::Overdue;
    case LineChange::Changed:
        return ColourRole::Warning;
    case LineChange::Same:
    case LineChange::OtherLanguage:
        break;
    }
    return ColourRole::Information;
}

QString comparedRow(const ComparedLine &line, const QStringList &columns, const QPalette &palette)
{
    QString tint, mark;
    if (line.change != LineChange::Same) {
        tint = Theme::tint(roleOf(line.change), palette).name();
        mark = QString(u"<b>"_s % changeShape(line.change) % u"</b> "_s % escaped(changeWord(line.change)));
    }
    return QString(u"<tr>"_s % cell(mark, 14, tint) % cell(joined(line.before, line.after, columns), 43, tint) %
                   cell(joined(line.after, line.before, columns), 43, tint) % u"</tr>"_s);
}

} // namespace

QString htmlOf(const std::vector<PolicySection> &sections, const QPalette &palette)
{
    const Look look(palette);
    QString html;
    for (const PolicySection &section : sections) {
        const bool table = !section.columns.isEmpty();
        html += QString(heading(section.title) % tableBegin());
        if (table)
            html += headerRow(section.columns, look);
        for (const PolicyLine &line : section.lines) {
            html += u"<tr>"_s;
            for (qsizetype i = 0; i < line.cells.size(); ++i)
                html += cell(escaped(line.cells[i]), table || i > 0 ? 0 : 30);
            html += u"</tr>"_s;
        }
        html += u"</table>"_s;
    }
    return html;
}

QString htmlOf(const std::vector<ComparedSection> &sections, bool onlyChanges, const QPalette &palette)
{
    const Look look(palette);
    QString html;
    for (const ComparedSection &section : sections) {
        if (onlyChanges && section.changes() == 0)
            continue;
        html += QString(heading(section.title) % tableBegin() %
                        headerRow({{}, PolicyHtmlTexts::tr("Before"), PolicyHtmlTexts::tr("After")}, look));
        for (const ComparedLine &line : section.lines) {
            if (!onlyChanges || line.change != LineChange::Same)
                html += comparedRow(line, section.columns, palette);
        }
        html += u"</table>"_s;
    }
    return html;
}

QString htmlOf(const Errors &errors, const QPalette &palette)
{
    const Look look(palette);
    QString html = QString(tableBegin() % headerRow({PolicyHtmlTexts::tr("Place"), PolicyHtmlTexts::tr("What is wrong there")}, look));
    for (const Error &error : errors) {
        const QString place = error.place.isEmpty() ? PolicyHtmlTexts::tr("the whole file") : error.place;
        html += QString(u"<tr>"_s % cell(QString(u"<code>"_s % escaped(place) % u"</code>"_s), 35) %
                        cell(escaped(Error{error.code, error.arguments, {}}.text())) % u"</tr>"_s);
    }
    return QString(html % u"</table>"_s);
}

} // namespace permanence
