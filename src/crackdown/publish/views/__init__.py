"""Views: frozen objects that every door (command line, web pages) shows; built from the ledger, read-only.

`claim_views`, `document_view`, `event_rows`, `event_view`, `finding_views`, `operations` and `overview` build them;
`wording` writes numbers for people.
"""

from crackdown.publish.views.decisions import DecisionView, decision_views, decisions_about
from crackdown.publish.views.documents import DocumentView, Piece, document_view
from crackdown.publish.views.events import CampView, EventView, TallyView, VoiceView, event_view
from crackdown.publish.views.explaining import LeftOut, explained, left_out
from crackdown.publish.views.findings import FindingView, finding_view, finding_views, unstored_finding
from crackdown.publish.views.ledger import ClaimView, claim_views
from crackdown.publish.views.operations import Operation, operations
from crackdown.publish.views.overview import EventRow, Overview, event_rows, overview
from crackdown.publish.views.series import SeriesView, StepView, series_steps
from crackdown.publish.views.slots import Rest, Slot, headline, slots
from crackdown.publish.views.wording import figure_words, interval_words, period_words, source_words

__all__ = [
    "CampView",
    "ClaimView",
    "DecisionView",
    "DocumentView",
    "EventRow",
    "EventView",
    "FindingView",
    "LeftOut",
    "Operation",
    "Overview",
    "Piece",
    "Rest",
    "SeriesView",
    "Slot",
    "StepView",
    "TallyView",
    "VoiceView",
    "claim_views",
    "decision_views",
    "decisions_about",
    "document_view",
    "event_rows",
    "event_view",
    "explained",
    "figure_words",
    "finding_view",
    "finding_views",
    "headline",
    "interval_words",
    "left_out",
    "operations",
    "overview",
    "period_words",
    "series_steps",
    "slots",
    "source_words",
    "unstored_finding",
]
