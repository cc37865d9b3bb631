#pragma once

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace permanence::test {

using Factory = std::function<std::unique_ptr<QObject>()>;

/// The test classes of this program by name.
inline std::map<std::string, Factory> &registry()
{
    static std::map<std::string, Factory> classes;
    return classes;
}

/// Runs the class named by the first argument, or all of them; further arguments go to Qt Test.
/// Ends with 1 if a test failed or no class has that name.
int runTests(int argc, char **argv);

} // namespace permanence::test

/// Announces a test class to the program that holds it.
#define PERMANENCE_TEST(Class)                                                                               \
    static const bool registered##Class = permanence::test::registry()                                      \
                                              .emplace(#Class, [] { return std::make_unique<Class>(); })    \
                                              .second;
