"""What we keep about an address: asked for by anyone, told and erased only to whoever reads its post (GDPR)."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from core import data_requests, limits, personal_data
from core.data_requests import Used
from core.lines import MailAddress
from core.models import DataRequest
from core.models.data_requests import LIVES
from core.private_pages import page, private
from core.tickets import TicketedForm


class AskForm(TicketedForm):
    email = MailAddress(
        label=_("E-mail address"),
        help_text=_("The one that you gave us when you ordered, wrote or signed up."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def ask(request: HttpRequest) -> HttpResponse:
    """The answer is the same whether we know the address or not."""
    form = AskForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        status = 422 if request.method == "POST" else 200
        return page(request, "home/your_data/ask.html", {"form": form}, status=status)
    if refusal := limits.by_address("your-data", request):
        limits.refuse(form, refusal)
        return page(request, "home/your_data/ask.html", {"form": form}, status=429)
    email = form.cleaned_data["email"]
    if limits.counted("your_data", email.lower()) is None:
        data_requests.ask(email, (get_language() or "it")[:2])
    return HttpResponseRedirect(reverse("home:your_data_asked"), status=303)


@require_safe
@never_cache
def asked(request: HttpRequest) -> HttpResponse:
    return page(request, "home/your_data/asked.html", {})


@require_safe
@never_cache
def link(request: HttpRequest, token: str) -> HttpResponse:
    """What there is, what an erasure would leave; both acts are buttons."""
    row = data_requests.find(token)
    return _shown(request, row) if row else _late(request)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def download(request: HttpRequest, token: str) -> HttpResponse:
    row = data_requests.find(token)
    if row is None:
        return _late(request)
    if request.method != "POST":
        return _back(row)
    try:
        said = data_requests.download(row)
    except Used:
        return _shown(request, row, used=True, status=409)
    response = private(HttpResponse(said, content_type="application/json; charset=utf-8"))
    day = timezone.localdate()
    response.headers["Content-Disposition"] = f'attachment; filename="viale-dei-mille-{day:%Y-%m-%d}.json"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def erase(request: HttpRequest, token: str) -> HttpResponse:
    """The box is ticked by whoever reads the page, never beforehand."""
    row = data_requests.find(token)
    if row is None:
        return _late(request)
    if request.method != "POST":
        return _back(row)
    if request.POST.get("sure") != "yes":
        return _shown(request, row, unsure=True, status=422)
    stays = [kept for kept in personal_data.preview(row.email) if kept.stays]
    try:
        data_requests.erase_all(row)
    except Used:
        return _late(request)
    return page(request, "home/your_data/erased.html", {"stays": stays})


def _shown(
    request: HttpRequest, row: DataRequest, *, used: bool = False, unsure: bool = False, status: int = 200
) -> HttpResponse:
    context = {
        "row": row,
        "kept": personal_data.preview(row.email),
        "until": row.asked + LIVES,
        "is_downloaded": used or row.downloaded is not None,
        "unsure": unsure,
    }
    return page(request, "home/your_data/link.html", context, status=status)


def _back(row: DataRequest) -> HttpResponse:
    return HttpResponseRedirect(reverse("home:your_data_link", kwargs={"token": row.token}))


def _late(request: HttpRequest) -> HttpResponse:
    """A link that is used, too old, or was never ours: the same answer, and the form to ask anew."""
    return page(request, "home/your_data/ask.html", {"form": AskForm(), "late": True}, status=410)
