#pragma once

#include "core/base/Literals.h"
#include "core/rehearsal/Rehearsal.h"
#include "core/rehearsal/ScenarioReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace permanence::test {

inline QJsonObject jsonObject(const QByteArray &text)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError)
        qFatal("%s at %d in %s", qPrintable(problem.errorString()), problem.offset, text.constData());
    return document.object();
}

/// A scenario that has something of everything, and in which nothing is wrong.
inline QJsonObject fullScenario()
{
    return jsonObject(R"({
      "format": 1, "policy": "c4t-basic",
      "agents": [
        {"key": "lea", "name": "Léa", "skills": ["alphacam"]},
        {"key": "marc", "name": "Marc", "role": "lead"}],
      "customers": [
        {"key": "acme", "name": "ACME", "language": "fr", "timezone": "Europe/Paris",
         "hours": {"mon": [["09:00", "12:00"], ["14:00", "18:00"]], "tue": []}, "holidays": ["2026-03-09"],
         "contacts": [{"key": "anne", "name": "Anne", "phone": "+33549000101", "email": "anne@acme.example",
                       "out_of_hours": true}],
         "contracts": [{"key": "c1", "policy": "c4t-basic", "tier": "premium", "from": "2026-01-01",
                        "until": "2026-12-31", "support_module": true,
                        "targets": {"high": {"take_in_charge": "PT15M", "resolution": "PT4H"}},
                        "factors": {"outside_hours": 1.0, "sunday": "1.5"}}],
         "licences": [{"key": "l1", "product": "alias-entry", "kind": "four_year", "from": "2024-03-01",
                       "until": "2028-02-28"}],
         "packs": [{"key": "p1", "code": "AST02", "bought": "2025-01-10", "licence": "l1"}]},
        {"key": "zoll", "name": "ZOLL", "contacts": [{"key": "emil", "name": "Emil"}],
         "contracts": [{"key": "c1", "policy": "care-solutions"}]}],
      "steps": [
        {"at": "2026-03-02T09:00:00+01:00", "by": "lea", "do": "receive", "as": "t1", "channel": "portal",
         "customer": "acme", "contact": "anne", "nature": "incident", "severity": "high", "category": "incident",
         "product": "alphacam", "summary": "login", "details": {"own_system_checked": true}},
        {"at": "2026-03-02T09:01:00+01:00", "by": "lea", "do": "take", "ticket": "t1"},
        {"at": "2026-03-02T09:02:00+01:00", "by": "lea", "do": "assign", "ticket": "t1", "to": "marc"},
        {"at": "2026-03-02T09:03:00+01:00", "by": "marc", "do": "start_work", "ticket": "t1"},
        {"at": "2026-03-02T09:13:00+01:00", "by": "marc", "do": "stop_work", "ticket": "t1"},
        {"at": "2026-03-02T09:20:00+01:00", "by": "lea", "do": "log_work", "ticket": "t1",
         "from": "2026-03-02T09:10:00+01:00", "minutes": 5},
        {"at": "2026-03-02T09:21:00+01:00", "by": "lea", "do": "schedule_callback", "ticket": "t1",
         "due": "2026-03-02T15:00:00+01:00"},
        {"at": "2026-03-02T09:22:00+01:00", "by": "lea", "do": "promise", "ticket": "t1",
         "due": "2026-03-02T16:00:00+01:00"},
        {"at": "2026-03-02T09:23:00+01:00", "by": "lea", "do": "attempt", "ticket": "t1", "outcome": "voicemail",
         "message_left": true},
        {"at": "2026-03-02T09:24:00+01:00", "by": "lea", "do": "ask", "ticket": "t1", "for": "files"},
        {"at": "2026-03-02T09:25:00+01:00", "by": "lea", "do": "reply", "ticket": "t1", "files": true},
        {"at": "2026-03-02T09:26:00+01:00", "by": "lea", "do": "send_checklist", "ticket": "t1"},
        {"at": "2026-03-02T09:27:00+01:00", "by": "lea", "do": "set_severity", "ticket": "t1", "severity": "low"},
        {"at": "2026-03-02T09:28:00+01:00", "by": "lea", "do": "set_date", "ticket": "t1", "date": "2026-03-10",
         "kind": "solution"},
        {"at": "2026-03-02T09:29:00+01:00", "by": "lea", "do": "report_defect", "ticket": "t1",
         "cause": "programming_error"},
        {"at": "2026-03-02T09:30:00+01:00", "by": "marc", "do": "hold_review", "as": "r1"},
        {"at": "2026-03-02T09:31:00+01:00", "by": "marc", "do": "review_ticket", "review": "r1", "ticket": "t1",
         "decision": "fix it", "next_step": "test", "progress": "found", "told": false},
        {"at": "2026-03-02T09:32:00+01:00", "by": "marc", "do": "close_review", "review": "r1"},
        {"at": "2026-03-02T09:33:00+01:00", "by": "lea", "do": "note", "ticket": "t1", "text": "as said"},
        {"at": "2026-03-02T09:34:00+01:00", "by": "lea", "do": "receive", "about": "t1", "from": "05 49 00 01 01"},
        {"at": "2026-03-02T09:35:00+01:00", "by": "lea", "do": "receive", "as": "t2", "customer": "zoll",
         "summary": "printer", "override": {"by": "marc", "reason": "a good customer"}},
        {"at": "2026-03-02T09:36:00+01:00", "by": "lea", "do": "start_work", "ticket": "t2", "service": "settings"},
        {"at": "2026-03-02T09:40:00+01:00", "by": "lea", "do": "resolve", "ticket": "t1", "cause": "solved"},
        {"at": "2026-03-03T09:00:00+01:00", "do": "tick"}]})");
}

inline LoadedScenario loadScenario(const QJsonObject &scenario, const QString &folder = {})
{
    return readScenario(QJsonDocument(scenario).toJson(), folder);
}

/// What comes of a scenario; one that is wrong fails the test with its first error.
inline QJsonObject play(const QJsonObject &scenario, const QString &folder = {})
{
    const LoadedScenario loaded = loadScenario(scenario, folder);
    if (!loaded.isValid())
        qFatal("%s", qPrintable(loaded.errors.front().text()));
    const Result<QJsonObject> played = rehearse(loaded.scenario);
    if (!played)
        qFatal("%s", qPrintable(played.error().text()));
    return *played;
}

/// The value at a path such as `tickets.t1.closed.reason` or `steps[3].ok`; undefined where there is none.
inline QJsonValue valueAt(QJsonValue value, const QString &path)
{
    QString separated = path;
    for (const QString &part : separated.replace(u'[', u"."_s).remove(u']').split(u'.', Qt::SkipEmptyParts)) {
        bool isIndex = false;
        const qsizetype index = part.toLongLong(&isIndex);
        value = isIndex && value.isArray() ? value.toArray().at(index) : value.toObject().value(part);
    }
    return value;
}

} // namespace permanence::test
