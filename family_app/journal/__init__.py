"""What was written: journal entries, their search, import and export."""
