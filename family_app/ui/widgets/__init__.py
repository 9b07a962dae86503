# SPDX-License-Identifier: Apache-2.0
"""Small widgets that Qt does not have: wrapping buttons, cards, the navigation entry. No subject, only looks."""
