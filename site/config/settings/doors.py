"""Who comes in, how they show who they are, and how often anybody may send something (docs/doors.md)."""

from datetime import timedelta

import environ

env = environ.Env()


def listed(name: str, default: list[str]) -> list[str]:
    """As `env.list`; blanks around the names count for nothing."""
    return [one.strip() for one in env.list(name, default=default) if one.strip()]


HTTPS = env.str("BASE_URL", default="").startswith("https://")
DAY = 60 * 60 * 24

# --- what the browser keeps

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = DAY * 30  # a basket is kept for thirty days
STAFF_IDLE_HOURS = env.float(
    "STAFF_IDLE_HOURS", default=8
)  # whoever works here and stops for so long signs in again
CSRF_FAILURE_VIEW = "core.errors.csrf_failure"
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None

# --- passwords

LOGIN_URL = "wagtailadmin_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
WAGTAIL_FRONTEND_LOGIN_URL = "/admin/login/"  # one door: pages for staff only ask there too
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    *(
        {"NAME": f"django.contrib.auth.password_validation.{name}"}
        for name in (
            "UserAttributeSimilarityValidator",
            "MinimumLengthValidator",
            "CommonPasswordValidator",
            "NumericPasswordValidator",
        )
    ),
    {"NAME": "config.entrance.letters.PasswordChanges"},  # refuses none: it is told of each new one
]

# --- failed attempts (django-axes; config/entrance/locks.py counts)

SIGN_IN_FAILURES = env.int(
    "SIGN_IN_FAILURES", default=5
)  # of one name from one place, or from a known machine
SIGN_IN_FAILURES_BY_NAME = env.int(
    "SIGN_IN_FAILURES_BY_NAME", default=30
)  # from everywhere; known machines pass
SIGN_IN_FAILURES_BY_ADDRESS = env.int("SIGN_IN_FAILURES_BY_ADDRESS", default=100)  # of all names together
AXES_COOLOFF_TIME = timedelta(minutes=env.int("SIGN_IN_LOCKED_MINUTES", default=15))
AXES_HANDLER = "config.entrance.locks.Locks"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"], "username", "ip_address"]
AXES_FAILURE_LIMIT = SIGN_IN_FAILURES
AXES_USERNAME_CALLABLE = "config.entrance.locks.name_of"
AXES_CLIENT_IP_CALLABLE = "config.entrance.locks.place_of"
AXES_CLIENT_STR_CALLABLE = "config.entrance.locks.said_in_logs"
AXES_LOCKOUT_CALLABLE = "config.entrance.login.locked_out"
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # who goes on knocking does not keep the door shut
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = AXES_VERBOSE = False

# --- the second step (django-allauth, of which nothing else is open)

# Who has to have one: names of groups, "*" for everybody who works in the admin. Empty: who wants.
SECOND_FACTOR_GROUPS = listed("SECOND_FACTOR_GROUPS", ["*"])
ACCOUNT_ADAPTER = "config.entrance.adapters.Accounts"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_RATE_LIMITS = False  # wrong codes count as wrong passwords do, in the database and not in a cache
MFA_ADAPTER = "config.entrance.adapters.SecondSteps"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_FORMS = {
    "authenticate": "config.entrance.forms.CodeForm",
    "reauthenticate": "config.entrance.forms.CodeAgainForm",
    "activate_totp": "config.entrance.forms.SetUpForm",
}
MFA_ALLOW_UNVERIFIED_EMAIL = True  # accounts are made by an administrator
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_ISSUER = "Viale dei Mille"
MFA_TOTP_TOLERANCE = 1  # telephones go half a minute wrong
MFA_TRUST_ENABLED = True
MFA_TRUST_COOKIE_AGE = timedelta(days=30)
MFA_TRUST_COOKIE_NAME = "trusted"
MFA_TRUST_COOKIE_PATH = "/admin/"

# --- forms that anyone may send

# Keyed by e-mail where there is one. By address only as a high ceiling: a whole firm may stand behind one.
ENQUIRIES_AN_HOUR_BY_EMAIL = env.int("ENQUIRIES_AN_HOUR_BY_EMAIL", default=3)
FORMS_AN_HOUR_BY_ADDRESS = env.int("FORMS_AN_HOUR_BY_ADDRESS", default=300)
# Quicker than a person, or left open for longer than the page's words can be vouched for: asked once more.
FORM_SECONDS_AT_LEAST = env.int("FORM_SECONDS_AT_LEAST", default=3)
FORM_HOURS_AT_MOST = env.int("FORM_HOURS_AT_MOST", default=12)
ENQUIRY_ANSWER_DAYS = env.int("ENQUIRY_ANSWER_DAYS", default=3)  # promised to who writes; then it is flagged
# A school class behind one address books in one evening.
BOOKINGS_AN_HOUR_BY_ADDRESS = env.int("BOOKINGS_AN_HOUR_BY_ADDRESS", default=300)
BOOKINGS_AN_HOUR_BY_EMAIL = env.int("BOOKINGS_AN_HOUR_BY_EMAIL", default=5)
OFFER_HOURS = env.int("OFFER_HOURS", default=24)  # so long a place is kept for the first on a waiting list
ENQUIRIES_KEPT_DAYS = env.int("ENQUIRIES_KEPT_DAYS", default=365)  # after they were answered or closed

# --- how often (core/limits.py): how many, in how many seconds; LIMIT_SEARCH=2400/60 and so on

LIMITS = {
    # Whatever is sent to a public address; by the visitor's session, and by address for two hundred buyers behind one.
    "sent": (600, 600),
    "sent_from": (12_000, 600),
    "ordered_by": (20, 3600),  # orders of one e-mail address
    "ordered_from": (3_000, 3600),
    "api": (600, 600),
    "api_from": (12_000, 600),
    "search": (1_200, 60),
    "suggestions": (1_200, 60),
    # What was not there: only those who guess come by often.
    "guesses": (60, 600),  # secret addresses of orders, bookings, letters
    "vouchers": (15, 3600),  # wrong codes, by session
    "vouchers_from": (300, 3600),
    "page_passwords": (60, 3600),
    "letters_to": (3, 3600),  # letters for a forgotten password to one address
    "letters_from": (60, 3600),
    "your_data": (5, DAY),  # letters about one's data to one address
}
for _name in LIMITS:
    if _said := env.str(f"LIMIT_{_name.upper()}", default=""):
        _most, _within = _said.split("/")
        LIMITS[_name] = (int(_most), int(_within))
# All of them so many times as high: for measuring, when one machine plays all visitors.
LIMITS_TIMES = env.int("LIMITS_TIMES", default=1)
