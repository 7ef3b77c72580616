# syntax=docker/dockerfile:1.4
FROM gradle:8.11-jdk21-alpine AS cache
RUN mkdir -p /home/gradle/cache_home
ENV GRADLE_USER_HOME=/home/gradle/cache_home
COPY build.gradle.kts settings.gradle.kts gradle.properties /home/gradle/app/
COPY gradle/libs.versions.toml /home/gradle/app/gradle/
WORKDIR /home/gradle/app
RUN gradle dependencies --no-daemon --info > /dev/null

FROM gradle:8.11-jdk21-alpine AS build
COPY --from=cache /home/gradle/cache_home /home/gradle/.gradle
COPY . /usr/src/app/
WORKDIR /usr/src/app
RUN gradle bootJar --no-daemon
WORKDIR /extracted
RUN java -Djarmode=tools -jar /usr/src/app/build/libs/loyalty.jar extract --layers --launcher --destination .

FROM gcr.io/distroless/java21-debian12:nonroot
WORKDIR /app
COPY --link --from=build /extracted/dependencies/ ./
COPY --link --from=build /extracted/spring-boot-loader/ ./
COPY --link --from=build /extracted/snapshot-dependencies/ ./
COPY --link --from=build /extracted/application/ ./
EXPOSE 8080
ENTRYPOINT ["java", "-XX:+UseZGC", "org.springframework.boot.loader.launch.JarLauncher"]
