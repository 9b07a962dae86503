# SPDX-License-Identifier: Apache-2.0
"""What was written: journal entries, their search, import and export."""
