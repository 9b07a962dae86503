# SPDX-License-Identifier: Apache-2.0
"""What is kept: keys, the encrypted store, migrations, backups. Knows neither Qt nor the library."""
