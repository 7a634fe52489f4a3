"""The pages of stories, cooperatives, prisons, services and information."""

import datetime
from typing import Any

import factory

from cooperatives.models import (
    CompaniesPage,
    ConsultingPage,
    CooperativeIndexPage,
    CooperativePage,
    HiringPage,
    Membership,
    PrisonIndexPage,
    PrisonPage,
    ServicePage,
)
from demo.page_factories import PageFactory, in_english, the_home
from demo.place_factories import CooperativeFactory, PrisonFactory
from home.models import ContentPage, HomePage
from stories.models import Series, SeriesPage, StoryIndexPage, StoryPage, Topic, TopicPage


def plant_site() -> tuple[HomePage, HomePage]:
    """Both languages, a home page in each, the Site row."""
    italian = the_home()
    english = italian.get_translations().filter(locale__language_code="en").first()
    return italian, english.specific if english else in_english(italian, standfirst="Work, here.")


class ContentPageFactory(PageFactory):
    class Meta:
        model = ContentPage

    parent = factory.LazyFunction(the_home)
    title = factory.Sequence(lambda number: f"Pagina {number}")
    slug = factory.Sequence(lambda number: f"pagina-{number}")
    standfirst = "Una pagina."
    search_description = "Una pagina."


class MembershipFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Membership

    cooperative = factory.SubFactory(CooperativeFactory)
    kind = Membership.Kind.MEMBER
    start = datetime.date(2015, 1, 1)


class CooperativeIndexPageFactory(PageFactory):
    class Meta:
        model = CooperativeIndexPage

    parent = factory.LazyFunction(the_home)
    title = "Cooperative"
    slug = "cooperative"
    standfirst = "Chi lavora."
    search_description = "Chi lavora."


class PrisonIndexPageFactory(PageFactory):
    class Meta:
        model = PrisonIndexPage

    parent = factory.LazyFunction(the_home)
    title = "Carceri"
    slug = "carceri"
    standfirst = "Dove si lavora."
    search_description = "Dove si lavora."


def the(kind: Any, make: Any) -> Any:
    """The one Italian page of a kind, made when there is none."""
    return kind.objects.filter(locale__language_code="it").first() or make()


class CooperativePageFactory(PageFactory):
    class Meta:
        model = CooperativePage

    parent = factory.LazyFunction(lambda: the(CooperativeIndexPage, CooperativeIndexPageFactory))
    cooperative = factory.SubFactory(CooperativeFactory)
    title = factory.LazyAttribute(lambda page: page.cooperative.name)
    slug = factory.LazyAttribute(lambda page: page.cooperative.code)
    standfirst = "Pane, di notte."
    search_description = "Pane, di notte."


class PrisonPageFactory(PageFactory):
    class Meta:
        model = PrisonPage

    parent = factory.LazyFunction(lambda: the(PrisonIndexPage, PrisonIndexPageFactory))
    prison = factory.SubFactory(PrisonFactory)
    title = factory.LazyAttribute(lambda page: page.prison.name)
    slug = factory.LazyAttribute(lambda page: page.prison.code)
    standfirst = "Un forno e una sartoria."
    search_description = "Un forno e una sartoria."


class ConsultingPageFactory(PageFactory):
    class Meta:
        model = ConsultingPage

    parent = factory.LazyFunction(the_home)
    title = "Consulenza"
    slug = "consulenza"
    search_description = "Che cosa facciamo per le cooperative."


class CompaniesPageFactory(PageFactory):
    class Meta:
        model = CompaniesPage

    parent = factory.LazyFunction(the_home)
    title = "Aziende"
    slug = "aziende"
    search_description = "Che cosa facciamo con le aziende."


class ServicePageFactory(PageFactory):
    class Meta:
        model = ServicePage

    parent = factory.LazyFunction(lambda: the(CompaniesPage, CompaniesPageFactory))
    title = factory.Sequence(lambda number: f"Servizio {number}")
    slug = factory.Sequence(lambda number: f"servizio-{number}")
    standfirst = "Stampa su stoffa."
    search_description = "Stampa su stoffa."


class HiringPageFactory(PageFactory):
    class Meta:
        model = HiringPage

    parent = factory.LazyFunction(lambda: the(CompaniesPage, CompaniesPageFactory))
    title = "Assumere"
    slug = "assumere"


class TopicFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Topic
        django_get_or_create = ("code",)

    code = "food"
    label_it = "Pane e dolci"
    label_en = "Bread and sweet things"


class StoryIndexPageFactory(PageFactory):
    class Meta:
        model = StoryIndexPage

    parent = factory.LazyFunction(the_home)
    title = "Storie"
    slug = "storie"
    standfirst = "Chi lavora, dove, a che cosa."
    search_description = "Chi lavora, dove, a che cosa."


class StoryPageFactory(PageFactory):
    """Rows that it links to are given as lists: `cooperatives=[StoryCooperative(cooperative=…)]`."""

    class Meta:
        model = StoryPage

    parent = factory.LazyFunction(lambda: the(StoryIndexPage, StoryIndexPageFactory))
    title = factory.Sequence(lambda number: f"Storia {number}")
    slug = factory.Sequence(lambda number: f"storia-{number}")
    standfirst = "Il forno è già caldo."
    search_description = "Il forno è già caldo, alle quattro."
    place = "Opera"
    portrayals = factory.LazyFunction(list)
    shows_people = factory.LazyAttribute(lambda story: bool(story.portrayals))
    story_date = factory.Sequence(lambda number: datetime.date(2026, 1, 1) + datetime.timedelta(days=number))


class TopicPageFactory(PageFactory):
    class Meta:
        model = TopicPage

    parent = factory.LazyFunction(lambda: the(StoryIndexPage, StoryIndexPageFactory))
    topic = factory.SubFactory(TopicFactory)
    title = factory.LazyAttribute(lambda page: page.topic.label_it)
    slug = factory.LazyAttribute(lambda page: page.topic.code)
    standfirst = "Farina, acqua, tempo."
    search_description = "Farina, acqua, tempo."


class SeriesFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Series
        django_get_or_create = ("code",)

    code = "hours"
    label_it = "Le ore del lavoro"
    label_en = "Working hours"


class SeriesPageFactory(PageFactory):
    class Meta:
        model = SeriesPage

    parent = factory.LazyFunction(lambda: the(StoryIndexPage, StoryIndexPageFactory))
    series = factory.SubFactory(SeriesFactory)
    title = "Le ore del lavoro"
    slug = "le-ore-del-lavoro"
    standfirst = "A che ora si comincia."
    search_description = "A che ora si comincia."
