"""A link inside a text leads to the reader's language, or says that it does not."""

import pytest
from django.utils import translation

from demo.telling_factories import ContentPageFactory, plant_site
from demo.translating import translate
from home.models import ContentPage

pytestmark = pytest.mark.django_db


def linking(*targets: ContentPage) -> ContentPage:
    """A page in both languages whose text links to these, chosen in Italian."""
    links = "".join(f'<p><a linktype="page" id="{page.pk}">{page.title}</a></p>' for page in targets)
    body = [{"type": "text", "id": "a1", "value": links}]
    page = ContentPageFactory(title="Domande", slug="domande", body=body)
    translate(page, {"domande": "faq"})
    return page


def links_in(client, address: str) -> list[str]:
    text = client.get(address).content.decode().split('class="prose', 1)[1]
    return [part.split(">")[0] for part in text.split("<a")[1:4]]


def test_a_link_leads_to_the_readers_language(client):
    plant_site()
    told, untold = (ContentPageFactory(title=name, slug=name.lower()) for name in ("Resi", "Orari"))
    gone = ContentPageFactory(title="Bozza", slug="bozza", live=False)
    translate(told, {"Resi": "Returns", "resi": "returns"})
    linking(told, untold, gone)

    assert links_in(client, "/en/faq/") == [' href="/en/returns/"', ' href="/it/orari/" hreflang="it"', ""]
    assert links_in(client, "/it/domande/") == [' href="/it/resi/"', ' href="/it/orari/"', ""]


@pytest.mark.once
def test_ten_links_cost_as_much_as_one(count_queries):
    plant_site()
    some = [ContentPageFactory() for _each in range(10)]
    linking(*some[:1])
    one = count_queries("/en/faq/")
    ContentPage.objects.filter(title="Domande").delete()
    linking(*some)

    with translation.override("en"):
        assert count_queries("/en/faq/") == one
