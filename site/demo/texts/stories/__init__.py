"""The stories, newest first by their dates. Bylines and the people who speak are invented."""

from demo.texts.shapes import Story
from demo.texts.stories import (
    ad_alta_voce,
    cinque_righe_sul_muro,
    dalla_tenda_alla_pochette,
    dieci_minuti_senza_parlare,
    dove_si_ferma_il_caffe,
    il_calendario_va_in_stampa,
    il_lievito_non_aspetta,
    il_registro_dei_lotti,
    il_teatro_comincia_dalle_assi,
    la_fodera_della_toga,
    la_lavanda_si_taglia_a_luglio,
    la_vetrina_dangolo,
    le_sei_e_quaranta,
    trentasei_ore_per_un_panettone,
    tutti_uguali_nessuno_uguale,
)

STORIES: tuple[Story, ...] = (
    il_lievito_non_aspetta.STORY,
    trentasei_ore_per_un_panettone.STORY,
    la_fodera_della_toga.STORY,
    dalla_tenda_alla_pochette.STORY,
    ad_alta_voce.STORY,
    dove_si_ferma_il_caffe.STORY,
    il_calendario_va_in_stampa.STORY,
    la_lavanda_si_taglia_a_luglio.STORY,
    tutti_uguali_nessuno_uguale.STORY,
    cinque_righe_sul_muro.STORY,
    il_registro_dei_lotti.STORY,
    dieci_minuti_senza_parlare.STORY,
    il_teatro_comincia_dalle_assi.STORY,
    la_vetrina_dangolo.STORY,
    le_sei_e_quaranta.STORY,
)
