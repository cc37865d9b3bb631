#pragma once

#include "core/policy/Policy.h"

#include <QComboBox>

namespace permanence {

/// Which service work is: the services that the policy sells by the hour, with their prices, or none. Letters choose
/// one; they are no actions of the page meanwhile.
class ServiceBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ServiceBox(QWidget *parent = nullptr);

    /// Keeps what is chosen where the policy still has it.
    void setPolicy(const Policy &policy);
    void choose(const QString &service);
    [[nodiscard]] QString service() const { return currentData().toString(); }

protected:
    bool event(QEvent *event) override;
};

} // namespace permanence
