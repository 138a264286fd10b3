"""What trains the models that ship inside the package; not installed with it."""
