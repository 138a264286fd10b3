FROM python:3.13-slim-bookworm AS packages
COPY requirements.lock /
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --require-hashes --requirement /requirements.lock

FROM python:3.13-slim-bookworm
LABEL org.opencontainers.image.title="wiremerge" \
      org.opencontainers.image.licenses="Apache-2.0"
# A service that others can reach wants keys: docker run -e WIREMERGE_KEYS=… or, from a mounted
# secret, -e WIREMERGE_KEYS_FILE=/run/secrets/…. Without them it ends, and says so.
# One thread of the algebra library: on matrices as small as the boundary model's a second one only
# spins (three times the processor time, no sooner done), and what is computed should not depend on
# how many processors there are.
ENV PATH=/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    WIREMERGE_HOST=0.0.0.0 \
    WIREMERGE_PORT=8000
WORKDIR /app
COPY LICENSE ./
COPY service service
COPY --from=packages /venv /venv
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen(f'http://127.0.0.1:{os.environ[\"WIREMERGE_PORT\"]}/readyz', timeout=4)"]
CMD ["python", "-m", "service", "serve"]
