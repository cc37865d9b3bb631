#include "ui/call/CallPrice.h"

#include "core/base/Literals.h"
#include "core/model/Money.h"

#include <QCoreApplication>
#include <QLocale>

#include <numeric>

namespace permanence {
namespace {

struct CallPriceTexts
{
    Q_DECLARE_TR_FUNCTIONS(CallPrice)
};

/// Cents never go through a floating point number.
QString asWritten(QString decimal)
{
    return decimal.replace(u'.', QLocale().decimalPoint());
}

} // namespace

QString amountText(qint64 cents)
{
    return asWritten(decimalText(cents));
}

qint64 CallPrice::total() const
{
    return std::accumulate(cents.begin(), cents.end(), qint64(0));
}

QString CallPrice::text(const QTimeZone &zone) const
{
    const QString sum = amountText(total()) % u' ' % currency;
    if (spans.size() < 2)
        return sum;
    QStringList parts;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const QString amount = amountText(cents[i]);
        const QString factor = asWritten(factorText(spans[i].factor));
        const QString until = QLocale().toString(spans[i].until.in(zone).time(), u"HH:mm"_s);
        parts
            << (i + 1 < spans.size()
                    ? CallPriceTexts::tr("%1 at factor %2 until %3", "amount, factor, time").arg(amount, factor, until)
                    : CallPriceTexts::tr("%1 at factor %2", "amount, factor").arg(amount, factor));
    }
    return QString(sum % u" = "_s % parts.join(u" + "_s));
}

CallPrice priceOf(const Service &service, const Policy &policy, const Factors &factors,
                  const BusinessCalendar &desk, Instant from, Duration length)
{
    CallPrice price;
    price.currency = policy.currency;
    price.spans = factorSpans(factors, desk, from, from + length);
    for (const FactorSpan &span : price.spans)
        price.cents.push_back(amountOf(service.centsPerHour, span.factor, span.until - span.from));
    return price;
}

} // namespace permanence
