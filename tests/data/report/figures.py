#!/usr/bin/env python3
"""The manager's figures once more, from the events alone and without any of the product's code.

    figures.py EVENTS.jsonl FROM UNTIL NOW_MS

reads what `permanencectl store export` wrote and prints every figure by ISO week as JSON: {figure: {row: [numbers]}},
with "total" for the whole period. Slow and plain on purpose: lists are walked, days are counted one by one.
"""
import json
import sys
from collections import defaultdict
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000
INFINITE = 1 << 62


def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month = (h + l - 7 * m + 114) // 31
    return date(year, month, (h + l - 7 * m + 114) % 31 + 1)


def holidays(country, year):
    """Days off by law in France and Belgium."""
    sunday = easter(year)
    days = [sunday + timedelta(d) for d in (1, 39, 50)]
    fixed = {"FR": [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)],
             "BE": [(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)]}[country]
    return set(days + [date(year, m, d) for m, d in fixed])


class Calendar:
    def __init__(self, hours):
        self.zone = ZoneInfo(hours["timezone"])
        self.week = hours["week"]
        self.country = hours["holidays"]["country"]
        self.cache, self.off = {}, {}

    def instant(self, day, text):
        hour, minute = (int(part) for part in text.split(":"))
        at = datetime(day.year, day.month, day.day, tzinfo=self.zone)
        if hour == 24:
            at, hour = at + timedelta(1), 0
        at = at.replace(hour=hour, minute=minute)
        return round(at.timestamp() * 1000)

    def spans(self, day):
        if day not in self.cache:
            if day.year not in self.off:
                self.off[day.year] = holidays(self.country, day.year)
            names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
            closed = day in self.off[day.year]
            self.cache[day] = [] if closed else [(self.instant(day, a), self.instant(day, b))
                                                 for a, b in self.week.get(names[day.weekday()], [])]
        return self.cache[day]

    def day_of(self, ms):
        return datetime.fromtimestamp(ms / 1000, self.zone).date()

    def between(self, start, end):
        total, day = 0, self.day_of(start)
        while start < end and day <= self.day_of(end):
            for a, b in self.spans(day):
                total += max(0, min(b, end) - max(a, start))
            day += timedelta(1)
        return total

    def age(self, received, end):
        """Business days after the day of receipt, up to the day of the end."""
        count, day = 0, self.day_of(end - 1)
        first = self.day_of(received)
        while day > first:
            count += 1 if self.spans(day) else 0
            day -= timedelta(1)
        return count


def due_after(start, length, business, pauses, calendar):
    """When so much time has passed outside the pauses; INFINITE where one never ends."""
    if length == 0:
        return start
    left, at = length, start

    def walk(upto):
        nonlocal left, at
        while at < upto and left > 0:
            if not business:
                step = min(left, upto - at)
                left -= step
                at += step
                continue
            day = calendar.day_of(at)
            for a, b in calendar.spans(day):
                a, b = max(a, at), min(b, upto)
                if a < b and left > 0:
                    step = min(left, b - a)
                    left -= step
                    at = a + step
            if left > 0:
                at = max(at, min(upto, calendar.instant(day + timedelta(1), "00:00")))

    for begin, end in pauses:
        walk(max(begin, at))
        if left == 0:
            return at
        if end is None:
            return INFINITE
        at = max(at, begin, end)
    walk(INFINITE)
    return at


def length_of(text):
    """PT30M, PT4H, P1DT2H as milliseconds."""
    if not text:
        return None
    number, total = "", 0
    for c in text[1:]:
        if c == "T":
            continue
        if c.isdigit():
            number += c
        else:
            total += int(number) * {"D": DAY, "H": HOUR, "M": MINUTE, "S": 1000}[c]
            number = ""
    return total


