#include "core/rules/ReviewWording.h"

#include "core/base/Literals.h"
#include "core/base/LocalizedText.h"
#include "core/rules/Wording.h"

namespace permanence {

QString preparedProgress(const QString &language, QDate stepDay)
{
    // In the customer's language, whatever language the window speaks.
    static const LocalizedText kGoesOn{u"We go on working on it."_s, u"Nous continuons d’y travailler."_s};
    static const LocalizedText kStep{u"The next step is planned for {day}."_s,
                                     u"La prochaine étape est prévue pour le {day}."_s};
    QString text = worded(kGoesOn, language, {});
    if (stepDay.isValid())
        text += u' ' + worded(kStep, language, {{u"day"_s, spokenDay(stepDay, language)}});
    return text;
}

} // namespace permanence
