"""Every model keeps Qt's contract while its content changes."""

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget

from pressmark.gui.completion_popup import CompletionModel
from pressmark.gui.facet_delegate import FacetDelegate
from pressmark.gui.facet_model import ROW_ROLE, FacetModel
from pressmark.gui.facet_rows import Mark
from pressmark.gui.facet_view import FacetView
from pressmark.gui.icons import Icons
from pressmark.gui.import_report import ReportModel
from pressmark.gui.picker import Pick, PickModel
from pressmark.gui.results_model import PAGE, ResultsModel
from pressmark.gui.results_model import ROW_ROLE as RESULT_ROLE
from pressmark.gui.saved_searches import SavedModel
from pressmark.gui.search_control import Found
from pressmark.gui.search_state import Choice, SearchState, choose
from pressmark.gui.theme import theme_of
from pressmark.gui.turns import Turns
from pressmark.model.facets import DateCounts, Facet, FacetCount
from pressmark.model.imports import Outcome, ReportLine
from pressmark.model.query import Everything
from pressmark.model.search import FacetCounts, SearchRequest, Snippet
from pressmark.model.views import Answer, Completion, Row, SavedSearch

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


class Numbers:
    """Hits that are simply the numbers from 1 on."""

    def __init__(self, count):
        self.total = self.rows = count
        self.top = ()

    def ids(self, start, stop):
        return range(start + 1, min(stop, self.rows) + 1)

    def contains(self, article_id):
        return 0 < article_id <= self.rows

    def all_ids(self):
        return range(1, self.rows + 1)


def row(number):
    return Row(id=number, title=f"Article {number}", source="Metro", published=None, url="",
               snippet=Snippet("some words", ((0, 4),)))  # fmt: skip


def found(count, *, values=(), distinct=0, dates=None, state=None):
    counts = FacetCounts({Facet.SOURCE: tuple(values)}, {Facet.SOURCE: distinct}, dates)
    answer = Answer(SearchRequest(), Numbers(count), counts, 1.0)
    rows = tuple(row(i) for i in range(1, min(count, 12) + 1))
    return Found(state or SearchState(), Everything(), answer, rows)


