"""The stories, newest first by their dates. Bylines and the people who speak are invented."""

from demo.texts.shapes import Story
from demo.texts.stories import (
    ad_alta_voce,
    dalla_tenda_alla_pochette,
    dove_si_ferma_il_caffe,
    il_calendario_va_in_stampa,
    il_lievito_non_aspetta,
    la_fodera_della_toga,
    trentasei_ore_per_un_panettone,
)

STORIES: tuple[Story, ...] = (
    il_lievito_non_aspetta.STORY,
    trentasei_ore_per_un_panettone.STORY,
    la_fodera_della_toga.STORY,
    dalla_tenda_alla_pochette.STORY,
    ad_alta_voce.STORY,
    dove_si_ferma_il_caffe.STORY,
    il_calendario_va_in_stampa.STORY,
)
