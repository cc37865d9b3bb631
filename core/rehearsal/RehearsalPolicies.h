#pragma once

#include "core/base/JsonReader.h"
#include "core/policy/PolicyLibrary.h"

namespace permanence {

/// The policies of a rehearsal: those that the program carries, and documents that were given for it. A given
/// document goes before all that is known of its policy: where its version is not the newest it is rehearsed
/// as the next one, so that a change can be tried before it is published.
class RehearsalPolicies
{
public:
    RehearsalPolicies();

    /// Adds a document; `id` becomes the policy's. Answers with all that is wrong in it, else with nothing.
    [[nodiscard]] Errors add(const QByteArray &document, QString &id);
    /// Adds every `*.json` of a folder, by name. Errors: NoSuchFile, FileNotReadable, those of the documents
    /// with the file in front of their places.
    [[nodiscard]] Errors addFolder(const QString &folder);

    [[nodiscard]] const PolicyLibrary &library() const { return m_library; }
    /// What a store has to publish beside its own policies, in this order.
    [[nodiscard]] const std::vector<QByteArray> &documents() const { return m_documents; }

private:
    PolicyLibrary m_library;
    std::vector<QByteArray> m_documents;
};

/// The whole of a policy document. Errors: NoSuchFile, FileNotReadable, FileTooLarge.
[[nodiscard]] Result<QByteArray> readPolicyFile(const QString &path);

} // namespace permanence
