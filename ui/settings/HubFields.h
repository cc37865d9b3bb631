#pragma once

#include "core/sync/HubAddress.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace permanence {

class FileField;
class ToneLabel;

/// What is entered of a hub: where it is, as whom one logs in, how the connection is made safe, where the password is kept.
class HubFields : public QWidget
{
    Q_OBJECT

public:
    explicit HubFields(QWidget *parent = nullptr);

    /// Shows the hub, or that there is none; `login` is who works here.
    void show(const std::optional<HubAddress> &hub, const QString &login);
    /// What is entered; without a login, the one that was shown. Errors: Expected at the field.
    [[nodiscard]] Result<HubAddress> entered() const;
    /// Whether the password is in a file.
    [[nodiscard]] bool isInFile() const;
    [[nodiscard]] QString password() const; ///< as typed; empty: the one that is kept
    void clearPassword();
    void retranslate();

private:
    QLabel *addRow(QWidget *field, const QString &name);
    void layOut();
    void fillChoices();
    void showKind();

    QString m_own; ///< who works here
    QFormLayout *m_form;
    QLineEdit *m_address;
    QLineEdit *m_login;
    QComboBox *m_mode;
    ToneLabel *m_weaker;
    FileField *m_authority;
    QComboBox *m_place;
    QLineEdit *m_password;
    FileField *m_passfile;
    QList<QLabel *> m_labels;
};

/// How much weaker a connection is than it might be, as a sentence.
[[nodiscard]] QString weakerSentence(const QString &tlsMode);

} // namespace permanence
