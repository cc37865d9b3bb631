#include "app/permanencectl/Session.h"
#include "core/time/CalendarDocument.h"

#include <QLocale>

namespace permanence::ctl {
namespace {

class HolidaysCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"holidays"_s},
            Ctl::tr("Lists the public holidays of a country in a year."),
            StoreUse::None,
            {{u"COUNTRY"_s, Ctl::tr("one of: %1").arg(known())}, {u"YEAR"_s, Ctl::tr("from 1970 to 2100")}},
            {{u"region"_s, u"REGION"_s, Ctl::tr("a part of the country with days of its own")}},
            {u"holidays FR --region alsace-moselle 2026"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        bool isNumber = false;
        const int year = arguments.word(1).toInt(&isNumber);
        if (!isNumber) {
            return Error{ErrorCode::Expected,
                         {QString::fromLatin1(QT_TRANSLATE_NOOP("Expectation", "a year in four digits"))},
                         u"year"_s};
        }
        PERMANENCE_TRY(holidays, publicHolidays(arguments.word(0), arguments.value(u"region"_s), year));
        if (session.out().wantsJson()) {
            session.out().json(holidaysJson(holidays));
            return {};
        }
        const QLocale locale;
        std::vector<QStringList> rows;
        for (const PublicHoliday &holiday : holidays) {
            rows.push_back({holiday.date.toString(Qt::ISODate), locale.toString(holiday.date, u"dddd"_s),
                            holiday.name(locale.name())});
        }
        session.out().table({Ctl::tr("Date"), Ctl::tr("Day"), Ctl::tr("Holiday")}, rows);
        return {};
    }

private:
    static QString known()
    {
        QStringList texts;
        for (const HolidayCountry &country : holidayCountries()) {
            texts << (country.regions.isEmpty()
                          ? country.code
                          : QString(country.code % u" ("_s % country.regions.join(u", "_s) % u')'));
        }
        return texts.join(u", "_s);
    }
};

PERMANENCE_COMMAND(HolidaysCommand)

} // namespace
} // namespace permanence::ctl
