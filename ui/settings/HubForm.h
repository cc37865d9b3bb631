#pragma once

#include "core/desk/DeskService.h"
#include "core/sync/HubTrial.h"
#include "core/sync/SyncNews.h"
#include "ui/shell/HubSetting.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace permanence {

class ErrorLine;
class HubFields;
class PasswordKeeper;
class ToneLabel;

/// The hub of this store: where it is, as whom one logs in, how the connection is made safe and where the password is
/// kept. What is entered holds when it is saved; before, it can be tried without a trace.
class HubForm : public QWidget
{
    Q_OBJECT

public:
    HubForm(DeskService &desk, HubSetting setting, PasswordKeeper &passwords, QWidget *parent = nullptr);

    /// What the store is tied to, as the sync tells it.
    void setNews(const SyncNews &news);

signals:
    /// The hub is another one, or its password is, or there is none any more.
    void saved();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// To whom the store belongs, and who else wrote to it.
    struct Tie {
        QString login; ///< at a hub; empty: it is free
        QStringList strangers;
    };
    void layOut();
    void retranslate();
    void showSetting();
    void showTie();
    void askTie(); ///< for whoever looks at it: it goes through all that waits to go up
    void withPassword(const HubAddress &hub, const std::function<void(const QString &password)> &then);
    void test();
    void ended(const Result<Member> &member);
    void save();
    void leave();
    void refuse(const Error &error);
    void tell(const QString &sentence);

    DeskService &m_desk;
    HubSetting m_setting;
    PasswordKeeper &m_passwords;
    SyncNews m_news;
    Tie m_tie;
    HubTrial m_trial;
    QLabel *m_heading;
    QLabel *m_explanation;
    HubFields *m_fields;
    ToneLabel *m_tieLine;
    QPushButton *m_test;
    QPushButton *m_save;
    QPushButton *m_leave;
    ToneLabel *m_told;
    ErrorLine *m_error;
};

} // namespace permanence
