FROM --plattform=linux/amd64 debian:12
COPY --FROM=a /a /b
COPY --form=a /a /b
RUN --mount=type=chache,target=/x true
RUN --mount=type=bind,from=$STAGE,target=/x true
RUN --mount=type=cache true
RUN --network=bridge true
HEALTHCHECK --intervall=5s CMD true
ADD --checksum=md5:x https://example.com/a /a
