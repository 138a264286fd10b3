"""Whom a text credits, who had a statement first, and which versions may be used at all."""
