#pragma once

#include "core/desk/DeskService.h"
#include "core/sync/HubTrial.h"
#include "core/sync/SyncNews.h"
#include "ui/shell/HubSetting.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace permanence {

class ErrorLine;
class FileField;
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

private:
    void layOut();
    QLabel *addRow(QWidget *field, const QString &name);
    void retranslate();
    void fillChoices();
    void showSetting();
    void showKind();
    void showTie();
    void askStrangers();
    /// What is entered. Errors: Expected at the field.
    [[nodiscard]] Result<HubAddress> entered() const;
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
    QStringList m_strangers;
    HubTrial m_trial;
    QFormLayout *m_form;
    QLabel *m_heading;
    QLabel *m_explanation;
    QLineEdit *m_address;
    QLineEdit *m_login;
    QComboBox *m_mode;
    ToneLabel *m_weaker;
    FileField *m_authority;
    QComboBox *m_place;
    QLineEdit *m_password;
    FileField *m_passfile;
    ToneLabel *m_tie;
    QPushButton *m_test;
    QPushButton *m_save;
    QPushButton *m_leave;
    ToneLabel *m_told;
    ErrorLine *m_error;
    QList<QLabel *> m_labels;
};

} // namespace permanence
