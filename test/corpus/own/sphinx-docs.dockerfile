# syntax=docker/dockerfile:1

# base carries Sphinx and the fonts
FROM python:3.12-slim AS base
RUN apt-get update \
	&& apt-get install -y --no-install-recommends \
		graphviz \
		imagemagick \
		make \
	&& apt-get clean \
	&& rm -rf /var/lib/apt/lists/*
WORKDIR /docs
RUN --mount=type=bind,source=docs/requirements.txt,target=/tmp/requirements.txt \
	--mount=type=cache,target=/root/.cache/pip \
	pip install -r /tmp/requirements.txt

FROM base AS html
RUN --mount=type=bind,source=.,target=/docs,rw \
	make -C docs html SPHINXOPTS="-W --keep-going" BUILDDIR=/out

FROM base AS linkcheck
RUN --mount=type=bind,source=.,target=/docs,rw \
	make -C docs linkcheck BUILDDIR=/out || touch /out/failed

# pdf needs a TeX Live, which is large
FROM base AS pdf
RUN apt-get update && apt-get install -y --no-install-recommends latexmk texlive-latex-extra texlive-xetex && rm -rf /var/lib/apt/lists/*
RUN --mount=type=bind,source=.,target=/docs,rw make -C docs latexpdf BUILDDIR=/out

FROM scratch AS artifacts
COPY --from=html /out/html /html
COPY --from=pdf /out/latex/*.pdf /
