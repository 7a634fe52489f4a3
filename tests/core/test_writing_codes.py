"""Order numbers stay on one line, account numbers can be read aloud."""

from core.templatetags.writing import in_fours, whole


def test_an_order_number_stays_on_one_line_and_is_still_itself():
    assert whole("VM-2026-00001") == '<span class="whole">VM-2026-00001</span>'


def test_what_somebody_typed_is_escaped():
    assert whole("<b>") == '<span class="whole">&lt;b&gt;</span>'


def test_an_iban_is_printed_in_groups_of_four():
    assert in_fours("IT60 X0542811101000000123456") == "IT60 X054 2811 1010 0000 0123 456"
