"""What is kept: keys, the encrypted store, migrations, backups. Knows neither Qt nor the library."""
