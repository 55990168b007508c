"""careerbot over HTTP: what the ``server`` extra brings. Nothing that answers questions imports it."""
