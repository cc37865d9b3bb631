#pragma once

#include "core/base/Result.h"

#include <QProcess>
#include <QString>

#include <memory>

namespace permanence {

/// A hub for the length of the tour: a PostgreSQL server of its own in a folder, reached by a socket in it. It does not
/// run as root, takes nobody in without a password, and ends with the program.
class TourHub
{
public:
    /// None where PostgreSQL is not installed, or does not start within 30 s.
    [[nodiscard]] static std::unique_ptr<TourHub> begin(const QString &folder);
    ~TourHub() { stop(); }
    TourHub(const TourHub &) = delete;
    TourHub &operator=(const TourHub &) = delete;

    /// Adds a member of the one desk; its password file stands in the folder. Errors: those of addMember().
    [[nodiscard]] Result<void> addMember(const QString &login, const QString &role) const;
    /// Takes in what others wrote on a member's store.
    [[nodiscard]] Result<void> adopt(const QString &login) const;
    /// The address of a member, with the password file.
    [[nodiscard]] QString url(const QString &login) const;

    [[nodiscard]] bool start();
    void stop();

private:
    explicit TourHub(QString folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] bool make();
    [[nodiscard]] bool makeHub() const;
    [[nodiscard]] bool keepPassword(const QString &login, const QString &password) const;

    QString m_folder;
    QProcess m_server;
};

} // namespace permanence
