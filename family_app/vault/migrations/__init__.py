# SPDX-License-Identifier: Apache-2.0
"""The steps that bring a database to the form of this release. A step is never edited once it was released."""
