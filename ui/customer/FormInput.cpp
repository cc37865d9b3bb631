#include "ui/customer/FormInput.h"

#include "core/base/Literals.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QTimeZone>

namespace permanence {

QDate parseFormDay(const QString &written)
{
    for (const QString &form : {u"yyyy-MM-dd"_s, u"dd/MM/yyyy"_s, u"d/M/yyyy"_s}) {
        if (const QDate day = QDate::fromString(written.trimmed(), form); day.isValid())
            return day;
    }
    return {};
}

Result<QDate> dayIn(const QLineEdit *line, const QString &place)
{
    const QString text = line->text().trimmed();
    const QDate day = parseFormDay(text);
    if (!text.isEmpty() && !day.isValid())
        return Error{ErrorCode::WrongDate, {text}, place};
    return day;
}

QString dayHint()
{
    return QCoreApplication::translate("CustomerForms", "2026-03-31 or 31/03/2026; empty: open");
}

std::optional<Instant> beginOf(QDate day, const QTimeZone &zone)
{
    return day.isValid() ? std::optional(Instant{day.startOfDay(zone).toMSecsSinceEpoch()}) : std::nullopt;
}

Reply<Result<void>> refused(const Error &error)
{
    return Reply<Result<void>>::of(error);
}

} // namespace permanence
