#pragma once

#include <tuple>

namespace permanence {

/// One member of a plain struct with the name under which it is written (JSON key, column).
/// A struct that lists its members once, in `static constexpr auto fields()`, can be written as JSON, read
/// from JSON and read from a row of a query without a word more. Long lists are templates on the struct itself: a
/// tuple of twenty kinds is made only where somebody asks for it, which halves the time to compile a page.
template <class T, class M>
struct Field {
    const char *name;
    M T::*member;
};

/// Calls `visit(field)` for each member that T lists.
template <class T, class Visit>
constexpr void forEachField(Visit &&visit)
{
    std::apply([&](const auto &...field) { (visit(field), ...); }, T::fields());
}

template <class T>
inline constexpr std::size_t kFieldCount = std::tuple_size_v<decltype(T::fields())>;

} // namespace permanence
