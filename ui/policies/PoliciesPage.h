#pragma once

#include "core/desk/DeskService.h"
#include "ui/policies/PolicyList.h"
#include "ui/shell/Page.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QSplitter;

namespace permanence {

class DeskCard;
class PolicyReader;
class PublishDialog;
class RehearsalDialog;
class Settings;

/// What the desk promises: every policy version in words, two of them compared, new ones loaded from files and tried
/// out in rehearsals; and the settings of the desk itself. Argument of the place: a policy's id.
class PoliciesPage : public Page
{
    Q_OBJECT

public:
    PoliciesPage(DeskService &desk, Settings &settings, QWidget *parent = nullptr);
    ~PoliciesPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void activate(const QString &argument) override;
    void retranslate() override;
    /// Ends a comparison first.
    bool handleEscape() override;

    /// What is shown; none in a desk without policies.
    [[nodiscard]] std::optional<PolicyVersion> shown() const { return m_list->chosen(); }
    void select(const PolicyVersion &version) { m_list->choose(version); }
    /// Compares what is shown with an earlier version or another policy; none: shows it alone.
    void compareWith(const std::optional<PolicyVersion> &other);
    /// What is shown as plain text: the policy, or what changed.
    [[nodiscard]] QString text() const;
    /// Shows what a document would bring, to be published.
    PublishDialog *loadDocument(const QString &path);
    /// Plays a scenario by the desk's policies; a draft goes before the published ones.
    RehearsalDialog *playScenario(const QString &path, const QByteArray &draft = {});

private:
    void layOut();
    void connectAll();
    void chooseDocument();
    void chooseScenario(const QByteArray &draft);
    void copy();
    void ask();
    void fillList();
    void tellPublished(const QString &id, int version);

    DeskService &m_desk;
    Settings &m_settings;
    TicketCounts m_openTickets;
    QTimer m_renew;
    DeskCard *m_card;
    QLabel *m_heading;
    QPushButton *m_playButton;
    QPushButton *m_loadButton;
    QSplitter *m_splitter;
    PolicyList *m_list;
    PolicyReader *m_reader;
    QAction *m_play;
    QAction *m_load;
    QAction *m_copy;
};

} // namespace permanence
