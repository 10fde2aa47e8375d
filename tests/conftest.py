"""What all tests share: no law is broken by a busy machine."""

from hypothesis import settings

settings.register_profile("patient", parent=settings.default, deadline=None)
settings.load_profile("patient")
