#pragma once

#include "core/base/Literals.h"
#include "tests/support/Places.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace permanence::test {

/// What a run of the command line gave.
struct Ran
{
    int status = -1;
    QString out;
    QString error;

    [[nodiscard]] QJsonObject json() const
    {
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(out.toUtf8(), &problem);
        if (problem.error != QJsonParseError::NoError)
            qFatal("no JSON (%s): %s %s", qPrintable(problem.errorString()), qPrintable(out),
                   qPrintable(error));
        return document.object();
    }
    [[nodiscard]] QStringList errorLines() const { return error.split(u'\n', Qt::SkipEmptyParts); }
};

/// Runs the real program, in English and UTC, and waits for its end.
inline Ran runCtl(const QStringList &arguments, const QByteArray &input = {},
                  const QString &language = u"C.UTF-8"_s)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, language);
    environment.insert(u"LANG"_s, language);
    environment.insert(u"LANGUAGE"_s, QString());
    environment.insert(u"TZ"_s, u"UTC"_s);
    environment.insert(u"USER"_s, u"lea"_s);
    process.setProcessEnvironment(environment);
    process.start(builtProgram(u"permanencectl"), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000))
        qFatal("permanencectl %s does not end", qPrintable(arguments.join(u' ')));
    const int status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {status, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// A folder of its own with a store in it, for the length of a test.
class CtlDesk
{
public:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString store() const { return path(u"desk.permanence"_s); }

    [[nodiscard]] Ran run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return runCtl(QStringList{u"--store"_s, store()} + arguments, input);
    }
    /// Runs with --json what must succeed.
    QJsonObject ask(const QStringList &arguments) const
    {
        const Ran ran = run(arguments + QStringList{u"--json"_s});
        if (ran.status != 0)
            qFatal("%s: %d %s", qPrintable(arguments.join(u' ')), ran.status, qPrintable(ran.error));
        return ran.json();
    }
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        return path(name);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace permanence::test
