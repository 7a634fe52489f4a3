"""The rows of `make bench`: what is asked for, what it may cost, what it cost."""

from collections.abc import Callable
from dataclasses import asdict, dataclass

from tests.journeys.bench_meter import ROUNDS, Pace, Server, median, queries_of

ONE_QUERY = 3.1  # milliseconds of Django's page of one query on the machine for which the budgets were set
STORED = 0.62  # and of a page from its own per-site cache
AFTER_EACH = 20  # answers, each right after a change


@dataclass(frozen=True, slots=True)
class Budget:
    """Milliseconds where budgets were set, and queries; a `stored` page is held against a stored one of Django's."""

    cpu: float
    sql: int
    stored: bool = False

    @property
    def times(self) -> float:
        return self.cpu / (STORED if self.stored else ONE_QUERY)


@dataclass(frozen=True, slots=True)
class Row:
    """With a `change`, answers are asked for one by one, each right after it. `whole` measures what is no page."""

    name: str
    budget: Budget
    address: Callable[[], str] = str
    cookie: str = ""
    change: Callable[[], None] | None = None
    visitors: int = 8
    whole: Callable[[Server], tuple[int, Pace]] | None = None

    def measured(self, site: Server, one: Pace, kept: Pace) -> "Result":
        sql, pace = self.whole(site) if self.whole else self._page(site)
        beside = kept if self.budget.stored else one
        return Result(
            self.name, sql, pace.server, pace.database, pace.server / beside.server, asdict(self.budget)
        )

    def _page(self, site: Server) -> tuple[int, Pace]:
        """Asked for once before: every thread has its connection, every template is compiled."""
        site.rush(self.address, self.cookie, self.visitors)
        if self.change:
            sql = queries_of(self.address, self.cookie, self.change)
            return sql, site.one_by_one(self.address, self.change, AFTER_EACH, self.cookie)
        paces = [site.rush(self.address, self.cookie, self.visitors) for _round in range(ROUNDS)]
        return queries_of(self.address, self.cookie), median(paces)


@dataclass(frozen=True, slots=True)
class Result:
    """One row on one site; `budget` as a dictionary, since it travels between processes as JSON."""

    name: str
    sql: int
    cpu: float
    database: float
    times: float
    budget: dict[str, float]

    @property
    def allowed(self) -> Budget:
        return Budget(self.budget["cpu"], int(self.budget["sql"]), bool(self.budget["stored"]))

    @property
    def is_over(self) -> bool:
        return self.sql > self.allowed.sql or self.times > self.allowed.times
