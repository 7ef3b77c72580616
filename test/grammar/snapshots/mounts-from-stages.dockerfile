# syntax=docker/dockerfile:1

FROM maven:3.9-eclipse-temurin-21 AS deps
WORKDIR /src
RUN --mount=type=bind,source=pom.xml,target=pom.xml \
    --mount=type=cache,target=/root/.m2 \
    mvn -B dependency:go-offline

FROM deps AS wheels
WORKDIR /wheels

FROM python:3.12 AS python-wheels
WORKDIR /wheels
RUN --mount=type=bind,source=analytics/requirements.txt,target=/tmp/requirements.txt \
    --mount=type=cache,target=/root/.cache/pip \
    pip wheel --wheel-dir /wheels -r /tmp/requirements.txt

FROM deps AS package
RUN --mount=type=bind,rw,target=. \
    --mount=type=cache,target=/root/.m2 \
    mvn -B -o package -DskipTests && cp target/*.jar /app.jar

FROM eclipse-temurin:21-jre
RUN --mount=type=bind,from=python-wheels,source=/wheels,target=/wheels \
    --mount=type=tmpfs,target=/tmp/build \
    apt-get update \
    && apt-get install -y --no-install-recommends python3 python3-pip \
    && pip3 install --break-system-packages --no-index --find-links=/wheels /wheels/*.whl \
    && rm -rf /var/lib/apt/lists/*
COPY --from=package /app.jar /opt/scorer/app.jar
RUN --network=none --mount=from=package,source=/app.jar,target=/tmp/app.jar \
    java -Djarmode=tools -jar /tmp/app.jar list-layers > /opt/scorer/layers.txt
WORKDIR /opt/scorer
CMD ["java", "-XX:MaxRAMPercentage=75", "-jar", "app.jar"]
