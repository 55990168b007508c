"""Build hook: what people edit in knowledge/ becomes the one SQLite file that the package reads.

A wheel carries the file as ``careerbot/knowledge.sqlite``; an editable install finds it in ``src/careerbot/``,
where git ignores it.
"""

import gc
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

INSTALLED = "careerbot/knowledge.sqlite"


class CompileKnowledge(BuildHookInterface):
    """Compiles knowledge/ while a wheel is built; an sdist carries the folder itself."""

    scratch: Path | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        if version == "editable":
            compile_knowledge(root, root / "src" / INSTALLED)
            return
        self.scratch = Path(tempfile.mkdtemp(prefix="careerbot-"))
        target = self.scratch / "knowledge.sqlite"
        compile_knowledge(root, target)
        build_data["force_include"][str(target)] = INSTALLED

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if self.scratch:
            shutil.rmtree(self.scratch, ignore_errors=True)


def compile_knowledge(root: Path, target: Path) -> None:
    """Run the package's own compiler from the source tree: it is not installed yet."""
    sys.path.insert(0, str(root / "src"))
    try:
        from careerbot.building.compiling.compile import compile_folder

        gc.disable()  # what is compiled is kept until it is written: there is no garbage to look for
        compile_folder(root / "knowledge", target, lambda stage: print(f"{stage} ...", file=sys.stderr))
    finally:
        gc.enable()
        sys.path.remove(str(root / "src"))
