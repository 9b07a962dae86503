# SPDX-License-Identifier: Apache-2.0
"""What is printed: documents made of values, and Typst that sets them."""
