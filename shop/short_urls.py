"""Addresses without a language: what is printed on labels."""

from django.urls import path

from shop.views.sku import qr, sku

urlpatterns = [path("<str:sku>/", sku, name="sku"), path("<str:sku>/qr.svg", qr, name="sku_qr")]
