# from seed 004: Real-World Case: Java Web Application
# Build stage
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /app
COPY pom.xml .
COPY src ./src
RUN mvn -DskipTests package
# Final stage
FROM eclipse-temurin:17-jre-alpine
COPY --from=build /app/target/myapp-1.0.jar /app.jar
EXPOSE 8080
CMD ["java", "-jar", "/app.jar"]
