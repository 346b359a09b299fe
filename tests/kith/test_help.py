import subprocess
import sys

import pytest

from kith.main import COMMANDS
from tests.support.cli_runner import Kith


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_says_what_the_list_of_commands_says(
    kith: Kith, name: str
) -> None:
    assert COMMANDS[name] in " ".join(kith(name, "--help").out.split())


@pytest.mark.parametrize(
    ("words", "imported"),
    [("--help", []), ("--version", []), ("status --help", ["status"])],
)
def test_a_command_is_imported_when_it_is_asked_for(
    words: str, imported: list[str]
) -> None:
    script = (
        f"import sys; sys.argv = ['kith', *{words.split()}]\n"
        "from kith.main import COMMANDS, main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "found = [n for n in COMMANDS if f'kith.commands.{n}' in sys.modules]\n"
        f"assert found == {imported}, found\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
