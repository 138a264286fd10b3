"""Measures: how fast and how well the service does; nothing here passes or fails."""
