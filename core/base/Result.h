#pragma once

#include "core/base/Error.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace permanence {

/// A value or an Error; the interface of std::expected, which GCC 12 has not yet for C++20.
template <class T>
class [[nodiscard]] Result
{
public:
    using value_type = T;

    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const { return m_content.index() == 0; }
    explicit operator bool() const { return has_value(); }

    [[nodiscard]] const T &value() const & { return std::get<0>(m_content); }
    [[nodiscard]] T &value() & { return std::get<0>(m_content); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_content)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    [[nodiscard]] T value_or(T fallback) const { return has_value() ? value() : std::move(fallback); }

    [[nodiscard]] const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

/// Done, or an Error.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_failed(true) {}

    [[nodiscard]] bool has_value() const { return !m_failed; }
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace permanence

// Leaves the function with the error of `expression`, or goes on with `name` as its value.
#define PERMANENCE_TRY(name, expression)                                                                     \
    auto name##Result = (expression);                                                                       \
    if (!name##Result)                                                                                      \
        return name##Result.error();                                                                        \
    auto &name = *name##Result

// Leaves the function with the error of `expression`, which has no value to go on with.
#define PERMANENCE_CHECK(expression)                                                                         \
    do {                                                                                                    \
        if (auto checked = (expression); !checked)                                                          \
            return checked.error();                                                                         \
    } while (false)
