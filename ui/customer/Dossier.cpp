#include "ui/customer/Dossier.h"

#include "ui/widgets/HistoryPhrases.h"
#include "ui/widgets/HistoryText.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace permanence {
namespace {

struct DossierTexts
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};

/// Histories keep the beginning of a longer text.
constexpr qsizetype kKept = 400;

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

QString heading(const QString &text)
{
    return u"<h2>"_s % escaped(text) % u"</h2>"_s;
}

QString contactLine(const ContactView &contact, const QString &region)
{
    QStringList parts{contact.name, contact.function};
    for (const QString &phone : contact.phones)
        parts << phoneText(phone, region);
    parts << contact.email;
    parts.removeAll(QString());
    return escaped(parts.join(u" · "_s));
}

QString valueHtml(const QJsonValue &value)
{
    if (value.isObject()) {
        QStringList lines;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            lines << QString(escaped(it.key()) % u": "_s % valueHtml(it.value()));
        return lines.join(u"<br>"_s);
    }
    if (value.isArray()) {
        QStringList items;
        for (const QJsonValue item : value.toArray())
            items << valueHtml(item);
        return items.join(u", "_s);
    }
    return escaped(value.toVariant().toString());
}

} // namespace

DossierContent readDossier(Queries &queries, const CustomerId &id, const TimelineFilter &period)
{
    constexpr int kAtOnce = 1000;
    DossierContent content;
    content.customer = queries.customer(id).value_or(CustomerView{});
    content.contacts = queries.contacts(content.customer.id);
    content.contracts = queries.contracts(content.customer.id);
    content.agents = queries.agents();
    TimelineQueries timeline(queries);
    for (HistoryKey below;;) {
        TimelinePage page = timeline.page(content.customer.id, period, below, kAtOnce);
        for (HistoryEntry &entry : page.entries)
            content.entries.emplace_back(std::move(entry), QString());
        if (page.isLast)
            break;
        below = page.next;
    }
    std::reverse(content.entries.begin(), content.entries.end());
    HistoryLexicon lexicon;
    addAgents(lexicon, content.agents);
    for (auto &[entry, whole] : content.entries) {
        if (entry.text.size() < kKept)
            continue;
        if (const auto event = timeline.event(entry.seq))
            whole = wholeText(*event, lexicon);
    }
    return content;
}

QString dossierHtml(const DossierContent &content, const PolicyLibrary &policies, const QString &title,
                    const QTimeZone &zone, const QString &region)
{
    HistoryLexicon lexicon = lexiconOf(policies, {}, zone);
    addAgents(lexicon, content.agents);
    QString html = u"<h1>"_s % escaped(title) % u"</h1>"_s;
    html += heading(DossierTexts::tr("Contacts"));
    for (const ContactView &contact : content.contacts)
        html += u"<p>"_s % contactLine(contact, region) % u"</p>"_s;
    html += heading(DossierTexts::tr("Contracts"));
    for (const ContractView &contract : content.contracts) {
        const QString from = contract.from.isValid() ? dayText(contract.from) : u"…"_s;
        const QString until = contract.until.isValid() ? dayText(contract.until) : u"…"_s;
        const PolicyEntry *policy = policies.latest(contract.policy);
        html += u"<p>"_s %
                escaped(QString((policy ? policy->policy.title.in(QLocale().name()) : contract.policy) % u" · "_s % from %
                                u" – "_s % until)) %
                u"</p>"_s;
    }
    html += heading(DossierTexts::tr("History"));
    html += u"<table cellspacing=0 cellpadding=3 width=100%>"_s;
    for (const auto &[entry, whole] : content.entries) {
        const QString when = QLocale().toString(entry.at.in(zone), QLocale::ShortFormat);
        QStringList head{entry.authorName, historyPhrase(entry, lexicon), entry.ticketNumber};
        head.removeAll(QString());
        const QString words = whole.isEmpty() ? historyWords(entry, lexicon) : whole;
        html += u"<tr><td width=18%>"_s % escaped(when) % u"</td><td><b>"_s % escaped(head.join(u" · "_s)) % u"</b>"_s %
                (words.isEmpty() ? QString() : QString(u"<br>"_s % escaped(words))) % u"</td></tr>"_s;
    }
    if (content.entries.empty())
        html += u"<tr><td>"_s % escaped(DossierTexts::tr("Nothing happened in this period.")) % u"</td></tr>"_s;
    return html + u"</table>"_s;
}

QString personHtml(const QJsonObject &person, const QString &title)
{
    QString html = u"<h1>"_s % escaped(title) % u"</h1><p>"_s % escaped(person[u"desk"_s].toString()) % u"</p>"_s;
    html += heading(DossierTexts::tr("Records"));
    for (const QJsonValue record : person[u"records"_s].toArray())
        html += u"<p>"_s % valueHtml(record) % u"</p>"_s;
    html += heading(DossierTexts::tr("Everything that names this person, in the order of time"));
    html += u"<table cellspacing=0 cellpadding=3 width=100%>"_s;
    for (const QJsonValue event : person[u"events"_s].toArray()) {
        HistoryEntry entry;
        entry.kind = event[u"kind"_s].toString();
        html += u"<tr><td width=26%>"_s % escaped(event[u"at"_s].toString()) % u"</td><td><b>"_s %
                escaped(historyPhrase(entry)) % u"</b><br>"_s % valueHtml(event[u"content"_s]) % u"</td></tr>"_s;
    }
    return html + u"</table>"_s;
}

} // namespace permanence
