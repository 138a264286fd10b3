"""Where paragraphs and sentences end, with punctuation and without."""