def test_a_million_rows_are_read_in_pages(qtbot):
    model = ResultsModel()
    QAbstractItemModelTester(model, FATAL)
    model.show(found(1_000_000))
    assert model.rowCount() == 1_000_000
    assert model.index(3, 0).data(RESULT_ROLE).id == 4
    with qtbot.waitSignal(model.wanted) as asked:
        assert model.index(500_000, 0).data(RESULT_ROLE) is None
    start, stop = asked.args
    assert start % PAGE == 0 and start <= 500_000 < stop
    model.supply(start, [row(i + 1) for i in range(start, stop)])
    assert model.index(500_000, 0).data(RESULT_ROLE).id == 500_001
    assert "Metro" in model.index(500_000, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_scrolling_far_asks_only_for_what_is_shown_last(qtbot):
    model = ResultsModel()
    model.show(found(10_000))
    with qtbot.waitSignal(model.wanted) as asked:
        for number in range(100, 9_000, 100):
            model.row(number)
    assert asked.args[0] <= 8_900 < asked.args[1]


@pytest.mark.parametrize("seed", range(8))
def test_facets_change_in_place_without_breaking_the_tree(qapp, seed):
    chance = random.Random(seed)
    model = FacetModel()
    QAbstractItemModelTester(model, FATAL)
    for _ in range(15):
        values = [FacetCount(i, f"v{i}", chance.randint(0, 9)) for i in range(chance.randint(0, 9))]
        years = {str(2015 + i): chance.randint(0, 5) for i in range(chance.randint(0, 6))}
        months = {f"{y}-{m:02}": chance.randint(0, 3) for y in years for m in range(1, 13)}
        dates = DateCounts(years, months, {}, chance.randint(0, 2))
        state = SearchState()
        if chance.random() < 0.5:
            state = choose(state, Choice(Facet.SOURCE, 3, "v3", chance.random() < 0.5))
        model.show(found(5, values=values, distinct=len(values) + 3, dates=dates, state=state))
        walk(model)


def dated(years):
    """An answer with articles in the first months of ``years``."""
    months = {f"{y}-{m:02}": 1 for y, count in years.items() for m in range(1, count + 1)}
    return found(5, dates=DateCounts({str(y): n for y, n in years.items()}, months, {}, 1))


def test_a_year_stays_unfolded_while_others_come_and_go(qapp, qtbot):
    model = FacetModel()
    theme = theme_of(qapp.palette())
    panel = QWidget()
    qtbot.addWidget(panel)
    view = FacetView(model, FacetDelegate(theme, Icons(theme)), Turns(panel), panel)
    model.show(dated({2020: 3, 2021: 2, 2022: 1}))
    heading = model.heading(None)
    view.expand(heading)
    middle = model.index(1, 0, heading)
    assert model.hasChildren(middle)
    assert model.rowCount(middle) == 0  # nothing was looked at yet
    view.expand(middle)
    month = QPersistentModelIndex(model.index(1, 0, middle))
    assert model.rowCount(middle) == 2
    model.show(dated({2019: 1, 2021: 4, 2023: 2, 2024: 1}))
    year = month.parent()
    assert (year.row(), year.data(), view.isExpanded(year)) == (2, "2021", True)
    names = [model.index(n, 0, year).data() for n in range(4)]
    assert names == ["Apr", "Mar", "Feb", "Jan"]
    assert not view.isExpanded(model.index(1, 0, heading))
    model.show(dated({2020: 3}))
    assert not month.isValid()
    walk(model)


def walk(model, parent=None):
    parent = parent or QModelIndex()
    for number in range(model.rowCount(parent)):
        index = model.index(number, 0, parent)
        assert index.data()
        assert index.parent() == parent
        walk(model, index)


def test_a_chosen_value_without_articles_stays_to_be_unchosen(qapp):
    model = FacetModel()
    state = choose(SearchState(), Choice(Facet.SOURCE, 9, "Gone", True))
    model.show(found(0, values=[FacetCount(1, "Metro", 4), FacetCount(2, "None", 0)], state=state))
    heading = model.heading(Facet.SOURCE)
    rows = [model.index(i, 0, heading).data(ROW_ROLE) for i in range(model.rowCount(heading))]
    assert [(r.label, r.count, r.mark) for r in rows] == [
        ("Gone", 0, Mark.EXCLUDED),
        ("Metro", 4, Mark.NONE),
    ]


def test_more_values_are_added_below(qapp):
    model = FacetModel()
    QAbstractItemModelTester(model, FATAL)
    first = [FacetCount(i, f"v{i}", 100 - i) for i in range(10)]
    model.show(found(5, values=first, distinct=300))
    heading = model.heading(Facet.SOURCE)
    assert model.rowCount(heading) == 11
    assert model.index(10, 0, heading).data() == "290 more"
    more = tuple(FacetCount(i, f"v{i}", 1) for i in range(10, 210))
    model.append(Facet.SOURCE, more, 300)
    assert model.rowCount(heading) == 211


def test_the_small_models(qapp):
    completions, picks, saved = CompletionModel(), PickModel(), SavedModel()
    lines = (ReportLine("/a/b.txt", "", Outcome.FAILED, "empty"),
             ReportLine("/a/c.txt", "", Outcome.IMPORTED, "", 1))  # fmt: skip
    report = ReportModel(lines)
    for model in (completions, picks, saved, report):
        QAbstractItemModelTester(model, FATAL)
    completions.show([Completion(0, 1, "source:", "source:", "field", 12)])
    picks.show([Pick("a", "b", 1), Pick("off", "", 2, enabled=False)])
    saved.show([SavedSearch(1, "Kherson", "kherson", "", 12)])
    report.show_only(Outcome.FAILED)
    assert report.rowCount() == 1
    assert saved.index(0, 0).data() == "Kherson   +12"
    assert not picks.index(1, 0).flags() & Qt.ItemFlag.ItemIsEnabled
    assert replace(completions.items[0], count=0).count == 0


def test_a_hundred_thousand_values_are_walked_through_with_few_lines(qtbot):
    model = FacetModel()
    QAbstractItemModelTester(model, FATAL, model)
    theme = theme_of(QPalette())
    panel = QWidget()
    qtbot.addWidget(panel)
    view = FacetView(model, FacetDelegate(theme, Icons(theme)), Turns(panel), panel)
    count = 100_000
    values = [FacetCount(i, f"Source {i}", count + 1 - i) for i in range(1, count + 1)]
    chosen = SearchState(choices=(Choice(Facet.SOURCE, 2, "Source 2"),))
    model.show(found(count, values=values[:60], distinct=count, state=chosen))
    heading = model.heading(Facet.SOURCE)
    view.expand(heading)
    section, seen, most = model.section_of(Facet.SOURCE), set(range(1, 61)), 0
    while section.passed < count - 1:
        page = values[section.passed : section.passed + 800]
        first = model.append(Facet.SOURCE, tuple(page), count)
        assert first.data(ROW_ROLE).choice.id == next(v.id for v in page if v.id not in seen)
        seen |= {one.id for one in page}
        most = max(most, model.rowCount(heading))
    assert len(seen) == count
    assert most <= 1_003, "a thousand, the chosen one, the way back and the way on"
    assert model.index(1, 0, heading).data(ROW_ROLE).choice.id == 2, "what is chosen stays"
    asked = []
    view.first_wanted.connect(asked.append)
    view.setCurrentIndex(model.index(0, 0, heading))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked == [Facet.SOURCE]
    model.show(found(count, values=values[:60], distinct=count))
    assert model.rowCount(heading) == 61
