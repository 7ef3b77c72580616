FROM debian:12
LABEL a="xí €"
RUN echo í°€
