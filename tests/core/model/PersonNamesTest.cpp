#include "core/model/PersonNames.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

using namespace permanence;
using Reach = PersonNames::Reach;

namespace {

PersonNames elodie()
{
    PersonNames names;
    names.addName(u"Élodie Marchandeau"_s);
    names.addEmail(u"e.marchandeau@acme.example"_s);
    names.addPhone(u"+33549000001"_s);
    return names;
}

} // namespace

/// Issue 4, section 3: what names a person in free text, and what stands in its place.
class PersonNamesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatNamesThePersonIsTakenOutAndNothingElse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("anywhere");
        QTest::addColumn<QString>("ownCustomer");
        const auto row = [](const char *name, const QString &text, const QString &anywhere, const QString &own) {
            QTest::newRow(name) << text << anywhere << own;
        };
        const auto both = [&](const char *name, const QString &text, const QString &without) {
            row(name, text, without, without);
        };
        both("full name", u"Élodie Marchandeau called."_s, u"[erased] called."_s);
        both("family name first", u"MARCHANDEAU, Élodie"_s, u"[erased]"_s);
        both("without accents", u"elodie marchandeau"_s, u"[erased]"_s);
        both("decomposed", u"Élodie Marchandeau"_s.normalized(QString::NormalizationForm_D), u"[erased]"_s);
        both("over a line", u"Élodie\nMarchandeau"_s, u"[erased]"_s);
        row("family name alone", u"Mme Marchandeau's screen"_s, u"Mme Marchandeau's screen"_s, u"Mme [erased]'s screen"_s);
        row("given name alone", u"told ELODIE"_s, u"told ELODIE"_s, u"told [erased]"_s);
        both("part of a word", u"the Marchandeaux and melodies"_s, u"the Marchandeaux and melodies"_s);
        both("mail address", u"<E.Marchandeau@ACME.example>."_s, u"<[erased]>."_s);
        row("longer mail address", u"xe.marchandeau@acme.example.org"_s, u"xe.marchandeau@acme.example.org"_s,
            u"xe.[erased]@acme.example.org"_s);
        for (const auto &written : {u"+33549000001"_s, u"05 49 00 00 01"_s, u"05.49.00.00.01"_s, u"05-49-00-00-01"_s,
                                    u"0549000001"_s, u"+33 (0)5 49 00 00 01"_s, u"0033 5 49 00 00 01"_s, u"(0)5 49 00 00 01"_s,
                                    u"05/49/00/00/01"_s, u"33549000001"_s, u"05 49 000 001"_s})
            both(qPrintable(u"phone "_s + written), u"call "_s + written + u" back"_s, u"call [erased] back"_s);
        both("bracket around a phone", u"him (05 49 00 00 01): out"_s, u"him ([erased]): out"_s);
        both("by one name in a text with the full one", u"As with Élodie Marchandeau. Says Marchandeau."_s,
             u"As with [erased]. Says [erased]."_s);
        both("two phones", u"05 49 00 00 01, 05 49 00 00 02"_s, u"[erased], 05 49 00 00 02"_s);
        both("two phones side by side", u"05 49 00 00 02 05 49 00 00 01"_s, u"05 49 00 00 02 [erased]"_s);
        both("longer number", u"serial 10549000001"_s, u"serial 10549000001"_s);
        both("another number", u"05 49 00 00 11"_s, u"05 49 00 00 11"_s);
        both("nothing", QString(), QString());
    }
    void whatNamesThePersonIsTakenOutAndNothingElse()
    {
        QFETCH(QString, text);
        QTEST(elodie().takenOut(text, Reach::Anywhere), "anywhere");
        QVERIFY(elodie().mayBeIn(text.toUtf8()) || elodie().takenOut(text, Reach::Anywhere) == text);
        QTEST(elodie().takenOut(text, Reach::OwnCustomer), "ownCustomer");
    }

    void theQuickLookSparesTextsThatDoNotNameThePersonAndNoneThatDo()
    {
        QVERIFY(!elodie().mayBeIn(u"The printer of Élodie prints à l’envers, 05 49 00 00 02"_s.toUtf8()));
        QVERIFY(elodie().mayBeIn(u"MARCHÀNDÉÂU"_s.toUtf8()));
        QVERIFY(elodie().mayBeIn(u"Ελλάδα"_s.toUtf8())); // of other alphabets it knows nothing
        QVERIFY(elodie().mayBeIn("(0)5-49/00.00 01"));
        QVERIFY(elodie().mayBeIn("E.Marchandeau@ACME.example"));
        PersonNames greek;
        greek.addName(u"Ελένη Παπά"_s);
        QVERIFY(greek.mayBeIn(u"Ελένη Παπά"_s.toUtf8()));
    }

    void whatSomebodyElseHasTooNamesThePersonOnlyAtTheOwnCustomer()
    {
        PersonNames names;
        names.addName(u"Jean Martin"_s, true);
        names.addPhone(u"+33549000001"_s, true);
        names.addEmail(u"info@acme.example"_s, true);
        const QString text = u"Jean Martin, 0549000001, info@acme.example"_s;
        QCOMPARE(names.takenOut(text, Reach::Anywhere), text);
        QCOMPARE(names.takenOut(text, Reach::OwnCustomer), u"[erased], [erased], [erased]"_s);
    }

    void shortWordsAndParticlesNameNobodyByThemselves()
    {
        PersonNames names;
        names.addName(u"Li van der Berg"_s);
        QCOMPARE(names.takenOut(u"Li saw van der der"_s, Reach::OwnCustomer), u"Li saw van der der"_s);
        QCOMPARE(names.takenOut(u"Mr Li van der Berg"_s, Reach::OwnCustomer), u"Mr [erased]"_s);
    }
};

PERMANENCE_TEST(PersonNamesTest)
#include "PersonNamesTest.moc"
