// How fast a demo desk is written: `bench_demo FILE [TICKETS]`.

#include "core/base/Literals.h"
#include "core/desk/DemoDesk.h"

#include <cstdio>
#include <cstdlib>

using namespace permanence;

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "bench_demo FILE [TICKETS]\n");
        return 2;
    }
    const SystemClock clock;
    const auto store = Store::open(QString::fromLocal8Bit(argv[1]), clock);
    DemoOptions options;
    options.tickets = argc > 2 ? std::atoll(argv[2]) : 10'000;
    const auto made = store ? makeDemo(**store, options) : Result<DemoSummary>(store.error());
    if (!made) {
        std::fprintf(stderr, "%s\n", qPrintable(made.error().text()));
        return 2;
    }
    std::printf("%lld events in %lld ms: %lld a second\n", static_cast<long long>(made->events),
                static_cast<long long>(made->milliseconds), static_cast<long long>(made->eventsPerSecond()));
    return 0;
}
