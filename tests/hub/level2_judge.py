#!/usr/bin/env python3
"""The judge of level 2: reads every store and the hub and says which invariants of the sync do not hold.

It shares nothing with the program that it judges: SQLite through Python, the hub through psql, and rules of its own.

    level2_judge.py wait SECONDS MORE CASE   until every outbox is empty (I8: at most SECONDS), and, at most MORE seconds
                                             later, every store holds what its member may read
    level2_judge.py judge CASE               I1 to I7; each line of its output is something that is broken

CASE is a JSON file: {"psql": [COMMAND ...], "stores": [{"path", "login"}], "ledgers": [FILE ...], "packs": [FILE ...]}.
A ledger holds a line `ID KIND` for each event that was shown to somebody as saved. A file of packs belongs to the store
of the same place in the list: a line `CUSTOMER BOUGHT USED LEFT` each.
"""
import functools
import hashlib
import json
import sqlite3
import subprocess
import sys
import time
import uuid

# Tables that belong to one station alone, or that SQLite keeps for itself.
LOCAL = {"meta", "outbox", "number_block", "number_reserve", "draft", "hub", "kept_cursor", "rejected", "overtaken",
         "rewritten", "event"}


def ask(psql, sql):
    """The rows of a statement, each as a dictionary."""
    said = subprocess.run(psql + ["-c", f"select to_json(r) from ({sql}) r"], capture_output=True, text=True)
    if said.returncode != 0:
        raise RuntimeError(said.stderr)
    return [json.loads(line) for line in said.stdout.splitlines()]


class Hub:
    def __init__(self, case):
        self.command = case["psql"]
        self.events = {}
        self.twice = []
        for row in self.rows("select id, xid::text as xid, seq, oseq, station, incarnation, scope, stream_kind, stream, "
                             "kind, stamp, at, author, version, erased, written as body from hub.event"):
            if row["id"] in self.events:
                self.twice.append(row["id"])
            self.events[row["id"]] = row
        self.rejected = {row["id"]: row for row in self.rows("select id, reason, event from hub.rejected")}
        self.scopes = {row["login"]: set(row["scopes"]) for row in
                       self.rows("select login, scopes from hub.member where removed_at is null")}

    def rows(self, sql):
        return ask(self.command, sql)

    def readable(self, login):
        return {i: e for i, e in self.events.items() if e["scope"] in self.scopes.get(login, set())}


class Store:
    def __init__(self, case):
        self.path, self.login = case["path"], case["login"]
        self.base = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=20)
        self.base.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
        self.base.row_factory = sqlite3.Row
        self.base.execute("BEGIN")  # all of it at one moment
        self.rejected = {ident(row["event"]) for row in self.base.execute("SELECT event FROM rejected")}

    @functools.cached_property
    def events(self):
        """What the program brings along itself is the same everywhere and goes to the hub once."""
        return {ident(row["id"]): row for row in self.base.execute("SELECT * FROM event")}

    def waiting(self):
        return self.base.execute("SELECT count(*) FROM outbox WHERE oseq > ifnull((SELECT acknowledged FROM hub), 0)"
                                 ).fetchone()[0]

    def of_people(self):
        return {i: e for i, e in self.events.items() if e["author"] is not None and i not in self.rejected}

    def projections(self):
        """Each table as a digest of its rows, in no order and without the numbers of arrival."""
        found = {}
        names = [row["name"] for row in self.base.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
                 if row["sql"] and "VIRTUAL" not in row["sql"] and row["name"] not in LOCAL
                 and not row["name"].startswith(("sqlite_", "search", "article_search"))]
        for name in sorted(names):
            digests = []
            for row in self.base.execute(f'SELECT * FROM "{name}"'):
                digests.append(hashlib.sha256(repr([(key, row[key]) for key in row.keys() if key != "seq"]).encode(
                    "utf-8", "surrogateescape")).hexdigest())
            found[name] = hashlib.sha256("".join(sorted(digests)).encode()).hexdigest()
        documents = [repr((bytes(row["target"]), row["kind"], row["title"], row["body"]))
                     for row in self.base.execute("SELECT target, kind, title, body FROM search_doc")]
        found["search_doc"] = hashlib.sha256("".join(sorted(documents)).encode("utf-8", "surrogateescape")).hexdigest()
        return found


