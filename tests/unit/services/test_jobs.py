"""What a job and its parent say to each other survives the line it travels in."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.model.imports import Outcome, Progress, ReportLine, RunDefaults, Stage
from pressmark.services import jobs

texts = st.text(max_size=20)
numbers = st.integers(min_value=0, max_value=10**9)

job_values = st.one_of(
    st.builds(
        jobs.ImportJob,
        paths=st.lists(texts, max_size=3).map(tuple),
        defaults=st.builds(RunDefaults, source=texts, tags=st.lists(texts, max_size=3).map(tuple)),
        resume_run=numbers,
    ),
    st.builds(
        jobs.ExportJob, ids=st.lists(numbers, max_size=5).map(tuple), format=texts, path=texts
    ),
    st.sampled_from(
        [
            jobs.EnrichJob(),
            jobs.IndexJob(),
            jobs.MatchJob(),
            jobs.ReindexJob(),
            jobs.WatchJob(),
            jobs.SampleJob(),
        ]
    ),
)

event_values = st.one_of(
    st.builds(
        jobs.Advanced,
        progress=st.builds(
            Progress, stage=st.sampled_from(Stage), done=numbers, total=numbers, current=texts
        ),
    ),
    st.builds(jobs.Committed, what=st.sampled_from(Stage)),
    st.builds(
        jobs.LineReported,
        line=st.builds(
            ReportLine, path=texts, part=texts, outcome=st.sampled_from(Outcome), reason=texts
        ),
    ),
    st.builds(jobs.Finished, run_id=numbers, cancelled=st.booleans(), imported=numbers),
    st.builds(jobs.Failed, message=texts, mend=texts),
)


@given(job_values)
def test_job_survives_its_line(job):
    line = jobs.launch(Path("archive"), job, "").specification
    assert "\n" not in line
    assert jobs.read_job(line) == job


@given(event_values)
def test_event_survives_its_line(event):
    line = jobs.event_line(event)
    assert "\n" not in line
    assert jobs.read_event(line) == event


@pytest.mark.parametrize("line", ["", "warning: something", "[1]", '{"type": "Nothing"}', "{}"])
def test_other_output_is_no_event(line):
    with pytest.raises(ValueError):
        jobs.read_event(line)


def test_token_travels_in_the_environment_only(tmp_path):
    start = jobs.launch(tmp_path, jobs.EnrichJob(), "secret")
    assert start.environment == {jobs.TOKEN_VARIABLE: "secret"}
    assert "secret" not in " ".join(start.arguments) + start.specification
