#pragma once

#include "core/base/Result.h"

#include <QDialog>
#include <QFuture>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace permanence {

class ErrorLine;

/// A small form: fields with their labels, what the desk refuses said below, a verb to save. Stays open until the desk
/// has accepted it; cancelling is Esc.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    /// Runs the command with what is in the fields.
    using Save = std::function<QFuture<Result<void>>()>;

    FormDialog(const QString &title, const QString &verb, QWidget *parent);

    /// `place` is the name that an Error gives the field; the refused field gets the focus.
    QLineEdit *addLine(const QString &place, const QString &label, const QString &value,
                       const QString &placeholder = {});
    QComboBox *addChoice(const QString &place, const QString &label);
    QCheckBox *addTick(const QString &place, const QString &label, bool value);
    void onSave(Save save) { m_save = std::move(save); }

private:
    void remember(const QString &place, const QString &label, QWidget *field);
    void save();
    void refuse(const Error &error);

    QFormLayout *m_form;
    ErrorLine *m_error;
    QPushButton *m_saveButton;
    QPushButton *m_cancel;
    Save m_save;
    bool m_saving = false;
    std::vector<std::pair<QString, QWidget *>> m_fields;
    QStringList m_labels;
};

} // namespace permanence
