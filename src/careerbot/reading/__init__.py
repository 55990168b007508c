"""Words -> Reading. Knows the knowledge's words, not what can be answered."""
