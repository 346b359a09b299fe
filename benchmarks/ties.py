"""How long the tie tables take to build, as ratios against a floor in the same run.

    python benchmarks/ties.py [INTERACTIONS] [PEOPLE]

The floor is one sum of the same interactions by person and month. The people and what
happened with them are invented and seeded: ten years, a few close and very many hardly
known.
"""

import sys
import time
from datetime import date

import duckdb

from models import Settings, name_of
from pipeline.build import make_table
from pipeline.refresh import tables_of
from warehouse import CONFIG, Connection, create_schema

PEOPLE = 30_000
INTERACTIONS = 250_000
AS_OF = date(2026, 10, 31)
TABLES = (*tables_of("ties")[3:], *tables_of("lists")[3:])
FLOOR = """
SELECT person_id, date_trunc('month', occurred_on) AS month, sum(unit) AS units
FROM interactions GROUP BY ALL
"""
RUN = f"""
INSERT INTO run BY NAME
SELECT
    DATE '{AS_OF}' AS as_of, TIMESTAMP '{AS_OF}' AS built_at, '' AS version,
    '' AS config_hash, '' AS input_hash, 'p0' AS owner_person_id
"""
SOME_PEOPLE = f"""
INSERT INTO people BY NAME
SELECT
    'p' || n AS person_id, 'Person ' || n AS full_name,
    'Company ' || n % 4000 AS company,
    DATE '{AS_OF}' - (hash(n) % 3650)::INTEGER AS connected_on, n > 0 AS is_connection,
    n = 0 AS is_owner, FALSE AS is_hidden, FALSE AS is_followed,
    [] AS emails, [] AS phones, [] AS tags
FROM range($people) AS r(n)
"""
SOME_CONTACTS = f"""
INSERT INTO interactions BY NAME
SELECT
    'x' || n AS interaction_id,
    'p' || 1 + (pow(hash(n, 1) / pow(2, 64), 4) * ($people - 1))::INTEGER AS person_id,
    DATE '{AS_OF}' - (hash(n, 2) % 3650)::INTEGER AS occurred_on,
    DATE '{AS_OF}' - (hash(n, 2) % 3650)::INTEGER AS occurred_at,
    ['message_out', 'message_in', 'message_out', 'message_in', 'meet', 'call',
        'favor_given', 'favor_received'][1 + (hash(n, 3) % 8)::INTEGER] AS channel,
    'other' AS kind, 1 AS others, 1 AS unit, '' AS source_id, n AS source_row
FROM range($interactions) AS r(n)
"""


def make_warehouse(interactions: int, people: int) -> Connection:
    """A warehouse in memory that lacks nothing but the tie tables."""
    connection = duckdb.connect(":memory:", config=CONFIG)
    connection.execute("ATTACH ':memory:' AS scratch")
    create_schema(connection)
    connection.execute(RUN)
    for row in Settings.model_validate({}).rows():
        cells = row.model_dump()
        marks = ", ".join(f"${name}" for name in cells)
        names = ", ".join(cells)
        table = name_of(type(row))
        connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", cells)
    connection.execute(SOME_PEOPLE, {"people": people})
    sizes = {"people": people, "interactions": interactions}
    connection.execute(SOME_CONTACTS, sizes)
    connection.execute(
        "INSERT INTO companies SELECT DISTINCT company, lower(company) FROM people"
    )
    return connection


def seconds(connection: Connection, table: str) -> float:
    """How long one table takes."""
    begun = time.perf_counter()
    make_table(connection, table)
    return time.perf_counter() - begun


def main() -> None:
    """Print the ratios."""
    sizes = [int(size) for size in sys.argv[1:]]
    interactions, people = (*sizes, *(INTERACTIONS, PEOPLE)[len(sizes) :])
    connection = make_warehouse(interactions, people)
    begun = time.perf_counter()
    connection.execute(f"CREATE TEMP TABLE floor AS {FLOOR}")
    least = time.perf_counter() - begun
    took = {table: seconds(connection, table) for table in TABLES}
    print(f"{interactions} interactions, {people} people, ten years")
    print(f"{'floor':22}   1.0  ({least:.2f} s)")
    for table, time_taken in took.items():
        print(f"{table:22} {time_taken / least:5.1f}")
    print(f"{'all of them':22} {sum(took.values()) / least:5.1f}")


if __name__ == "__main__":
    main()
