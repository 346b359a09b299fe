import subprocess
import sys
from importlib import import_module
from inspect import getdoc

import pytest

from kith.main import COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_does_what_the_list_of_commands_says(name: str) -> None:
    module = import_module(f"kith.commands.{name}")
    assert getdoc(getattr(module, name)) == COMMANDS[name]


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
