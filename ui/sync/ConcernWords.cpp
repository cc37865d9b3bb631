#include "ui/sync/ConcernWords.h"

#include "core/base/Literals.h"
#include "core/model/Event.h"
#include "ui/widgets/HistoryPhrases.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonDocument>

namespace permanence {
namespace {

struct ConcernTexts
{
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

struct Row
{
    const char *code;
    const char *words;
};

/// Kinds of which no history tells.
constexpr Row kKinds[] = {
    {CustomerAdded::kKind, QT_TRANSLATE_NOOP("Sync", "customer added")},
    {CustomerEdited::kKind, QT_TRANSLATE_NOOP("Sync", "customer changed")},
    {ContactAdded::kKind, QT_TRANSLATE_NOOP("Sync", "contact added")},
    {ContactEdited::kKind, QT_TRANSLATE_NOOP("Sync", "contact changed")},
    {ContractAdded::kKind, QT_TRANSLATE_NOOP("Sync", "contract added")},
    {ContractEdited::kKind, QT_TRANSLATE_NOOP("Sync", "contract changed")},
    {LicenceAdded::kKind, QT_TRANSLATE_NOOP("Sync", "licence added")},
    {PackBought::kKind, QT_TRANSLATE_NOOP("Sync", "prepaid pack added")},
    {WorkStarted::kKind, QT_TRANSLATE_NOOP("Sync", "timer started")},
    {CustomerCalled::kKind, QT_TRANSLATE_NOOP("Sync", "the customer called")},
    {AgentAdded::kKind, QT_TRANSLATE_NOOP("Sync", "agent added")},
    {AgentEdited::kKind, QT_TRANSLATE_NOOP("Sync", "agent changed")},
    {AgentTrained::kKind, QT_TRANSLATE_NOOP("Sync", "agent trained")},
    {ReviewOpened::kKind, QT_TRANSLATE_NOOP("Sync", "weekly review begun")},
    {ReviewClosed::kKind, QT_TRANSLATE_NOOP("Sync", "weekly review closed")},
    {MailQueued::kKind, QT_TRANSLATE_NOOP("Sync", "mail written")},
    {PolicyPublished::kKind, QT_TRANSLATE_NOOP("Sync", "policy published")},
    {DeskConfigured::kKind, QT_TRANSLATE_NOOP("Sync", "settings of the desk changed")},
    {ArticleWritten::kKind, QT_TRANSLATE_NOOP("Sync", "article written")},
    {ArticleWithdrawn::kKind, QT_TRANSLATE_NOOP("Sync", "article withdrawn")},
};

constexpr Row kMembers[] = {
    {"owner", QT_TRANSLATE_NOOP("Sync", "owner")},
    {"to", QT_TRANSLATE_NOOP("Sync", "owner")},
    {"severity", QT_TRANSLATE_NOOP("Sync", "severity")},
    {"date", QT_TRANSLATE_NOOP("Sync", "date")},
    {"kind", QT_TRANSLATE_NOOP("Sync", "kind of the date")},
    {"name", QT_TRANSLATE_NOOP("Sync", "name")},
    {"language", QT_TRANSLATE_NOOP("Sync", "language")},
    {"timezone", QT_TRANSLATE_NOOP("Sync", "time zone")},
    {"hours", QT_TRANSLATE_NOOP("Sync", "opening hours")},
    {"holidays", QT_TRANSLATE_NOOP("Sync", "holidays")},
    {"email", QT_TRANSLATE_NOOP("Sync", "mail address")},
    {"function", QT_TRANSLATE_NOOP("Sync", "function")},
    {"phones", QT_TRANSLATE_NOOP("Sync", "phone numbers")},
    {"out_of_hours", QT_TRANSLATE_NOOP("Sync", "may call out of hours")},
    {"policy", QT_TRANSLATE_NOOP("Sync", "policy")},
    {"tier", QT_TRANSLATE_NOOP("Sync", "tier")},
    {"from", QT_TRANSLATE_NOOP("Sync", "first day")},
    {"until", QT_TRANSLATE_NOOP("Sync", "last day")},
    {"support_module", QT_TRANSLATE_NOOP("Sync", "support module")},
    {"targets", QT_TRANSLATE_NOOP("Sync", "targets")},
    {"factors", QT_TRANSLATE_NOOP("Sync", "price factors")},
    {"role", QT_TRANSLATE_NOOP("Sync", "role")},
    {"team", QT_TRANSLATE_NOOP("Sync", "team")},
    {"teams", QT_TRANSLATE_NOOP("Sync", "teams")},
    {"number", QT_TRANSLATE_NOOP("Sync", "ticket number")},
    {"summary", QT_TRANSLATE_NOOP("Sync", "summary")},
    {"details", QT_TRANSLATE_NOOP("Sync", "details")},
    {"text", QT_TRANSLATE_NOOP("Sync", "text")},
    {"product", QT_TRANSLATE_NOOP("Sync", "product")},
    {"category", QT_TRANSLATE_NOOP("Sync", "category")},
    {"title", QT_TRANSLATE_NOOP("Sync", "title")},
    {"reason", QT_TRANSLATE_NOOP("Sync", "reason")},
    {"subject", QT_TRANSLATE_NOOP("Sync", "subject")},
    {"decision", QT_TRANSLATE_NOOP("Sync", "decision")},
    {"next_step", QT_TRANSLATE_NOOP("Sync", "next step")},
    {"progress", QT_TRANSLATE_NOOP("Sync", "progress")},
    {"login", QT_TRANSLATE_NOOP("Sync", "login")},
};

template <std::size_t N>
QString wordOf(const Row (&rows)[N], const QString &code)
{
    for (const Row &row : rows) {
        if (code == QLatin1StringView(row.code))
            return QCoreApplication::translate("Sync", row.words);
    }
    return {};
}

bool isUnknown(const HistoryEntry &entry)
{
    const Result<EventBody> body = readBody(entry.kind, entry.data.toUtf8());
    return body && std::holds_alternative<UnknownBody>(*body);
}

/// Kinds of which each event changes some members only.
bool isEdit(const QString &kind)
{
    return kind.endsWith(u"_edited"_s) || kind == QLatin1StringView(DeskConfigured::kKind);
}

/// A value as it stands in a body, for a person.
QString valueWords(const Concern &concern, const QString &value, const ConcernScene &scene)
{
    if (value.isEmpty() || value == u"{}"_s || value == u"[]"_s)
        return ConcernTexts::tr("nothing", "a value");
    if (value == u"true"_s || value == u"false"_s)
        return value == u"true"_s ? ConcernTexts::tr("yes") : ConcernTexts::tr("no");
    if (concern.member == u"severity"_s || concern.member == u"role"_s)
        return ConcernTexts::tr("“%1”").arg(scene.lexicon.title(value, concern.entry.ticket));
    if (const QDate day = QDate::fromString(value, Qt::ISODate); day.isValid())
        return dayText(day);
    if (const QString name = scene.lexicon.agents.value(value); !name.isEmpty())
        return name;
    if (value.startsWith(u'{'))
        return ConcernTexts::tr("other ones", "values that are too many to name");
    if (value.startsWith(u'[')) {
        QStringList words = QJsonDocument::fromJson(value.toUtf8()).toVariant().toStringList();
        return words.join(u", "_s);
    }
    return ConcernTexts::tr("“%1”").arg(value);
}

QString ownValue(const Concern &concern, const ConcernScene &scene)
{
    const QJsonValue value = QJsonDocument::fromJson(concern.entry.data.toUtf8()).object().value(concern.member);
    const QString text = value.isString() ? value.toString()
                         : value.isBool() ? (value.toBool() ? u"true"_s : u"false"_s)
                         : value.isArray()
                             ? QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact))
                         : value.isObject() ? u"{ }"_s
                                            : value.toVariant().toString();
    return valueWords(concern, text, scene);
}

QString momentOf(const HistoryEntry &entry, const ConcernScene &scene)
{
    return momentText(entry.at, scene.now, scene.lexicon.zone);
}

QString colleague(const HistoryEntry &entry)
{
    return entry.authorName.isEmpty() ? ConcernTexts::tr("a colleague") : entry.authorName;
}

QString subjectOf(const Concern &concern)
{
    return concern.subject.isEmpty() ? ConcernTexts::tr("it", "a ticket or customer without a name") : concern.subject;
}

bool isTake(const Concern &concern)
{
    return concern.entry.kind == QLatin1StringView(Taken::kKind);
}

QString refusalSentence(const Concern &concern, const ConcernScene &scene)
{
    const QString &reason = concern.reason;
    if (reason == u"author"_s)
        return ConcernTexts::tr("It is by %1, and at the hub this file belongs to \"%2\". The hub's administrator can take it in: "
                        "permanencectl hub adopt %2 URL.")
            .arg(colleague(concern.entry), scene.tied);
    if (reason == u"scope"_s)
        return ConcernTexts::tr("You may not write for that desk. When the hub's administrator has given you the right, send it again.");
    if (reason == u"number_used"_s)
        return ConcernTexts::tr("Its number was given to another ticket. Give it another one.");
    if (reason == u"id_used"_s)
        return ConcernTexts::tr("The hub holds something else in its place. Drop it, and what the hub holds is fetched.");
    if (reason == u"too_large"_s)
        return ConcernTexts::tr("It is too long: at most 64 KB may go to the hub. Shorten it.");
    if (reason == u"malformed"_s)
        return ConcernTexts::tr("The hub cannot read it. Change what is odd about it, or drop it.");
    if (reason == u"schema"_s)
        return ConcernTexts::tr("The hub knows no events of that age: its program, or this one, is to be brought up to date. Then "
                        "send it again.");
    if (reason == u"stamp_ahead"_s)
        return ConcernTexts::tr("It lies in the hub's future: a clock is wrong. Send it again when the clock is right.");
    return ConcernTexts::tr("The hub says: %1.").arg(concern.detail.isEmpty() ? reason : concern.detail);
}

} // namespace

