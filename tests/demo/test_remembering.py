"""What the demo writes into localize's memory at once is what localize would have written sentence by sentence."""

import json
import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    StringSegment,
    TemplateSegment,
    TranslationSource,
)

from demo.page_factories import the_home
from demo.planting import remembering
from demo.telling_factories import StoryPageFactory

pytestmark = pytest.mark.django_db

CONTEXT = ("order", "context__path", "context__path_id", "context__field_path")
COLUMNS = {
    StringSegment: ("string__data", "string__data_hash", "string__locale", "attrs"),
    TemplateSegment: ("template__template", "template__uuid", "template__string_count"),
    OverridableSegment: ("data_json",),
    RelatedObjectSegment: ("object",),
}


@pytest.fixture
def story():
    """With a list in a block, a link, inline tags, a sentence that occurs twice and an empty one."""
    text = f'<p><b>Prima</b> frase.</p><p>Con <a linktype="page" id="{the_home().pk}">una via</a>.</p><p>Due volte.</p>'
    moments = [
        {
            "type": "item",
            "id": str(uuid.uuid4()),
            "value": {"when": "1996", "title": "Due volte.", "text": ""},
        }
    ]
    body = [
        {"type": "text", "id": str(uuid.uuid4()), "value": text},
        {
            "type": "quote",
            "id": str(uuid.uuid4()),
            "value": {"quote": "«Ma & poi»", "name": "Ada", "role": ""},
        },
        {"type": "timeline", "id": str(uuid.uuid4()), "value": {"title": "Le date", "entries": moments}},
    ]
    return StoryPageFactory(title="Il lievito", slug="il-lievito", standfirst="Due volte.", body=body)


def block(kind, value):
    return {"type": kind, "id": str(uuid.uuid4()), "value": value}


def sentences(number):
    return "".join(f"<p>Frase {place} di {number}.</p>" for place in range(number))


def forget(source):
    """Segments hold fast to what they point at."""
    for kind in COLUMNS:
        kind.objects.filter(source=source).delete()
    source.object.delete()


def content(source):
    """With the rows of its body as rows: as text they differ by the order of keys."""
    kept = json.loads(source.content_json)
    return {**kept, "body": json.loads(kept["body"])}


def told(source, *more):
    """Every row that localize keeps of a page."""
    return {
        kind: list(
            kind.objects.filter(source=source).order_by("order").values_list(*more, *CONTEXT, *columns)
        )
        for kind, columns in COLUMNS.items()
    }


def test_it_is_what_localize_writes(story):
    at_once = remembering.source_of(story)
    ours = told(at_once)
    forget(at_once)
    one_by_one = TranslationSource.update_or_create_from_instance(story)[0]

    assert ours == told(one_by_one)
    assert len(ours[StringSegment]) > 10
    assert content(at_once) == content(one_by_one)
    assert at_once.schema_version == one_by_one.schema_version


def test_localize_reading_the_page_again_changes_nothing(story):
    source = remembering.source_of(story)
    before = told(source, "pk", "context")

    source.refresh_segments()

    assert told(source, "pk", "context") == before


def standfirsts(source):
    rows = StringSegment.objects.filter(source=source, context__path="standfirst")
    return list(rows.values_list("string__data", flat=True))


def test_a_page_that_changed_is_left_to_localize(story):
    first = remembering.source_of(story)
    story.standfirst = "Un'altra frase."
    story.save()

    again = remembering.source_of(story)

    assert again.pk == first.pk
    standfirsts = StringSegment.objects.filter(source=again, context__path="standfirst")
    assert [segment.string.data for segment in standfirsts] == ["Un'altra frase."]


def test_sixty_sentences_cost_the_statements_of_six(django_assert_num_queries):
    few, many = (StoryPageFactory(body=[block("text", sentences(number))]) for number in (6, 60))
    with CaptureQueriesContext(connection) as asked:
        remembering.source_of(few)

    with django_assert_num_queries(len(asked)):
        remembering.source_of(many)
