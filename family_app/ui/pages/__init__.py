# SPDX-License-Identifier: Apache-2.0
"""The pages as widgets: they draw a screen value and say what was pressed."""
