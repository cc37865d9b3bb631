#pragma once

#include "core/base/Literals.h"
#include "core/base/Result.h"

#include <QJsonValue>
#include <QStringList>

#include <vector>

namespace permanence::ctl {

/// What a command prints: for people, or, with --json, one document for programs. UTF-8 in any locale.
class Output
{
public:
    explicit Output(bool json) : m_json(json) {}

    [[nodiscard]] bool wantsJson() const { return m_json; }
    void json(const QJsonValue &document);
    /// A line for people; characters that would steer a terminal are left out.
    void line(const QString &text = {});
    /// "Label   text", the texts below each other.
    void pairs(const std::vector<std::pair<QString, QString>> &rows);
    void table(const QStringList &header, const std::vector<QStringList> &rows);

    /// Sentences that follow the one of the error on standard error.
    void further(const QString &sentence) { m_further << sentence; }
    [[nodiscard]] const QStringList &furtherSentences() const { return m_further; }

private:
    bool m_json;
    QStringList m_further;
};

/// Text without control characters; lines and tabs stay.
[[nodiscard]] QString printable(const QString &text);

void printOut(const QString &text);
void printError(const QString &text);
/// Whether all that was printed arrived. Errors: FileNotWritable.
[[nodiscard]] Result<void> flushOut();

} // namespace permanence::ctl
