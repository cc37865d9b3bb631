#include "core/exchange/CustomerSheet.h"

#include "core/base/Literals.h"
#include "core/exchange/SheetColumn.h"
#include "core/base/TextKey.h"
#include "core/time/CalendarSpec.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace permanence {
namespace {

/// Long enough for any name; what is longer came into the wrong column.
constexpr qsizetype kLongestName = 200;
/// RFC 5321.
constexpr qsizetype kLongestMailAddress = 254;

using Columns = QHash<SheetColumn, qsizetype>;

/// Finds what each column holds; two columns of one meaning would leave open which one counts.
Result<Columns> columnsOf(CustomerSheet &sheet)
{
    Columns columns;
    for (qsizetype i = 0; i < sheet.header.size(); ++i) {
        const QString &name = sheet.header[i];
        const auto column = sheetColumn(name);
        if (!column) {
            if (!name.trimmed().isEmpty())
                sheet.unknownColumns << name.trimmed();
            continue;
        }
        if (columns.contains(*column))
            return Error{ErrorCode::Duplicate, {name.trimmed()}, {}};
        columns.insert(*column, i);
    }
    if (!columns.contains(SheetColumn::Company))
        return Error{
            ErrorCode::MissingColumn, {u"company"_s, sheet.header.join(u", "_s).left(kLongestName)}, {}};
    sheet.reasonColumn = columns.value(SheetColumn::Reason, -1);
    return columns;
}

/// Fills one row from its cells; each check adds its reason and goes on, so that all of them are told at
/// once.
class RowReader
{
public:
    RowReader(SheetRow &row, const QStringList &header, const Columns &columns, const SheetRules &rules)
        : m_row(row), m_header(header), m_columns(columns), m_rules(rules)
    {
    }

    void read()
    {
        m_row.company = name(SheetColumn::Company);
        m_row.contact = name(SheetColumn::Contact);
        if (nameKey(m_row.company).isEmpty())
            refuse(SheetColumn::Company, ErrorCode::EmptyCell, {});
        readPhones(SheetColumn::Phone);
        readPhones(SheetColumn::Mobile);
        readEmail();
        readLanguage();
        readTimeZone();
        readContract();
    }

private:
    [[nodiscard]] QString cell(SheetColumn column) const
    {
        return m_row.cells.value(m_columns.value(column, -1)).simplified();
    }

    void refuse(SheetColumn column, ErrorCode code, const QStringList &arguments)
    {
        m_row.reasons.push_back({code, arguments, m_header.value(m_columns.value(column, -1)).trimmed()});
    }

    void refuseText(SheetColumn column, ErrorCode code, const QString &text)
    {
        constexpr qsizetype kShown = 60;
        refuse(column, code, {text.size() > kShown ? QString(text.left(kShown) % u'…') : text});
    }

    QString name(SheetColumn column)
    {
        const QString text = cell(column);
        if (text.size() > kLongestName)
            refuse(column, ErrorCode::TooLong, {QString::number(text.size()), QString::number(kLongestName)});
        return text;
    }

    void addPhone(const PhoneNumber &number)
    {
        if (std::find(m_row.phones.begin(), m_row.phones.end(), number) == m_row.phones.end())
            m_row.phones.push_back(number);
    }

    void readPhones(SheetColumn column)
    {
        const QString text = cell(column);
        if (text.isEmpty())
            return;
        // A slash may also stand inside one number, so the whole is tried first.
        const auto whole = PhoneNumber::parse(text, m_rules.region);
        if (whole)
            return addPhone(*whole);
        static const QRegularExpression between(u"[/;,|]"_s);
        const QStringList parts = text.left(kLongestName).split(between, Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            if (const auto number = PhoneNumber::parse(part, m_rules.region))
                addPhone(*number);
            else
                return m_row.reasons.push_back(
                    {ErrorCode::NotPhoneNumber, number.error().arguments, title(column)});
        }
    }

    [[nodiscard]] QString title(SheetColumn column) const
    {
        return m_header.value(m_columns.value(column, -1)).trimmed();
    }

    void readEmail()
    {
        static const QRegularExpression address(
            u"^[^\\s@,;:<>\"()\\[\\]]+@(?:[^\\s@,;:<>\"()\\[\\].]+\\.)+[^\\s@,;:<>\"()\\[\\].]{2,}$"_s);
        QString text = cell(SheetColumn::Email);
        if (text.startsWith(u"mailto:"_s, Qt::CaseInsensitive))
            text = text.mid(7);
        if (text.isEmpty())
            return;
        if (text.size() > kLongestMailAddress || !address.match(text).hasMatch())
            return refuseText(SheetColumn::Email, ErrorCode::WrongMailAddress, text);
        m_row.email = text;
    }

