#---- Leiningen: one archive
#---- file project.clj
#---- file src/shop/core.clj
#---- file resources/config.edn
#---- file Dockerfile
FROM clojure:temurin-21-lein-2.11.2-bookworm
WORKDIR /app
COPY . .
RUN lein uberjar && mv target/uberjar/*-standalone.jar app.jar
# <--- info: "The final image contains the JDK and Leiningen, which a build stage would leave out"
CMD ["java", "-jar", "app.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (eclipse-temurin:21-jre, as root)"
FROM clojure:temurin-21-lein-2.11.2-bookworm AS build
WORKDIR /app
COPY . .
RUN lein uberjar && mv target/uberjar/*-standalone.jar app.jar

FROM eclipse-temurin:21-jre
WORKDIR /app
COPY --from=build /app/app.jar ./
CMD ["java", "-jar", "app.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/java21-debian13, as root)"
FROM clojure:temurin-21-lein-2.11.2-bookworm AS build
WORKDIR /app
COPY . .
RUN lein uberjar && mv target/uberjar/*-standalone.jar app.jar

FROM gcr.io/distroless/java21-debian13
WORKDIR /app
COPY --from=build /app/app.jar ./
ENTRYPOINT ["java", "-jar", "app.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/java21-debian13:nonroot, as nonroot instead of root)"
FROM clojure:temurin-21-lein-2.11.2-bookworm AS build
WORKDIR /app
COPY . .
RUN lein uberjar && mv target/uberjar/*-standalone.jar app.jar

FROM gcr.io/distroless/java21-debian13:nonroot
WORKDIR /app
COPY --from=build /app/app.jar ./
ENTRYPOINT ["java", "-jar", "app.jar"]

#---- ok: Leiningen is what it starts
FROM clojure:temurin-21-lein-2.11.2-bookworm
COPY . .
RUN lein uberjar
CMD ["lein", "run"]
