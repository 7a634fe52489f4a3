"""Who must have a second step."""

import pytest
from django.contrib.auth.models import Group

from config import roles
from config.settings import doors
from core.deploy_checks import groups_of_the_second_step_are_there
from core.models import User
from tests.config.at_the_door import (
    PASSWORD,
    SET_UP,
    Comer,
    staff,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_groups_decide_who_must(settings):
    settings.SECOND_FACTOR_GROUPS = ["Bottega"]
    shop, _made = Group.objects.get_or_create(name="Bottega")
    words, _made = Group.objects.get_or_create(name="Traduzioni")
    for group in (shop, words):
        group.permissions.add(*roles.permissions([roles.ADMIN]))
        user = User.objects.create_user(group.name.lower(), password=PASSWORD)
        user.groups.add(group)
    staff("capo")

    def way_of(name: str) -> str:
        comer = Comer(name)
        comer.knock()
        answer = comer.client.get("/admin/")
        return answer.get("Location", "in")

    assert (way_of("bottega"), way_of("capo")) == (SET_UP, SET_UP)
    assert way_of("traduzioni") == "in"


def test_blanks_in_the_list_of_groups_let_nobody_in_by_password_alone(monkeypatch):
    monkeypatch.setenv("SECOND_FACTOR_GROUPS", "Redazione, Bottega ,")

    assert doors.listed("SECOND_FACTOR_GROUPS", ["*"]) == ["Redazione", "Bottega"]


def test_the_deployment_check_names_groups_that_there_are_not(settings):
    Group.objects.get_or_create(name="Bottega")
    for names, said in ((["*"], 0), (["Bottega"], 0), ([], 0), (["Botega", "Bottega"], 1)):
        settings.SECOND_FACTOR_GROUPS = names
        found = groups_of_the_second_step_are_there(None)
        assert [notice.id for notice in found] == ["core.W003"] * said, names
    assert "there are not: Botega." in found[0].msg
