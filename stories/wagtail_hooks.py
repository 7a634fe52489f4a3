"""Topics in the admin."""

from wagtail import hooks

from stories.desk import TopicViewSet


@hooks.register("register_admin_viewset")
def register_topics() -> TopicViewSet:
    return TopicViewSet(add_to_admin_menu=True)