/// A closing that does not stand: a colleague had closed already, or the customer called after it.
bool isClosing(const Concern &concern)
{
    return !concern.isRefused() && concern.member == u"closed"_s;
}

bool wasClosedBefore(const Concern &concern)
{
    return concern.theirs.kind == QLatin1StringView(Closed::kKind);
}

QString memberWord(const QString &member)
{
    const QString word = wordOf(kMembers, member);
    return word.isEmpty() ? member : word;
}

QString whatWords(const Concern &concern, const ConcernScene &scene)
{
    const QString &kind = concern.entry.kind;
    if (isUnknown(concern.entry))
        return ConcernTexts::tr("%1 (written by a newer program)", "%1 is a code").arg(kind);
    const QString own = wordOf(kKinds, kind);
    const QString what = own.isEmpty() ? historyPhrase(concern.entry, scene.lexicon) : own;
    const QString words = !concern.isRefused() && isEdit(kind) ? memberWord(concern.member)
                                                               : historyWords(concern.entry, scene.lexicon).simplified();
    return words.isEmpty() ? what : ConcernTexts::tr("%1: %2", "what was done: to what").arg(what, words);
}

QString whyWords(const Concern &concern, const ConcernScene &scene)
{
    if (concern.isRefused()) {
        static constexpr Row kReasons[] = {
            {"author", QT_TRANSLATE_NOOP("Sync", "refused: somebody else wrote it")},
            {"scope", QT_TRANSLATE_NOOP("Sync", "refused: not your desk")},
            {"number_used", QT_TRANSLATE_NOOP("Sync", "refused: the number is taken")},
            {"id_used", QT_TRANSLATE_NOOP("Sync", "refused: the hub holds something else")},
            {"too_large", QT_TRANSLATE_NOOP("Sync", "refused: too long")},
            {"malformed", QT_TRANSLATE_NOOP("Sync", "refused: cannot be read")},
            {"schema", QT_TRANSLATE_NOOP("Sync", "refused: of another age")},
            {"stamp_ahead", QT_TRANSLATE_NOOP("Sync", "refused: from the future")},
        };
        const QString words = wordOf(kReasons, concern.reason);
        return words.isEmpty() ? ConcernTexts::tr("refused: %1", "%1 is a code").arg(concern.reason) : words;
    }
    if (concern.isMine)
        return ConcernTexts::tr("overtaken, and yours stands again");
    if (concern.member == u"owner"_s)
        return ConcernTexts::tr("overtaken: %1 owns it").arg(concern.now.isEmpty() ? colleague(concern.theirs) : concern.now);
    if (isClosing(concern))
        return wasClosedBefore(concern) ? ConcernTexts::tr("overtaken: %1 had closed it").arg(colleague(concern.theirs))
                                        : ConcernTexts::tr("overtaken: the customer called again");
    return ConcernTexts::tr("overtaken: %1 set %2", "a name, a value")
        .arg(colleague(concern.theirs), valueWords(concern, concern.now, scene));
}

