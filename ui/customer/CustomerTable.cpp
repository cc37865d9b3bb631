#include "ui/customer/CustomerTable.h"

#include "ui/widgets/RowIds.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>
#include <QLocale>

namespace permanence {
namespace {

const QString kWords = QStringLiteral("words");

struct CustomerTableTexts
{
    Q_DECLARE_TR_FUNCTIONS(CustomerTable)
};

Column columnOf(const QString &key, const char *title, int width,
                std::function<QVariant(const CustomerListItem &customer, int role)> show)
{
    Column made;
    made.key = key;
    made.title = [title] { return CustomerTableTexts::tr(title); };
    made.width = width;
    made.show = [show = std::move(show)](const TableRow &row, int role) {
        // A view asks for a dozen roles of each cell.
        const bool isSaid = role == Qt::DisplayRole || role == Qt::DecorationRole;
        return isSaid ? show(customerOf(row), role) : QVariant();
    };
    return made;
}

QVariant number(qint64 value, int role)
{
    if (role == Qt::DisplayRole)
        return value == 0 ? CustomerTableTexts::tr("–", "none, in a table of numbers") : QLocale().toString(value);
    return {};
}

} // namespace

TableQuery CustomerTableSource::query(const QString &words)
{
    TableQuery query;
    query.filter.insert(kWords, words.simplified());
    return query;
}

Reply<Result<std::vector<RowId>>> CustomerTableSource::spine(const TableQuery &query)
{
    return m_desk.query([words = query.filter.value(kWords).toString()](Queries &queries) {
        return rowIdsOf(queries.customerSeqs(words));
    });
}

Reply<Result<std::vector<TableRow>>> CustomerTableSource::rows(const std::vector<RowId> &ids)
{
    return m_desk.query([ids, today = deskToday(m_desk)](Queries &queries) {
        std::vector<TableRow> rows;
        for (const CustomerListItem &item : queries.customersBySeq(seqsOf(ids), today))
            rows.push_back({rowIdOf(item.seq), {QVariant::fromValue(item)}, {}});
        return rows;
    });
}

CustomerListItem customerOf(const TableRow &row)
{
    return row.cells.value(0).value<CustomerListItem>();
}

QDate deskToday(const DeskService &desk)
{
    return desk.clock().now().in(QTimeZone(desk.desk().timezone.toUtf8())).date();
}

ContractStand contractStand(QDate from, QDate until, QDate today)
{
    if (from.isValid() && today < from)
        return {CustomerTableTexts::tr("from %1", "a contract").arg(dayText(from)), u"calendar"_s, ColourRole::MutedText};
    if (until.isValid() && until < today)
        return {CustomerTableTexts::tr("expired %1", "a contract").arg(dayText(until)), u"problem"_s, ColourRole::Overdue};
    if (!until.isValid())
        return {CustomerTableTexts::tr("active, no end", "a contract"), u"good"_s, ColourRole::Good};
    if (today.daysTo(until) < 30) {
        const int days = static_cast<int>(today.daysTo(until));
        return {QCoreApplication::translate("CustomerTable", "ends in %n day(s)", "a contract", days),
                u"warning"_s, ColourRole::Warning};
    }
    return {CustomerTableTexts::tr("active until %1", "a contract").arg(dayText(until)), u"good"_s, ColourRole::Good};
}

QString contractTitle(const PolicyLibrary &policies, const QString &policy, const QString &tier)
{
    const PolicyEntry *entry = policies.latest(policy);
    if (!entry)
        return policy;
    const QString language = QLocale().name();
    const Tier *found = entry->policy.tier(tier);
    const QString title = entry->policy.title.in(language);
    return found ? CustomerTableTexts::tr("%1, %2", "policy, tier").arg(title, found->title.in(language)) : title;
}

std::vector<Column> customerColumns(const DeskService &desk)
{
    std::vector<Column> columns;
    columns.push_back(columnOf(u"name"_s, QT_TRANSLATE_NOOP("CustomerTable", "Customer"), 34,
                               [](const CustomerListItem &customer, int role) -> QVariant {
                                   return role == Qt::DisplayRole ? customer.name : QVariant();
                               }));
    columns.back().stretches = true;
    columns.push_back(columnOf(u"policy"_s, QT_TRANSLATE_NOOP("CustomerTable", "Contract"), 34,
                               [&desk](const CustomerListItem &customer, int role) -> QVariant {
                                   if (role != Qt::DisplayRole)
                                       return {};
                                   return customer.policy.isEmpty()
                                              ? CustomerTableTexts::tr("no contract")
                                              : contractTitle(desk.policies(), customer.policy,
                                                              customer.tier);
                               }));
    columns.push_back(columnOf(
        u"until"_s, QT_TRANSLATE_NOOP("CustomerTable", "State"), 25,
        [&desk](const CustomerListItem &customer, int role) -> QVariant {
            if (customer.policy.isEmpty())
                return {};
            const ContractStand stand = contractStand(customer.from, customer.until, deskToday(desk));
            if (role == Qt::DisplayRole)
                return stand.text;
            return role == Qt::DecorationRole ? QVariant(Theme::icon(stand.icon, stand.role)) : QVariant();
        }));
    columns.push_back(
        columnOf(u"contacts"_s, QT_TRANSLATE_NOOP("CustomerTable", "Contacts"), 10,
                 [](const CustomerListItem &customer, int role) { return number(customer.contacts, role); }));
    columns.push_back(columnOf(
        u"open"_s, QT_TRANSLATE_NOOP("CustomerTable", "Open tickets"), 13,
        [](const CustomerListItem &customer, int role) { return number(customer.openTickets, role); }));
    for (size_t i = 3; i < columns.size(); ++i)
        columns[i].alignment = Qt::AlignRight | Qt::AlignVCenter;
    return columns;
}

} // namespace permanence
