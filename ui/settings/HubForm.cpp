#include "ui/settings/HubForm.h"

#include "core/base/Literals.h"
#include "core/sync/Concerns.h"
#include "ui/settings/HubFields.h"
#include "ui/shell/PasswordKeeper.h"
#include "ui/widgets/HubWords.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

namespace permanence {

HubForm::HubForm(DeskService &desk, HubSetting setting, PasswordKeeper &passwords, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_setting(std::move(setting)), m_passwords(passwords),
      m_heading(new SizedLabel(TypeSize::Title, this)), m_explanation(new QLabel(this)), m_fields(new HubFields(this)),
      m_tieLine(new ToneLabel(ColourRole::MutedText, this)), m_test(new QPushButton(this)), m_save(new QPushButton(this)),
      m_leave(new QPushButton(this)), m_told(new ToneLabel(ColourRole::Good, this)), m_error(new ErrorLine(this))
{
    setObjectName(u"hub"_s);
    layOut();
    retranslate();
    showSetting();
    connect(m_test, &QPushButton::clicked, this, &HubForm::test);
    connect(m_save, &QPushButton::clicked, this, &HubForm::save);
    connect(m_leave, &QPushButton::clicked, this, &HubForm::leave);
}

void HubForm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        askTie();
}

void HubForm::layOut()
{
    const int gap = Theme::spacing(1, this);
    setFocusProxy(m_fields);
    m_heading->setObjectName(u"hubHeading"_s);
    m_tieLine->setObjectName(u"hubTie"_s);
    m_told->setObjectName(u"hubTold"_s);
    m_error->setObjectName(u"hubError"_s);
    m_test->setObjectName(u"testHub"_s);
    m_save->setObjectName(u"saveHub"_s);
    m_leave->setObjectName(u"leaveHub"_s);
    for (QLabel *label : {m_explanation, static_cast<QLabel *>(m_tieLine), static_cast<QLabel *>(m_told)})
        label->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    for (QPushButton *button : {m_test, m_save, m_leave}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * gap);
    layout->addWidget(m_heading);
    layout->addWidget(m_explanation);
    layout->addWidget(m_fields);
    layout->addWidget(m_tieLine);
    layout->addLayout(buttons);
    layout->addWidget(m_told);
    layout->addWidget(m_error);
    setMaximumWidth(fontMetrics().averageCharWidth() * 120);
    m_told->hide();
}

void HubForm::retranslate()
{
    m_heading->setText(tr("Hub"));
    m_explanation->setText(tr("Several workstations share one history by way of a hub, a PostgreSQL database. Each goes on "
                              "working while it is away; without one, this workstation works alone."));
    m_fields->retranslate();
    m_test->setText(m_trial.isRunning() ? tr("Cancel the test") : tr("Test connection"));
    m_save->setText(tr("Work with this hub"));
    m_leave->setText(tr("Work alone"));
    showTie();
}

void HubForm::showSetting()
{
    m_fields->show(m_setting.address(), m_desk.agent().login);
    showTie();
}

void HubForm::showTie()
{
    const auto hub = m_setting.address();
    m_leave->setVisible(hub.has_value());
    const QString own = m_desk.agent().login;
    QStringList sentences;
    if (!m_tie.login.isEmpty())
        sentences << tr("At the hub this file belongs to \"%1\".").arg(m_tie.login);
    else
        sentences << tr("With the first sync this file belongs to the login at the hub, for good. What \"%1\" wrote before goes "
                        "up as it is.")
                         .arg(own);
    if (!m_tie.strangers.isEmpty())
        sentences << tr("%1 wrote to it, too: that is refused until the hub's administrator takes it in, once, with "
                        "\"permanencectl hub adopt %2 URL\".")
                         .arg(m_tie.strangers.join(u", "_s), m_tie.login.isEmpty() ? own : m_tie.login);
    m_tieLine->setText(sentences.join(u' '));
}

void HubForm::askTie()
{
    m_desk.query([login = m_desk.agent().login](Queries &queries) { return Tie{tiedTo(queries), strangersTo(queries, login)}; })
        .then(this, [this](const Result<Tie> &tie) {
            if (!tie)
                return;
            m_tie = *tie;
            showTie();
        });
}

void HubForm::setNews(const SyncNews &news)
{
    const bool isOther = news.tied != m_news.tied || news.refused != m_news.refused;
    m_news = news;
    if (isOther && isVisible())
        askTie();
    showTie();
}

void HubForm::withPassword(const HubAddress &hub, const std::function<void(const QString &)> &then)
{
    if (m_fields->isInFile() || !m_fields->password().isEmpty()) {
        then(m_fields->isInFile() ? QString() : m_fields->password());
        return;
    }
    m_passwords.read(hub, this, [this, then](const Result<QString> &password) {
        if (password)
            then(*password);
        else
            refuse(password.error());
    });
}

void HubForm::test()
{
    if (m_trial.isRunning()) {
        m_trial.cancel();
        tell(tr("The test was cancelled."));
        retranslate();
        return;
    }
    const Result<HubAddress> hub = m_fields->entered();
    if (!hub) {
        refuse(hub.error());
        return;
    }
    tell(tr("Looking for %1 …").arg(hub->name()));
    withPassword(*hub, [this, hub = *hub](const QString &password) {
        m_trial.start(hub, password, m_tie.login, [this](const Result<Member> &member) { ended(member); });
        retranslate();
    });
}

void HubForm::ended(const Result<Member> &member)
{
    retranslate();
    if (!member) {
        refuse(member.error());
        return;
    }
    const Result<HubAddress> hub = m_fields->entered();
    QString sentence = tr("\"%1\" is let in, as %2 of %3.", "a login, a role, desks")
                           .arg(member->login, hubRoleWord(member->role), member->scopes.join(u", "_s));
    if (member->login != m_desk.agent().login)
        sentence += u' ' + tr("But here you work as \"%1\": what you write would be refused.").arg(m_desk.agent().login);
    if (hub && !hub->isSafe())
        sentence += u' ' + weakerSentence(hub->setting(u"sslmode"_s));
    tell(sentence);
}

void HubForm::save()
{
    const Result<HubAddress> hub = m_fields->entered();
    if (!hub) {
        refuse(hub.error());
        return;
    }
    const auto done = [this, hub = *hub](const Result<void> &kept) {
        if (!kept) {
            refuse(kept.error());
            return;
        }
        m_fields->clearPassword();
        m_setting.setAddress(hub);
        tell(tr("From now on this workstation works with %1.").arg(hub.name()));
        showTie();
        emit saved();
    };
    m_trial.cancel();
    retranslate(); // the button says that a test runs
    if (m_fields->isInFile() || m_fields->password().isEmpty())
        done({});
    else
        m_passwords.keep(*hub, m_fields->password(), this, done);
}

void HubForm::leave()
{
    m_trial.cancel();
    retranslate();
    if (const auto hub = m_setting.address())
        m_passwords.keep(*hub, {}, this, [](const Result<void> &) {});
    m_setting.setAddress(std::nullopt);
    showSetting();
    tell(tr("This workstation works alone. What it has stays; nothing goes up or comes down any more."));
    emit saved();
}

void HubForm::refuse(const Error &error)
{
    m_told->hide();
    m_error->setText(error.text());
}

void HubForm::tell(const QString &sentence)
{
    m_error->setText({});
    m_told->setText(sentence);
    m_told->show();
}

void HubForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace permanence
