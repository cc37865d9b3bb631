#pragma once

#include <QElapsedTimer>
#include <QString>

namespace permanence::ctl {

/// Says on a terminal how far a command is, once it has taken longer than a second; silent in a pipe.
class Progress
{
public:
    Progress();
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    /// `done` of `total`; a total of 0 is not known.
    void show(const QString &what, qint64 done = 0, qint64 total = 0);
    /// Takes the line off the terminal again.
    void clear();

private:
    QElapsedTimer m_since, m_last;
    bool m_onTerminal;
    bool m_shown = false;
};

} // namespace permanence::ctl
