"""The rooms of others are attacked too: their fixtures are borrowed."""

from tests.config.conftest import world as world
from tests.shop.conftest import fresh_frames as fresh_frames
