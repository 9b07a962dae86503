# SPDX-License-Identifier: Apache-2.0
"""The library that everything else uses: opened without parsing, each module read when it is first wanted."""

from __future__ import annotations

from pathlib import Path

from family_app.errors import FamilyAppError, Refused, UnknownId, refused
from family_app.library.compiled import Compiled, Quotable, Store, cached_store, keep, shipped_store
from family_app.library.files import MOST_BYTES, Files
from family_app.library.index import Index
from family_app.library.model import Asked, Card, Country, Everyday, GlossaryTerm, Module, SharedBlock, Source

NEUTRAL = "neutral"
_ALSO_CALLED = {"uk": "gb", "usa": "us", "eire": "ie"}
"""The country that is chosen until somebody chooses another."""


class Library:
    """One language of the content."""

    def __init__(self, folder: Path, source: Store | Compiled) -> None:
        self.folder = folder
        self.index: Index = source.index
        self._source = source
        self._modules: dict[str, Module] = {}
        self._quotable: Quotable | None = None

    @classmethod
    def open(cls, folder: Path, cache: Path | None = None) -> Library:
        """The library in ``folder``. What was compiled before is used while it fits; else it is made again.

        Raises :class:`~family_app.errors.FamilyAppError` when there is no folder or no usable ``library.yaml``.
        """
        if not folder.is_dir():
            raise FamilyAppError(f"There is no library in {folder}. Nothing was changed.")
        stamps = Files(folder).stamps
        store = shipped_store(folder, stamps) or (cached_store(folder, cache, stamps) if cache else None)
        if store:
            return cls(folder, store)
        compiled = _compile(folder)
        if cache:
            keep(folder, cache, stamps, compiled)
        return cls(folder, compiled)

    @property
    def planned(self) -> frozenset[str]:
        """Modules that are announced and not written yet."""
        return frozenset(self.index.file.planned) - {module.id for module in self.index.modules}

    def module(self, module_id: str) -> Module:
        """A module with its lessons, quiz, practice and worksheet. Raises :class:`~family_app.errors.UnknownId`."""
        if module_id not in self._modules:
            if self.index.module(module_id) is None:
                raise UnknownId("module", module_id, (module.id for module in self.index.modules))
            self._modules[module_id] = self._read_module(module_id)
        return self._modules[module_id]

    def _read_module(self, module_id: str) -> Module:
        if isinstance(self._source, Store):
            module = self._source.module(module_id)
            if module is not None:
                return module
            self._source = _compile(self.folder)
        if module_id not in self._source.modules:
            raise FamilyAppError(f"The module {module_id} cannot be read any more. “family-app check” tells why.")
        return self._source.modules[module_id]

    def card(self, card_id: str) -> Card:
        """A card, by id. Raises :class:`~family_app.errors.UnknownId`."""
        card = self.index.card(card_id)
        if card is None:
            raise UnknownId("card", card_id, (card.id for card in self.index.cards))
        return card

    def country(self, country_id: str) -> Country:
        """What holds in a country. Raises :class:`~family_app.errors.UnknownId`."""
        for country in self.index.countries:
            if country.id == country_id:
                return country
        known = {country.id for country in self.index.countries}
        meant = _ALSO_CALLED.get(country_id.lower(), country_id.lower())
        raise UnknownId("country", country_id, {meant} & known or known)

    def shared(self, block_id: str) -> SharedBlock:
        """A block that is quoted, by id. Raises :class:`~family_app.errors.UnknownId`."""
        shared = self._quoted().shared
        if block_id not in shared:
            raise UnknownId("shared block", block_id, shared)
        return shared[block_id]

    def glossary(self) -> dict[str, GlossaryTerm]:
        """The glossary, by id."""
        return self._quoted().glossary

    def sources(self) -> dict[str, Source]:
        """The sources, by id."""
        return self._quoted().sources

    def everyday(self) -> tuple[Everyday, ...]:
        """What people type for what the library calls otherwise."""
        return self._quoted().everyday

    def asked(self) -> tuple[Asked, ...]:
        """Whole questions as people ask them, and what answers them."""
        return self._quoted().asked

    def _quoted(self) -> Quotable:
        if self._quotable is None:
            found = self._source.quotable() if isinstance(self._source, Store) else self._source.quotable
            if found is None:
                self._source = _compile(self.folder)
                found = self._source.quotable
            self._quotable = found
        return self._quotable

    def figure(self, module_id: str, name: str) -> bytes:
        """The drawing ``name`` of a module. Raises UnknownId, or Refused when the file cannot be read."""
        module = self.index.module(module_id)
        if module is None:
            raise UnknownId("module", module_id, (module.id for module in self.index.modules))
        if "/" in name or "\\" in name or not name.endswith(".svg"):
            raise UnknownId("figure", name, ())
        path = self.folder / module.section / module_id / name
        try:
            with path.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
        except FileNotFoundError:
            raise UnknownId("figure", name, (one.name for one in path.parent.glob("*.svg"))) from None
        except (OSError, ValueError) as error:
            if isinstance(error, OSError):
                raise refused(f"read the figure {name}", error) from error
            raise UnknownId("figure", name, ()) from None
        if len(data) > MOST_BYTES:
            raise Refused(f"The figure {name} is too large to be shown. Nothing was changed.")
        return data


def _compile(folder: Path) -> Compiled:
    from family_app.library.compiling import compile_folder  # the parsers: only when a text must be read

    return compile_folder(folder)
