"""The shop's addresses in each language; its pages stand in the tree."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from shop.views import asides, checkout, tell_me
from shop.views import order as order_page
from shop.views.basket import age, basket, line
from shop.views.feed import feed
from shop.views.pay import pay, returned
from shop.views.review import review
from shop.views.withdrawal import withdrawal, withdrawn
from shop.views.withdrawal_of_order import withdrawal_of_order

app_name = "shop"
urlpatterns = [
    path(_("basket/"), basket, name="basket"),
    path(_("basket/line/"), line, name="basket_line"),
    path(_("basket/age/"), age, name="basket_age"),
    path(_("basket/voucher/"), asides.voucher, name="basket_voucher"),
    path(_("basket/gift/"), asides.gift, name="basket_gift"),
    path(_("basket/delivery/"), asides.estimate, name="basket_delivery"),
    path(_("checkout/"), checkout.delivery, name="checkout"),
    path(_("checkout/payment/"), checkout.payment, name="checkout_payment"),
    path(_("checkout/review/"), review, name="checkout_review"),
    path(_("order/<str:ref>/<str:token>/pay/"), pay, name="order_pay"),
    path(_("order/<str:ref>/<str:token>/waiting/"), returned, name="order_waiting"),
    path(_("order/<str:ref>/<str:token>/"), order_page.order, name="order"),
    path(_("order/<str:ref>/<str:token>/again/"), order_page.again, name="order_again"),
    path(_("order/<str:ref>/<str:token>/iban/"), order_page.iban, name="order_iban"),
    path(_("order/<str:ref>/<str:token>/withdrawal/"), withdrawal_of_order, name="order_withdrawal"),
    path(_("shop/products.xml"), feed, name="feed"),
    path(_("tell-me/"), tell_me.tell_me, name="tell_me"),
    path(_("tell-me/check-your-post/"), tell_me.asked, name="tell_me_asked"),
    path(_("tell-me/confirm/<str:token>/"), tell_me.confirm, name="tell_me_confirm"),
    path(_("withdrawal/"), withdrawal, name="withdrawal"),
    path(_("withdrawal/<uuid:key>/"), withdrawn, name="withdrawn"),
]
