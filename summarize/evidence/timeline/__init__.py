"""When things happened: the dated events of a story, and the timeline of a long one."""

from summarize.evidence.timeline.events import find_events
from summarize.evidence.timeline.long import TimelineDay, TimelineSentence, timeline

__all__ = ["TimelineDay", "TimelineSentence", "find_events", "timeline"]
