"""What was learned: progress, grading, practice, worksheets, paths."""
