#pragma once

#include "core/base/Result.h"
#include "core/policy/Policy.h"

#include <QJsonObject>
#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace permanence {

class FormDialog;

/// The part of a contract form that says what is otherwise than in the policy: targets by severity (C4T-6) and, where
/// the policy sells hours, factors (CARE-2). What is left empty stays the policy's, which stands there in grey.
class TermsEdit : public QWidget
{
    Q_OBJECT

public:
    /// Its fields are made known to `form`, at the places that the desk's errors name.
    explicit TermsEdit(FormDialog *form);

    /// Shows the terms under a policy; null where none is known.
    void show(const Policy *policy, const QJsonObject &targets, const QJsonObject &factors);

    /// What stands in the fields. Errors: Expected at the field.
    [[nodiscard]] Result<QJsonObject> targets() const;
    [[nodiscard]] QJsonObject factors() const;

private:
    /// A line with the JSON that it was filled from, which stays as it was where nothing is typed.
    struct Line
    {
        QString severity, key;
        QLineEdit *edit = nullptr;
        QString shown;
        QJsonValue given;
    };

    void addTargets(const Policy &policy, const QJsonObject &targets, QGridLayout *grid);
    void addFactors(const Policy &policy, const QJsonObject &factors, QGridLayout *grid);
    QLineEdit *addLine(const QString &place, const QString &label, const QString &value, const QString &ofPolicy);

    FormDialog *m_form;
    QWidget *m_body = nullptr;
    std::vector<Line> m_targets, m_factors;
};

} // namespace permanence
