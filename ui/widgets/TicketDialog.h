#pragma once

#include "core/base/Reply.h"
#include "core/base/Result.h"

#include <QDialog>

#include <functional>

class QFormLayout;
class QLabel;
class QPushButton;

namespace permanence {

class ErrorLine;

/// A small form about a ticket: fields with their labels, a sentence that says what saving will do, what a rule refuses
/// told below, and a verb. Ctrl+Return saves from anywhere; Esc leaves. It stays open until the desk has accepted it.
class TicketDialog : public QDialog
{
    Q_OBJECT

public:
    TicketDialog(const QString &name, const QString &title, const QString &verb, QWidget *parent);

protected:
    using Save = std::function<Reply<Result<void>>()>;

    /// `place` is the field's objectName and the name that an Error gives it.
    void addField(const QString &place, const QString &label, QWidget *field);
    /// Something between the fields and the buttons.
    void addBelow(QWidget *widget);
    void onSave(Save save) { m_save = std::move(save); }
    /// What saving will do; a fact or a warning.
    void setHint(const QString &sentence, bool warning = false);
    void refuse(const QString &sentence);
    void save();

private:
    void refused(const Error &error);

    QFormLayout *m_form;
    class QVBoxLayout *m_below;
    class ToneLabel *m_hint;
    ErrorLine *m_error;
    QPushButton *m_saveButton;
    Save m_save;
    bool m_saving = false;
    std::vector<std::pair<QString, QWidget *>> m_fields;
};

} // namespace permanence
