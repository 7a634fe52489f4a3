"""The rows of `make bench`: what is asked for, what it may cost, what it cost."""

from collections.abc import Callable
from dataclasses import asdict, dataclass

from tests.journeys.bench_meter import ROUNDS, Pace, Server, median, queries_of

PLAIN = 0.44  # milliseconds of Django's plain 30 kB, by gunicorn's sync workers, where the budgets were set
AFTER_EACH = 20  # answers, each right after a change


@dataclass(frozen=True, slots=True)
class Budget:
    """Milliseconds on the machine where budgets were set, and queries."""

    cpu: float
    sql: int
    stored: bool = False  # its ratio is told to a stored page of Django's, not to one with a query


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What Django's own pages cost in the same run. `pace`: how much slower this machine is than the budgets' one."""

    plain: Pace
    one: Pace
    kept: Pace

    @property
    def pace(self) -> float:
        return self.plain.server / PLAIN


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

    def measured(self, site: Server, beside: Yardstick) -> "Result":
        sql, cost = self.whole(site) if self.whole else self._page(site)
        return result(self.name, sql, cost, self.budget, beside)

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
    pace: float
    budget: dict[str, float]

    @property
    def allowed(self) -> Budget:
        return Budget(self.budget["cpu"], int(self.budget["sql"]), bool(self.budget["stored"]))

    @property
    def most(self) -> float:
        """Milliseconds that it may cost on this machine."""
        return self.allowed.cpu * self.pace

    @property
    def is_over(self) -> bool:
        return self.sql > self.allowed.sql or self.cpu > self.most


def result(name: str, sql: int, cost: Pace, budget: Budget, beside: Yardstick) -> Result:
    unit = beside.kept if budget.stored else beside.one
    times = cost.server / unit.server
    return Result(name, sql, cost.server, cost.database, times, beside.pace, asdict(budget))