def ident(raw):
    return str(uuid.UUID(bytes=bytes(raw))) if raw is not None else None


def lines(path):
    with open(path, encoding="utf-8") as file:
        return sorted(file.read().splitlines())


def digest(events):
    """Over the events in the order that counts."""
    made = hashlib.sha256()
    for row in sorted(events.values(), key=lambda e: (e["stamp"], bytes(e["id"]))):
        made.update(repr((bytes(row["id"]), row["stream_kind"], bytes(row["stream"]), row["kind"], row["stamp"], row["at"],
                          bytes(row["author"]), row["version"], row["body"])).encode("utf-8", "surrogateescape"))
    return made.hexdigest()


def saved(case):
    told = {}
    for path in case["ledgers"]:
        with open(path, encoding="utf-8") as ledger:
            for line in ledger:
                if line.endswith("\n"):  # whoever was killed may have begun another one
                    event, kind = line.split()
                    told[event] = (kind, path)
    return told


def fold(events):
    """What stands of each ticket: number, owner, severity and whether it is closed, by the rules of merging."""
    tickets = {}
    for event in sorted(events, key=lambda e: (e["stamp"], uuid.UUID(e["id"]).bytes)):
        if event["stream_kind"] != "ticket":
            continue
        body = json.loads(event["body"])
        ticket = tickets.setdefault(event["stream"], {"number": None, "owner": None, "severity": None, "closed": False})
        kind = event["kind"]
        if kind == "ticket_opened":
            ticket.update(number=body["number"], owner=body.get("owner") or None, severity=body.get("severity"))
        elif kind == "taken" and not ticket["closed"] and not ticket["owner"]:
            ticket["owner"] = event["author"]  # the first one owns
        elif kind == "assigned":
            ticket["owner"] = body["to"]
        elif kind == "severity_set":
            ticket["severity"] = body["severity"]  # the last one stands
        elif kind == "closed":
            ticket["closed"] = True
        elif kind in ("reopened", "customer_called"):
            ticket["closed"] = False  # a call after a closing reopens
    return tickets


def uncounted(case, stores):
    """The same as unsettled(), by numbers alone: to read all of every store again and again would slow them down."""
    numbers = {row["scope"]: row["count"] for row in
               ask(case["psql"], "select scope, count(*) from hub.event where author is not null group by scope")}
    scopes = {row["login"]: row["scopes"] for row in
              ask(case["psql"], "select login, scopes from hub.member where removed_at is null")}
    left = []
    for store in stores:
        held = store.base.execute("SELECT count(*) FROM event WHERE author IS NOT NULL AND id NOT IN (SELECT event FROM rejected)"
                                  ).fetchone()[0]
        readable = sum(numbers.get(scope, 0) for scope in scopes.get(store.login, []))
        if held != readable:
            left.append(f"{store.path}: has {held} of {readable}")
    return left


def unsettled(hub, stores):
    """What a store still has to send or to receive."""
    left = []
    for store in stores:
        if store.waiting() > 0:
            left.append(f"{store.path}: {store.waiting()} events wait")
        held, readable = set(store.of_people()), {i for i, e in hub.readable(store.login).items() if e["author"]}
        if held != readable:
            left.append(f"{store.path}: lacks {len(readable - held)} and has {len(held - readable)} too many")
    return left


def wait(seconds, more, case):
    began = time.monotonic()
    sent = None  # when the last outbox was empty
    while True:
        try:
            stores = [Store(one) for one in case["stores"]]
            left = [f"{store.path}: {store.waiting()} events wait" for store in stores if store.waiting() > 0]
            if not left:
                sent = sent or time.monotonic() - began
                left = uncounted(case, stores) or unsettled(Hub(case), stores)
        except (sqlite3.OperationalError, RuntimeError) as problem:
            left = [str(problem)]
        took = time.monotonic() - began
        if not left:
            print(f"all sent after {sent:.1f} s, all the same after {took:.1f} s")
            return 0
        if took > (seconds if sent is None else sent + more):
            print("I8:" if sent is None else "I2:", f"after {took:.1f} s:", "; ".join(left))
            return 1
        time.sleep(0.25)


