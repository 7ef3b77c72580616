# syntax=docker/dockerfile:1
FROM sbtscala/scala-sbt:eclipse-temurin-jammy-21.0.2_13_1.10.7_2.13.15 AS deps
WORKDIR /workspace
COPY project/build.properties project/plugins.sbt project/Dependencies.scala ./project/
COPY build.sbt ./
RUN --mount=type=cache,target=/root/.ivy2 \
    --mount=type=cache,target=/root/.cache/coursier \
    sbt update

FROM deps AS stage
COPY app ./app
COPY conf ./conf
COPY public ./public
RUN --mount=type=cache,target=/root/.ivy2 \
    --mount=type=cache,target=/root/.cache/coursier \
    sbt -Dsbt.log.noformat=true stage

FROM eclipse-temurin:21-jre-jammy
RUN useradd --system --uid 4711 play
WORKDIR /opt/play
COPY --from=stage --chown=play /workspace/target/universal/stage ./
USER play
EXPOSE 9000
ENTRYPOINT ["bin/almanac"]
CMD ["-Dpidfile.path=/dev/null", "-Dplay.http.secret.key.file=/run/secrets/play"]
