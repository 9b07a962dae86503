# SPDX-License-Identifier: Apache-2.0
"""The shape of every presenter: it decides what is shown and hands one frozen value to its view."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import Go, Place

S = TypeVar("S")
S_contra = TypeVar("S_contra", contravariant=True)


class View(Protocol[S_contra]):
    """A page: it can draw a screen, and that is all a presenter knows of it."""

    def show_screen(self, screen: S_contra) -> None: ...


class Presenter(Generic[S]):
    """Methods of a subclass are named after what the reader did. A view may come and go: a change of theme makes a new
    one, which is given the latest screen."""

    private = False
    """Whether it holds what a person wrote: then it is thrown away when the space is locked."""

    def __init__(self, desk: Desk, go: Go) -> None:
        self.desk = desk
        self.go = go
        self._view: View[S] | None = None
        self._screen: S | None = None

    def attach(self, view: View[S]) -> None:
        """Draw on this view from now on."""
        self._view = view
        if self._screen is not None:
            view.show_screen(self._screen)

    def detach(self) -> None:
        """The view is gone."""
        self._view = None

    def show(self, screen: S) -> None:
        """Remember and draw ``screen``."""
        self._screen = screen
        if self._view is not None:
            self._view.show_screen(screen)

    @property
    def screen(self) -> S:
        """The latest screen. A presenter has one once it was entered."""
        assert self._screen is not None
        return self._screen

    @property
    def latest(self) -> S | None:
        """What is shown, if anything was."""
        return self._screen

    def stays_at(self, screen: S | None) -> None:
        """Its page is built anew and not left: it goes on from ``screen``."""
        self._screen = screen

    def enter(self, place: Place) -> None:
        """The page is opened, or opened again, at ``place``: read everything afresh and show it."""
        raise NotImplementedError

    def leave(self) -> None:
        """The page is left: keep what is not kept yet."""
