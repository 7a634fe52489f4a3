"""Writing to us: the form, with its subject in the address, and the page that thanks."""

import uuid

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cooperatives import enquiring, topics
from cooperatives.forms import EnquiryForm
from cooperatives.models import Enquiry
from core import limits
from core.private_pages import page


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def write(request: HttpRequest, slug: str = topics.OTHER) -> HttpResponse:
    """The subject of the address stands chosen, and can be changed."""
    language = (get_language() or "it")[:2]
    offered = topics.offered(language)
    topic = topics.find(offered, slug)
    if topic is None:
        return _elsewhere(slug, language)
    if request.method != "POST":
        return _shown(request, EnquiryForm(offered, initial={"topic": slug}), topic)
    form = EnquiryForm(offered, request.POST)
    if not form.is_valid():
        return _shown(request, form, topic, status=422)
    return _sent(request, form, topic, language)


def _sent(request: HttpRequest, form: EnquiryForm, topic: topics.Topic, language: str) -> HttpResponse:
    refusal = limits.by_address("enquiry", request)
    try:
        if refusal is None:
            row = enquiring.receive(form.written(language), form.cleaned_data["key"])
            done = reverse("writing:written", kwargs={"key": row.key})
            return HttpResponseRedirect(done, status=303)
    except enquiring.TooMany as too_many:
        refusal = limits.Refusal(int(too_many.wait.total_seconds()))
    except enquiring.SentBefore:
        form.ask_again(gettext("A message has been sent with this form already: send this one too?"))
        return _shown(request, form, topic, status=409)
    limits.refuse(form, refusal)
    answer = _shown(request, form, topic, status=429)
    answer.headers["Retry-After"] = str(refusal.wait)
    return answer


def _shown(request: HttpRequest, form: EnquiryForm, topic: topics.Topic, status: int = 200) -> HttpResponse:
    shown = {"form": form, "topic": topic, "days": settings.ENQUIRY_ANSWER_DAYS}
    return page(request, "cooperatives/write.html", shown, status=status)


def _elsewhere(slug: str, language: str) -> HttpResponse:
    """The switcher of languages keeps the subject: its address in the other language leads to the one in this."""
    there = topics.address_elsewhere(slug, language)
    if not there or there == slug:
        raise Http404
    return HttpResponseRedirect(reverse("writing:write_about", kwargs={"slug": there}))


@require_safe
@never_cache
def written(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    row = Enquiry.objects.filter(key=key).first()
    if row is None:
        raise Http404
    told = {"reference": row.reference, "about": row.about, "days": settings.ENQUIRY_ANSWER_DAYS}
    return page(request, "cooperatives/written.html", told)
