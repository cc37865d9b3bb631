#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace permanence {

/// The language of the program: installs its translations (ours and Qt's own) and the locale of dates and
/// numbers while the program runs; every widget then gets LanguageChange.
class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    /// "en", "fr", or "system" (and anything unknown): the system's language if it is one of ours, else
    /// English.
    void apply(const QString &choice);
    /// "en" or "fr".
    [[nodiscard]] const QString &code() const { return m_code; }
    /// What there is a translation for, the source language first.
    [[nodiscard]] static QStringList codes();
    /// What "system" stands for.
    [[nodiscard]] static QString systemCode();

signals:
    void changed();

private:
    QString m_code;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace permanence
