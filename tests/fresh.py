"""Knowledge as the files have it now: what a checkout is tested and measured with is never older than its files."""

from __future__ import annotations

from pathlib import Path

import careerbot

ROOT = Path(__file__).parent.parent


def fresh_knowledge() -> None:
    """Compile knowledge/ again if a file of it, or the compiler, changed since. An installed wheel stays as it is."""
    package = Path(careerbot.__file__).parent
    compiled = package / "knowledge.sqlite"
    if package != ROOT / "src" / "careerbot":
        return
    compiler = [*(package / "building").rglob("*.py"), *(package / "words").iterdir(), package / "store" / "codes.py"]
    files = [*(ROOT / "knowledge").rglob("*"), *compiler, package / "building" / "compiling" / "schema.sql"]
    newest = max(file.stat().st_mtime for file in files if file.is_file())
    if not compiled.exists() or compiled.stat().st_mtime < newest:
        from careerbot.building.compiling.compile import compile_folder

        compile_folder(ROOT / "knowledge", compiled)
