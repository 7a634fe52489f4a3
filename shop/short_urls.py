"""Addresses without a language: what is printed on labels."""

from django.urls import path

from shop.views.sku import sku

urlpatterns = [path("<str:sku>/", sku, name="sku")]
