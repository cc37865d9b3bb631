#include "ui/settings/HubForm.h"

#include "core/base/Literals.h"
#include "core/sync/Concerns.h"
#include "ui/settings/FileField.h"
#include "ui/shell/PasswordKeeper.h"
#include "ui/widgets/HubWords.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QUrl>

namespace permanence {
namespace {

const QString kFull = u"verify-full"_s;
const QString kKeyring = u"keyring"_s;
const QString kFile = u"file"_s;

/// The address without what has a field of its own: `hub.example/desk`.
QString plainAddress(HubAddress hub)
{
    hub.setLogin({});
    for (const QString &key : {u"sslmode"_s, u"sslrootcert"_s, u"passfile"_s})
        hub.setSetting(key, {});
    return hub.url().mid(QStringLiteral("postgresql://").size());
}

QString weakerSentence(const QString &mode)
{
    return QCoreApplication::translate("Sync", "The connection is %1.").arg(tlsModeWords(mode));
}

void choose(QComboBox *box, const QString &value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

HubForm::HubForm(DeskService &desk, HubSetting setting, PasswordKeeper &passwords, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_setting(std::move(setting)), m_passwords(passwords), m_form(new QFormLayout),
      m_heading(new SizedLabel(TypeSize::Title, this)), m_explanation(new QLabel(this)), m_address(new QLineEdit(this)),
      m_login(new QLineEdit(this)), m_mode(new QComboBox(this)), m_weaker(new ToneLabel(ColourRole::Overdue, this)),
      m_authority(new FileField(u"hubAuthority"_s, this)), m_place(new QComboBox(this)), m_password(new QLineEdit(this)),
      m_passfile(new FileField(u"hubPassfile"_s, this)), m_tie(new ToneLabel(ColourRole::MutedText, this)),
      m_test(new QPushButton(this)), m_save(new QPushButton(this)), m_leave(new QPushButton(this)),
      m_told(new ToneLabel(ColourRole::Good, this)), m_error(new ErrorLine(this))
{
    setObjectName(u"hub"_s);
    layOut();
    retranslate();
    showSetting();
    connect(m_mode, &QComboBox::currentIndexChanged, this, &HubForm::showKind);
    connect(m_place, &QComboBox::currentIndexChanged, this, &HubForm::showKind);
    connect(m_test, &QPushButton::clicked, this, &HubForm::test);
    connect(m_save, &QPushButton::clicked, this, &HubForm::save);
    connect(m_leave, &QPushButton::clicked, this, &HubForm::leave);
    askStrangers();
}

QLabel *HubForm::addRow(QWidget *field, const QString &name)
{
    auto *label = new QLabel(this);
    label->setBuddy(field);
    if (!name.isEmpty())
        field->setObjectName(name);
    m_form->addRow(label, field);
    m_labels << label;
    return label;
}

void HubForm::layOut()
{
    const int gap = Theme::spacing(1, this);
    setFocusProxy(m_address);
    m_heading->setObjectName(u"hubHeading"_s);
    m_explanation->setWordWrap(true);
    m_password->setEchoMode(QLineEdit::Password);
    for (QComboBox *box : {m_mode, m_place})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addRow(m_address, u"hubAddress"_s);
    addRow(m_login, u"hubLogin"_s);
    addRow(m_mode, u"hubMode"_s);
    m_weaker->setObjectName(u"hubWeaker"_s);
    m_form->addRow(QString(), m_weaker);
    addRow(m_authority, {});
    addRow(m_place, u"hubPasswordPlace"_s);
    addRow(m_password, u"hubPassword"_s);
    addRow(m_passfile, {});
    m_form->setHorizontalSpacing(3 * gap);
    m_form->setVerticalSpacing(gap * 3 / 2);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    for (QLabel *label : {static_cast<QLabel *>(m_weaker), static_cast<QLabel *>(m_tie), static_cast<QLabel *>(m_told)})
        label->setWordWrap(true);
    m_weaker->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_tie->setObjectName(u"hubTie"_s);
    m_told->setObjectName(u"hubTold"_s);
    m_error->setObjectName(u"hubError"_s);
    m_test->setObjectName(u"testHub"_s);
    m_save->setObjectName(u"saveHub"_s);
    m_leave->setObjectName(u"leaveHub"_s);
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
    layout->addLayout(m_form);
    layout->addWidget(m_tie);
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
    const QStringList labels{tr("A&ddress"),          tr("Lo&gin"),
                             tr("&Connection"),       tr("Certificate of the authorit&y"),
                             tr("Password is &kept"), tr("Pass&word"),
                             tr("Password &file")};
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        m_labels[i]->setText(labels[i]);
        m_labels[i]->buddy()->setAccessibleName(QString(labels[i]).remove(u'&'));
    }
    m_address->setPlaceholderText(tr("hub.example/desk", "an address: a host and a database"));
    m_authority->setTexts(tr("Certificate of the authority"), tr("as the system has it: ~/.postgresql/root.crt"));
    m_passfile->setTexts(tr("Password file"), tr("readable by you alone"));
    m_password->setPlaceholderText(tr("empty: the one that is kept"));
    m_test->setText(m_trial.isRunning() ? tr("Cancel the test") : tr("Test connection"));
    m_save->setText(tr("Work with this hub"));
    m_leave->setText(tr("Work alone"));
    fillChoices();
    showKind();
    showTie();
}

void HubForm::fillChoices()
{
    const QString mode = m_mode->currentData().toString(), place = m_place->currentData().toString();
    const QSignalBlocker quietMode(m_mode), quietPlace(m_place);
    m_mode->clear();
    for (const QString &one : {kFull, u"verify-ca"_s, u"require"_s, u"disable"_s})
        m_mode->addItem(QString(tlsModeWords(one) % u"  ("_s % one % u')'), one);
    m_place->clear();
    m_place->addItem(tr("in the keyring of this machine"), kKeyring);
    m_place->addItem(tr("in a file that only you can read"), kFile);
    choose(m_mode, mode);
    choose(m_place, place);
}

void HubForm::showSetting()
{
    const auto hub = m_setting.address();
    m_address->setText(hub ? plainAddress(*hub) : QString());
    m_login->setText(hub ? hub->login() : m_desk.agent().login);
    choose(m_mode, hub && !hub->setting(u"sslmode"_s).isEmpty() ? hub->setting(u"sslmode"_s) : kFull);
    m_authority->setPath(hub ? hub->setting(u"sslrootcert"_s) : QString());
    const QString passfile = hub ? hub->setting(u"passfile"_s) : QString();
    choose(m_place, passfile.isEmpty() ? kKeyring : kFile);
    m_passfile->setPath(passfile);
    m_password->clear();
    showKind();
    showTie();
}

void HubForm::showKind()
{
    const bool isFile = m_place->currentData().toString() == kFile;
    const QString mode = m_mode->currentData().toString();
    m_form->setRowVisible(m_password, !isFile);
    m_form->setRowVisible(m_passfile, isFile);
    m_form->setRowVisible(m_weaker, mode != kFull);
    m_form->setRowVisible(m_authority, mode == kFull || mode == u"verify-ca"_s);
    m_weaker->setText(mode == kFull ? QString() : weakerSentence(mode));
}

void HubForm::showTie()
{
    const auto hub = m_setting.address();
    m_leave->setVisible(hub.has_value());
    const QString own = m_desk.agent().login;
    QStringList sentences;
    if (!m_news.tied.isEmpty())
        sentences << tr("At the hub this file belongs to \"%1\".").arg(m_news.tied);
    else
        sentences << tr("With the first sync this file belongs to the login at the hub, for good. What \"%1\" wrote before goes "
                        "up as it is.")
                         .arg(own);
    if (!m_strangers.isEmpty())
        sentences << tr("%1 wrote to it, too: that is refused until the hub's administrator takes it in, once, with "
                        "\"permanencectl hub adopt %2 URL\".")
                         .arg(m_strangers.join(u", "_s), m_news.tied.isEmpty() ? own : m_news.tied);
    m_tie->setText(sentences.join(u' '));
}

void HubForm::askStrangers()
{
    m_desk.query([login = m_desk.agent().login](Queries &queries) { return strangersTo(queries, login); })
        .then(this, [this](const Result<QStringList> &names) {
            if (!names)
                return;
            m_strangers = *names;
            showTie();
        });
}

void HubForm::setNews(const SyncNews &news)
{
    const bool isOther = news.tied != m_news.tied || news.refused != m_news.refused;
    m_news = news;
    if (isOther)
        askStrangers();
    showTie();
}

Result<HubAddress> HubForm::entered() const
{
    QString text = m_address->text().trimmed();
    if (!text.contains(u"://"_s))
        text.prepend(u"postgresql://"_s);
    Result<HubAddress> hub = HubAddress::fromUrl(text);
    if (!hub) {
        Error error = hub.error();
        error.place = m_address->accessibleName();
        return error;
    }
    if (const QString login = m_login->text().trimmed(); !login.isEmpty())
        hub->setLogin(login);
    if (hub->login().isEmpty())
        hub->setLogin(m_desk.agent().login);
    const QString mode = m_mode->currentData().toString();
    hub->setSetting(u"sslmode"_s, mode == kFull ? QString() : mode);
    hub->setSetting(u"sslrootcert"_s, m_authority->path());
    hub->setSetting(u"passfile"_s, m_place->currentData().toString() == kFile ? m_passfile->path() : QString());
    return hub;
}

void HubForm::withPassword(const HubAddress &hub, const std::function<void(const QString &)> &then)
{
    const bool isFile = m_place->currentData().toString() == kFile;
    if (isFile || !m_password->text().isEmpty()) {
        then(isFile ? QString() : m_password->text());
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
    const Result<HubAddress> hub = entered();
    if (!hub) {
        refuse(hub.error());
        return;
    }
    tell(tr("Looking for %1 …").arg(hub->name()));
    withPassword(*hub, [this, hub = *hub](const QString &password) {
        m_trial.start(hub, password, m_news.tied, [this](const Result<Member> &member) { ended(member); });
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
    const Result<HubAddress> hub = entered();
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
    const Result<HubAddress> hub = entered();
    if (!hub) {
        refuse(hub.error());
        return;
    }
    const auto done = [this, hub = *hub](const Result<void> &kept) {
        if (!kept) {
            refuse(kept.error());
            return;
        }
        m_password->clear();
        m_setting.setAddress(hub);
        tell(tr("From now on this workstation works with %1.").arg(hub.name()));
        showTie();
        emit saved();
    };
    m_trial.cancel();
    const bool isFile = m_place->currentData().toString() == kFile;
    if (isFile || m_password->text().isEmpty())
        done({});
    else
        m_passwords.keep(*hub, m_password->text(), this, done);
}

void HubForm::leave()
{
    m_trial.cancel();
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
