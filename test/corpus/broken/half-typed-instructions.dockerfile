FROM node:20 AS build
WORKDIR
COP
COPY
COPY --
COPY --from
COPY --from=
COPY --from=b
COPY package.json
RUN
RUN --
RUN --mount
RUN --mount=
RUN --mount=type=
RUN --mount=type=cache,
RUN --mount=type=cache,target=
RUN npm ci &&
RUN npm ci && \

ENV
ENV A
ENV A=
ENV =b
ENV A="unclosed
ARG
LABEL x
EXPOSE
EXPOSE abc
USER
HEALTHCHECK
HEALTHCHECK --interval
SHELL
SHELL bash
ONBUILD
ONBUILD ONBUILD RUN x
ONBUILD FROM x
STOPSIGNAL
VOLUME
VOLUME []
ENTRYPOINT
CMD
CMD [
CMD ["
F