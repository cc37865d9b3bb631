#pragma once

#include <QObject>
#include <QSettings>
#include <QVariant>

namespace permanence {

/// One choice of this user on this machine: its key, its type and what holds where nothing was chosen.
template <class T>
struct Setting
{
    const char *key;
    T fallback;
};

/// The table of all settings.
namespace setting {
inline const Setting<QString> kLanguage{"language", QStringLiteral("system")}; ///< system, en, fr
inline const Setting<QString> kTheme{"theme", QStringLiteral("system")};       ///< system, light, dark
inline const Setting<double> kTextSize{"textSize", 1.0};                       ///< factor, 0.8 to 2.0
inline const Setting<QString> kLastPage{"lastPage", QString()};                ///< id of a page
} // namespace setting

/// Choices and the state of windows, in an ini file of the user's configuration folder.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// The given file (tests), or the user's own.
    explicit Settings(const QString &file = {}, QObject *parent = nullptr);

    template <class T>
    [[nodiscard]] T get(const Setting<T> &of) const
    {
        QVariant stored = read(of.key);
        return stored.isValid() && stored.convert(QMetaType::fromType<T>()) ? stored.value<T>() : of.fallback;
    }

    /// Writes and, if the value is another, emits changed().
    template <class T>
    void set(const Setting<T> &of, const T &value)
    {
        if (get(of) == value)
            return;
        write(of.key, QVariant::fromValue(value));
        emit changed(QString::fromLatin1(of.key));
    }

    /// State of a window or table; comes back only where the version is the one it was saved with.
    void saveState(const QString &name, int version, const QByteArray &state);
    [[nodiscard]] QByteArray state(const QString &name, int version) const;

signals:
    void changed(const QString &key);

private:
    [[nodiscard]] QVariant read(const char *key) const;
    void write(const char *key, const QVariant &value);

    mutable QSettings m_file;
};

} // namespace permanence
