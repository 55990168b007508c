"""The version, as a constant: asking the installed package's metadata would cost a start-up more than an answer."""

__version__ = "0.1.0"
