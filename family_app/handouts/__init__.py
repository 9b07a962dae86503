"""What is printed: documents made of values, and Typst that sets them."""
