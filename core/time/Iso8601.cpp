#include "core/time/Iso8601.h"

#include "core/base/Literals.h"

#include <QRegularExpression>

namespace permanence {
namespace {

QString two(qint64 number)
{
    return QString(u"%1"_s).arg(number, 2, 10, QChar(u'0'));
}

/// "25" of "0.25" and "250" of ".2500" in thousandths.
qint64 thousandths(const QString &digits)
{
    return digits.leftJustified(3, u'0', true).toLongLong();
}

QString fraction(qint64 thousandth)
{
    return thousandth == 0 ? QString() : QString(u".%1"_s).arg(thousandth, 3, 10, QChar(u'0'));
}

QString offsetText(int seconds)
{
    const int size = std::abs(seconds);
    QString text = QString(seconds < 0 ? u"-"_s : u"+"_s) + two(size / 3600) + u':' + two(size / 60 % 60);
    if (size % 60 != 0) // local mean times of long ago
        text += u':' + two(size % 60);
    return text;
}

} // namespace

std::optional<Instant> parseInstant(QStringView text)
{
    static const QRegularExpression form(
        u"\\A([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?"
        "(?:Z|([+-])([0-9]{2}):?([0-5][0-9])(?::([0-5][0-9]))?)\\z"_s);
    const QRegularExpressionMatch match = form.match(text.toString());
    if (!match.hasMatch())
        return {};
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const QTime time(match.captured(2).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    const int offset =
        match.captured(7).toInt() * 3600 + match.captured(8).toInt() * 60 + match.captured(9).toInt();
    if (!date.isValid() || !time.isValid() || offset >= 24 * 3600)
        return {};
    const Instant local = Instant::of(QDateTime(date, time, Qt::UTC)) + thousandths(match.captured(5));
    return local - (match.captured(6) == u"-" ? -offset : offset) * kSecond;
}

QString formatInstant(Instant at, const QTimeZone &zone)
{
    const QDateTime local = at.in(zone);
    const int offset = local.offsetFromUtc();
    const QDateTime wall = (at + offset * kSecond).utc();
    return wall.toString(u"yyyy-MM-ddTHH:mm:ss"_s) + fraction(wall.time().msec()) + offsetText(offset);
}

std::optional<Duration> parseDuration(QStringView text)
{
    static const QRegularExpression form(
        u"\\AP(?=[0-9T])(?:([0-9]{1,7})D)?(?:T(?=[0-9])(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})(?:[.,]([0-9]{1,9}))?S)?)?\\z"_s);
    const QRegularExpressionMatch match = form.match(text.toString());
    if (!match.hasMatch())
        return {};
    const auto part = [&](int index) { return match.captured(index).toLongLong(); };
    return part(1) * kDay + part(2) * kHour + part(3) * kMinute + part(4) * kSecond +
           thousandths(match.captured(5));
}

QString formatDuration(Duration length)
{
    if (length < 0)
        return u'-' + formatDuration(-length);
    QString text = u"PT"_s;
    if (length >= kHour)
        text += QString::number(length / kHour) + u'H';
    if (length % kHour >= kMinute)
        text += QString::number(length % kHour / kMinute) + u'M';
    if (length % kMinute != 0 || length == 0)
        text += QString::number(length % kMinute / kSecond) + fraction(length % kSecond) + u'S';
    return text;
}

std::optional<QDate> parseDay(QStringView text)
{
    static const QRegularExpression form(u"\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"_s);
    const QString day = text.toString();
    const QDate date = form.match(day).hasMatch() ? QDate::fromString(day, Qt::ISODate) : QDate();
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace permanence