    void readLanguage()
    {
        static const QHash<QString, QString> names{{u"francais"_s, u"fr"_s},    {u"french"_s, u"fr"_s},
                                                   {u"anglais"_s, u"en"_s},     {u"english"_s, u"en"_s},
                                                   {u"allemand"_s, u"de"_s},    {u"german"_s, u"de"_s},
                                                   {u"deutsch"_s, u"de"_s},     {u"dutch"_s, u"nl"_s},
                                                   {u"neerlandais"_s, u"nl"_s}, {u"nederlands"_s, u"nl"_s}};
        const QString text = withoutCaseAndAccents(cell(SheetColumn::Language));
        if (text.isEmpty())
            return;
        // `fr-FR` and `fr_BE` name a language and a place; the place is not kept.
        const QString code = names.value(text, text.section(QRegularExpression(u"[-_]"_s), 0, 0));
        if (code.size() != 2 || QLocale::codeToLanguage(code) == QLocale::AnyLanguage)
            return refuseText(SheetColumn::Language, ErrorCode::UnknownLanguage, cell(SheetColumn::Language));
        m_row.language = code;
    }

    void readTimeZone()
    {
        const QString text = cell(SheetColumn::TimeZone);
        if (text.isEmpty())
            return;
        if (!isTimeZone(text))
            return refuseText(SheetColumn::TimeZone, ErrorCode::UnknownTimeZone, text);
        m_row.timezone = text;
    }

    QDate date(SheetColumn column)
    {
        const QString text = cell(column);
        if (text.isEmpty())
            return {};
        for (const QString &format : {u"yyyy-MM-dd"_s, u"d/M/yyyy"_s, u"d.M.yyyy"_s}) {
            const QDate day = QDate::fromString(text, format);
            // A year such as 0026 is a slip of the pen.
            if (day.isValid() && day.year() >= 1970 && day.year() <= 2200)
                return day;
        }
        refuseText(column, ErrorCode::WrongDate, text);
        return {};
    }

    void readContract()
    {
        m_row.policy = cell(SheetColumn::Policy);
        m_row.tier = cell(SheetColumn::Tier);
        m_row.from = date(SheetColumn::From);
        m_row.until = date(SheetColumn::Until);
        const bool anything = !m_row.tier.isEmpty() || !cell(SheetColumn::From).isEmpty() ||
                              !cell(SheetColumn::Until).isEmpty();
        if (m_row.policy.isEmpty())
            return anything ? refuse(SheetColumn::Policy, ErrorCode::EmptyCell, {}) : void();
        if (cell(SheetColumn::From).isEmpty())
            refuse(SheetColumn::From, ErrorCode::EmptyCell, {});
        if (m_row.from.isValid() && m_row.until.isValid() && m_row.until < m_row.from) {
            refuse(SheetColumn::Until, ErrorCode::EndBeforeStart,
                   {m_row.until.toString(Qt::ISODate), m_row.from.toString(Qt::ISODate)});
        }
        checkPolicy();
    }

    void checkPolicy()
    {
        const auto policy = m_rules.tiersOfPolicy.constFind(m_row.policy);
        if (policy == m_rules.tiersOfPolicy.constEnd()) {
            return refuse(SheetColumn::Policy, ErrorCode::NoSuchPolicy,
                          {m_row.policy.left(kLongestName), m_rules.tiersOfPolicy.keys().join(u", "_s)});
        }
        if (!m_row.tier.isEmpty() && !policy->contains(m_row.tier)) {
            refuse(SheetColumn::Tier, ErrorCode::UnknownTier,
                   {m_row.policy, m_row.tier.left(kLongestName),
                    policy->isEmpty() ? u"–"_s : policy->join(u", "_s)});
        }
    }

    SheetRow &m_row;
    const QStringList &m_header;
    const Columns &m_columns;
    const SheetRules &m_rules;
};

bool isBlank(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

} // namespace

Result<CustomerSheet> readCustomerSheet(const QByteArray &bytes, const SheetRules &rules)
{
    PERMANENCE_TRY(csv, parseCsv(bytes));
    CustomerSheet sheet{csv.encoding, csv.delimiter, {}, {}, -1, {}};
    if (!csv.rows.empty()) {
        if (csv.rows.front().problem)
            return *csv.rows.front().problem;
        sheet.header = csv.rows.front().cells;
    }
    PERMANENCE_TRY(columns, columnsOf(sheet));
    for (size_t i = 1; i < csv.rows.size(); ++i) {
        const CsvRow &from = csv.rows[i];
        if (isBlank(from.cells))
            continue;
        SheetRow row;
        row.line = from.line;
        row.cells = from.cells;
        if (from.problem)
            row.reasons.push_back(*from.problem); // its cells may stand in the wrong columns
        else
            RowReader(row, sheet.header, columns, rules).read();
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

} // namespace permanence
