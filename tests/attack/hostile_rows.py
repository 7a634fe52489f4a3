"""Every column that somebody types is overwritten, past all forms: new models and columns by themselves."""

from collections.abc import Iterator

from django.apps import apps
from django.db import IntegrityError, models, transaction
from wagtail.fields import RichTextField

OURS = {"core", "cooperatives", "events", "home", "search", "shop", "stories"}
COLUMN = "COLUMN"  # in what is written it stands for the column's own name
SHORTEST = 40  # what is shorter holds no tag of use
# Written by ourselves in a language of their own, never typed by anybody.
MADE = {("letter", "html"), ("invoice", "xml"), ("sharecard", "file"), ("entry", "body")}
# By which rows are found, or the code decides something: nobody types them freely.
KEYS = {
    *(
        "code",
        "token",
        "status",
        "language",
        "kind",
        "key",
        "digest",
        "password",
        "path",
        "method",
        "slug",
        "url_path",
    ),
    *(
        "delivery_method",
        "payment_method",
        "message_id",
        "sku",
        "ref",
        "reference",
        "username",
        "event_id",
        "identifier",
    ),
    *(
        "transaction_id",
        "file",
        "session_key",
        "object_id",
        "fingerprint",
        "content_path",
        "draft_title",
        "block",
    ),
}


def typed() -> Iterator[tuple[type[models.Model], list[models.Field]]]:
    for model in apps.get_models():
        if model._meta.app_label not in OURS or model._meta.proxy or not model._meta.managed:
            continue
        fields = [field for field in model._meta.local_concrete_fields if is_typed(model, field)]
        if fields:
            yield model, fields


def is_typed(model: type[models.Model], field: models.Field) -> bool:
    words = isinstance(field, models.CharField | models.TextField)
    special = isinstance(
        field, RichTextField | models.SlugField | models.EmailField | models.URLField | models.FileField
    )
    own = (model._meta.model_name, field.name) in MADE or field.name in KEYS
    short = (field.max_length or SHORTEST) < SHORTEST
    return bool(words and not (special or own or short or field.unique or field.choices))


def write_everywhere(words: str) -> int:
    """In every row that there is. How many columns hold it now."""
    held = 0
    for model, fields in typed():
        for field in fields:
            said = words.replace(COLUMN, f"{model._meta.model_name}.{field.name}")[: field.max_length]
            rows = model._base_manager.all()
            try:
                with transaction.atomic():
                    held += bool(rows.update(**{field.name: said}))
            except IntegrityError:  # no two rows may say the same: then one of them does
                held += rows.filter(pk=rows.latest("pk").pk).update(**{field.name: said})
    return held
