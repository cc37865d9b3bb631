#pragma once

#include "core/store/Database.h"

#include <memory>

namespace permanence {

/// A second connection to the file of a first one, so that two threads can read it. For as long as this lives both see the
/// file as it stood at one moment, whatever is committed meanwhile.
class ReadBeside
{
public:
    /// Null where one connection has to do: the store is in memory, the first one is reading or writing already (what is
    /// not committed nobody else sees), the file cannot be opened again, or it is written so fast that the two never see
    /// the same.
    [[nodiscard]] static std::unique_ptr<ReadBeside> of(Database &first);
    ~ReadBeside();
    ReadBeside(const ReadBeside &) = delete;
    ReadBeside &operator=(const ReadBeside &) = delete;

    /// Belongs to the thread that takes it over (Database::takeOver()).
    [[nodiscard]] Database &second() { return m_second; }

private:
    explicit ReadBeside(Database &first);
    /// Whether both see the same now.
    [[nodiscard]] bool begin();
    void end();

    Database &m_first;
    Database m_second;
};

} // namespace permanence
