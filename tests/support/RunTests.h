#pragma once

#include "tests/support/TestRegistry.h"

#include <QtTest>

#include <cstdio>

namespace permanence::test {

inline int runTests(int argc, char **argv)
{
    std::vector<std::string> wanted;
    QStringList arguments{QString::fromLocal8Bit(argv[0])};
    for (int i = 1; i < argc; ++i) {
        if (i == 1 && argv[i][0] != '-')
            wanted.emplace_back(argv[i]);
        else
            arguments << QString::fromLocal8Bit(argv[i]);
    }
    if (wanted.empty()) {
        for (const auto &[name, factory] : registry())
            wanted.push_back(name);
    }
    int failed = wanted.empty() ? 1 : 0;
    for (const std::string &name : wanted) {
        const auto found = registry().find(name);
        if (found == registry().end()) {
            std::fprintf(stderr, "no test class %s\n", name.c_str());
            return 1;
        }
        failed += QTest::qExec(found->second().get(), arguments) == 0 ? 0 : 1;
    }
    return failed == 0 ? 0 : 1;
}

} // namespace permanence::test
