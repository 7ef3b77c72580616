# from seed 004: Naming Stages: Why and How?
FROM maven:3.17-jdk-17 AS builder
WORKDIR /app
COPY . .
RUN mvn package

FROM eclipse-temurin:17-jre-alpine
COPY --from=builder /app/target/app.jar /app.jar