class Ticket:
    def __init__(self, event):
        body = event["body"]
        self.id, self.received, self.body = event["stream"], event["at"], body
        self.severity, self.owner = body.get("severity", ""), body.get("owner") or None
        self.taken = self.received if self.owner else None
        self.resolved = self.closed = self.cause = self.reason = None
        self.pauses, self.works, self.activities = [], [], {}
        self.customer = body.get("customer")
        self.parts = [dict(start=self.received, until=None, reason=None, cause=None, contacts=0, taken_before=False)]

    def cancel(self, at, outcome):
        for one in self.activities.values():
            if one["done"] is None:
                one.update(done=at, outcome=outcome)

    def answered(self, at):
        if self.pauses and self.pauses[-1][1] is None:
            self.pauses[-1][1] = max(at, self.pauses[-1][0])

    def reopen(self, at):
        self.closed = self.reason = self.resolved = self.cause = None
        self.parts.append(dict(start=max(self.parts[-1]["until"], at), until=None, reason=None, cause=None, contacts=0,
                               taken_before=self.taken is not None))

    def apply(self, event):
        kind, body, at = event["kind"], event["body"], event["at"]
        was_closed = self.closed is not None
        if not was_closed and kind in ("contact_attempt", "customer_called", "asked", "replied", "message_left",
                                       "callback_scheduled", "promised"):
            self.parts[-1]["contacts"] += 1
        if kind == "ticket_tied":
            self.customer = body.get("customer")
        elif kind == "taken":
            if not was_closed and self.owner in (None, event["author"]):
                self.owner = event["author"]
                self.taken = at if self.taken is None else self.taken
        elif kind == "assigned":
            self.owner = body["to"]
            self.taken = at if self.taken is None else self.taken
        elif kind == "severity_set":
            self.severity = body["severity"]
        elif kind == "work_started":
            if not was_closed and not any(w["id"] == body["work"] for w in self.works):
                self.works.append(dict(id=body["work"], agent=event["author"], start=at, until=None, booked=at,
                                       service=body.get("service", "")))
        elif kind == "work_logged":
            work = dict(id=body["work"], agent=body["agent"], start=body["from"], until=body["until"], booked=at,
                        service=body.get("service", ""))
            for i, known in enumerate(self.works):
                if known["id"] == work["id"]:
                    self.works[i] = work
                    break
            else:
                self.works.append(work)
        elif kind == "work_corrected":
            for work in self.works:
                if work["id"] == body["work"] and work["until"] is not None:
                    work.update(start=body["from"], until=body["until"], service=body.get("service", ""))
        elif kind in ("callback_scheduled", "promised"):
            self.activities[body["activity"]] = dict(kind=kind, due=body["due"], done=at if was_closed else None,
                                                     outcome="cancelled" if was_closed else None)
        elif kind == "activity_moved":
            one = self.activities.get(body["activity"])
            if one and one["done"] is None:
                one["due"] = body["due"]
        elif kind == "contact_attempt":
            if body["outcome"] == "reached":
                self.cancel(at, "reached")
            else:
                calls = [a for a in self.activities.values() if a["kind"] == "callback_scheduled" and a["done"] is None]
                if calls:
                    min(calls, key=lambda a: a["due"]).update(done=at, outcome=body["outcome"])
        elif kind == "asked":
            if not self.pauses or self.pauses[-1][1] is not None:
                self.pauses.append([at, None])
        elif kind == "replied":
            self.cancel(at, "reached")
            if not (self.reason == "awaiting_files" and not body.get("files")):
                self.answered(at)
        elif kind == "customer_called":
            self.cancel(at, "reached")
            if body.get("answers"):
                self.answered(at)
            if was_closed:
                self.reopen(at)
        elif kind == "resolved" and not was_closed:
            self.resolved, self.cause = at, body["cause"]
        elif kind == "closed" and not was_closed:
            self.closed, self.reason = at, body["reason"]
            self.parts[-1].update(until=max(self.parts[-1]["start"], at), reason=body["reason"], cause=self.cause)
            self.cancel(at, "cancelled")
            for work in self.works:
                if work["until"] is None:
                    work.update(until=max(work["start"], at), booked=at)
        elif kind == "reopened" and was_closed:
            self.reopen(at)


