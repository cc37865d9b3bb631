#include "ui/queue/QueueViews.h"

#include "core/base/Literals.h"
#include "ui/shell/Settings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace permanence {
namespace {

constexpr int kVersion = 1;
const QString kState = QStringLiteral("queue/views");

struct QueueViewsTexts
{
    Q_DECLARE_TR_FUNCTIONS(QueueViews)
};

QJsonObject written(const QueueView &view)
{
    return {{u"name"_s, view.name},
            {u"scope"_s, codeOf(view.scope)},
            {u"product"_s, view.product},
            {u"customer"_s, view.customer.isValid() ? view.customer.text() : QString()},
            {u"customer_name"_s, view.customerName}};
}

/// Nothing where the settings hold what this program does not know.
std::optional<QueueView> read(const QJsonObject &json)
{
    const auto scope = fromCode<QueueScope>(json[u"scope"_s].toString());
    const QString name = json[u"name"_s].toString();
    if (!scope || name.isEmpty())
        return std::nullopt;
    return QueueView{name, *scope, json[u"product"_s].toString(),
                     CustomerId(Uuid::fromText(json[u"customer"_s].toString()).value_or(Uuid{})),
                     json[u"customer_name"_s].toString()};
}

} // namespace

QueueViews::QueueViews(Settings &settings) : m_settings(settings)
{
    for (const auto &row : CodeTable<QueueScope>::rows)
        m_all.push_back({{}, row.value, {}, {}, {}});
    const QJsonArray kept = QJsonDocument::fromJson(m_settings.state(kState, kVersion)).array();
    for (const QJsonValue &value : kept) {
        if (const auto view = read(value.toObject()))
            m_all.push_back(*view);
    }
}

int QueueViews::save(const QueueView &view)
{
    int place = find(view.name);
    if (place < 0) {
        place = static_cast<int>(m_all.size());
        m_all.push_back(view);
    } else {
        m_all[static_cast<std::size_t>(place)] = view;
    }
    keep();
    return place;
}

bool QueueViews::rename(int place, const QString &name)
{
    const int taken = find(name);
    if (!isOwn(place) || name.isEmpty() || (taken >= 0 && taken != place))
        return false;
    m_all[static_cast<std::size_t>(place)].name = name;
    keep();
    return true;
}

void QueueViews::remove(int place)
{
    if (!isOwn(place))
        return;
    m_all.erase(m_all.begin() + place);
    keep();
}

void QueueViews::insert(int place, const QueueView &view)
{
    m_all.insert(m_all.begin() + std::min(place, static_cast<int>(m_all.size())), view);
    keep();
}

int QueueViews::find(const QString &name) const
{
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (m_all[i].isOwn() && m_all[i].name == name)
            return static_cast<int>(i);
    }
    return -1;
}

bool QueueViews::isOwn(int place) const
{
    return place >= 0 && place < static_cast<int>(m_all.size()) &&
           m_all[static_cast<std::size_t>(place)].isOwn();
}

void QueueViews::keep()
{
    QJsonArray own;
    for (const QueueView &view : m_all) {
        if (view.isOwn())
            own.append(written(view));
    }
    m_settings.saveState(kState, kVersion, QJsonDocument(own).toJson(QJsonDocument::Compact));
}

QString viewTitle(const QueueView &view)
{
    if (view.isOwn())
        return view.name;
    switch (view.scope) {
    case QueueScope::Waiting:
        return QueueViewsTexts::tr("Waiting", "view of the queue");
    case QueueScope::Mine:
        return QueueViewsTexts::tr("Mine", "view of the queue");
    case QueueScope::Team:
        return QueueViewsTexts::tr("My team's", "view of the queue");
    case QueueScope::Asked:
        return QueueViewsTexts::tr("With the customer", "view of the queue: the customer owes an answer");
    case QueueScope::DueToday:
        return QueueViewsTexts::tr("Due today", "view of the queue");
    case QueueScope::Unowned:
        return QueueViewsTexts::tr("Unowned", "view of the queue");
    case QueueScope::AllOpen:
        break;
    }
    return QueueViewsTexts::tr("All open", "view of the queue");
}

} // namespace permanence
