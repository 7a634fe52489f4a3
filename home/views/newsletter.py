"""Signing up, confirming, leaving. The secret in the address is the right: nobody signs in."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core import limits
from core.models import Subscriber
from core.origin import same_origin_post
from core.private_pages import page
from home import subscribing
from home.forms import SignUpForm


@require_http_methods(["GET", "HEAD", "POST"])
@same_origin_post
def sign_up(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return page(request, "home/newsletter/sign_up.html", {"form": SignUpForm()})
    form = SignUpForm(request.POST)
    if not form.is_valid():
        return page(request, "home/newsletter/sign_up.html", {"form": form}, status=422)
    if refusal := limits.by_address("newsletter", request):
        limits.refuse(form, refusal)
        return page(request, "home/newsletter/sign_up.html", {"form": form}, status=429)
    subscribing.ask(form.cleaned_data["email"], (get_language() or "it")[:2])
    return HttpResponseRedirect(reverse("home:newsletter_asked"), status=303)


@require_safe
@never_cache
def asked(request: HttpRequest) -> HttpResponse:
    return page(request, "home/newsletter/asked.html", {})


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """A link is opened by mail programs too: only its button confirms."""
    row = subscribing.waiting(token)
    if row is None:
        late = {"form": SignUpForm(), "late": True}
        return page(request, "home/newsletter/sign_up.html", late, status=410)
    if request.method == "POST":
        subscribing.confirm(row)
        return page(request, "home/newsletter/confirmed.html", {"subscriber": row})
    return page(request, "home/newsletter/confirm.html", {"subscriber": row})


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def leave(request: HttpRequest, token: str) -> HttpResponse:
    """The button of a person, and the single POST of a mail program (RFC 8058), which sends no cookie."""
    row = Subscriber.objects.filter(token=token).first()
    if row is None:
        raise Http404
    if request.method == "POST":
        subscribing.leave(row)
        return page(request, "home/newsletter/left.html", {"subscriber": row})
    return page(request, "home/newsletter/leave.html", {"subscriber": row})
