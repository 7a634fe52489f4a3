"""No block can break the layout: each, in every state that its fields allow, is whole, escaped, and a page."""

from typing import Any

import pytest
from wagtail import blocks
from wagtail.documents.models import Document

from cooperatives.models import Partner
from core.models import Picture, Recording
from demo.people_factories import PictureFactory, RecordingFactory
from demo.shop_factories import ProductPageFactory
from demo.telling_factories import StoryPageFactory
from tests.look.filling import STATES, State, every_block, filled
from tests.look.well_formed import faults

pytestmark = pytest.mark.once


@pytest.fixture
def choose(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    product = ProductPageFactory()
    chosen: dict[Any, Any] = {
        Picture: PictureFactory(credit="Anna"),
        Recording: RecordingFactory(file__filename="piega.webm", spoken="en", poster=PictureFactory()),
        Document: Document.objects.create(title="Bilancio", file="documents/bilancio.pdf"),
        Partner: Partner.objects.create(code="ditta", name="Ditta", website="https://example.org"),
    }

    def of(block: blocks.Block) -> Any:
        return chosen.get(block.model_class, product)

    return of


def test_every_block_in_every_state_is_whole(choose):
    broken = {}
    for name, block in every_block():
        for state in STATES:
            html = block.render(filled(block, state, choose))
            if found := faults(html):
                broken[f"{name}, {state.name}"] = found

    assert broken == {}


def test_what_is_written_into_a_block_stays_words(choose):
    markup = next(state for state in STATES if state.name == "markup")
    written = {name: block.render(filled(block, markup, choose)) for name, block in every_block()}

    assert [name for name, html in written.items() if "<i>" in html or "&amp;amp;" in html] == []
    assert sum("&lt;i&gt;&amp;" in html for html in written.values()) >= 12


def test_what_is_not_there_is_not_said(choose):
    """An empty draft shows no «None», no picture without an address, no link to nowhere."""
    nothing = next(state for state in STATES if state.name == "nothing")
    shown = {name: block.render(filled(block, nothing, choose)) for name, block in every_block()}

    wrong = ("None", 'src=""', 'href=""', "mailto:")
    assert [name for name, html in shown.items() if any(word in html for word in wrong)] == []
    silent = ("blocks/work_sheet.html", "blocks/ready_text.html")
    bare = [
        block.render(filled(block, nothing, choose))
        for _name, block in every_block()
        if block.meta.template in silent
    ]
    assert [html.strip() for html in bare] == ["", ""]


def test_words_from_right_to_left_run_that_way(choose):
    some = next(state for state in STATES if state.name == "right to left")
    shown = {
        name.rpartition(".")[2]: block.render(filled(block, some, choose)) for name, block in every_block()
    }

    told = ("text", "quote", "picture", "timeline", "question", "ready_text")
    assert [name for name in told if 'dir="auto"' not in shown[name]] == []


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_a_story_of_all_its_blocks_is_served(client, choose, state: State):
    story = StoryPageFactory()
    stream = type(story)._meta.get_field("body").stream_block
    story.body = [(name, filled(block, state, choose)) for name, block in stream.child_blocks.items()]
    story.save()

    answer = client.get(story.get_url())

    assert answer.status_code == 200
    assert (
        faults(answer.content.decode().partition("<main")[2].partition(">")[2].partition("</main>")[0]) == []
    )


@pytest.mark.parametrize(
    "html",
    [
        "<p><div></div></p>",
        "<ul><p>a</p></ul>",
        "<b>a",
        "a</b>",
        '<a id="1"></a><b id="1"></b>',
        "<a><a></a></a>",
    ],
)
def test_what_a_browser_would_have_to_mend_is_seen(html):
    assert faults(html) != []
