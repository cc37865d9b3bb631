#include "core/policy/BundledPolicies.h"

#include "core/policy/PolicyLoader.h"

#include <QDir>
#include <QFile>

namespace permanence {

std::vector<BundledDocument> bundledPolicyDocuments()
{
    const QDir folder(u":/policies"_s);
    std::vector<BundledDocument> documents;
    for (const QFileInfo &info : folder.entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            documents.push_back({info.completeBaseName(), file.readAll()});
    }
    return documents;
}

std::vector<Policy> bundledPolicies()
{
    std::vector<Policy> policies;
    for (const BundledDocument &document : bundledPolicyDocuments()) {
        LoadedPolicy loaded = loadPolicy(document.text);
        if (loaded.isValid())
            policies.push_back(std::move(loaded.policy));
    }
    return policies;
}

} // namespace permanence
