#include "core/rehearsal/RehearsalPolicies.h"

#include "core/policy/PolicyLoader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace permanence {
namespace {

constexpr qint64 kMegabyte = 1024 * 1024;
constexpr qint64 kLongest = 16 * kMegabyte;

QByteArray withVersion(const QByteArray &document, int version)
{
    QJsonObject root = QJsonDocument::fromJson(document).object();
    root[u"version"_s] = version;
    return QJsonDocument(root).toJson();
}

} // namespace

Result<QByteArray> readPolicyFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorCode::NoSuchFile, {path}, {}};
    QFile file(path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileNotReadable, {path, file.errorString()}, {}};
    const QByteArray content = file.read(kLongest + 1); // not all: a pipe or a device need not end
    if (content.size() > kLongest) {
        return Error{ErrorCode::FileTooLarge,
                     {QString::number(std::max(info.size(), kLongest + 1) / kMegabyte),
                      QString::number(kLongest / kMegabyte)},
                     {}};
    }
    return content;
}

RehearsalPolicies::RehearsalPolicies()
{
    static const PolicyLibrary shipped = PolicyLibrary::bundled(); // read once; copies share its entries
    m_library = shipped;
}

Errors RehearsalPolicies::add(const QByteArray &document, QString &id)
{
    LoadedPolicy loaded = loadPolicy(document);
    if (!loaded.isValid())
        return loaded.errors;
    Policy policy = std::move(loaded.policy);
    id = policy.id;
    QByteArray published = document;
    if (const PolicyEntry *newest = m_library.latest(id)) {
        if (newest->policy == policy)
            return {};
        if (policy.version <= newest->policy.version) {
            policy.version = newest->policy.version + 1;
            published = withVersion(document, policy.version);
        }
    }
    if (const Result<void> added = m_library.add(std::move(policy)); !added)
        return {added.error()};
    m_documents.push_back(published);
    return {};
}

Errors RehearsalPolicies::addFolder(const QString &folder)
{
    const QDir dir(folder);
    if (!dir.exists())
        return {Error{ErrorCode::NoSuchFile, {folder}, {}}};
    Errors errors;
    for (const QString &name : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const QString path = dir.filePath(name);
        const Result<QByteArray> document = readPolicyFile(path);
        if (!document) {
            errors.push_back(document.error());
            continue;
        }
        QString id;
        for (Error &error : add(*document, id)) {
            error.place = error.place.isEmpty() ? path : QString(path % u": "_s % error.place);
            errors.push_back(std::move(error));
        }
    }
    return errors;
}

} // namespace permanence
