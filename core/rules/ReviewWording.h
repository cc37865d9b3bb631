#pragma once

#include <QDate>
#include <QString>

namespace permanence {

/// What a customer is told of a review where nobody wrote anything else, in its language: that the work goes on, and by
/// when something comes of it. That its case was discussed is said by the mail. `stepDay` invalid: no day is named.
[[nodiscard]] QString preparedProgress(const QString &language, QDate stepDay);

} // namespace permanence
