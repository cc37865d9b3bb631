#pragma once

#include "core/model/ArticleEvents.h"
#include "core/model/CallEvents.h"
#include "core/model/CallbackEvents.h"
#include "core/model/CustomerEvents.h"
#include "core/model/DeskEvents.h"
#include "core/model/TicketEvents.h"
#include "core/model/WorkEvents.h"

// Everything that can happen at a desk. Each event is described once: its kind, the kind of stream it belongs to, and
// its members with the names under which they are written. Changes are additive only: a new member gets a default,
// nothing is renamed, nothing is removed.
