#pragma once

#include "core/model/Uuid.h"

#include <QByteArray>
#include <QtEndian>

// Arrays as PostgreSQL reads them without parsing a text: its binary form, the same since version 7.4.

namespace permanence::hubarray {

/// An element type by its number in every PostgreSQL.
enum Type : quint32 { kBigint = 20, kInt = 23, kText = 25, kUuid = 2950 };

/// One array with one dimension.
class Column
{
public:
    explicit Column(Type type) : m_type(type) {}

    void add(qint64 number)
    {
        if (m_type == kInt)
            element<qint32>(static_cast<qint32>(number));
        else
            element<qint64>(number);
    }
    void add(const QByteArray &utf8)
    {
        begin(static_cast<qint32>(utf8.size()));
        m_elements += utf8;
    }
    void add(const Uuid &id)
    {
        begin(Uuid::kSize);
        m_elements.append(reinterpret_cast<const char *>(id.data()), Uuid::kSize);
    }
    void addNull()
    {
        m_hasNull = true;
        begin(-1);
    }

    [[nodiscard]] QByteArray bytes() const
    {
        QByteArray all;
        number<qint32>(all, m_count == 0 ? 0 : 1); // dimensions
        number<qint32>(all, m_hasNull ? 1 : 0);
        number<quint32>(all, m_type);
        if (m_count == 0)
            return all;
        number<qint32>(all, m_count);
        number<qint32>(all, 1); // the first index
        return all + m_elements;
    }

private:
    template <class T>
    static void number(QByteArray &to, T value)
    {
        const T big = qToBigEndian(value);
        to.append(reinterpret_cast<const char *>(&big), sizeof(T));
    }
    template <class T>
    void element(T value)
    {
        begin(sizeof(T));
        number<T>(m_elements, value);
    }
    void begin(qint32 size)
    {
        ++m_count;
        number<qint32>(m_elements, size);
    }

    Type m_type;
    qint32 m_count = 0;
    bool m_hasNull = false;
    QByteArray m_elements;
};

} // namespace permanence::hubarray
