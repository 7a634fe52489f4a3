"""Whoever approves her own pages may do so where no workflow forbids it, and the page's history says it."""

from typing import Any

from wagtail.log_actions import log
from wagtail.models import TaskState
from wagtail.signals import task_approved

OWN = "core.approve_own"


def watch() -> None:
    """Wagtail's workflow calls nothing of ours: this signal is its way to say that a step was approved."""
    task_approved.connect(_note_own)


def _note_own(instance: TaskState, user: Any, **_about: Any) -> None:
    asked = instance.workflow_state
    if user is not None and asked.requested_by_id == user.pk:
        log(asked.content_object, OWN, user=user, revision=instance.revision)
