#---- Maven: a JRE runs what a JDK builds
#---- file pom.xml
<project>
  <artifactId>shop</artifactId>
  <version>1.0</version>
  <build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build>
  <dependencies><dependency><artifactId>a</artifactId></dependency></dependencies>
</project>
#---- file src/main/java/App.java
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-17
WORKDIR /app
COPY pom.xml .
COPY src ./src
RUN mvn -DskipTests package
# <--- info: "The final image contains the JDK, which a build stage would leave out"
EXPOSE 8080
CMD ["java", "-jar", "target/shop-1.0.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (eclipse-temurin:17-jre, as root)"
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /app
COPY pom.xml .
COPY src ./src
RUN mvn -DskipTests package

FROM eclipse-temurin:17-jre
WORKDIR /app
COPY --from=build /app/target/shop-1.0.jar ./target/
EXPOSE 8080
CMD ["java", "-jar", "target/shop-1.0.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/java17-debian13, as root)"
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /app
COPY pom.xml .
COPY src ./src
RUN mvn -DskipTests package

FROM gcr.io/distroless/java17-debian13
WORKDIR /app
COPY --from=build /app/target/shop-1.0.jar ./target/
ENTRYPOINT ["java", "-jar", "target/shop-1.0.jar"]
EXPOSE 8080
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/java17-debian13:nonroot, as nonroot instead of root)"
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /app
COPY pom.xml .
COPY src ./src
RUN mvn -DskipTests package

FROM gcr.io/distroless/java17-debian13:nonroot
WORKDIR /app
COPY --from=build /app/target/shop-1.0.jar ./target/
ENTRYPOINT ["java", "-jar", "target/shop-1.0.jar"]
EXPOSE 8080

#---- Gradle on Alpine, with Java's options and a user
FROM gradle:8-jdk21-alpine
WORKDIR /home/gradle/app
COPY build.gradle settings.gradle ./
COPY src src
RUN gradle --no-daemon bootJar && cp build/libs/*.jar /app.jar
# <--- info: "The final image contains the JDK, which a build stage would leave out"
USER 1000
ENV JAVA_OPTS=-Xmx256m
ENTRYPOINT exec java $JAVA_OPTS -jar /app.jar
#---- fixed (unsafe): "Split into build and runtime stages (eclipse-temurin:21-jre-alpine, as 1000)"
FROM gradle:8-jdk21-alpine AS build
WORKDIR /home/gradle/app
COPY build.gradle settings.gradle ./
COPY src src
RUN gradle --no-daemon bootJar && cp build/libs/*.jar /app.jar

FROM eclipse-temurin:21-jre-alpine
WORKDIR /home/gradle/app
COPY --from=build /app.jar /
USER 1000
ENV JAVA_OPTS=-Xmx256m
ENTRYPOINT exec java $JAVA_OPTS -jar /app.jar

#---- a shell that expands Java's options
#---- file pom.xml
<project><artifactId>shop</artifactId><version>1.0</version>
<build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build></project>
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21
WORKDIR /app
COPY . .
RUN mvn package
# <--- info: "The final image contains the JDK, which a build stage would leave out"
ENV JAVA_OPTS=""
ENTRYPOINT ["sh", "-c", "java $JAVA_OPTS -jar target/shop-1.0.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (eclipse-temurin:21-jre, as root)"
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /app
COPY . .
RUN mvn package

FROM eclipse-temurin:21-jre
WORKDIR /app
COPY --from=build /app/target/shop-1.0.jar ./target/
ENV JAVA_OPTS=""
ENTRYPOINT ["sh", "-c", "java $JAVA_OPTS -jar target/shop-1.0.jar"]

#---- an archive by a pattern
#---- file pom.xml
<project><artifactId>shop</artifactId><version>1.0</version>
<build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build></project>
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21
WORKDIR /app
COPY . .
RUN mvn package
# <--- info: "The final image contains the JDK, which a build stage would leave out"
CMD java -jar target/*.jar
#---- fixed (unsafe): "Split into build and runtime stages (eclipse-temurin:21-jre, as root)"
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /app
COPY . .
RUN mvn package

FROM eclipse-temurin:21-jre
WORKDIR /app
COPY --from=build /app/target/*.jar ./target/
CMD java -jar target/*.jar

#---- installDist makes a folder with a start script
#---- file build.gradle
plugins { id 'application' }
dependencies { implementation 'a:b:1' }
#---- file Dockerfile
FROM gradle:8-jdk17
WORKDIR /app
COPY . .
RUN gradle installDist
# <--- info: "The final image contains the JDK, which a build stage would leave out"
CMD ["build/install/shop/bin/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (eclipse-temurin:17-jre, as root)"
FROM gradle:8-jdk17 AS build
WORKDIR /app
COPY . .
RUN gradle installDist

FROM eclipse-temurin:17-jre
WORKDIR /app
COPY --from=build /app/build/install/shop ./build/install/shop
CMD ["build/install/shop/bin/shop"]

#---- no fix: there is no such runtime
#---- file pom.xml
<project><artifactId>shop</artifactId></project>
#---- file Dockerfile
FROM openjdk:14-jdk-slim
WORKDIR /app
COPY . .
RUN ./mvnw package
# <--- info: "The final image contains the JDK, which a build stage would leave out"
CMD ["java", "-jar", "target/shop.jar"]
#---- refused: "Split into build and runtime stages: the Java version of the image is unknown"

#---- a start script of the project
#---- file pom.xml
<project><artifactId>shop</artifactId>
<build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build></project>
#---- file run.sh
#!/bin/sh
echo "starting"
exec java $JAVA_OPTS -jar /app/target/shop.jar "$@"
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21
WORKDIR /app
COPY . .
RUN mvn package
# <--- info: "The final image contains the JDK, which a build stage would leave out"
CMD ["./run.sh"]
#---- fixed (unsafe): "Split into build and runtime stages (eclipse-temurin:21-jre, as root)"
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /app
COPY . .
RUN mvn package

FROM eclipse-temurin:21-jre
WORKDIR /app
COPY --from=build /app/run.sh ./
COPY --from=build /app/target/shop.jar ./target/
CMD ["./run.sh"]

#---- a shell within a shell
#---- file pom.xml
<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>a</artifactId><version>1</version></project>
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-17
WORKDIR /app
COPY . .
RUN mvn package
# <--- info: "The final image contains the JDK, which a build stage would leave out"
CMD sh -c "java $JAVA_OPTS -jar target/*.jar"
#---- fixed (unsafe): "Split into build and runtime stages (eclipse-temurin:17-jre, as root)"
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /app
COPY . .
RUN mvn package

FROM eclipse-temurin:17-jre
WORKDIR /app
COPY --from=build /app/target/*.jar ./target/
CMD sh -c "java $JAVA_OPTS -jar target/*.jar"

#---- no fix: a COPY brings the archive from elsewhere
#---- file pom.xml
<project><artifactId>shop</artifactId></project>
#---- file mvnw
#---- file target/shop.jar
#---- file Dockerfile
FROM openjdk:17
WORKDIR /build
COPY . /build
RUN ./mvnw clean package
# <--- info: "The final image contains the JDK, which a build stage would leave out"
ARG APP_FILE
EXPOSE 50052
COPY ./target/${APP_FILE} app.jar
CMD ["java","-jar","app.jar"]
#---- refused: "Split into build and runtime stages: line 7 copies `/build/app.jar` from elsewhere"

#---- comments above CMD stay where the image has a start of its own
#---- file pom.xml
<project><artifactId>shop</artifactId></project>
#---- file src/main/java/App.java
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-17
WORKDIR /app
COPY . .
RUN mvn package
# <--- info: "The final image contains the JDK, which a build stage would leave out"
EXPOSE 8080
# Run the archive
CMD ["java", "-jar", "target/shop.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (eclipse-temurin:17-jre, as root)"
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /app
COPY . .
RUN mvn package

FROM eclipse-temurin:17-jre
WORKDIR /app
COPY --from=build /app/target/shop.jar ./target/
EXPOSE 8080
# Run the archive
CMD ["java", "-jar", "target/shop.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/java17-debian13, as root)"
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /app
COPY . .
RUN mvn package

FROM gcr.io/distroless/java17-debian13
WORKDIR /app
COPY --from=build /app/target/shop.jar ./target/
# Run the archive
ENTRYPOINT ["java", "-jar", "target/shop.jar"]
EXPOSE 8080
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/java17-debian13:nonroot, as nonroot instead of root)"
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /app
COPY . .
RUN mvn package

FROM gcr.io/distroless/java17-debian13:nonroot
WORKDIR /app
COPY --from=build /app/target/shop.jar ./target/
# Run the archive
ENTRYPOINT ["java", "-jar", "target/shop.jar"]
EXPOSE 8080

#---- an archive whose name an argument says, copied to a name of its own
#---- file pom.xml
<project><artifactId>shop</artifactId></project>
#---- file src/main/java/App.java
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-17
WORKDIR /build
COPY . /build
RUN mvn package
# <--- info: "The final image contains the JDK, which a build stage would leave out"
ARG APP_FILE
RUN cp ./target/${APP_FILE} app.jar
CMD ["java", "-jar", "app.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (eclipse-temurin:17-jre, as root)"
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . /build
RUN mvn package
ARG APP_FILE
RUN cp ./target/${APP_FILE} app.jar

FROM eclipse-temurin:17-jre
WORKDIR /build
COPY --from=build /build/app.jar ./
CMD ["java", "-jar", "app.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/java17-debian13, as root)"
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . /build
RUN mvn package
ARG APP_FILE
RUN cp ./target/${APP_FILE} app.jar

FROM gcr.io/distroless/java17-debian13
WORKDIR /build
COPY --from=build /build/app.jar ./
ENTRYPOINT ["java", "-jar", "app.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/java17-debian13:nonroot, as nonroot instead of root)"
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . /build
RUN mvn package
ARG APP_FILE
RUN cp ./target/${APP_FILE} app.jar

FROM gcr.io/distroless/java17-debian13:nonroot
WORKDIR /build
COPY --from=build /build/app.jar ./
ENTRYPOINT ["java", "-jar", "app.jar"]

#---- a program that the sources start
#---- file pom.xml
<project><artifactId>a</artifactId><version>1</version></project>
#---- file src/main/java/A.java
class A { void a() throws Exception { new ProcessBuilder("git", "log").start(); } }
#---- file .dockerignore
.git
target
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21
WORKDIR /app
COPY . .
RUN mvn package
# <--- info: "The final image contains the JDK, which a build stage would leave out"
CMD ["java", "-jar", "target/a-1.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (eclipse-temurin:21-jre, as root)"
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /app
COPY . .
RUN mvn package

FROM eclipse-temurin:21-jre
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app/target/a-1.jar ./target/
CMD ["java", "-jar", "target/a-1.jar"]

#---- a comment within a command that another start takes the place of
#---- file pom.xml
<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>a</artifactId><version>1</version></project>
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21
WORKDIR /app
COPY . .
RUN mvn package
# <--- info: "The final image contains the JDK, which a build stage would leave out"
USER 1000
CMD \
# note
  ["java","-jar","target/a-1.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (eclipse-temurin:21-jre, as 1000)"
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /app
COPY . .
RUN mvn package

FROM eclipse-temurin:21-jre
WORKDIR /app
COPY --from=build /app/target/a-1.jar ./target/
USER 1000
CMD \
# note
  ["java","-jar","target/a-1.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/java21-debian13, as 1000)"
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /app
COPY . .
RUN mvn package

FROM gcr.io/distroless/java21-debian13
WORKDIR /app
COPY --from=build /app/target/a-1.jar ./target/
# note
ENTRYPOINT ["java", "-jar", "target/a-1.jar"]
USER 1000

#---- a file that is copied by its name to where the program starts goes along, below /tmp too
#---- file build.gradle
plugins { id 'org.springframework.boot' version '3.2.0' }
#---- file settings.gradle
#---- file gradlew
#---- file springboot.p12
#---- file src/main/resources/application-prod.properties
server.ssl.key-store=springboot.p12
#---- file Dockerfile
FROM gradle:jdk17
WORKDIR /tmp
COPY ./build.gradle ./settings.gradle ./gradlew ./
COPY ./src ./src
COPY ./springboot.p12 .
RUN gradle bootJar
# <--- info: "The final image contains the JDK, which a build stage would leave out"
EXPOSE 3443
ENTRYPOINT ["java", "-jar", "/tmp/build/libs/app.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (eclipse-temurin:17-jre, as root)"
FROM gradle:jdk17 AS build
WORKDIR /tmp
COPY ./build.gradle ./settings.gradle ./gradlew ./
COPY ./src ./src
COPY ./springboot.p12 .
RUN gradle bootJar

FROM eclipse-temurin:17-jre
WORKDIR /tmp
COPY --from=build /tmp/springboot.p12 ./
COPY --from=build /tmp/build/libs/app.jar ./build/libs/
EXPOSE 3443
ENTRYPOINT ["java", "-jar", "/tmp/build/libs/app.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/java17-debian13, as root)"
FROM gradle:jdk17 AS build
WORKDIR /tmp
COPY ./build.gradle ./settings.gradle ./gradlew ./
COPY ./src ./src
COPY ./springboot.p12 .
RUN gradle bootJar

FROM gcr.io/distroless/java17-debian13
WORKDIR /tmp
COPY --from=build /tmp/springboot.p12 ./
COPY --from=build /tmp/build/libs/app.jar ./build/libs/
EXPOSE 3443
ENTRYPOINT ["java", "-jar", "/tmp/build/libs/app.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/java17-debian13:nonroot, as nonroot instead of root)"
FROM gradle:jdk17 AS build
WORKDIR /tmp
COPY ./build.gradle ./settings.gradle ./gradlew ./
COPY ./src ./src
COPY ./springboot.p12 .
RUN gradle bootJar

FROM gcr.io/distroless/java17-debian13:nonroot
WORKDIR /tmp
COPY --from=build --chown=nonroot:nonroot /tmp/springboot.p12 ./
COPY --from=build /tmp/build/libs/app.jar ./build/libs/
EXPOSE 3443
ENTRYPOINT ["java", "-jar", "/tmp/build/libs/app.jar"]

#---- a file among the sources that the settings name outside the archive goes along
#---- file build.gradle
plugins { id 'org.springframework.boot' version '3.2.0' }
#---- file src/main/resources/keystore.p12
#---- file src/main/resources/inside.p12
#---- file src/main/resources/trust.jks
#---- file src/main/resources/application.yml
server:
  ssl:
    key-store: file:src/main/resources/keystore.p12
    trust-store: "src/main/resources/trust.jks"
spring:
  ssl: classpath:inside.p12
#---- file Dockerfile
FROM gradle:jdk17
WORKDIR /app
COPY . .
RUN gradle bootJar
# <--- info: "The final image contains the JDK, which a build stage would leave out"
ENTRYPOINT ["java", "-jar", "/app/build/libs/app.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (eclipse-temurin:17-jre, as root)"
FROM gradle:jdk17 AS build
WORKDIR /app
COPY . .
RUN gradle bootJar

FROM eclipse-temurin:17-jre
WORKDIR /app
COPY --from=build /app/src/main/resources/keystore.p12 /app/src/main/resources/trust.jks ./src/main/resources/
COPY --from=build /app/build/libs/app.jar ./build/libs/
ENTRYPOINT ["java", "-jar", "/app/build/libs/app.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/java17-debian13, as root)"
FROM gradle:jdk17 AS build
WORKDIR /app
COPY . .
RUN gradle bootJar

FROM gcr.io/distroless/java17-debian13
WORKDIR /app
COPY --from=build /app/src/main/resources/keystore.p12 /app/src/main/resources/trust.jks ./src/main/resources/
COPY --from=build /app/build/libs/app.jar ./build/libs/
ENTRYPOINT ["java", "-jar", "/app/build/libs/app.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/java17-debian13:nonroot, as nonroot instead of root)"
FROM gradle:jdk17 AS build
WORKDIR /app
COPY . .
RUN gradle bootJar

FROM gcr.io/distroless/java17-debian13:nonroot
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app/src/main/resources/keystore.p12 /app/src/main/resources/trust.jks ./src/main/resources/
COPY --from=build /app/build/libs/app.jar ./build/libs/
ENTRYPOINT ["java", "-jar", "/app/build/libs/app.jar"]