class Desk:
    def __init__(self, path):
        self.tickets, self.calls, self.steps, self.policies, self.agents = {}, [], [], {}, {}
        self.packs, self.licences, self.merged, self.timezone = [], [], {}, "Europe/Paris"
        for line in open(path, encoding="utf-8"):
            self.read(json.loads(line))
        self.calendars = {key: Calendar(p["hours"]) for key, p in self.policies.items()}

    def read(self, event):
        kind, body = event["kind"], event["body"]
        if kind == "policy_published":
            self.policies[(body["policy"], body["version"])] = json.loads(body["document"])
        elif kind == "desk_configured":
            self.timezone = body.get("timezone") or self.timezone
        elif kind == "customer_merged":
            self.merged[event["stream"]] = body["into"]
        elif kind == "customer_parted":
            self.merged.pop(event["stream"], None)
        elif kind == "licence_added":
            self.licences.append(dict(body, owner=event["stream"]))
        elif kind == "pack_bought":
            self.packs.append(dict(body, owner=event["stream"]))
        elif kind in ("call_received", "call_refused", "mail_redirected", "call_missed"):
            missed = kind == "call_missed"
            if missed or body.get("channel", "phone") == "phone":
                self.calls.append((event["at"], missed, body.get("seconds", 0)))
        elif kind == "callback_done":
            self.steps.append((event["at"], "call", body["outcome"]))
        elif event["stream_kind"] == "ticket":
            ticket = self.tickets.get(event["stream"])
            if kind == "ticket_opened" and ticket is None:
                self.tickets[event["stream"]] = Ticket(event)
            elif ticket is not None:
                ticket.apply(event)
                if kind == "contact_attempt":
                    self.steps.append((event["at"], "call", body["outcome"]))
                elif kind == "defect_reported":
                    self.steps.append((event["at"], "defect", body.get("accepted", False)))

    def root(self, customer):
        while customer in self.merged:
            customer = self.merged[customer]
        return customer

    def policy(self, ticket):
        key = (ticket.body["policy"], ticket.body["policy_version"])
        return self.policies[key], self.calendars[key]


def limit(desk, ticket, which, done, start):
    """(met, when it was decided) of a limit; None where there is none, or it is open for ever."""
    policy, calendar = desk.policy(ticket)
    target = next((s.get(which) for s in policy["severities"] if s["id"] == ticket.severity), None)
    length, business = (length_of(target["within"]), target["clock"] == "business") if target else (None, True)
    own = length_of(ticket.body.get("targets", {}).get(ticket.severity, {}).get(which))
    if own is not None:
        length = own
    if length is None:
        return None
    due = due_after(ticket.received, length, business, ticket.pauses if which == "resolution" else [], calendar)
    if done is not None:
        met = done <= due
        return met, max(start, done if met else due)
    if due == INFINITE or (ticket.closed is not None and ticket.closed <= due):
        return None
    return False, max(start, due)


def percentile(values, percent):
    """The smallest value that so many in a hundred do not exceed."""
    for value in sorted(values):
        if sum(v <= value for v in values) * 100 >= percent * len(values):
            return value
    return None


def quotient(a, b):
    return a / b if b else None


def months_later(day, months):
    month = day.month + months
    year, month = day.year + (month - 1) // 12, (month - 1) % 12 + 1
    for last in range(day.day, 0, -1):
        try:
            return date(year, month, last)
        except ValueError:
            pass


class Pack:
    """A pack with the chain of licences that keeps its time (ALIAS-8)."""

    def __init__(self, body, licences):
        self.id, self.minutes, self.used = body["pack"], body["minutes"], 0
        self.bought = date.fromisoformat(body["bought"])
        own = next(l for l in licences if l["licence"] == body["licence"])
        self.licences = [l for l in licences if l["product"] == own["product"]]

        def valid(licence):
            return months_later(date.fromisoformat(licence["until"]), body["valid_months"]) if licence.get("until") else None

        self.steps = [(date.min, valid(own))]
        renewals = [l for l in self.licences if l is not own and l["from"] >= own["from"]]
        for renewal in sorted(renewals, key=lambda l: l["from"]):
            reached, start, until = self.steps[-1][1], date.fromisoformat(renewal["from"]), valid(renewal)
            if reached is None or start > reached:
                break
            if until is None or until > reached:
                self.steps.append((start, until))

    def until(self, day):
        return [until for start, until in self.steps if start <= day][-1]

    def is_lost(self, day):
        return self.until(day) is not None and day > self.until(day)

    def is_active(self, day):
        text = day.isoformat()
        return any(l["from"] <= text and (not l.get("until") or text <= l["until"]) for l in self.licences)


