"""The doors of the admin, before Wagtail's own: the same addresses, and those of the code.

What asks for an account hangs on Wagtail's hook (config/wagtail_hooks.py).
"""

from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views import account

from config.entrance import login
from config.entrance.accounts import Account

enter = login.door(login.Login.as_view())

urlpatterns = [
    path("login/", enter, name="account_login"),
    path("login/", enter, name="wagtailadmin_login"),
    path("login/code/", login.door(login.Code.as_view()), name="mfa_authenticate"),
    path("account/", never_cache(require_admin_access(Account.as_view())), name="wagtailadmin_account"),
    path("password_reset/", login.door(login.Forgotten.as_view()), name="wagtailadmin_password_reset"),
    path(
        "password_reset/done/",
        login.door(account.PasswordResetDoneView.as_view()),
        name="wagtailadmin_password_reset_done",
    ),
    path(
        "password_reset/confirm/<uidb64>/<token>/",
        login.door(account.PasswordResetConfirmView.as_view()),
        name="wagtailadmin_password_reset_confirm",
    ),
    path(
        "password_reset/complete/",
        login.door(account.PasswordResetCompleteView.as_view()),
        name="wagtailadmin_password_reset_complete",
    ),
]
