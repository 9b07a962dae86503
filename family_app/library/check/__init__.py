# SPDX-License-Identifier: Apache-2.0
"""Holds content to its standards. Each module here looks at one thing and yields findings."""
