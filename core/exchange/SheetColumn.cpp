#include "core/exchange/SheetColumn.h"

#include "core/base/Literals.h"
#include "core/base/TextKey.h"

#include <QHash>
#include <QStringList>

namespace permanence {
namespace {

struct Names
{
    SheetColumn column;
    const char *names; ///< without case and accents, one space between words
};

constexpr Names kNames[] = {
    {SheetColumn::Company,
     "company|company name|customer|customer name|client|nom du client|societe|nom de la societe|entreprise|"
     "nom de l entreprise|raison sociale|organisation|organization|account|compte"},
    {SheetColumn::Contact,
     "contact|contact name|nom du contact|nom|name|full name|nom complet|person|personne|interlocuteur"},
    {SheetColumn::Phone,
     "phone|phone number|telephone|telephone number|numero de telephone|tel|phones|telephones|ligne directe|"
     "direct line|fixe|tel fixe"},
    {SheetColumn::Mobile, "mobile|mobile phone|telephone mobile|tel mobile|portable|telephone portable|tel "
                          "portable|gsm|cell|cell phone"},
    {SheetColumn::Email,
     "email|e mail|mail|email address|e mail address|mail address|courriel|adresse courriel|adresse email|"
     "adresse e mail|adresse mail|mel"},
    {SheetColumn::Language, "language|langue|lang"},
    {SheetColumn::TimeZone, "timezone|time zone|tz|fuseau|fuseau horaire"},
    {SheetColumn::Policy, "policy|policy id|politique|contract|contrat|service"},
    {SheetColumn::Tier, "tier|niveau|level|formule"},
    {SheetColumn::From, "from|start|start date|valid from|debut|date de debut|du|depuis"},
    {SheetColumn::Until, "until|to|end|end date|valid until|fin|date de fin|au|jusqu au|jusqu a"},
    {SheetColumn::Reason, "reason|motif|raison|motif du refus"},
};

QHash<QString, SheetColumn> madeTable()
{
    QHash<QString, SheetColumn> table;
    for (const Names &row : kNames) {
        for (const QString &name : QString::fromLatin1(row.names).split(u'|'))
            table.insert(name, row.column);
    }
    return table;
}

} // namespace

std::optional<SheetColumn> sheetColumn(const QString &header)
{
    static const QHash<QString, SheetColumn> table = madeTable();
    QString words;
    for (const QChar c : withoutCaseAndAccents(header))
        words += c.isLetterOrNumber() ? c : u' ';
    const auto found = table.constFind(words.simplified());
    return found == table.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace permanence
