#pragma once

#include "core/desk/DeskService.h"
#include "ui/sync/ConcernWords.h"

#include <QDialog>
#include <QJsonObject>

class QFormLayout;
class QPushButton;

namespace permanence {

class ErrorLine;

/// What the hub refused, as a small form: texts, numbers and ticks that can be other ones. What names people and tickets by
/// their ids stays as it is. Saved, it goes to the hub again.
class ChangeDialog : public QDialog
{
    Q_OBJECT

public:
    ChangeDialog(DeskService &desk, const Concern &concern, const ConcernScene &scene, QWidget *parent);

    /// Whether a form can be made of it at all.
    [[nodiscard]] static bool canChange(const Concern &concern);

signals:
    /// It goes to the hub again.
    void changed();

private:
    void addFields();
    void addNumber(const QString &value);
    void offerNumber();
    [[nodiscard]] QJsonObject body() const;
    void save();
    void refuse(const Error &error);

    DeskService &m_desk;
    Concern m_concern;
    QJsonObject m_before;
    QFormLayout *m_form;
    ErrorLine *m_error;
    QPushButton *m_save;
    bool m_saving = false;
};

} // namespace permanence
