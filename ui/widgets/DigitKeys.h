#pragma once

namespace permanence {

/// The digit that a key means, from 1 to 9; 0: none. On a French keyboard the digits are shifted, and the keys in their
/// places are meant as well.
[[nodiscard]] int digitOf(int key);

} // namespace permanence
