#pragma once

#include "ui/ticket/TicketScene.h"

#include <QTreeWidget>

namespace permanence {

/// The work entries of a ticket, newest first: when and by whom, how long, service and factor, and what each costs by
/// itself (CARE-2, CARE-8). Enter corrects one.
class WorkList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit WorkList(const Clock &clock, QWidget *parent = nullptr);

    void show(const TicketScene &scene);
    /// The entry that stands; the newest where none does; nothing where the ticket has none that has ended.
    [[nodiscard]] std::optional<Work> current() const;
    void retranslate();

signals:
    void correctionAsked();

private:
    void add(const TicketScene &scene, const Work &work, Instant now);

    const Clock &m_clock;
    std::vector<Work> m_works; ///< in the order of the rows
};

/// The factors of [from, until) as a policy and a contract set them, in their order: "1.0", "1.0, 1.5".
[[nodiscard]] QString factorsText(const TicketScene &scene, Instant from, Instant until);

} // namespace permanence
