"""The guest list of an evening that the owner hosts, as a ticket site downloads it."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from . import cast, days
from .people import without_accents

if TYPE_CHECKING:
    from .people import Person

EVENING = date(2026, 5, 28)
_HEADER = (
    "api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,"
    "checked_in_at,custom_source,qr_code_url,amount,amount_tax,amount_discount,"
    "currency,coupon_code,eth_address,solana_address,survey_response_rating,"
    "survey_response_feedback,ticket_type_id,ticket_name,What brings you here?"
)
_CAME = (
    "Arvindan Pallavaram",
    "Lucía Ybarrondo",
    "Yusra Al-Khayyat",
    "Dimitra Keogh",
    "Solveig Amankwah",
)
_STRANGERS = (
    "Tamsin Okwuosa",
    "Castellane, Ruaridh",
    "Vasundhara Peverell",
    "Quessenbery, Ilmari",
    "Brightwen Adeyinka-Holm",
)
"""Known from nowhere else; the site has turned two of the names round."""
_STAYED_AWAY = ("Odalys Wetherdon", "Farrukh Norboyev")
_DECLINED = ("Jean-Aurèle Montbrun",)
_REASONS = ("harbour data", "a friend told me", "the talk on tides", "", "", "")


def files(people: list[Person]) -> dict[str, str]:
    """The list with a mark for the byte order, as the site writes it."""
    rng = days.stream("data evening")
    rows = [_row(name, "approved", came=True) for name in _CAME]
    rows += [_row(name, "approved") for name in _STAYED_AWAY]
    rows += [_row(name, "declined") for name in _DECLINED]
    known = [p for p in people[40:] if p.email and p.company and not p.before]
    for number, person in enumerate(rng.sample(known, 9)):
        row = _row(person.name, "approved", came=number % 4 != 2)
        rows.append(row | {"email": person.email.lower()})
    rows += [_row(name, "approved", came=True) for name in _STRANGERS]
    rng.shuffle(rows)
    out = io.StringIO()
    writer = csv.DictWriter(out, _HEADER.split(","), "", lineterminator="\r\n")
    writer.writeheader()
    for number, row in enumerate(rows):
        minute = timedelta(minutes=rng.randint(0, 50))
        seen = datetime(2026, 5, 28, 17, 40, tzinfo=UTC) + minute
        asked = seen - timedelta(days=rng.randint(2, 30))
        row |= {
            "api_id": f"gst-{number:03d}q7",
            "created_at": _moment(asked),
            "checked_in_at": _moment(seen) if row["checked_in_at"] else "",
            "What brings you here?": rng.choice(_REASONS),
        }
        writer.writerow(row)
    path = f"meetings/{EVENING} Harbour Data Evening.csv"
    return {path: "\ufeff" + out.getvalue()}


def _row(name: str, status: str, *, came: bool = False) -> dict[str, str]:
    return {
        "name": name,
        "email": address_of(name),
        "approval_status": status,
        "checked_in_at": "yes" if came else "",
        "amount": "0",
        "currency": "gbp",
        "ticket_name": "Standard",
    }


def address_of(name: str) -> str:
    """The e-mail address that is known of somebody, or an invented one."""
    person = cast.BY_NAME.get(name)
    known = person.email.lower() if person else ""
    turned = " ".join(reversed(name.split(", ")))
    plain = without_accents(turned).lower().replace(" ", ".").replace("'", "")
    return known or f"{plain}@mail.example"


def _moment(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")
