#pragma once

#include "core/desk/DeskService.h"
#include "core/policy/PolicyLoader.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace permanence {

class ErrorLine;
class PaperView;

/// What a policy document would bring: its mistakes with their places, or what it changes and which open tickets stay
/// under the version they have; then publishes it. Only leads and managers publish.
class PublishDialog : public QDialog
{
    Q_OBJECT

public:
    PublishDialog(DeskService &desk, const QString &path, QWidget *parent);

    /// What is told above the words.
    [[nodiscard]] QString summary() const;

signals:
    void published(const QString &policy, int version);
    /// Try it out before: a scenario is to be played by this document.
    void rehearsalWanted(const QByteArray &document);

private:
    /// What was read and what the desk says to it.
    struct Draft
    {
        QByteArray document;
        LoadedPolicy loaded;
        std::vector<std::pair<int, qint64>> openTickets; ///< by version
        std::optional<TicketListItem> dropped;           ///< an open ticket of a severity that is no more
    };

    void layOut();
    void read();
    void showFailure(const Error &error);
    void showMistakes(const Errors &errors);
    void showDraft();
    /// Why it cannot be published; empty where it can.
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] QStringList consequences() const;
    void publish();

    DeskService &m_desk;
    QString m_path;
    Draft m_draft;
    QLabel *m_summary;
    QLabel *m_notes;
    ErrorLine *m_error;
    PaperView *m_paper;
    QPushButton *m_rehearse;
    QPushButton *m_publish;
    QPushButton *m_cancel;
};

} // namespace permanence
