"""Papers and lists are opened by who may, whoever is signed in: secrets by their holder, files by the list's role."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.cache import cache
from django.template.response import SimpleTemplateResponse
from django.test import Client
from django.urls import NoReverseMatch, reverse
from wagtail.models import GroupPagePermission

from config import roles
from core.models import Portrayal, User
from demo.telling_factories import CooperativePageFactory
from shop.models import Order
from tests.attack.test_anothers_papers import SECRET, VICTIM
from tests.attack.test_anothers_papers import papers as papers
from tests.attack.test_hostile_words import KINDS, makes_a_file
from tests.config.admin_addresses import Address, arguments, of_the_admin, values
from tests.config.admin_roles import LETTERS
from tests.config.test_permissions import closed, look, open_to

pytestmark = [pytest.mark.django_db, pytest.mark.once]
# What gives the same under another word: each kind of file, each kind of paper.
OTHER_KINDS = {
    "imports:export": ("csv", "xlsx"),
    "takings:file": ("csv", "xlsx"),
    "private_file": ("consent", "authorisation", "person", "order"),
}


def signed_in(user: User | None) -> Client:
    browser = Client(raise_request_exception=False)
    if user is not None:
        browser.force_login(user)
    return browser


@pytest.fixture
def somebody_of_each_role(papers) -> dict[str, Client]:
    """Staff of each role, who have no business with a secret, and a customer with an order of their own."""
    roles.grant()
    people = {}
    for role in roles.ROLES:
        user = User.objects.create_user(role.name.lower())
        user.groups.add(Group.objects.get(name=role.name))
        people[role.name] = signed_in(user)
    people["admin"] = signed_in(User.objects.create_superuser("admin"))
    customer = User.objects.create_user("carla", "ours@example.org")
    Order.objects.filter(ref=papers["order"][0][0]).update(user=customer)
    people["customer"] = signed_in(customer)
    return people


def test_no_role_and_no_customer_opens_a_secret_page_without_its_secret(papers, somebody_of_each_role):
    found = []
    for who, browser in somebody_of_each_role.items():
        for kind, names in SECRET.items():
            ours, theirs = papers[kind]
            for name in names:
                tokens = {"x" * len(theirs[-1])} | ({ours[-1]} if len(theirs) > 1 else set())
                for token in tokens:
                    address = reverse(name, args=(*theirs[:-1], token))
                    cache.clear()  # who guesses is stopped after a while
                    answer = browser.get(address)
                    words = b"".join(answer.streaming_content) if answer.streaming else answer.content
                    if answer.status_code not in (404, 410) or VICTIM.encode() in words:
                        found.append(f"{who} {name}: {answer.status_code}")
        for ref in {row[0] for row in papers["order"]}:
            may = who == "customer" and ref == papers["order"][0][0]
            if (browser.get(f"/api/orders/{ref}/").status_code == 200) != may:
                found.append(f"{who} /api/orders/{ref}/")
        for way in ("", "all/", "last/", "1/", f"{papers['order'][1][0]}/status/"):
            if (status := browser.get(f"/api/orders/{way}").status_code) not in (403, 404):
                found.append(f"{who} /api/orders/{way}: {status}")

    assert found == []


def files(world: list[Address]) -> list[Address]:
    """All that gives a file: lists as CSV and XLSX, our own files, each in each of its kinds."""
    made = [
        Address(one.name, f"{one.path}?export={kind}")
        for one in world
        if makes_a_file(one.name, one.path)
        for kind in KINDS
    ]
    known = values()
    for name, kinds in OTHER_KINDS.items():
        way = next(way for named, way in of_the_admin() if named == name)
        for kind in kinds:
            given = {argument: argument_of(name, argument, kind, known) for argument in arguments(way)}
            made.append(Address(name, reverse(name, kwargs=given)))
    return [
        *made,
        *(one for one in world if one.name.startswith(("invoices:", "data_of_a_person", "packing:"))),
    ]


def argument_of(name: str, argument: str, kind: str, known: dict[str, Any]) -> Any:
    if argument == "kind":
        return kind
    keys = (f"{name} {argument}", f"{name.rpartition(':')[0]}: {argument}", argument)
    return next(known[key] for key in keys if key in known)


@pytest.mark.proof
def test_a_list_as_a_file_opens_to_the_roles_of_the_list_alone(world):
    wrong, given, tried = [], set(), 0
    for letter, name in {**LETTERS, "V": ""}.items():
        browser = signed_in(User.objects.get(username=name.lower()) if name else None)
        for one in files(world):
            answer = browser.get(one.path)
            plain = Address(one.name, one.path.partition("?")[0])
            may, tried = letter in (open_to(plain) or ""), tried + 1
            is_file = "attachment" in answer.get("Content-Disposition", "")
            given |= {one.name} if is_file else set()
            if answer.status_code >= 500 or (
                not may and (is_file or not (closed(answer) or answer.status_code == 405))
            ):
                wrong.append(f"{letter} {one.name} {one.path}: {answer.status_code}")

    assert wrong == []
    assert tried > 400
    assert {"enquiries:index", "movements:index", "bookings:file", "imports:export", "private_file"} <= given
    assert any(name.startswith("invoices:") for name in given)


@pytest.mark.proof
def test_a_cooperative_opens_its_own_page_and_no_others(world, monkeypatch):
    monkeypatch.setattr(SimpleTemplateResponse, "rendered_content", "")
    ours, theirs = CooperativePageFactory(), CooperativePageFactory()
    own = Group.objects.create(name="Zerografica")
    for codename in ("change_page", "publish_page"):
        GroupPagePermission.objects.create(
            group=own, page=ours.page_ptr, permission=Permission.objects.get(codename=codename)
        )
    user = User.objects.get(username=LETTERS["C"].lower())
    user.groups.add(own)
    browser, opened = signed_in(user), {}
    for page in (ours, theirs):
        opened[page.pk] = {name for name, path in of_a_page(page.pk) if look(browser, Address(name, path))[0]}

    assert {"wagtailadmin_pages:edit", "wagtailadmin_pages:history"} <= opened[ours.pk]
    only_leads_on = {"wagtailadmin_pages:revisions_index", "wagtailadmin_pages:confirm_workflow_cancellation"}
    assert opened[theirs.pk] - only_leads_on == set()
    assert not Portrayal.objects.filter(page=theirs.page_ptr).exists()


def of_a_page(pk: int) -> list[tuple[str, str]]:
    """Every address of the editor that wants a page and nothing else."""
    made = []
    for name, way in of_the_admin():
        names = arguments(way)
        about_a_page = name.startswith(("wagtailadmin_pages:", "wagtailadmin_api:pages:detail", "page_words"))
        if about_a_page and len(names) == 1 and names[0] in ("page_id", "page_to_move_id", "page_pk", "pk"):
            try:
                made.append((name, reverse(name, args=[pk])))
            except NoReverseMatch:
                continue
    return made
