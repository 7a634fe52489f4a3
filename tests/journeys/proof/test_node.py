"""What is missing is left out aloud, or is a failure where everything is wanted."""

import pytest

from tests.journeys.proof import node

pytestmark = pytest.mark.proof


@pytest.fixture
def without_java(monkeypatch):
    monkeypatch.setattr(node.shutil, "which", lambda _program: None)


def test_without_java_that_part_is_left_out(without_java, monkeypatch):
    monkeypatch.setattr(node, "STRICT", False)

    with pytest.raises(pytest.skip.Exception, match="java is not installed"):
        node.needed("java")


def test_a_strict_proof_fails_without_java(without_java, monkeypatch):
    monkeypatch.setattr(node, "STRICT", True)

    with pytest.raises(pytest.fail.Exception, match="java is not installed, and PROOF_STRICT or CI"):
        node.needed("java")
