"""When things happened: the dated events of a story, and the timeline of a long one."""

from summarize.evidence.timeline.collection_timeline import TimelineDay, TimelineSentence, timeline
from summarize.evidence.timeline.events import find_events

__all__ = ["TimelineDay", "TimelineSentence", "find_events", "timeline"]
