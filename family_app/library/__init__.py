# SPDX-License-Identifier: Apache-2.0
"""What can be learned: reads, checks and serves content. Knows neither Qt nor the vault."""
