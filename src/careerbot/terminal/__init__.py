"""The terminal: the only part of careerbot that prints."""
