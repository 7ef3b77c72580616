#---- maven, with modules
#---- file pom.xml
<project><modules><module>core</module></modules></project>
#---- file core/pom.xml
<project/>
#---- file core/src/A.java
#---- file .mvn/maven.config
#---- file Dockerfile
FROM maven:3
WORKDIR /src
COPY . .
# <---- warning: "any change under `.` runs `mvn dependency:go-offline` again"
RUN mvn -B dependency:go-offline && mvn -B package
#          ^^^^^^^^^^^^^^^^^^^^^ related: "`mvn dependency:go-offline` runs again with each of them"
#---- fixed (unsafe): "Copy pom.xml and .mvn first, then `mvn dependency:go-offline`"
FROM maven:3
WORKDIR /src
COPY pom.xml ./
COPY core/pom.xml ./core/
COPY .mvn/ ./.mvn/
RUN mvn -B dependency:go-offline
COPY . .
RUN mvn -B package

#---- gradle
#---- file build.gradle.kts
#---- file settings.gradle.kts
#---- file gradle/libs.versions.toml
#---- file app/build.gradle.kts
#---- file app/src/A.kt
#---- file Dockerfile
FROM gradle:8
WORKDIR /src
COPY . .
# <---- warning: "any change under `.` runs `gradle dependencies` again"
RUN gradle dependencies && gradle build
#          ^^^^^^^^^^^^ related: "`gradle dependencies` runs again with each of them"
#---- fixed (unsafe): "Copy build.gradle.kts, settings.gradle.kts and gradle first, then `gradle dependencies`"
FROM gradle:8
WORKDIR /src
COPY build.gradle.kts settings.gradle.kts ./
COPY app/build.gradle.kts ./app/
COPY gradle/ ./gradle/
RUN gradle dependencies
COPY . .
RUN gradle build
