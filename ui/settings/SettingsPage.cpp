#include "ui/settings/SettingsPage.h"

#include "core/base/Literals.h"
#include "ui/settings/Choice.h"
#include "ui/shell/Language.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>

namespace permanence {
namespace {

QString nameOf(const QString &code)
{
    // Each in its own language, for who does not read the one in view.
    return code == u"fr"_s ? u"Français"_s : u"English"_s;
}

} // namespace

SettingsPage::SettingsPage(Settings &settings, QWidget *parent)
    : Page(page::kSettings, PageSection::Setup, parent), m_settings(settings), m_content(new QVBoxLayout),
      m_form(new QFormLayout),
      m_heading(new SizedLabel(TypeSize::Title, this)), m_explanation(new QLabel(this))
{
    m_heading->setObjectName(u"settingsHeading"_s);
    m_explanation->setWordWrap(true);
    m_language = addChoice(m_languageLabel, u"language"_s);
    m_theme = addChoice(m_themeLabel, u"theme"_s);
    m_textSize = addChoice(m_textSizeLabel, u"textSize"_s);
    const int gap = Theme::spacing(3, this);
    m_content->setContentsMargins(gap, gap, gap, gap);
    m_content->setSpacing(gap);
    m_content->addWidget(m_heading);
    m_content->addLayout(m_form);
    m_content->addWidget(m_explanation);
    auto *content = new QWidget(this);
    content->setLayout(m_content);
    auto *scroll = new QScrollArea(this); // a low window, or large letters
    scroll->setObjectName(u"settingsScroll"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    setLayout(column);
    m_content->addStretch();
    m_form->setHorizontalSpacing(gap);
    m_form->setVerticalSpacing(gap / 2);
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);

    connect(m_language, &QComboBox::currentIndexChanged, this,
            [this] { m_settings.set(setting::kLanguage, m_language->currentData().toString()); });
    connect(m_theme, &QComboBox::currentIndexChanged, this,
            [this] { m_settings.set(setting::kTheme, m_theme->currentData().toString()); });
    connect(m_textSize, &QComboBox::currentIndexChanged, this,
            [this] { m_settings.set(setting::kTextSize, m_textSize->currentData().toDouble()); });
    connect(&m_settings, &Settings::changed, this, &SettingsPage::showChosen);
}

void SettingsPage::addSection(QWidget *section)
{
    m_content->insertWidget(m_content->count() - 1, section);
}

QComboBox *SettingsPage::addChoice(QLabel *&label, const QString &name)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMinimumContentsLength(24);
    label = new QLabel(this);
    label->setBuddy(box);
    m_form->addRow(label, box);
    return box;
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

QString SettingsPage::iconName() const
{
    return u"settings"_s;
}

void SettingsPage::activate(const QString &argument)
{
    Page::activate(argument);
    QWidget *section = argument.isEmpty() ? nullptr : findChild<QWidget *>(argument);
    (section ? section : m_language)->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::retranslate()
{
    m_heading->setText(title());
    m_languageLabel->setText(tr("&Language"));
    m_themeLabel->setText(tr("&Appearance"));
    m_textSizeLabel->setText(tr("Text &size"));
    m_explanation->setText(tr("Each choice holds at once and for you on this machine only."));
    fillLanguages();
    fillThemes();
    fillTextSizes();
    showChosen();
}

void SettingsPage::fillLanguages()
{
    const QSignalBlocker quiet(m_language);
    m_language->clear();
    m_language->addItem(tr("As the system (%1)", "%1 is a language").arg(nameOf(Language::systemCode())),
                        u"system"_s);
    for (const QString &code : Language::codes())
        m_language->addItem(nameOf(code), code);
}

void SettingsPage::fillThemes()
{
    const QSignalBlocker quiet(m_theme);
    m_theme->clear();
    m_theme->addItem(tr("As the system"), u"system"_s);
    m_theme->addItem(tr("Light", "appearance"), u"light"_s);
    m_theme->addItem(tr("Dark", "appearance"), u"dark"_s);
}

void SettingsPage::fillTextSizes()
{
    const QSignalBlocker quiet(m_textSize);
    m_textSize->clear();
    for (const int percent : {90, 100, 115, 130, 150, 200})
        m_textSize->addItem(tr("%1 %", "text size; %1 is a number").arg(QLocale().toString(percent)),
                            percent / 100.0);
}

void SettingsPage::showChosen()
{
    showChoice(m_language, m_settings.get(setting::kLanguage));
    showChoice(m_theme, m_settings.get(setting::kTheme));
    showChoice(m_textSize, m_settings.get(setting::kTextSize));
}

} // namespace permanence