QString wholeWords(const Concern &concern, const ConcernScene &scene)
{
    if (concern.isRefused()) {
        QString text = refusalSentence(concern, scene);
        if (!concern.detail.isEmpty() && !text.contains(concern.detail))
            text += u'\n' + ConcernTexts::tr("The hub says: %1.").arg(concern.detail);
        return text;
    }
    const QString mine = momentOf(concern.entry, scene), theirs = momentOf(concern.theirs, scene);
    const QString who = colleague(concern.theirs);
    if (isTake(concern))
        return ConcernTexts::tr("You took %1 at %2. %3 had taken it at %4, which was earlier in the order of both: %5 owns it.",
                        "a ticket, a time, a name, a time, a name")
            .arg(subjectOf(concern), mine, who, theirs, concern.now.isEmpty() ? who : concern.now);
    if (concern.member == u"owner"_s)
        return ConcernTexts::tr("You gave %1 away at %2; %3 gave it to somebody else at %4. %5 owns it.",
                        "a ticket, a time, a name, a time, a name")
            .arg(subjectOf(concern), mine, who, theirs, concern.now.isEmpty() ? who : concern.now);
    if (isClosing(concern) && wasClosedBefore(concern))
        return ConcernTexts::tr("You closed %1 at %2. %3 had closed it at %4, which was earlier and stands.",
                        "a ticket, a time, a name, a time")
            .arg(subjectOf(concern), mine, who, theirs);
    if (isClosing(concern))
        return ConcernTexts::tr("You closed %1 at %2. The customer spoke to %3 at %4, after that: the ticket is open again.",
                        "a ticket, a time, a name, a time")
            .arg(subjectOf(concern), mine, who, theirs);
    return ConcernTexts::tr("%1 of %2: you set %3 at %4. %5 set %6 at %7, which came later and stands.",
                    "a field, a ticket or customer, a value, a time, a name, a value, a time")
        .arg(memberWord(concern.member), subjectOf(concern), ownValue(concern, scene), mine, who,
             valueWords(concern, concern.now, scene), theirs);
}

