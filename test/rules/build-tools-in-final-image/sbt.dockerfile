#---- sbt: one archive
#---- file build.sbt
#---- file src/main/scala/Shop.scala
#---- file Dockerfile
FROM sbtscala/scala-sbt:eclipse-temurin-17.0.10_7_1.10.0_3.4.2
WORKDIR /app
COPY . .
RUN sbt "clean; assembly"
# <--- info: "The final image contains the JDK and sbt, which a build stage would leave out"
CMD ["java", "-jar", "/app/target/scala-3.4.2/shop-assembly-1.0.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (eclipse-temurin:17-jre, as root)"
FROM sbtscala/scala-sbt:eclipse-temurin-17.0.10_7_1.10.0_3.4.2 AS build
WORKDIR /app
COPY . .
RUN sbt "clean; assembly"

FROM eclipse-temurin:17-jre
WORKDIR /app
COPY --from=build /app/target/scala-3.4.2/shop-assembly-1.0.jar ./target/scala-3.4.2/
CMD ["java", "-jar", "/app/target/scala-3.4.2/shop-assembly-1.0.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/java17-debian13, as root)"
FROM sbtscala/scala-sbt:eclipse-temurin-17.0.10_7_1.10.0_3.4.2 AS build
WORKDIR /app
COPY . .
RUN sbt "clean; assembly"

FROM gcr.io/distroless/java17-debian13
WORKDIR /app
COPY --from=build /app/target/scala-3.4.2/shop-assembly-1.0.jar ./target/scala-3.4.2/
ENTRYPOINT ["java", "-jar", "/app/target/scala-3.4.2/shop-assembly-1.0.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/java17-debian13:nonroot, as nonroot instead of root)"
FROM sbtscala/scala-sbt:eclipse-temurin-17.0.10_7_1.10.0_3.4.2 AS build
WORKDIR /app
COPY . .
RUN sbt "clean; assembly"

FROM gcr.io/distroless/java17-debian13:nonroot
WORKDIR /app
COPY --from=build /app/target/scala-3.4.2/shop-assembly-1.0.jar ./target/scala-3.4.2/
ENTRYPOINT ["java", "-jar", "/app/target/scala-3.4.2/shop-assembly-1.0.jar"]

#---- sbt: a folder with a start script
#---- file build.sbt
#---- file src/main/scala/Shop.scala
#---- file Dockerfile
FROM hseeberger/scala-sbt:11.0.14.1_1.6.2_3.1.1
WORKDIR /app
COPY . .
RUN sbt stage
# <--- info: "The final image contains the JDK and sbt, which a build stage would leave out"
EXPOSE 9000
CMD ["target/universal/stage/bin/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (eclipse-temurin:11-jre, as root)"
FROM hseeberger/scala-sbt:11.0.14.1_1.6.2_3.1.1 AS build
WORKDIR /app
COPY . .
RUN sbt stage

FROM eclipse-temurin:11-jre
WORKDIR /app
COPY --from=build /app/target/universal/stage ./target/universal/stage
EXPOSE 9000
CMD ["target/universal/stage/bin/shop"]

#---- ok: sbt is what it starts
FROM sbtscala/scala-sbt:eclipse-temurin-17.0.10_7_1.10.0_3.4.2
COPY . .
RUN sbt assembly
CMD ["sbt", "run"]
