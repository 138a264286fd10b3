"""What surrounds a story, told from it by the form of its lines and by the request."""
