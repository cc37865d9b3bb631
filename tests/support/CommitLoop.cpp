// Logs calls to a store until it is killed, and says each number on standard output once it is committed.

#include "core/base/Literals.h"
#include "core/desk/Desk.h"

#include <cstdio>

using namespace permanence;

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const SystemClock clock;
    const auto store = Store::open(QString::fromLocal8Bit(argv[1]), clock);
    if (!store)
        return 1;
    const auto agent = agentFor(**store, QString::fromLocal8Bit(argv[2]));
    if (!agent)
        return 1;
    Desk desk(**store, *agent);
    for (int i = 0; i < 1000; ++i) {
        IncomingCall call;
        call.problem = Problem{};
        call.problem->summary = QString(u"Call "_s % QString::number(i));
        call.problem->details = QString(u'x').repeated(i * 37 % 5000);
        const auto logged = desk.receiveCall(call);
        if (!logged)
            return 1;
        std::printf("%s\n", qPrintable(logged->ticketNumber));
        std::fflush(stdout);
    }
    return 0;
}
