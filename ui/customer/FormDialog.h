#pragma once

#include "core/base/Reply.h"
#include "core/base/Result.h"

#include <QDialog>
#include <QPointer>

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
    using Save = std::function<Reply<Result<void>>()>;

    FormDialog(const QString &title, const QString &verb, QWidget *parent);

    /// `place` is the name that an Error gives the field; the refused field gets the focus.
    QLineEdit *addLine(const QString &place, const QString &label, const QString &value,
                       const QString &placeholder = {});
    QComboBox *addChoice(const QString &place, const QString &label);
    QCheckBox *addTick(const QString &place, const QString &label, bool value);
    /// A part of the form over its whole width; its fields are made known with addField().
    void addPart(QWidget *part);
    /// A field that stands in a part. One that is deleted again is forgotten.
    void addField(const QString &place, const QString &label, QWidget *field);
    void onSave(Save save) { m_save = std::move(save); }

private:
    struct Field
    {
        QString place, label;
        QPointer<QWidget> widget;
    };

    [[nodiscard]] const Field *fieldAt(const Error &error) const;
    void save();
    void refuse(const Error &error);

    QFormLayout *m_form;
    ErrorLine *m_error;
    QPushButton *m_saveButton;
    QPushButton *m_cancel;
    Save m_save;
    bool m_saving = false;
    std::vector<Field> m_fields;
};

} // namespace permanence
