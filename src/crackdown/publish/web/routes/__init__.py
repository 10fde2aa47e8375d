"""The pages, a module a group."""

from crackdown.publish.web.routes import documents, events, findings, overview, register

ROUTERS = (overview.router, documents.router, events.router, findings.router, register.router)
