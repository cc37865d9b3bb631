#include "core/policy/BundledPolicies.h"
#include "core/policy/PolicyLoader.h"
#include "core/policy/PolicyReading.h"
#include "tests/support/TestRegistry.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QtTest>

using namespace permanence;

namespace {

/// Calls `visit` with the place and the value of each object in a document.
void eachObject(const QJsonValue &value, const QString &place,
                const std::function<void(const QString &, const QJsonObject &)> &visit)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        visit(place, object);
        for (auto member = object.begin(); member != object.end(); ++member)
            eachObject(member.value(), QString(place % u'.' % member.key()), visit);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            eachObject(array.at(i), QString(place % u'[' % QString::number(i) % u']'), visit);
    }
}

} // namespace

/// What holds for each shipped document as a text: it loads, speaks both languages, and names nobody.
class ShippedDocumentsTest : public QObject
{
    Q_OBJECT

private slots:
    void theFiveDocumentsLoadWithoutError()
    {
        QStringList ids;
        for (const BundledDocument &document : bundledPolicyDocuments()) {
            const LoadedPolicy loaded = loadPolicy(document.text);
            QVERIFY2(loaded.isValid(),
                     qPrintable(loaded.isValid() ? QString() : loaded.errors.front().text()));
            QCOMPARE(loaded.policy.id, document.name);
            QCOMPARE(loaded.policy.version, 1);
            QCOMPARE(loaded.policy.currency, u"EUR"_s);
            ids << loaded.policy.id;
        }
        QCOMPARE(ids, QStringList({u"alias-assistance"_s, u"aplicit-charter"_s, u"c4t-basic"_s,
                                   u"care-solutions"_s, u"systell-maintenance"_s}));
        QCOMPARE(bundledPolicies().size(), 5U);
    }

    void everyTextIsThereInBothLanguagesWithTheSamePlaceholders()
    {
        int texts = 0;
        for (const BundledDocument &document : bundledPolicyDocuments()) {
            const QJsonObject root = QJsonDocument::fromJson(document.text).object();
            eachObject(root, document.name, [&](const QString &place, const QJsonObject &object) {
                if (!object.contains(u"en") && !object.contains(u"fr"))
                    return;
                ++texts;
                const QString en = object[u"en"].toString();
                const QString fr = object[u"fr"].toString();
                QVERIFY2(!en.trimmed().isEmpty() && !fr.trimmed().isEmpty(), qPrintable(place));
                QStringList inEnglish = placeholdersIn(en);
                QStringList inFrench = placeholdersIn(fr);
                inEnglish.sort();
                inFrench.sort();
                QVERIFY2(inEnglish == inFrench, qPrintable(place));
                // French sets a no-break space before its double signs, or they stand alone on a line.
                QVERIFY2(!fr.contains(QRegularExpression(u" [:;?!»]"_s)), qPrintable(place));
            });
        }
        QVERIFY2(texts > 100, qPrintable(QString::number(texts)));
    }

    void noPersonAddressOrPhoneNumberIsShipped()
    {
        const QRegularExpression number(u"(\\+\\d[\\d ]{7,}|\\b0\\d( ?\\d\\d){4}\\b)"_s);
        for (const BundledDocument &document : bundledPolicyDocuments()) {
            const QString text = QString::fromUtf8(document.text);
            QVERIFY2(!text.contains(u'@'), qPrintable(document.name));
            QVERIFY2(!text.contains(number), qPrintable(document.name));
            QVERIFY2(!text.contains(u"http"_s) && !text.contains(u"www."_s), qPrintable(document.name));
        }
    }

    void textsAreGivenInTheLanguageAskedFor()
    {
        const LocalizedText text{u"hello"_s, u"bonjour"_s};
        QCOMPARE(text.in(u"fr"), u"bonjour"_s);
        QCOMPARE(text.in(u"fr_BE"), u"bonjour"_s);
        QCOMPARE(text.in(u"en"), u"hello"_s);
        QCOMPARE(text.in(u"nl"), u"hello"_s);
        QCOMPARE(text.in(u""), u"hello"_s);
    }
};

PERMANENCE_TEST(ShippedDocumentsTest)
#include "ShippedDocumentsTest.moc"
