"""What a story is linked to: child rows of its page, which localize copies to the translation."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey


class StoryCooperative(models.Model):
    page = ParentalKey("stories.StoryPage", on_delete=models.CASCADE, related_name="cooperatives")
    cooperative = models.ForeignKey(
        "cooperatives.Cooperative",
        on_delete=models.PROTECT,
        related_name="stories",
        verbose_name=_("cooperative"),
    )

    class Meta:
        verbose_name = _("cooperative")
        constraints = [
            models.UniqueConstraint(fields=["page", "cooperative"], name="story_names_a_cooperative_once")
        ]

    def __str__(self) -> str:
        return str(self.cooperative)


class StoryPrison(models.Model):
    page = ParentalKey("stories.StoryPage", on_delete=models.CASCADE, related_name="prisons")
    prison = models.ForeignKey(
        "cooperatives.Prison", on_delete=models.PROTECT, related_name="stories", verbose_name=_("prison")
    )

    class Meta:
        verbose_name = _("prison")
        constraints = [models.UniqueConstraint(fields=["page", "prison"], name="story_names_a_prison_once")]

    def __str__(self) -> str:
        return str(self.prison)


class StoryProduct(models.Model):
    page = ParentalKey("stories.StoryPage", on_delete=models.CASCADE, related_name="products")
    product = models.ForeignKey(
        "shop.Product", on_delete=models.PROTECT, related_name="stories", verbose_name=_("product")
    )

    class Meta:
        verbose_name = _("product")
        constraints = [models.UniqueConstraint(fields=["page", "product"], name="story_names_a_product_once")]

    def __str__(self) -> str:
        return str(self.product)


class StoryEvent(models.Model):
    page = ParentalKey("stories.StoryPage", on_delete=models.CASCADE, related_name="events")
    event = models.ForeignKey(
        "events.Event", on_delete=models.PROTECT, related_name="stories", verbose_name=_("event")
    )

    class Meta:
        verbose_name = _("event")
        constraints = [models.UniqueConstraint(fields=["page", "event"], name="story_names_an_event_once")]

    def __str__(self) -> str:
        return str(self.event)


class StoryTopic(models.Model):
    page = ParentalKey("stories.StoryPage", on_delete=models.CASCADE, related_name="topics")
    topic = models.ForeignKey(
        "stories.Topic", on_delete=models.PROTECT, related_name="stories", verbose_name=_("topic")
    )

    class Meta:
        verbose_name = _("topic")
        constraints = [models.UniqueConstraint(fields=["page", "topic"], name="story_has_a_topic_once")]

    def __str__(self) -> str:
        return str(self.topic)
