FROM python:3.10-slim-buster
ARG ENVIRONMENT=production
ARG POETRY_HTTP_BASIC_ARTIFACTS_USERNAME
ARG POETRY_HTTP_BASIC_ARTIFACTS_PASSWORD
ENV ENVIRONMENT=${ENVIRONMENT} \
  PYTHONFAULTHANDLER=1 \
  PYTHONUNBUFFERED=1 \
  PYTHONHASHSEED=random \
  PIP_NO_CACHE_DIR=off \
  POETRY_VERSION=1.2.2
RUN apt-get update && apt-get install -y gcc g++ libpq-dev git curl
RUN pip install "poetry==$POETRY_VERSION"
WORKDIR /code
COPY . /code
RUN poetry config virtualenvs.create false \
  && poetry install $(test "$ENVIRONMENT" = production && echo "--no-dev") --no-interaction --no-ansi
CMD ["poetry", "run", "python", "-m", "settlements"]
