#include "core/rules/SearchLanguage.h"

#include "core/base/Literals.h"

#include <QCoreApplication>

namespace permanence {
namespace {

struct SearchFaultTexts {
    Q_DECLARE_TR_FUNCTIONS(Search)
};

} // namespace

QString SearchFault::sentence() const
{
    switch (kind) {
    case Kind::QuoteNotClosed:
        return SearchFaultTexts::tr("The quote before “%1” is never closed: type \" after the words that belong together.").arg(text);
    case Kind::UnknownOperator:
        return SearchFaultTexts::tr("There is no operator “%1:”; there are owner:, status:, customer:, before: and after:. To look for "
                         "the word itself, leave a space before the colon.")
            .arg(text);
    case Kind::ValueMissing:
        return SearchFaultTexts::tr("Something must follow “%1:”, as in status:open, customer:\"Acme Europe\" or after:2026-03-31.")
            .arg(text);
    case Kind::GivenTwice:
        return SearchFaultTexts::tr("“%1:” is given twice: leave one.").arg(text);
    case Kind::WrongDate:
        return SearchFaultTexts::tr("“%1” is no day: write 2026-03-31 or 31/03/2026.").arg(text);
    case Kind::UnknownStatus:
        return SearchFaultTexts::tr("There is no status “%1”; there are waiting, in_progress, resolved, open and closed.").arg(text);
    case Kind::EmptyPeriod:
        return SearchFaultTexts::tr("No day lies after: and before: these two: the day of after: must be the earlier one.");
    case Kind::UnknownOwner:
        return SearchFaultTexts::tr("Nobody here is called “%1”; there are me, none and %2.").arg(text, known.join(u", "_s));
    case Kind::UnknownCustomer:
        return SearchFaultTexts::tr("No customer is called “%1”: type the beginnings of the words of the name.").arg(text);
    }
    return {};
}

Error SearchFault::error() const
{
    return {ErrorCode::WrongUsage, {sentence()}, SearchFaultTexts::tr("character %1").arg(at + 1)};
}

} // namespace permanence
