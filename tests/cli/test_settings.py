"""Every option has a variable, and a value that does not fit is named before anything starts."""

import pytest

from service.cli import main
from service.settings import (
    Settings,
    SettingsError,
    from_environment,
    is_loopback,
    is_secret,
    settings_of,
    variable,
)
from service.text.model import Limits


def test_without_variables_the_defaults_hold() -> None:
    assert from_environment({}) == Settings()
    assert from_environment({"WIREMERGE_PORT": "", "OTHER_PORT": "9"}) == Settings()


def test_the_default_limits_are_those_of_a_merge() -> None:
    assert Settings().limits == Limits()


def test_the_limits_are_those_that_are_set() -> None:
    settings = Settings(max_articles=1, max_characters=4, max_words=2, max_restored=3)
    assert settings.limits == Limits(articles=1, characters=4, words=2, restored=3)


def test_every_setting_is_read_from_its_variable() -> None:
    for setting in settings_of("serve"):
        if is_secret(setting):
            continue
        value = "7" if setting.type is int else "seven"
        read = from_environment({variable(setting.name): value})
        assert str(getattr(read, setting.name)) == value


def test_a_merge_has_the_limits_among_its_settings() -> None:
    names = {setting.name for setting in settings_of("merge")}
    limits = {"max_bytes", "max_articles", "max_characters", "max_words", "max_restored"}
    assert names == {*limits, "outlets", "boundary_model"}


def test_several_keys_are_parted_by_commas() -> None:
    assert from_environment({"WIREMERGE_KEYS": "one, two,"}).keys == ("one", "two")


@pytest.mark.parametrize("value", [",", " ", " , "])
def test_keys_without_a_key_do_not_pass_for_none(value: str) -> None:
    with pytest.raises(SettingsError, match="WIREMERGE_KEYS must hold at least one key"):
        from_environment({"WIREMERGE_KEYS": value})


def test_a_key_is_never_shown_with_the_settings() -> None:
    assert "Quorumfish" not in repr(from_environment({"WIREMERGE_KEYS": "Quorumfish"}))


def test_only_addresses_of_this_machine_alone_are_loopback() -> None:
    assert all(map(is_loopback, ["127.0.0.1", "127.1.2.3", "::1", "localhost"]))
    others = ["0.0.0.0", "::", "", "10.0.0.1", "127.0.0.1.example", "localhost.example", "::ffff:1"]
    assert not any(map(is_loopback, others))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WIREMERGE_PORT", "http"),
        ("WIREMERGE_PORT", "-1"),
        ("WIREMERGE_PORT", "tcp://10.0.0.1:8000"),
        ("WIREMERGE_PORT", "65536"),
        ("WIREMERGE_WORKERS", "0"),
        ("WIREMERGE_THREADS", "1"),
        ("WIREMERGE_MAX_WORDS", "1e6"),
    ],
)
def test_a_variable_that_does_not_fit_is_named(
    name: str,
    value: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SettingsError, match=f"^{name} must be a whole number"):
        from_environment({name: value})
    monkeypatch.setenv(name, value)
    assert main(["merge", "a.txt"]) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert name in line


def test_an_option_wins_over_its_variable(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WIREMERGE_MAX_BYTES", "1")
    assert main(["merge", __file__]) == 1
    assert "larger than 1 byte" in capsys.readouterr().err
    assert main(["merge", "--max-bytes", "2", __file__]) == 1
    assert "larger than 2 byte" in capsys.readouterr().err


def test_a_format_in_the_environment_that_nobody_has_is_a_wrong_call(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WIREMERGE_FORMAT", "pdf")
    assert main(["merge", "a.txt"]) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert "WIREMERGE_FORMAT must be one of json" in line
