#pragma once

#include "ui/widgets/FilterField.h"

namespace permanence {

class DeskService;

/// What FilterFields of products and of customers offer, read beside the window. `desk` outlives the fields.
[[nodiscard]] FilterField::Find productFinder(DeskService &desk);
[[nodiscard]] FilterField::Find customerFinder(DeskService &desk);

} // namespace permanence
