#include "tests/support/Places.h"

// Only this file is told where the trees lie, so that the others compile alike in every clone and come from the cache.
namespace permanence::test {

QString sourceFile(QStringView path)
{
    return QStringLiteral(PERMANENCE_SOURCE_DIR "/") + path;
}

QString builtProgram(QStringView name)
{
    return QStringLiteral(PERMANENCE_BIN_DIR "/") + name;
}

QString lupdateProgram()
{
    return QStringLiteral(PERMANENCE_LUPDATE);
}

} // namespace permanence::test
