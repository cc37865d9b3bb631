#include "app/permanencectl/Progress.h"

#include "app/permanencectl/Ctl.h"
#include "core/base/Literals.h"

#include <QLocale>

#include <cstdio>
#include <unistd.h>

namespace permanence::ctl {
namespace {

constexpr qint64 kQuietMilliseconds = 1000;
constexpr qint64 kBetweenMilliseconds = 100;

QString progressLine(const QString &what, qint64 done, qint64 total)
{
    const QLocale locale;
    if (total > 0)
        return Ctl::tr("%1: %2 of %3").arg(what, locale.toString(done), locale.toString(total));
    return done > 0 ? Ctl::tr("%1: %2").arg(what, locale.toString(done)) : what;
}

} // namespace

Progress::Progress() : m_onTerminal(isatty(STDERR_FILENO) == 1)
{
    m_since.start();
}

Progress::~Progress()
{
    clear();
}

void Progress::show(const QString &what, qint64 done, qint64 total)
{
    const bool tooSoon = m_shown && m_last.elapsed() < kBetweenMilliseconds;
    if (!m_onTerminal || m_since.elapsed() < kQuietMilliseconds || tooSoon)
        return;
    m_last.start();
    m_shown = true;
    std::fprintf(stderr, "\r\033[K%s…", progressLine(what, done, total).toUtf8().constData());
    std::fflush(stderr);
}

void Progress::clear()
{
    if (m_shown)
        std::fputs("\r\033[K", stderr);
    m_shown = false;
}

} // namespace permanence::ctl
