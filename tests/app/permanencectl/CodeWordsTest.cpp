#include "app/permanencectl/CodeWords.h"
#include "core/model/Event.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

using namespace permanence;
using namespace permanence::ctl;

namespace {

/// The kinds of all bodies but the first one, which stands for those that are not known.
template <std::size_t... index>
QStringList kindsOf(std::index_sequence<index...>)
{
    return {QString::fromLatin1(std::variant_alternative_t<index + 1, KnownBodies>::kKind)...};
}

template <std::size_t size>
QStringList codesIn(const std::array<CodeWord, size> &words)
{
    QStringList codes;
    for (const CodeWord &row : words)
        codes << row.code;
    codes.sort();
    return codes;
}

} // namespace

/// What the command line calls things: everything that the core can write has a word, and no word is left over.
class CodeWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyKindOfEventHasOneWord()
    {
        QStringList kinds = kindsOf(std::make_index_sequence<std::variant_size_v<KnownBodies> - 1>());
        kinds.sort();
        QCOMPARE(codesIn(kEventWords), kinds);
    }

    void everyCodeThatATicketShowsHasOneWord()
    {
        QStringList codes = allCodes<AttemptOutcome>() + allCodes<ActivityKind>() + allCodes<ActivityOutcome>() +
                            allCodes<AskedFor>() + allCodes<DateKind>() + allCodes<DefectCause>() +
                            allCodes<CloseReason>();
        codes.removeDuplicates();
        codes.sort();
        QCOMPARE(codesIn(kCodeWords), codes);
    }
};

PERMANENCE_TEST(CodeWordsTest)
#include "CodeWordsTest.moc"
