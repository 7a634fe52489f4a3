"""The roof as an app: it has no models; its templates and commands belong to the whole project."""

from django.apps import AppConfig


class RoofConfig(AppConfig):
    name = "config"
    label = "config"
