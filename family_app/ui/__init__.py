# SPDX-License-Identifier: Apache-2.0
"""What is seen: the window. The only layer that imports Qt."""
