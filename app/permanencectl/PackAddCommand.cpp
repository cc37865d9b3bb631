#include "app/permanencectl/Find.h"
#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/Session.h"

namespace permanence::ctl {
namespace {

/// The licence that was named, by id or product; without a name the customer's only one.
Result<Licence> findLicence(const std::vector<Licence> &licences, const QString &written)
{
    std::vector<Licence> fits;
    for (const Licence &licence : licences) {
        if (written.isEmpty() || licence.id.text() == written ||
            licence.product.compare(written, Qt::CaseInsensitive) == 0)
            fits.push_back(licence);
    }
    if (fits.empty())
        return Error{ErrorCode::NoSuchLicence, {written}, u"--licence"_s};
    const auto newest = std::max_element(fits.begin(), fits.end(),
                                         [](const Licence &a, const Licence &b) { return a.from < b.from; });
    const bool oneProduct = std::all_of(fits.begin(), fits.end(), [&](const Licence &licence) {
        return licence.product == fits.front().product;
    });
    if (!oneProduct)
        return wrongUsage(Ctl::tr("The customer has licences of several products; say which with --licence."));
    return *newest;
}

class PackAddCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"pack"_s, u"add"_s},
            Ctl::tr("Adds a pack of prepaid time that a customer bought."),
            StoreUse::Existing,
            {{u"CUSTOMER"_s, Ctl::tr("the customer, by name or id")},
             {u"CODE"_s, Ctl::tr("the pack in its policy, as AST02")}},
            {{u"policy"_s, u"ID"_s, Ctl::tr("the policy that sells it; the one that knows the code if none is given")},
             {u"licence"_s, u"NAME"_s,
              Ctl::tr("the licence it goes with, by product or id; the customer's only one if none is given")},
             {u"bought"_s, u"DAY"_s, Ctl::tr("when it was bought; today if no day is given")}},
            {u"--store desk.permanence pack add \"ACME\" AST02 --licence alias-entry --bought 2026-03-02"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        PERMANENCE_TRY(desk, session.desk());
        Queries &queries = desk->queries();
        PERMANENCE_TRY(customer, findCustomer(queries, arguments.word(0)));
        PERMANENCE_TRY(licence, findLicence(queries.licences(customer.id), arguments.value(u"licence"_s)));
        PackBought bought;
        bought.code = arguments.word(1);
        bought.licence = licence.id;
        bought.bought = session.now().in(QTimeZone(queries.desk().timezone.toLatin1())).date();
        if (arguments.has(u"bought"_s)) {
            PERMANENCE_TRY(day, dayGiven(arguments.value(u"bought"_s), u"--bought"_s));
            bought.bought = day;
        }
        const QString policy = arguments.value(u"policy"_s, sellerOf(desk->store().policies(), bought.code));
        PERMANENCE_TRY(id, desk->buyPack(customer.id, policy, bought));
        if (session.out().wantsJson()) {
            for (const Pack &pack : queries.packs(customer.id)) {
                if (pack.id == id)
                    session.out().json(JsonWriter(queries.desk()).object(pack));
            }
        } else {
            session.out().line(
                Ctl::tr("Added the pack %1 to %2 (%3).").arg(bought.code, customer.name, id.text()));
        }
        return {};
    }

private:
    /// The first policy that sells the pack, else the first that sells any, whose error names its packs.
    static QString sellerOf(const PolicyLibrary &policies, const QString &code)
    {
        QString anySeller;
        for (const QString &id : policies.ids()) {
            const Policy &policy = policies.latest(id)->policy;
            if (policy.pack(code))
                return id;
            if (anySeller.isEmpty() && !policy.packs.empty())
                anySeller = id;
        }
        return anySeller;
    }
};

PERMANENCE_COMMAND(PackAddCommand)

} // namespace
} // namespace permanence::ctl
