#pragma once

#include "core/policy/PolicyLibrary.h"
#include "core/time/Clock.h"
#include "ui/policies/PolicyList.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace permanence {

class PaperView;

/// One version of a policy in words, or what is different in it from another version or policy.
class PolicyReader : public QWidget
{
    Q_OBJECT

public:
    explicit PolicyReader(const Clock &clock, QWidget *parent = nullptr);

    /// What can be read and compared; shows `current`, compared as before where that can be. `stay`: what is in view
    /// stays in view.
    void show(const PolicyLibrary &policies, const std::optional<PolicyVersion> &current, bool stay = false);
    /// None, or one that is not known: shows the version alone.
    void compareWith(const std::optional<PolicyVersion> &other);
    [[nodiscard]] std::optional<PolicyVersion> comparedWith() const;
    /// "Hotline, version 2"; the id where it is not known.
    [[nodiscard]] QString nameOf(const PolicyVersion &version) const;
    /// What is shown as plain text: the policy, or what changed.
    [[nodiscard]] QString text() const;
    void retranslate();

signals:
    void copyAsked();

private:
    void layOut();
    void fillComparisons();
    void showPaper(bool stay = false);
    [[nodiscard]] const PolicyEntry *entry(const std::optional<PolicyVersion> &version) const;

    const Clock &m_clock;
    PolicyLibrary m_policies;
    std::optional<PolicyVersion> m_current;
    QLabel *m_name;
    QLabel *m_compareLabel;
    QComboBox *m_compare;
    QCheckBox *m_onlyChanges;
    QLabel *m_sum;
    QPushButton *m_copyButton;
    PaperView *m_paper;
};

} // namespace permanence
