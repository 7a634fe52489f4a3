"""The official notice on the legal guarantee is shown once it is uploaded; until then the deployment check says so."""

import pytest
from django.core.files.base import ContentFile

from core.deploy_checks import official_notice
from core.models import Document, Organisation
from home.context import Site, forget_frames


@pytest.mark.django_db
def test_it_is_missed_until_it_is_uploaded_in_both_languages():
    assert official_notice(None) == []  # nothing is set up yet
    organisation = Organisation.load()
    organisation.save()
    assert [notice.id for notice in official_notice(None)] == ["core.W001", "core.W001"]

    for language in ("it", "en"):
        document = Document.objects.create(title=language, file=ContentFile(b"%PDF-1.7", f"{language}.pdf"))
        setattr(organisation, f"guarantee_{language}", document)
    organisation.save()

    assert official_notice(None) == []
    forget_frames()
    assert Site("en").guarantee == organisation.guarantee_en.url
    assert organisation.guarantee_en.url in Site("en").footer
    forget_frames()