def judge(case):
    hub = Hub(case)
    stores = [Store(one) for one in case["stores"]]
    broken = [f"I8: {what}" for what in unsettled(hub, stores)]

    # I1, I3: what somebody was shown as saved is at the hub once, or refused with its text.
    broken += [f"I1: {event} is at the hub twice" for event in hub.twice]
    held = {event for store in stores for event in store.events}
    for event, (kind, where) in saved(case).items():
        if event not in held:
            broken.append(f"I3: {event} ({kind}) of {where} was saved and is in no store")
        refusal = hub.rejected.get(event)
        if event not in hub.events and not (refusal and refusal["event"].get("body")):
            broken.append(f"I1: {event} ({kind}) of {where} is not at the hub")

    # I6
    numbers = {}
    for event in hub.events.values():
        if event["kind"] == "ticket_opened":
            number = json.loads(event["body"])["number"]
            if numbers.setdefault(number, event["stream"]) != event["stream"]:
                broken.append(f"I6: two tickets have the number {number}")

    groups = {}
    for index, store in enumerate(stores):
        # I7
        for event, row in store.events.items():
            if row["scope"] is not None and row["author"] is not None and row["scope"] not in hub.scopes[store.login]:
                broken.append(f"I7: {store.path} holds {event} of {row['scope']}")
        # I2: the same to the byte as at the hub …
        readable = hub.readable(store.login)
        for event, row in store.of_people().items():
            there = readable.get(event)
            if there and (there["stamp"], there["at"], there["kind"], there["version"], there["body"], there["author"],
                          there["stream"]) != (row["stamp"], row["at"], row["kind"], row["version"], row["body"],
                                               ident(row["author"]), ident(row["stream"])):
                broken.append(f"I2: {store.path} holds another {event}")
        # … and as in each store of the same scopes.
        if not store.rejected:
            key = tuple(sorted(hub.scopes[store.login]))
            mine = {"log": digest(store.of_people()), **store.projections()}
            first = groups.setdefault(key, (store.path, mine))
            for table in sorted(mine):
                if mine[table] != first[1].get(table):
                    broken.append(f"I2: {store.path} has another {table} than {first[0]}")
        # I4: whatever the order in which they came, the state is that of the order that counts.
        shown = {ident(row["id"]): row for row in store.base.execute("SELECT * FROM ticket")}
        for stream, ticket in fold(readable.values()).items():
            row = shown.get(stream)
            if row is None or ticket["number"] is None:
                continue
            now = {"number": row["number"], "owner": ident(row["owner"]), "severity": row["severity"],
                   "closed": row["closed"] is not None}
            for member, value in ticket.items():
                if value != now[member] and not (member == "severity" and not value):
                    broken.append(f"I4: {store.path}: {member} of {ticket['number']} is {now[member]} instead of {value}")
        # I5
        bought = {}
        for event in readable.values():
            if event["kind"] == "pack_bought":
                bought[event["stream"]] = bought.get(event["stream"], 0) + json.loads(event["body"])["minutes"]
        if index < len(case.get("packs", [])):
            for line in lines(case["packs"][index]):
                customer, all_of_it, used, left = line.split()
                if int(all_of_it) != bought.get(customer, 0) or int(used) + int(left) != int(all_of_it):
                    broken.append(f"I5: {store.path}: bought {bought.get(customer, 0)}, says {line}")
            if hub.scopes[store.login] == hub.scopes[stores[0].login] and lines(case["packs"][index]) != lines(case["packs"][0]):
                broken.append(f"I5: {store.path} shows other packs than {stores[0].path}")
    for what in broken:
        print(what)
    if not broken:
        kinds = {}
        for event in hub.events.values():
            kinds[event["kind"]] = kinds.get(event["kind"], 0) + 1
        print(json.dumps({"events": len(hub.events), "saved": len(saved(case)), "rejected": len(hub.rejected),
                          "stores": len(stores), "bought": kinds.get("pack_bought", 0)}))
    return 1 if broken else 0


def main(arguments):
    if len(arguments) == 4 and arguments[0] == "wait":
        return wait(float(arguments[1]), float(arguments[2]), json.load(open(arguments[3], encoding="utf-8")))
    if len(arguments) == 2 and arguments[0] == "judge":
        return judge(json.load(open(arguments[1], encoding="utf-8")))
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