def balances(desk, customer, end, zone):
    """The packs of a customer that run out: (left, used, bought, days until the time is lost)."""
    def day_of(ms):
        return datetime.fromtimestamp(ms / 1000, zone).date()

    today = day_of(end)
    licences = [l for l in desk.licences if desk.root(l["owner"]) == customer]
    packs = [Pack(p, licences) for p in desk.packs if desk.root(p["owner"]) == customer]
    entries = []
    for ticket in desk.tickets.values():
        policy, _ = desk.policy(ticket)
        if desk.root(ticket.customer) != customer or not policy.get("packs"):
            continue
        gives_back = (ticket.cause == "product_defect" and policy["pack_rules"]["given_back_for_defect"]
                      and ticket.resolved <= end)
        for work in ticket.works:
            running = work["until"] is None
            too_late = gives_back and (running or work["booked"] > ticket.resolved)
            if work["booked"] <= end and not too_late:
                entries.append((running, work["booked"], False, ticket.id, work["id"], work, policy))
        if gives_back:
            entries.append((False, ticket.resolved, True, ticket.id, "", None, policy))
    worked, paid, last = defaultdict(int), defaultdict(list), None
    for running, booked, gives_back, ticket, _, work, policy in sorted(entries, key=lambda e: e[:5]):
        if gives_back:
            for pack, minutes in paid.pop(ticket, []):
                pack.used -= minutes
            continue
        slice_ms, slice_minutes = policy["counting"]["slice_minutes"] * MINUTE, policy["counting"]["slice_minutes"]
        minutes = -(-worked[ticket] // slice_ms) * slice_minutes
        worked[ticket] += max(0, (end if running else work["until"]) - work["start"])
        minutes = -(-worked[ticket] // slice_ms) * slice_minutes - minutes
        day = day_of(end if running else booked)
        payers = [p for p in packs if p.bought <= day and not p.is_lost(day)]
        payers.sort(key=lambda p: (p.until(day) is None, p.until(day) or date.max, p.bought))
        for pack in payers:
            part = min(minutes, max(0, pack.minutes - pack.used))
            if part > 0:
                pack.used += part
                paid[ticket].append((pack, part))
                minutes -= part
                last = pack
        if minutes > 0 and payers:
            last = last if last in payers else payers[-1]
            last.used += minutes
            paid[ticket].append((last, minutes))
    standing = {}
    for pack in packs:
        left, until = pack.minutes - pack.used, pack.until(today)
        days = (until - today).days if until else None
        usable = not pack.is_lost(today) and left > 0 and pack.bought <= today and pack.is_active(today)
        if usable and (left * 5 <= pack.minutes or (days is not None and days <= 60)):
            standing[pack.id] = [left, pack.used, pack.minutes, days or 0]
    return standing


def compute(desk, first, last, now):
    zone = ZoneInfo(desk.timezone)

    def midnight(day):
        return round(datetime(day.year, day.month, day.day, tzinfo=zone).timestamp() * 1000)

    begin, end = midnight(first), midnight(last + timedelta(1))
    weeks = {}  # key: (from, until)
    day = first
    while day <= last:
        year, week, _ = day.isocalendar()
        key = "%04d-W%02d" % (year, week)
        weeks.setdefault(key, [midnight(day), 0])[1] = midnight(day + timedelta(1))
        day += timedelta(1)

    def week_of(at):
        year, week, _ = datetime.fromtimestamp(at / 1000, zone).isocalendar()
        return "%04d-W%02d" % (year, week)

    def holds(at):
        return at is not None and begin <= at < end and at <= now

    counts = defaultdict(lambda: defaultdict(lambda: defaultdict(int)))  # figure, row, what
    lengths = defaultdict(lambda: defaultdict(list))

    def count(figure, row, what, amount=1):
        counts[figure][row][what] += amount
        counts[figure]["total"][what] += amount

    spans = [("15m", 15), ("30m", 30), ("1h", 60), ("2h", 120), ("4h", 240), ("8h", 480), ("16h", 960)]
    for ticket in desk.tickets.values():
        policy, calendar = desk.policy(ticket)
        for i, part in enumerate(ticket.parts):
            is_last = i + 1 == len(ticket.parts)
            if holds(part["start"]):
                count("flow", week_of(part["start"]), "opened" if i == 0 else "reopened")
            if holds(part["until"]):
                row = week_of(part["until"])
                count("flow", row, "closed")
                count("closure_reasons", part["reason"], "tickets")
                count("causes", part["cause"] or "none", "tickets")
                if part["reason"] == "agreement":
                    at_once = i == 0 and is_last and part["contacts"] == 0
                    count("first_contact", row, "solved" if at_once else "later")
            for key, (_, week_end) in weeks.items():
                close = min(week_end, now + 1)  # what came this very moment is there
                if weeks[key][0] <= now and part["start"] < close and (part["until"] is None or part["until"] >= close):
                    age = calendar.age(ticket.received, close)
                    span = 0 if age <= 1 else 1 if age <= 3 else 2 if age <= 5 else 3 if age <= 10 else 4
                    counts["backlog"][key][span] += 1
            takes_here = not part["taken_before"] and (is_last or ticket.parts[i + 1]["taken_before"])
            if takes_here:
                taken = None if ticket.taken is None else max(part["start"], ticket.taken)
                decided = limit(desk, ticket, "take_in_charge", ticket.taken, part["start"])
                judge("take_in_charge_within", decided, taken, holds, week_of, count, begin, end, now)
                if holds(taken):
                    time = calendar.between(ticket.received, max(ticket.received, ticket.taken))
                    lengths["time_to_take"][week_of(taken)].append(time)
                    span = next((name for name, minutes in spans if time <= minutes * MINUTE), "more")
                    count("time_to_take_spread", span, "tickets")
            if is_last:
                resolved = None if ticket.resolved is None else max(part["start"], ticket.resolved)
                decided = limit(desk, ticket, "resolution", ticket.resolved, part["start"])
                judge("resolved_within", decided, resolved, holds, week_of, count, begin, end, now)
                if holds(resolved):
                    time, at = 0, ticket.received
                    for pause_begin, pause_end in ticket.pauses:
                        stop = min(max(at, pause_begin), max(at, ticket.resolved))
                        time += calendar.between(at, stop)
                        at = max(stop, min(ticket.resolved, pause_end if pause_end is not None else ticket.resolved))
                    time += calendar.between(at, max(at, ticket.resolved))
                    lengths["time_to_resolve"][week_of(resolved)].append(time)
        for one in ticket.activities.values():
            if one["kind"] != "promised":
                continue
            in_time = one["done"] is not None and one["done"] <= one["due"]
            if in_time and one["outcome"] != "cancelled" and holds(one["due"]):
                count("promises", week_of(one["due"]), "kept")
            elif not in_time and holds(one["due"]) and one["due"] < now:
                count("promises", week_of(one["due"]), "broken")
        sold = {s["id"] for s in policy.get("services", [])}
        defect = bool(policy.get("packs")) and ticket.cause == "product_defect" and policy["pack_rules"]["given_back_for_defect"]
        worked = 0
        for work in ticket.works:
            minutes = 0
            if policy.get("packs") and not defect and work["until"] is not None and work["service"] not in sold:
                length = policy["counting"]["slice_minutes"]
                minutes = -(-worked // (length * MINUTE)) * length
                worked += max(0, work["until"] - work["start"])
                minutes = -(-worked // (length * MINUTE)) * length - minutes
            if not holds(work["start"]):
                continue
            spent = max(0, (work["until"] if work["until"] is not None else now) - work["start"])
            for figure, row in (("work_by_agent", work["agent"]), ("work_by_service", work["service"])):
                count(figure, row, "worked", spent)
                count(figure, row, "billable", spent if work["service"] in sold else 0)
            if minutes > 0:
                count("packs_used", week_of(work["start"]), "minutes", minutes)
                count("packs_used", week_of(work["start"]), "entries")
    names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    for at, missed, seconds in desk.calls:
        if holds(at):
            count("calls", week_of(at), "missed" if missed else "answered")
            local = datetime.fromtimestamp(at / 1000, zone)
            count("call_times", names[local.weekday()], local.hour)
            if seconds > 0:
                count("calls", week_of(at), "length", seconds * 1000)
                count("calls", week_of(at), "with_length")
    for at, kind, outcome in desk.steps:
        if not holds(at):
            continue
        if kind == "defect":
            count("defects", week_of(at), "accepted" if outcome else "refused")
        else:
            row = week_of(at)
            count("calls", row, outcome if outcome in ("reached", "voicemail") else "not_reached")
            count("attempts_per_reach", row, "attempts")
            count("attempts_per_reach", row, "reached", 1 if outcome == "reached" else 0)
    last_end = min(end - 1, now)
    running_out = {}
    for customer in sorted({desk.root(p["owner"]) for p in desk.packs}):
        running_out.update(balances(desk, customer, last_end, zone))
    return told(counts, lengths, weeks, running_out, names, now)


def judge(figure, decided, done, holds, week_of, count, begin, end, now):
    if decided is None:
        if holds(done):
            count(figure, week_of(done), "without")
        return
    met, at = decided
    if met and holds(at):
        count(figure, week_of(at), "met")
    elif not met and begin <= at < end and at < now:
        count(figure, week_of(at), "missed")


def told(counts, lengths, weeks, running_out, names, now):
    rows = list(weeks) + ["total"]
    result = defaultdict(dict)
    for row in rows:
        for figure in ("take_in_charge_within", "resolved_within"):
            n = counts[figure][row]
            result[figure][row] = [quotient(n["met"], n["met"] + n["missed"]), n["met"], n["missed"], n["without"]]
        for figure in ("time_to_take", "time_to_resolve"):
            all_of = lengths[figure][row] if row != "total" else [v for k in weeks for v in lengths[figure][k]]
            result[figure][row] = [percentile(all_of, 50), percentile(all_of, 90), len(all_of)]
        n = counts["flow"][row]
        result["flow"][row] = [n["opened"], n["closed"], n["reopened"]]
        n = counts["first_contact"][row]
        result["first_contact"][row] = [quotient(n["solved"], n["solved"] + n["later"]), n["solved"], n["later"]]
        n = counts["promises"][row]
        result["promises"][row] = [quotient(n["kept"], n["kept"] + n["broken"]), n["kept"], n["broken"]]
        n = counts["calls"][row]
        result["calls"][row] = [n["answered"] + n["missed"], n["answered"], n["missed"],
                                n["reached"] + n["voicemail"] + n["not_reached"], n["reached"], n["voicemail"],
                                n["not_reached"], n["length"], quotient(n["length"], n["with_length"])]
        n = counts["attempts_per_reach"][row]
        result["attempts_per_reach"][row] = [quotient(n["attempts"], n["reached"]), n["attempts"], n["reached"]]
        n = counts["defects"][row]
        result["defects"][row] = [n["accepted"] + n["refused"], n["accepted"], n["refused"]]
        n = counts["packs_used"][row]
        result["packs_used"][row] = [n["minutes"], n["entries"]]
    for row in weeks:
        n = counts["backlog"][row]
        known = weeks[row][0] <= now
        result["backlog"][row] = [sum(n.values())] + [n[i] for i in range(5)] if known else [None] * 6
        if known:
            result["backlog"]["total"] = result["backlog"][row]
    for name in names:
        result["call_times"][name] = [counts["call_times"][name][hour] for hour in range(24)]
    for figure in ("work_by_agent", "work_by_service"):
        result[figure] = {row: [n["worked"], n["billable"]] for row, n in counts[figure].items() if n["worked"] and row != "total"}
    for figure in ("closure_reasons", "causes", "time_to_take_spread"):
        result[figure] = {row: [n["tickets"]] for row, n in counts[figure].items() if row != "total"}
    result["packs_running_out"] = running_out
    return result


def main():
    path, first, last, now = sys.argv[1:]
    print(json.dumps(compute(Desk(path), date.fromisoformat(first), date.fromisoformat(last), int(now))))


main()