QString dropWords(const Concern &concern, const ConcernScene &scene)
{
    const QString what = whatWords(concern, scene);
    if (concern.entry.kind == QLatin1StringView(TicketOpened::kKind))
        return ConcernTexts::tr("\"%1\" never happened then: ticket %2 goes from this workstation, with all that was written to it (%n "
                        "more event(s)). Nobody else has seen it. This cannot be undone.",
                        "", static_cast<int>(concern.followers))
            .arg(what, subjectOf(concern));
    return ConcernTexts::tr("\"%1\" never happened then: it goes from the history of %2 on this workstation, and so does all that "
                    "was computed from it. Nobody else has seen it. This cannot be undone.")
        .arg(what, subjectOf(concern));
}

QString noticeWords(const Concern &concern, const ConcernScene &scene)
{
    const QString who = colleague(concern.theirs);
    if (isTake(concern))
        return ConcernTexts::tr("%1 took %2 before you and owns it. Agree with %1, or have it handed over to you.", "a name, a ticket")
            .arg(concern.now.isEmpty() ? who : concern.now, subjectOf(concern));
    if (concern.member == u"owner"_s)
        return ConcernTexts::tr("%1 gave %2 to somebody else after you did.", "a name, a ticket").arg(who, subjectOf(concern));
    if (isClosing(concern) && wasClosedBefore(concern))
        return ConcernTexts::tr("%1 had closed %2 before you did; that closing stands.", "a name, a ticket").arg(who, subjectOf(concern));
    if (isClosing(concern))
        return ConcernTexts::tr("The customer spoke to %1 about %2 after you closed it: it is open again.", "a name, a ticket")
            .arg(who, subjectOf(concern));
    return ConcernTexts::tr("%1 set the %2 of %3 to %4 after you did; that stands.", "a name, a field, a ticket or customer, a value")
        .arg(who, memberWord(concern.member), subjectOf(concern), valueWords(concern, concern.now, scene));
}

} // namespace permanence
