"""Drill: Redis is killed, freezes and comes back under two serving processes. `make drills`."""

import pytest

from tests.faults.house import until

pytestmark = [pytest.mark.proof, pytest.mark.once]
UNPUBLISH = "from stories.models import StoryPage; StoryPage.objects.filter(live=True).first().unpublish()"
RENAME = """
from cooperatives.models import CooperativePage
page = CooperativePage.objects.get(locale__language_code="it", live=True)
page.title = "{}"; page.save_revision().publish()
"""
READ = ("/it/", "/en/", "/it/bottega/", "/it/incontri/", "/it/carrello/", "/it/cassa/")


def address_of(house, kind: str) -> str:
    query = (
        "SELECT url_path FROM wagtailcore_page p JOIN django_content_type c ON c.id = p.content_type_id "
        "JOIN wagtailcore_locale l ON l.id = p.locale_id WHERE c.model = %s AND l.language_code = 'it' ORDER BY p.id"
    )
    path = house.postgres.one(query, kind)
    return "/it/" + path.strip("/").partition("/")[2] + "/"


def test_redis_goes_and_comes_back_under_two_processes(house, report):
    story, cooperative = address_of(house, "storypage"), address_of(house, "cooperativepage")
    with house.served() as one, house.served() as two:
        first, second = one.visitor(), two.visitor()
        assert [first.get(path).status for path in READ] == [200, 200, 200, 200, 200, 302]
        assert second.get(story).status == second.get(cooperative).status == 200
        first.post("/it/carrello/", {"sku": "PAN-CLA-1000", "quantity": "1"})

        house.redis.stop()
        slowest = max((first.get(path) for path in READ), key=lambda seen: seen.seconds)
        assert slowest.status in (200, 302)
        assert slowest.seconds < 3
        assert "Panettone" in first.get("/it/carrello/").text, "the basket lies in the database"
        assert first.post("/it/carrello/", {"sku": "PAN-CLA-1000", "quantity": "1"}).status == 303
        ready = first.get("/readyz/")
        assert (ready.status, '"cache": false' in ready.text) == (200, True)
        report.say(
            "Redis killed", "reads, buys", f"all as before; the slowest page took {slowest.seconds:.2f} s"
        )

        house.shell(UNPUBLISH)
        gone = until(3, lambda: second.get(story).status == 404)
        house.shell(RENAME.format("Rinominata senza Redis"))
        soft = until(6, lambda: "Rinominata senza Redis" in second.get(cooperative).text)
        report.say(
            "Redis killed",
            "a page is withdrawn, another renamed, by a third process",
            f"gone for the readers of both after {gone:.1f} s, the new name after {soft:.1f} s",
        )

        house.redis.start()
        until(5, lambda: '"cache": true' in first.get("/readyz/").text)
        assert [site.get(story).status for site in (first, second)] == [404, 404]
        house.shell(RENAME.format("Rinominata con Redis"))
        soft = until(6, lambda: "Rinominata con Redis" in second.get(cooperative).text)
        report.say(
            "Redis back, empty",
            "no restart",
            f"what was withdrawn stays away; a change is seen after {soft:.1f} s",
        )


def test_redis_that_answers_nothing_makes_nobody_wait_twice(house, report):
    with house.served() as site:
        visitor = site.visitor()
        visitor.get("/it/")
        house.redis.freeze()
        try:
            seen = [visitor.get(path) for path in READ * 3]
        finally:
            house.redis.thaw()
        assert {one.status for one in seen} == {200, 302}
        slow = [one.seconds for one in seen if one.seconds > 0.4]
        assert sum(slow) < 6
        report.say(
            "Redis frozen",
            f"{len(seen)} requests",
            f"{len(slow)} waited for it, {max(slow, default=0):.1f} s at most",
        )
        said = site.log.read_text("utf-8")
        assert said.count("does not answer, the site goes on without") <= 2
