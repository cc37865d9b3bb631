#include "app/permanencectl/InputFile.h"
#include "app/permanencectl/Session.h"
#include "core/policy/PolicyLoader.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace permanence::ctl {
namespace {

class PolicyCheckCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"policy"_s, u"check"_s},
            Ctl::tr("Checks a policy document and names every mistake with its place."),
            StoreUse::None,
            {{u"FILE"_s, Ctl::tr("the policy document; - is standard input")}},
            {},
            {u"policy check my-policy.json"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const QString path = session.arguments().word(0);
        PERMANENCE_TRY(bytes, readInput(path));
        const LoadedPolicy loaded = loadPolicy(bytes);
        Output &out = session.out();
        if (out.wantsJson())
            out.json(document(loaded));
        if (!loaded.isValid()) {
            for (std::size_t i = 1; i < loaded.errors.size(); ++i)
                out.further(inFile(loaded.errors[i], path).text());
            return inFile(loaded.errors.front(), path);
        }
        const Policy &policy = loaded.policy;
        if (!out.wantsJson())
            out.line(Ctl::tr("%1, version %2: %3")
                         .arg(policy.id)
                         .arg(policy.version)
                         .arg(policy.title.in(QLocale().name())));
        return {};
    }

private:
    static QJsonObject document(const LoadedPolicy &loaded)
    {
        QJsonArray errors;
        for (const Error &error : loaded.errors) {
            errors.append(QJsonObject{{u"place"_s, error.place},
                                      {u"code"_s, codeText(error.code)},
                                      {u"message"_s, Error{error.code, error.arguments, {}}.text()}});
        }
        QJsonObject json{{u"valid"_s, loaded.isValid()}, {u"errors"_s, errors}};
        if (loaded.isValid()) {
            json.insert(u"id"_s, loaded.policy.id);
            json.insert(u"version"_s, loaded.policy.version);
            json.insert(u"title"_s,
                        QJsonObject{{u"en"_s, loaded.policy.title.en}, {u"fr"_s, loaded.policy.title.fr}});
        }
        return json;
    }
};

PERMANENCE_COMMAND(PolicyCheckCommand)

} // namespace
} // namespace permanence::ctl
