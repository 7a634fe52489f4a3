import pytest
from demo.telling_factories import *
from demo.event_factories import *
from demo.people_factories import *
from demo.shop_factories import ProductPageFactory
from demo.translating import translate
from stories.models import *
from cooperatives.models import *
from core.models import Portrayal
from shop import shelf

pytestmark = pytest.mark.django_db

def test_everything(client, count_queries):
    plant_site()
    pic = PictureFactory()
    w = CooperativePageFactory(picture=pic)
    pr = PrisonPageFactory()
    prod = ProductPageFactory(picture=pic)
    ev = EventPageFactory()
    ev.event.cooperatives.add(w.cooperative); ev.event.products.add(prod.product)
    c = ConsentFactory()
    s = StoryPageFactory(picture=pic, cooperatives=[StoryCooperative(cooperative=w.cooperative)], prisons=[StoryPrison(prison=pr.prison)], products=[StoryProduct(product=prod.product)], events=[StoryEvent(event=ev.event)], topics=[StoryTopic(topic=TopicFactory())], portrayals=[Portrayal(person=c.person)],
      body=[{"type":"text","id":"a1","value":"<p>Ciao <b>mondo</b></p>"},{"type":"picture","id":"a2","value":{"picture":pic.pk,"caption":"Mani"}},{"type":"product","id":"a3","value":prod.pk},{"type":"quote","id":"a4","value":{"quote":"Bello","name":c.person.display_name,"role":"fornaio"}}, {"type":"gallery","id":"a5","value":{"pictures":[{"type":"item","id":"g1","value":{"picture":pic.pk,"caption":""}},{"type":"item","id":"g2","value":{"picture":pic.pk,"caption":""}}]}}])
    other = StoryPageFactory(prisons=[StoryPrison(prison=pr.prison)])
    ConsultingPageFactory(); sv = ServicePageFactory(cooperatives=[ServiceCooperative(cooperative=w.cooperative)])
    shelf.rebuild()
    cp = ContentPageFactory(role="store")
    en = translate(s, {s.title: "Story one", "Ciao <b>mondo</b>": "Hello <b>world</b>", s.slug: "story-one"})
    print(en.title, en.body.raw_data, en.cooperatives.all(), en.portrayals.all(), en.get_url())
    for p in [s, other, w, pr, ev, sv, cp, s.get_parent(), w.get_parent(), pr.get_parent(), ev.get_parent(), sv.get_parent(), the_home(), en]:
        r = client.get(p.get_url())
        print(p.get_url(), r.status_code, count_queries(p.get_url()))
    from django.test.utils import CaptureQueriesContext; from django.db import connection; import re
    for p in (s, the_home(), w, ev):
        client.get(p.get_url())
        with CaptureQueriesContext(connection) as c: client.get(p.get_url())
        print("=====", p)
        for q in c: print(re.sub(r"SELECT .*? FROM", "SELECT FROM", q["sql"])[:330])
    assert 0
    print(r)
    assert 0
