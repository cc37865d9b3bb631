#pragma once

#include "core/store/Database.h"

namespace permanence {

/// A setting of the connection (PRAGMA `name`) that holds as long as this stands. One that cannot be set stays as it is: what it
/// is for takes longer or more memory without it, which is no fault worth telling.
class SetMeanwhile
{
public:
    SetMeanwhile(Database &database, const char *name, qint64 value)
        : m_database(database), m_name(QByteArray("PRAGMA ") + name), m_usual(database.number(m_name.constData()))
    {
        set(value);
    }
    ~SetMeanwhile() { set(m_usual); }
    SetMeanwhile(const SetMeanwhile &) = delete;
    SetMeanwhile &operator=(const SetMeanwhile &) = delete;

private:
    void set(qint64 value)
    {
        try {
            m_database.run(QByteArray(m_name + "=" + QByteArray::number(value)));
        } catch (const DatabaseError &) {
            // As it was, then.
        }
    }

    Database &m_database;
    const QByteArray m_name;
    const qint64 m_usual;
};

} // namespace permanence
