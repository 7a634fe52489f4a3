"""Blocks whose value is one for both languages."""

from typing import Any

from wagtail.blocks import CharBlock


class Shared:
    """For choosers and numbers: one value for both languages, so that localize offers no other one for English."""

    def get_translatable_segments(self, _value: Any) -> list[Any]:
        return []

    def restore_translated_segments(self, value: Any, _segments: list[Any]) -> Any:
        return value


class Number(Shared, CharBlock):
    """«14», «20–25», «100+»: whoever corrects it in Italian has corrected it in English."""

    def deconstruct(self) -> tuple[str, list[object], dict[str, object]]:
        """That it is one for both languages is nothing that migrations need to know."""
        _path, args, kwargs = super().deconstruct()
        return "wagtail.blocks.CharBlock", args, kwargs
