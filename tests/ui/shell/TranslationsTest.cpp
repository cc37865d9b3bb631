#include "tests/support/Places.h"
#include "tests/support/Translations.h"
#include "tests/support/TestRegistry.h"
#include "ui/shell/Language.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace permanence;
using namespace permanence::test;

namespace {

QSet<QString> keysOf(const std::vector<Message> &messages)
{
    QSet<QString> keys;
    for (const Message &message : messages)
        keys.insert(message.key());
    return keys;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The translation files themselves: whole, right in form, and of the sources as they are now.
class TranslationsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyMessageIsTranslated_data() { eachLanguage(); }
    void everyMessageIsTranslated()
    {
        QFETCH(const QString, language);
        const std::vector<Message> messages = messagesOf(language);
        QVERIFY(!messages.empty());
        for (const Message &message : messages) {
            QVERIFY2(message.state.isEmpty(), qPrintable(QString(message.state % u": "_s % message.key())));
            QCOMPARE(message.translations.size(), message.isPlural ? 2 : 1);
            for (const QString &translation : message.translations)
                QVERIFY2(!translation.trimmed().isEmpty(), qPrintable(message.key()));
        }
    }

    void aTranslationHasThePlaceholdersOfItsSource_data() { eachLanguage(); }
    void aTranslationHasThePlaceholdersOfItsSource()
    {
        QFETCH(const QString, language);
        for (const Message &message : messagesOf(language)) {
            for (const QString &translation : message.translations)
                QVERIFY2(placeholdersOf(translation) == placeholdersOf(message.source),
                         qPrintable(message.key()));
        }
    }

    void aTextWithAnAccessKeyHasOneInFrench()
    {
        static const QRegularExpression key(u"&[^&\\s]"_s);
        for (const Message &message : messagesOf(u"fr"_s)) {
            for (const QString &translation : message.translations)
                QVERIFY2(translation.count(key) == message.source.count(key), qPrintable(message.key()));
        }
    }

    /// Every text of the sources is in the files, and nothing else is: lupdate has nothing to say.
    void theFilesAreThoseOfTheSources_data() { eachLanguage(); }
    void theFilesAreThoseOfTheSources()
    {
        QFETCH(const QString, language);
        const QTemporaryDir folder;
        const QString copy = folder.filePath(u"copy.ts"_s);
        QVERIFY(QFile::copy(translationFile(language), copy));
        QStringList arguments{u"-silent"_s, u"-recursive"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s,
                              u"-I"_s,      u"."_s,          u"core"_s,         u"ui"_s,         u"app"_s};
        if (language == u"en"_s)
            arguments << u"-pluralonly"_s;
        arguments << u"-ts"_s << copy;
        QProcess lupdate;
        lupdate.setWorkingDirectory(sourceFile({}));
        lupdate.start(lupdateProgram(), arguments);
        QVERIFY2(lupdate.waitForFinished(60'000), qPrintable(lupdate.errorString()));
        QCOMPARE(lupdate.exitCode(), 0);
        // It warns of tr() in a class whose context it has to guess: such a text would not be found again.
        QCOMPARE(QString::fromUtf8(lupdate.readAllStandardError()), QString());
        const QSet<QString> now = keysOf(readMessages(copy)), kept = keysOf(messagesOf(language));
        QCOMPARE(QStringList(QSet<QString>(now - kept).values()), QStringList());
        QCOMPARE(QStringList(QSet<QString>(kept - now).values()), QStringList());
    }

    /// lupdate sees a text only where tr(), translate() or QT_TRANSLATE_NOOP() is written around it.
    void noHelperHidesItsTextsFromTheTranslator()
    {
        static const QRegularExpression helper(
            u"\\(const char \\*\\w+(?:, const char \\*\\w+(?: = nullptr)?)?\\)\\s*(?:->\\s*\\w+\\s*)?"
            "\\{\\s*return (?:QCoreApplication::|QObject::|qApp->)?(?:translate|tr)\\("_s);
        int read = 0;
        for (const QString &room : {u"core"_s, u"ui"_s, u"app"_s}) {
            QDirIterator files(sourceFile(room),
                               {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                ++read;
                QVERIFY2(!QString::fromUtf8(contentOf(path)).contains(helper), qPrintable(path));
            }
        }
        QVERIFY(read > 100);
    }

    /// French typography: narrow no-break spaces before ; ! ? and inside « », a no-break space before :, and
    /// the apostrophe that is one.
    void theFrenchIsSetAsFrenchIsSet()
    {
        static const QRegularExpression wrong(
            u"[ \u00a0][;!?»]|«[^\u202f]|[^\u202f]»|[ \u202f]:|'|\\.\\.\\.(?! ?[\\]},])"_s);
        for (const Message &message : messagesOf(u"fr"_s)) {
            for (const QString &translation : message.translations)
                QVERIFY2(!translation.contains(wrong), qPrintable(translation));
        }
    }

private:
    static void eachLanguage()
    {
        QTest::addColumn<QString>("language");
        for (const QString &code : Language::codes())
            QTest::addRow("%s", qPrintable(code)) << code;
    }
};

PERMANENCE_TEST(TranslationsTest)
#include "TranslationsTest.moc"
