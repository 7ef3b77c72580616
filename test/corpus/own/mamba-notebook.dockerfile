# syntax=docker/dockerfile:1
FROM mambaorg/micromamba:2.0.5-debian12-slim AS env
COPY --chown=$MAMBA_USER:$MAMBA_USER environment.lock.yaml /tmp/environment.yaml
RUN --mount=type=cache,target=/opt/conda/pkgs,uid=57439 \
    micromamba create --yes --prefix /env --file /tmp/environment.yaml
RUN /env/bin/jupyter lab build --minimize=False

FROM debian:bookworm-slim
COPY --from=env /env /env
RUN useradd --create-home --uid 1000 jovyan
ENV PATH=/env/bin:$PATH JUPYTER_PORT=8888
WORKDIR /home/jovyan
USER jovyan
COPY --chown=jovyan notebooks ./notebooks
EXPOSE $JUPYTER_PORT
CMD ["jupyter", "lab", "--ip=0.0.0.0", "--no-browser"]
