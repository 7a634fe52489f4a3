"""Whatever goes wrong is told in the language of the address; without one, in that of the browser."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from demo.telling_factories import plant_site
from tests.demo import mixed

pytestmark = [pytest.mark.django_db, pytest.mark.once]
TOLD = {
    ("it", 400): "Non abbiamo capito questa richiesta",
    ("en", 400): "We did not understand this request",
    ("it", 403): "Questa pagina non ti è aperta",
    ("en", 403): "This page is not open to you",
    ("it", 404): "Questa pagina non c’è",
    ("en", 404): "This page is not here",
    ("it", 500): "Qualcosa si è rotto da noi",
    ("en", 500): "Something broke on our side",
}


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False, headers={"Accept-Language": "de"})


def heading(answer) -> tuple[str, str]:
    soup = BeautifulSoup(answer.content.decode(), "html.parser")
    return str(soup.html["lang"]), soup.h1.get_text()


def test_each_error_speaks_the_language_of_the_address(client, settings):
    plant_site()
    settings.ROOT_URLCONF = "tests.core.failing"
    for language in ("it", "en"):
        for status, name in ((400, "%00"), (403, "refused"), (404, "nowhere"), (500, "broken")):
            answer = client.get(f"/{language}/{name}/")
            assert answer.status_code == status
            assert heading(answer) == (language, TOLD[language, status])
            assert mixed.found(BeautifulSoup(answer.content.decode(), "html.parser"), language) == []


def test_without_a_language_in_the_address_the_browser_is_asked():
    for wish, language in (("en-GB,en;q=0.9", "en"), ("it-IT", "it"), ("de", "it")):
        answer = Client(headers={"Accept-Language": wish}).get("/media/nothing.jpg")
        assert (answer.status_code, *heading(answer)) == (404, language, TOLD[language, 404])
