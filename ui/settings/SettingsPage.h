#pragma once

#include "ui/shell/Page.h"

class QComboBox;
class QLabel;

namespace permanence {

class Settings;

/// The choices of this person on this machine; each holds at once.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(Settings &settings, QWidget *parent = nullptr);

    /// A further group of choices, below the others. An argument of the place that is its objectName gives it the focus.
    void addSection(QWidget *section);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void activate(const QString &argument) override;
    void retranslate() override;

private:
    /// A labelled choice; what was chosen is kept in the item's data.
    QComboBox *addChoice(QLabel *&label, const QString &name);
    void showChosen();
    void fillLanguages();
    void fillThemes();
    void fillTextSizes();

    Settings &m_settings;
    class QVBoxLayout *m_content;
    class QFormLayout *m_form;
    QLabel *m_heading;
    QLabel *m_explanation;
    QLabel *m_languageLabel;
    QLabel *m_themeLabel;
    QLabel *m_textSizeLabel;
    QComboBox *m_language;
    QComboBox *m_theme;
    QComboBox *m_textSize;
};

} // namespace permanence
