#include "ui/settings/HubFields.h"

#include "core/base/Literals.h"
#include "ui/settings/Choice.h"
#include "ui/settings/FileField.h"
#include "ui/widgets/HubWords.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/ToneLabel.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>

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

} // namespace

QString weakerSentence(const QString &mode)
{
    return QCoreApplication::translate("Sync", "The connection is %1.").arg(tlsModeWords(mode));
}

HubFields::HubFields(QWidget *parent)
    : QWidget(parent), m_form(new QFormLayout(this)), m_address(new QLineEdit(this)), m_login(new QLineEdit(this)),
      m_mode(new QComboBox(this)), m_weaker(new ToneLabel(ColourRole::Overdue, this)),
      m_authority(new FileField(u"hubAuthority"_s, this)), m_place(new QComboBox(this)), m_password(new QLineEdit(this)),
      m_passfile(new FileField(u"hubPassfile"_s, this))
{
    layOut();
    retranslate();
    connect(m_mode, &QComboBox::currentIndexChanged, this, &HubFields::showKind);
    connect(m_place, &QComboBox::currentIndexChanged, this, &HubFields::showKind);
}

QLabel *HubFields::addRow(QWidget *field, const QString &name)
{
    auto *label = new QLabel(this);
    label->setBuddy(field);
    if (!name.isEmpty())
        field->setObjectName(name);
    m_form->addRow(label, field);
    m_labels << label;
    return label;
}

void HubFields::layOut()
{
    const int gap = Theme::spacing(1, this);
    setFocusProxy(m_address);
    m_password->setEchoMode(QLineEdit::Password);
    for (QComboBox *box : {m_mode, m_place})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addRow(m_address, u"hubAddress"_s);
    addRow(m_login, u"hubLogin"_s);
    addRow(m_mode, u"hubMode"_s);
    m_weaker->setObjectName(u"hubWeaker"_s);
    m_weaker->setWordWrap(true);
    m_weaker->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_form->addRow(QString(), m_weaker);
    addRow(m_authority, {});
    addRow(m_place, u"hubPasswordPlace"_s);
    addRow(m_password, u"hubPassword"_s);
    addRow(m_passfile, {});
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(3 * gap);
    m_form->setVerticalSpacing(gap * 3 / 2);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
}

void HubFields::retranslate()
{
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
    fillChoices();
    showKind();
}

void HubFields::fillChoices()
{
    const QString mode = m_mode->currentData().toString(), place = m_place->currentData().toString();
    const QSignalBlocker quietMode(m_mode), quietPlace(m_place);
    m_mode->clear();
    for (const QString &one : {kFull, u"verify-ca"_s, u"require"_s, u"disable"_s})
        m_mode->addItem(QString(tlsModeWords(one) % u"  ("_s % one % u')'), one);
    m_place->clear();
    m_place->addItem(tr("in the keyring of this machine"), kKeyring);
    m_place->addItem(tr("in a file that only you can read"), kFile);
    showChoice(m_mode, mode);
    showChoice(m_place, place);
}

void HubFields::show(const std::optional<HubAddress> &hub, const QString &login)
{
    m_own = login;
    m_address->setText(hub ? plainAddress(*hub) : QString());
    m_login->setText(hub ? hub->login() : m_own);
    showChoice(m_mode, hub && !hub->setting(u"sslmode"_s).isEmpty() ? hub->setting(u"sslmode"_s) : kFull);
    m_authority->setPath(hub ? hub->setting(u"sslrootcert"_s) : QString());
    const QString passfile = hub ? hub->setting(u"passfile"_s) : QString();
    showChoice(m_place, passfile.isEmpty() ? kKeyring : kFile);
    m_passfile->setPath(passfile);
    m_password->clear();
    showKind();
}

void HubFields::showKind()
{
    const bool isFile = isInFile();
    const QString mode = m_mode->currentData().toString();
    m_form->setRowVisible(m_password, !isFile);
    m_form->setRowVisible(m_passfile, isFile);
    m_form->setRowVisible(m_weaker, mode != kFull);
    m_form->setRowVisible(m_authority, mode == kFull || mode == u"verify-ca"_s);
    m_weaker->setText(mode == kFull ? QString() : weakerSentence(mode));
}

bool HubFields::isInFile() const
{
    return m_place->currentData().toString() == kFile;
}

QString HubFields::password() const
{
    return m_password->text();
}

void HubFields::clearPassword()
{
    m_password->clear();
}

Result<HubAddress> HubFields::entered() const
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
        hub->setLogin(m_own);
    const QString mode = m_mode->currentData().toString();
    hub->setSetting(u"sslmode"_s, mode == kFull ? QString() : mode);
    hub->setSetting(u"sslrootcert"_s, m_authority->path());
    hub->setSetting(u"passfile"_s, isInFile() ? m_passfile->path() : QString());
    return hub;
}

} // namespace permanence
