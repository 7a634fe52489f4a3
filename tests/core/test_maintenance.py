"""While the file lies there the site is closed to visitors, and to nobody else."""

import pytest
from django.conf import settings


@pytest.fixture
def closed(settings, tmp_path):
    settings.MAINTENANCE_FILE = tmp_path / "maintenance"
    settings.MAINTENANCE_FILE.touch()
    return settings.MAINTENANCE_FILE


@pytest.mark.parametrize(
    ("address", "language", "said"),
    [
        ("/it/", "en", "Torniamo tra pochi minuti"),
        ("/en/shop/", "it", "Back in a few minutes"),
        ("/api/basket/", "en", "Back in a few minutes"),
        ("/", "it", "Torniamo tra pochi minuti"),
    ],
)
def test_visitors_are_told_in_their_language_and_nothing_is_asked_of_the_database(
    client, closed, address, language, said
):
    answer = client.get(address, headers={"accept-language": language})

    assert (answer.status_code, answer["Retry-After"], answer["Cache-Control"]) == (503, "300", "no-store")
    assert said in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/healthz/", "/admin/login/"])
def test_who_looks_after_the_site_still_comes_in(client, closed, address):
    assert client.get(address).status_code == 200


@pytest.mark.django_db
def test_when_the_file_is_gone_the_site_is_open(client, closed):
    closed.unlink()

    assert client.get("/", headers={"accept-language": "it"}).status_code == 302
    assert not settings.MAINTENANCE_FILE.exists()
