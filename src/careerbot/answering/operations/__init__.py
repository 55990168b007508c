"""The operations: each a module that answers the frames that `choosing` leads to it."""
