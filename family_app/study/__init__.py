# SPDX-License-Identifier: Apache-2.0
"""What was learned: progress, grading, practice, worksheets, paths."""
