# SPDX-License-Identifier: Apache-2.0
"""What each page shows, as values, and the presenters that decide it. No Qt."""
