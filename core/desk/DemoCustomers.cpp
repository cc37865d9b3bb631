#include "core/desk/DemoCustomers.h"

#include "core/model/PhoneNumber.h"

#include <QFile>

namespace permanence {
namespace {

/// Columns of the shipped sheet, which a test of its own keeps to this plain form (no quotes).
enum Column { Company, Person, Phone, Mobile, Mail, Language, Zone, PolicyId, Tier, From, Until, Columns };

QStringList phonesOf(const QStringList &cells)
{
    QStringList phones;
    for (const QString &cell : {cells[Phone], cells[Mobile]}) {
        const Result<PhoneNumber> number = PhoneNumber::parse(cell, u"FR"_s);
        if (number && !phones.contains(number->e164()))
            phones << number->e164();
    }
    return phones;
}

void addRow(std::vector<DemoCompany> &companies, const QStringList &cells)
{
    if (companies.empty() || companies.back().customer.name != cells[Company])
        companies.push_back({{cells[Company], cells[Language], cells[Zone], {}}, {}, {}});
    DemoCompany &company = companies.back();
    if (!cells[Person].isEmpty()) {
        ContactAdded contact;
        contact.name = cells[Person];
        contact.email = cells[Mail];
        contact.language = cells[Language];
        contact.phones = phonesOf(cells);
        contact.outOfHours = company.contacts.empty();
        company.contacts.push_back(contact);
    }
    if (!cells[PolicyId].isEmpty()) {
        ContractAdded contract;
        contract.policy = cells[PolicyId];
        contract.tier = cells[Tier];
        contract.from = QDate::fromString(cells[From], u"dd/MM/yyyy"_s);
        contract.until = QDate::fromString(cells[Until], u"dd/MM/yyyy"_s);
        company.contracts.push_back(contract);
    }
}

std::vector<DemoCompany> readSheet()
{
    std::vector<DemoCompany> companies;
    QFile file(u":/demo/customers.csv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return companies;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QStringList cells = lines[i].trimmed().split(u';');
        if (cells.size() == Columns)
            addRow(companies, cells);
    }
    return companies;
}

/// Numbers that the French regulator keeps for films and examples.
QString inventedNumber(DemoRandom &random)
{
    static const QStringList ranges{u"+3319900"_s, u"+3326191"_s, u"+3335301"_s, u"+3346571"_s, u"+3353649"_s,
                                    u"+3363998"_s};
    return random.oneOf(ranges) + QString::number(random.number(10000)).rightJustified(4, u'0');
}

/// A company like another one, of another town, with other people.
DemoCompany varied(const DemoCompany &like, const std::vector<DemoCompany> &all, DemoRandom &random, qint64 nth)
{
    static const QStringList towns{
        u"Poitiers"_s, u"Niort"_s,    u"Limoges"_s,  u"Tours"_s,     u"Angers"_s,   u"Rennes"_s,  u"Brest"_s,
        u"Nantes"_s,   u"Lille"_s,    u"Mulhouse"_s, u"Colmar"_s,    u"Namur"_s,    u"Liège"_s,   u"Gent"_s,
        u"Brugge"_s,   u"Utrecht"_s,  u"Delft"_s,    u"Trier"_s,     u"Saarbrücken"_s, u"Esch"_s, u"Leeds"_s,
        u"Bristol"_s,  u"Dundee"_s,   u"Annecy"_s,   u"Nîmes"_s,     u"Béziers"_s,  u"Orléans"_s, u"Évreux"_s};
    DemoCompany company = like;
    const QString town = towns[nth % towns.size()];
    const qint64 round = nth / towns.size() + 1;
    company.customer.name += QString(u' ' % town);
    if (round > 1)
        company.customer.name += QString(u' ' % QString::number(round));
    for (ContactAdded &contact : company.contacts) {
        const auto &other = random.oneOf(all).contacts;
        if (!other.empty()) // the family name of somebody else
            contact.name = QString(contact.name.section(u' ', 0, 0) % u' ' % other.front().name.section(u' ', 1));
        const QString host = contact.email.section(u'@', 1);
        contact.email = QString(u"contact"_s % QString::number(nth) % u'.' % QString::number(random.number(1000)) % u'@'
                                % host);
        contact.phones = QStringList{inventedNumber(random)};
    }
    return company;
}

} // namespace

std::vector<DemoCompany> demoCompanies(qint64 wanted, DemoRandom &random)
{
    std::vector<DemoCompany> companies = readSheet();
    const auto sheet = static_cast<qint64>(companies.size());
    if (wanted > 0 && wanted < sheet)
        companies.resize(static_cast<std::size_t>(wanted));
    const std::vector<DemoCompany> known = companies;
    for (qint64 i = sheet; i < wanted && !known.empty(); ++i)
        companies.push_back(varied(known[static_cast<std::size_t>(i % sheet)], known, random, i / sheet * 7 + i % 7));
    return companies;
}

} // namespace permanence
