"""A test client for what one request does, and a real server for what a network can do."""

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from service.settings import Settings
from service.web.app import create_app
from tests.web.serving import Server, serving


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The service as an operator runs it."""
    with serving() as running:
        yield running


@pytest.fixture
def client() -> FlaskClient:
    """The application with the default settings, without a network."""
    return create_app(Settings()).test_client()
