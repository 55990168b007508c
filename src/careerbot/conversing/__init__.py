"""The conversation as a value: the query that stands, and turns that edit it."""
