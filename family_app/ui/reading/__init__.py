# SPDX-License-Identifier: Apache-2.0
"""The reading page: a document built from blocks, what is painted behind it, and widgets laid over it."""
