#pragma once

#include "core/store/QueueQueries.h"

namespace permanence {

class Settings;

/// A part of the open tickets under a name.
struct QueueView
{
    QString name; ///< empty: one of the standard views, which is named by its scope
    QueueScope scope = QueueScope::Waiting;
    QString product;      ///< empty: all
    CustomerId customer;  ///< none: all
    QString customerName; ///< as it was when the view was saved
    bool operator==(const QueueView &) const = default;

    [[nodiscard]] bool isOwn() const { return !name.isEmpty(); }
};

/// The views: those that every desk needs, then the user's own in the order in which they were saved. The own
/// ones are kept in the settings.
class QueueViews
{
public:
    explicit QueueViews(Settings &settings);

    [[nodiscard]] const std::vector<QueueView> &all() const { return m_all; }
    /// One of the same name is replaced. Answers with its place.
    int save(const QueueView &view);
    /// False where the name is taken or empty, or the view is none of the user's own.
    [[nodiscard]] bool rename(int place, const QString &name);
    void remove(int place); ///< only own ones
    /// Puts back what was removed.
    void insert(int place, const QueueView &view);
    /// The place of the own view of that name; -1 where there is none.
    [[nodiscard]] int find(const QString &name) const;

private:
    [[nodiscard]] bool isOwn(int place) const;
    void keep();

    Settings &m_settings;
    std::vector<QueueView> m_all;
};

/// "Waiting", "My team's" …, or the name of an own view.
[[nodiscard]] QString viewTitle(const QueueView &view);

} // namespace permanence
