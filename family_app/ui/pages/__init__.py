"""The pages as widgets: they draw a screen value and say what was pressed."""
