#pragma once

#include "ui/widgets/Theme.h"

#include <QStatusBar>

#include <optional>

class QLabel;
class QToolButton;

namespace permanence {

/// What the status bar says, as ready sentences; an empty one is left out.
struct StatusFacts
{
    QString agent;     ///< "Léa · agent"
    QString deskHours; ///< "desk open until 17:30"
    QString store;     ///< the file
};

/// How the store stands with its hub: a word and a shape.
struct SyncSign
{
    QString icon; ///< for Theme::icon()
    ColourRole role = ColourRole::MutedText;
    QString text;        ///< "in step", "3 waiting", "offline since 10:43"
    QString explanation; ///< the tool tip, and what a screen reader says
    bool operator==(const SyncSign &) const = default;
};

/// Who works here, whether the desk is open, where the data lives, how it stands with the hub, and the key to everything.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setFacts(const StatusFacts &facts);
    /// None: there is no hub, and nothing of it is shown. `widest` are texts for which room is kept, so that nothing
    /// moves when one follows the other.
    void setSync(const std::optional<SyncSign> &sign, const QStringList &widest = {});

signals:
    void everythingAsked();
    void syncAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showSync();

    QLabel *m_agent;
    QLabel *m_deskHours;
    QLabel *m_store;
    QToolButton *m_sync;
    QToolButton *m_everything;
    std::optional<SyncSign> m_sign;
    QStringList m_widest;
};

} // namespace permanence
