# SPDX-License-Identifier: Apache-2.0
"""From a folder of texts to the values that are compiled. Imports the parsers."""

from __future__ import annotations

from pathlib import Path

from family_app.errors import FamilyAppError
from family_app.library.compiled import Compiled, Quotable
from family_app.library.folder import LibraryFolder, read_library
from family_app.library.index import Index, LessonSummary, ModuleSummary
from family_app.library.model import Module


def compile_folder(folder: Path) -> Compiled:
    """What can be read of ``folder``; parts with mistakes are left out, and ``family-app check`` names them.

    Raises :class:`~family_app.errors.FamilyAppError` when ``library.yaml`` itself cannot be used.
    """
    library = read_library(folder)
    if library.file is None:
        first = next((str(one) for one in library.findings if one.where == "library.yaml"), "library.yaml is missing")
        raise FamilyAppError(f"The library in {folder} cannot be opened: {first}. “family-app check” tells more.")
    modules = {source.module.id: source.module for source in library.modules}
    index = Index(
        file=library.file,
        modules=tuple(summary(module) for module in modules.values()),
        cards=tuple(source.card for source in library.cards),
        countries=tuple(source.country for source in library.countries),
        strain=library.strain.check if library.strain else None,
    )
    return Compiled(index, modules, _quotable(library))


def _quotable(library: LibraryFolder) -> Quotable:
    return Quotable(
        glossary={term.id: term for term, _ in library.glossary},
        sources={source.id: source for source, _ in library.sources},
        everyday=tuple(entry for entry, _ in library.everyday),
        asked=tuple(entry for entry, _ in library.asked),
        shared={source.block.id: source.block for source in library.shared},
    )


def summary(module: Module) -> ModuleSummary:
    """What Home and Learn need to know of ``module``."""
    return ModuleSummary(
        id=module.id,
        title=module.title,
        promise=module.promise,
        minutes=module.minutes,
        section=module.section,
        lessons=tuple(LessonSummary(one.id, one.title, one.minutes) for one in module.lessons),
        roles=module.roles,
        moments=module.moments,
        questions=len(module.quiz.questions) if module.quiz else 0,
        quiz_offered=module.quiz.offered if module.quiz else "always",
        practice=module.practice.title if module.practice else "",
        worksheet=module.worksheet.title if module.worksheet else "",
        worksheet_print=module.worksheet.print if module.worksheet else "yes",
        footer=module.footer,
        opens_with=module.opens_with,
    )
