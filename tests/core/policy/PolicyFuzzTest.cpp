#include "core/policy/BundledPolicies.h"
#include "core/policy/PolicyLoader.h"
#include "core/time/BusinessCalendar.h"
#include "tests/support/TestRegistry.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QtTest>

using namespace permanence;

namespace {

/// A value of another kind, to stand where it is not expected.
QJsonValue oddValue(QRandomGenerator &random)
{
    switch (random.bounded(9)) {
    case 0:
        return QJsonValue(QJsonValue::Null);
    case 1:
        return QJsonValue(random.bounded(2) == 0);
    case 2:
        return QJsonValue(random.generateDouble() * 1e300 - 5e299);
    case 3:
        return QJsonValue(static_cast<int>(random.generate()));
    case 4:
        return QJsonValue(QString());
    case 5:
        return QJsonValue(QString(u"P"_s % QString::number(random.generate64()) % u"DT-1H{"_s));
    case 6:
        return QJsonArray{QJsonArray{1, u"24:01"_s}, QJsonObject{}};
    case 7:
        return QJsonObject{{u"id"_s, 7}, {QString(QChar(0xD800)), QJsonArray{}}};
    default:
        return QJsonValue(QString(300, QChar(u'\u00e9')));
    }
}

/// The document with one of its values replaced, taken out or doubled.
QJsonValue mutated(const QJsonValue &value, QRandomGenerator &random)
{
    const bool here = random.bounded(6) == 0;
    if (here || (!value.isObject() && !value.isArray()))
        return oddValue(random);
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        const QStringList keys = object.keys();
        if (keys.isEmpty())
            return oddValue(random);
        const QString key = keys[random.bounded(keys.size())];
        if (random.bounded(8) == 0)
            object.remove(key);
        else if (random.bounded(8) == 0)
            object.insert(QString(key % u'x'), object[key]);
        else
            object[key] = mutated(object[key], random);
        return object;
    }
    QJsonArray array = value.toArray();
    if (array.isEmpty())
        return oddValue(random);
    const qsizetype index = random.bounded(array.size());
    if (random.bounded(6) == 0)
        array.append(array.at(index));
    else if (random.bounded(6) == 0)
        array.removeAt(index);
    else
        array[index] = mutated(array.at(index), random);
    return array;
}

/// What holds for any document: errors can be told, and what loads can be asked. False, with the reason
/// printed, where it does not hold.
bool holds(const QByteArray &document)
{
    const LoadedPolicy loaded = loadPolicy(document);
    for (const Error &error : loaded.errors) {
        if (error.text().isEmpty())
            return false;
    }
    const Policy &policy = loaded.policy;
    if (!loaded.isValid())
        return true;
    // Hours that were read are hours that a calendar can be made of.
    const BusinessCalendar calendar(policy.hours);
    const Instant monday{1772438400000};
    if (calendar.between(monday, monday + 7 * kDay) < 0)
        return false;
    return !policy.id.isEmpty() && policy.version >= 1 && !policy.severities.empty() &&
           !policy.channels.empty() &&
           policy.severityRank(policy.leastUrgent().id) == std::ssize(policy.severities) - 1 &&
           std::all_of(policy.categories.begin(), policy.categories.end(), [&](const Category &category) {
               return category.neededTier.isEmpty() || policy.tier(category.neededTier) != nullptr;
           });
}

} // namespace

class PolicyFuzzTest : public QObject
{
    Q_OBJECT

private:
    quint32 m_seed = 0;

private slots:
    void initTestCase()
    {
        bool given = false;
        m_seed = qEnvironmentVariable("PERMANENCE_SEED").toUInt(&given);
        if (!given)
            m_seed = QRandomGenerator::global()->generate();
        qInfo("PERMANENCE_SEED=%u", m_seed);
    }

    void documentsWithOddValuesAreToldOrLoaded()
    {
        QRandomGenerator random(m_seed);
        const auto documents = bundledPolicyDocuments();
        int refused = 0;
        for (int round = 0; round < 1500; ++round) {
            const BundledDocument &document =
                documents[random.bounded(static_cast<quint32>(documents.size()))];
            QJsonValue value = QJsonDocument::fromJson(document.text).object();
            for (int i = 1 + random.bounded(3); i > 0; --i)
                value = mutated(value, random);
            const QByteArray text = value.isArray() ? QJsonDocument(value.toArray()).toJson()
                                                    : QJsonDocument(value.toObject()).toJson();
            refused += validatePolicy(text).empty() ? 0 : 1;
            QVERIFY2(holds(text), qPrintable(QString(u"seed %1 round %2"_s).arg(m_seed).arg(round)));
        }
        QVERIFY2(refused > 700, qPrintable(QString::number(refused)));
    }

    void documentsWithBrokenBytesAreToldOrLoaded()
    {
        QRandomGenerator random(m_seed + 1);
        const auto documents = bundledPolicyDocuments();
        for (int round = 0; round < 1500; ++round) {
            QByteArray text = documents[random.bounded(static_cast<quint32>(documents.size()))].text;
            for (int i = 1 + random.bounded(4); i > 0; --i)
                text[random.bounded(text.size())] = static_cast<char>(random.bounded(256));
            if (random.bounded(4) == 0)
                text.truncate(random.bounded(text.size()));
            QVERIFY2(holds(text), qPrintable(QString(u"seed %1 round %2"_s).arg(m_seed).arg(round)));
        }
    }

    void garbageIsNoPolicy()
    {
        QRandomGenerator random(m_seed + 2);
        for (int round = 0; round < 2000; ++round) {
            QByteArray text(random.bounded(200), '\0');
            for (char &byte : text)
                byte = random.bounded(2) == 0 ? static_cast<char>(random.bounded(256))
                                              : "{}[]\":,0e"[random.bounded(9)];
            QVERIFY2(!validatePolicy(text).empty(),
                     qPrintable(QString(u"seed %1 round %2"_s).arg(m_seed).arg(round)));
        }
        QVERIFY(!validatePolicy(QByteArray(100'000, '[')).empty());
    }
};

PERMANENCE_TEST(PolicyFuzzTest)
#include "PolicyFuzzTest.moc"
