#include "ui/customer/ContractWords.h"

#include "core/base/Literals.h"
#include "core/model/Money.h"
#include "core/policy/PolicyReading.h"
#include "core/rules/Charges.h"
#include "core/time/Iso8601.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace permanence {
namespace {

struct ContractTexts
{
    Q_DECLARE_TR_FUNCTIONS(ContractWords)
};

constexpr Duration kLongest = 366 * kDay;

/// A target of a contract; nothing where it has none, or none that can be read.
std::optional<Duration> targetOf(const QJsonObject &severity, const QString &key)
{
    Errors errors;
    const QJsonValue value = severity[key];
    if (!value.isString())
        return std::nullopt;
    const Duration length = readDuration(JsonReader(value, errors));
    return errors.empty() ? std::optional(length) : std::nullopt;
}

QString targetWords(const QString &title, const QJsonObject &targets)
{
    const auto take = targetOf(targets, u"take_in_charge"_s);
    const auto resolve = targetOf(targets, u"resolution"_s);
    if (take && resolve)
        return ContractTexts::tr("%1: taken in charge within %2, resolved within %3", "%1 is a severity")
            .arg(title, lengthWords(*take), lengthWords(*resolve));
    if (take)
        return ContractTexts::tr("%1: taken in charge within %2", "%1 is a severity").arg(title, lengthWords(*take));
    return resolve ? ContractTexts::tr("%1: resolved within %2", "%1 is a severity").arg(title, lengthWords(*resolve))
                   : QString();
}

} // namespace

QString lengthWords(Duration length)
{
    const Duration minutes = length / kMinute;
    if (minutes < 60)
        return ContractTexts::tr("%1 min").arg(minutes);
    return minutes % 60 == 0 ? ContractTexts::tr("%1 h").arg(minutes / 60)
                             : ContractTexts::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

std::optional<Duration> parseLength(const QString &written)
{
    static const QRegularExpression form(
        u"^(?:(?<h>\\d{1,4})\\s*(?:h|:)\\s*)?(?:(?<m>\\d{1,6})\\s*(?:min|mn|m|')?)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString text = written.trimmed();
    Errors errors;
    if (text.startsWith(u'P', Qt::CaseInsensitive)) {
        const Duration length = readDuration(JsonReader(text.toUpper(), errors));
        return errors.empty() ? std::optional(length) : std::nullopt;
    }
    const QRegularExpressionMatch match = form.match(text);
    const Duration length =
        match.captured(u"h"_s).toLongLong() * kHour + match.captured(u"m"_s).toLongLong() * kMinute;
    return match.hasMatch() && length > 0 && length <= kLongest ? std::optional(length) : std::nullopt;
}

const QStringList &factorKeys()
{
    static const QStringList keys{u"outside_hours"_s, u"saturday"_s, u"sunday"_s, u"holiday"_s};
    return keys;
}

QString factorTitle(const QString &key)
{
    switch (factorKeys().indexOf(key)) {
    case 0:
        return ContractTexts::tr("outside office hours");
    case 1:
        return ContractTexts::tr("Saturday");
    case 2:
        return ContractTexts::tr("Sunday");
    default:
        return ContractTexts::tr("public holiday");
    }
}

int factorOf(const Factors &factors, const QString &key)
{
    const std::array<int, 4> values{factors.outsideHours, factors.saturday, factors.sunday, factors.holiday};
    return values[static_cast<size_t>(std::max<qsizetype>(0, factorKeys().indexOf(key)))];
}

QStringList contractTerms(const ContractView &contract, const Policy *policy)
{
    QStringList terms;
    QStringList severities = policy ? policy->severityIds() : QStringList();
    for (const QString &id : contract.targets.keys()) {
        if (!severities.contains(id))
            severities << id; // of an older version of the policy
    }
    for (const QString &id : severities) {
        const Severity *severity = policy ? policy->severity(id) : nullptr;
        const QString words = targetWords(severity ? severity->title.in(QLocale().name()) : id,
                                          contract.targets[id].toObject());
        if (!words.isEmpty())
            terms << words;
    }
    if (!contract.factors.isEmpty()) {
        const Factors factors = factorsOf(policy ? *policy : Policy(), contract.factors);
        QStringList words;
        for (const QString &key : factorKeys()) {
            if (contract.factors.contains(key)) {
                const QString factor =
                    factorText(factorOf(factors, key)).replace(u'.', QLocale().decimalPoint());
                words << ContractTexts::tr("%1 × %2", "outside office hours × 1.5").arg(factorTitle(key), factor);
            }
        }
        terms << ContractTexts::tr("Hourly prices: %1").arg(words.join(u", "_s));
    }
    if (policy && policy->outOfHours && policy->outOfHours->extraWithoutSupportModule)
        terms << (contract.supportModule ? ContractTexts::tr("With support module")
                                         : ContractTexts::tr("Without support module: charged extra outside office hours"));
    return terms;
}

} // namespace permanence
