"""Wording for `kith call`: last contact, favors, how to open."""

from collections.abc import Mapping
from typing import Any

from kith.resolve_mention import ago

CallRow = Mapping[str, Any]
"""A row of call/list.sql."""

SPOKE = {
    "meet": "you met",
    "call": "you spoke",
    "message_out": "you wrote last",
    "message_in": "they wrote last",
    "favor_given": "you did them a favor",
    "favor_received": "they did you a favor",
}
"""Channel of the last exchange → who made contact."""
INVITED = {"message_out": "you sent the invitation", "message_in": "they invited you"}
STANDINGS = {
    "you_owe": "a good turn of yours is due",
    "they_owe": "they will be glad to return a favor",
    "mutual": "favors have gone both ways",
}


def whereabouts(row: CallRow, company: str) -> str:
    """Where the person works, if not simply at the company; else empty."""
    named = f" at {row['company']}" if row["company"] != company else ""
    if row["is_current"]:
        gone = not row["is_connection"] and row["seen_until"]
        return f"there{named} in {_month(row)}" if gone else named.strip()
    since = f" in {_month(row)}" if row["seen_until"] else " by a roster"
    now = f", now at {row['company_now']}" if row["company_now"] else ""
    return f"was there{named}{since}{now}"


def _month(row: CallRow) -> str:
    return f"{row['seen_until']:%Y-%m}"


def last_exchange(row: CallRow) -> str:
    """The last exchange, who made it, and the balance of favors."""
    if not row["last_channel"]:
        return "no exchange yet"
    # Only messages change: a favor may be of kind invitation, in the user's words.
    spoken = SPOKE | (INVITED if row["last_kind"] == "invitation" else {})
    spoke = spoken[row["last_channel"]]
    exchange = f"last exchange {ago(row['last_contact_on'], row['as_of'])}, {spoke}"
    return "; ".join(filter(None, (exchange, STANDINGS.get(row["standing"]))))


def opening_move(row: CallRow) -> str:
    """What to do before asking for anything."""
    if row["next_event"]:
        return f"you may meet at {row['next_event']}, so write a line before it"
    if row["last_spoke"] == "them" and row["last_kind"] == "message":
        return "they wrote last, so a reply is a good start"
    if row["meetings"]:
        return "you have met, so write a line about that"
    if row["groups"]:
        return f"write two lines, and mention {row['groups'][0]}"
    return "write two lines before you ask for anything"
