# Two stages: packages and compiled files are made in the first; the second holds what serving needs and no more.

FROM python:3.13-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
RUN python -m venv /opt/venv
COPY requirements/run.txt /tmp/run.txt
RUN /opt/venv/bin/pip install --require-hashes -r /tmp/run.txt
WORKDIR /srv/site
COPY . .
# Collecting files opens no database and signs nothing: these settings are for this step only.
RUN PYTHONPATH=.:site /opt/venv/bin/python -m config.messages.compiling \
    && SECRET_KEY=build ALLOWED_HOSTS=build DATABASE_URL=sqlite:// \
       /opt/venv/bin/python manage.py collectstatic --no-input --settings config.settings.production \
    && mkdir -p var/media var/private var/forgotten var/backups

FROM python:3.13-slim
# What `manage.py backup` calls; as new as the server of compose.yaml.
RUN apt-get update && apt-get install --yes --no-install-recommends postgresql-client-17 \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 1000 --home-dir /srv/site site
COPY --from=build /opt/venv /opt/venv
COPY --from=build --chown=site /srv/site /srv/site
WORKDIR /srv/site
USER site
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONPATH=/srv/site:/srv/site/site \
    PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=config.settings.production \
    BIND=0.0.0.0:8000
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD python -c "import urllib.request as u; u.urlopen(u.Request('http://127.0.0.1:8000/healthz/', headers={'Host': 'localhost'}))"
CMD ["gunicorn"]
