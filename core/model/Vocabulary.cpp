#include "core/model/Vocabulary.h"

namespace permanence {

QString colourCodeOf(Status status)
{
    switch (status) {
    case Status::Waiting:
        return u"red"_s;
    case Status::InProgress:
        return u"orange"_s;
    case Status::Resolved:
        return u"green"_s;
    }
    return {};
}

bool mayLead(Role role)
{
    return role != Role::Agent;
}

} // namespace permanence
