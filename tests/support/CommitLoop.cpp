// Logs calls to a store until it is killed, and says each number on standard output once it is committed. With a third
// argument "erase" it erases one person after the other and says each id; with "take" it takes what is next in the queue
// until nothing is.

#include "core/base/Literals.h"
#include "core/desk/Desk.h"

#include <cstdio>

using namespace permanence;

namespace {

int eraseAll(Desk &desk)
{
    for (const CustomerView &customer : desk.queries().customers({}, 0, 100)) {
        for (const ContactView &contact : desk.queries().contacts(customer.id)) {
            if (contact.name == u"[erased]"_s)
                continue;
            if (!desk.erasePerson(contact.id, u"a test"_s))
                return 1;
            std::printf("%s\n", qPrintable(contact.id.text()));
            std::fflush(stdout);
        }
    }
    return 0;
}

int takeAll(Desk &desk)
{
    for (;;) {
        const auto taken = desk.takeNext();
        if (!taken)
            return 1;
        if (!*taken)
            return 0;
        std::printf("%s\n", qPrintable((*taken)->text()));
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    const SystemClock clock;
    const auto store = Store::open(QString::fromLocal8Bit(argv[1]), clock);
    if (!store)
        return 1;
    const auto agent = agentFor(**store, QString::fromLocal8Bit(argv[2]));
    if (!agent)
        return 1;
    Desk desk(**store, *agent);
    if (argc > 3)
        return qstrcmp(argv[3], "take") == 0 ? takeAll(desk) : eraseAll(desk);
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
