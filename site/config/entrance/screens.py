"""Where the screens of the second step hang in the admin, and how one comes to them."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext, gettext_lazy
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from config.entrance import accounts, required, second_step

ADDRESSES: list[URLPattern] = [
    path("second-step/", second_step.Overview.as_view(), name="mfa_index"),
    path("second-step/set-up/", second_step.SetUp.as_view(), name="mfa_activate_totp"),
    path("second-step/another/", second_step.Remove.as_view(), name="mfa_deactivate_totp"),
    path("second-step/spare-codes/", second_step.SpareCodes.as_view(), name="mfa_view_recovery_codes"),
    path("second-step/new-codes/", second_step.NewCodes.as_view(), name="mfa_generate_recovery_codes"),
    path("second-step/code/", second_step.CodeAgain.as_view(), name="mfa_reauthenticate"),
    path("second-step/password/", second_step.PasswordAgain.as_view(), name="account_reauthenticate"),
    path("users/<int:pk>/entrance/", accounts.Colleague.as_view(), name="colleague_entrance"),
]


@hooks.register("register_account_menu_item")
def ones_own(request: HttpRequest) -> dict[str, str]:
    what = gettext(
        "A code from your telephone, besides the password."
    )  # in an f-string it would not be collected
    state = gettext("Set up.") if required.has(request.user) else gettext("Not set up yet.")
    return {
        "url": reverse("mfa_index"),
        "label": gettext("The second step"),
        "help_text": f"{what} {state}",
    }


@hooks.register("register_user_listing_buttons")
def of_a_colleague(user: Any, request_user: Any) -> Iterator[Button]:
    if request_user.has_perm("core.change_user"):
        url = reverse("colleague_entrance", args=[user.pk])
        yield Button(gettext("How they come in"), url=url, icon_name="lock", priority=30)


@hooks.register("register_log_actions")
def acts(actions: Any) -> None:
    actions.register_action("entrance.unlock", gettext_lazy("Open the door"), gettext_lazy("The door opened"))
    actions.register_action(
        "entrance.remove", gettext_lazy("Remove the second step"), gettext_lazy("Second step removed")
    )
    actions.register_action(
        "entrance.end", gettext_lazy("End all sessions"), gettext_lazy("All sessions ended")
    )
