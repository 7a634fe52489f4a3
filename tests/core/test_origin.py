"""Forms without a token are judged by where they come from."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import path

from config.urls import urlpatterns as site_addresses
from core.origin import same_origin_post

received: list[dict[str, str]] = []


@same_origin_post
def box(request):
    if request.method == "POST":
        received.append(request.POST.dict())
    return HttpResponse("written")


urlpatterns = [path("it/box/", box), *site_addresses]
pytestmark = [pytest.mark.urls(__name__), pytest.mark.django_db]


@pytest.fixture(autouse=True)
def empty_box():
    received.clear()


@pytest.fixture
def browser() -> Client:
    return Client(enforce_csrf_checks=True)


ALLOWED = [
    {"Sec-Fetch-Site": "same-origin"},
    {"Sec-Fetch-Site": "same-origin", "Origin": "null"},
    {"Origin": "http://testserver"},
    {"Referer": "http://testserver/it/bottega/"},
]
REFUSED = [
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "none"},
    {"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"},
    {"Origin": "https://evil.example"},
    {"Origin": "https://testserver"},
    {"Origin": "http://testserver:8080"},
    {"Origin": "http://testserver.evil.example"},
    {"Referer": "https://evil.example/http://testserver/"},
]
UNKNOWN = [{}, {"Origin": "null"}, {"Origin": "null", "Referer": "http://testserver/it/"}]


@pytest.mark.parametrize("headers", ALLOWED)
def test_our_own_page_may_post_without_a_token(browser, headers):
    response = browser.post("/it/box/", {"sku": "PAN"}, headers=headers)

    assert response.content == b"written"
    assert received == [{"sku": "PAN"}]


@pytest.mark.parametrize("headers", REFUSED)
def test_anybody_elses_page_is_refused_and_nothing_is_written(browser, headers):
    response = browser.post("/it/box/", {"sku": "PAN"}, headers=headers)

    assert response.status_code == 403
    assert received == []


@pytest.mark.parametrize("headers", UNKNOWN)
def test_a_browser_that_does_not_say_is_asked_once_more_with_what_was_typed(browser, headers):
    response = browser.post("/it/box/", {"sku": "<b>PAN", "quantity": "2"}, headers=headers)

    assert response.status_code == 200
    assert received == []
    page = response.content.decode()
    assert 'name="sku" value="&lt;b&gt;PAN"' in page
    assert 'name="quantity" value="2"' in page
    assert "no-store" in response["Cache-Control"]


def test_the_page_that_asks_again_leads_on_with_djangos_token(browser):
    browser.post("/it/box/", {"sku": "PAN"})
    token = browser.cookies["csrftoken"].value

    response = browser.post("/it/box/", {"sku": "PAN", "csrfmiddlewaretoken": token})

    assert response.content == b"written"
    assert received[0]["sku"] == "PAN"


def test_a_made_up_token_leads_nowhere(browser):
    browser.post("/it/box/", {"sku": "PAN"})

    response = browser.post("/it/box/", {"sku": "PAN", "csrfmiddlewaretoken": "x" * 64})

    assert response.content != b"written"
    assert received == []


def test_reading_is_not_asked_for_its_origin(browser):
    assert browser.get("/it/box/", headers={"Sec-Fetch-Site": "cross-site"}).content == b"written"
