import duckdb

from warehouse import CONFIG

ROWS = "CREATE TABLE rows AS SELECT n, n % 5000 AS k FROM range(200000) AS r(n)"
JOINED = """
SELECT count(*)
FROM (FROM rows ORDER BY n LIMIT 20) AS first
JOIN (SELECT 5017 AS n) AS sought USING (n)
"""


def test_a_join_never_changes_which_rows_are_the_first() -> None:
    # without the setting, more than half of the answers are 1
    with duckdb.connect(config=CONFIG) as connection:
        connection.execute(ROWS)
        found = {connection.execute(JOINED).fetchall()[0] for _ in range(40)}
    assert found == {(0,)}
