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
# <---- warning: "`COPY . .` above `mvn dependency:go-offline`: every source change reinstalls all packages"
RUN mvn -B dependency:go-offline && mvn -B package
#          ^^^^^^^^^^^^^^^^^^^^^ related: "`mvn dependency:go-offline` runs again with every source change"
#---- fixed (unsafe): "Copy pom.xml and maven.config first, then `mvn dependency:go-offline`"
FROM maven:3
WORKDIR /src
COPY pom.xml ./
COPY .mvn/maven.config ./.mvn/
COPY core/pom.xml ./core/
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
# <---- warning: "`COPY . .` above `gradle dependencies`: every source change reinstalls all packages"
RUN gradle dependencies && gradle build
#          ^^^^^^^^^^^^ related: "`gradle dependencies` runs again with every source change"
#---- fixed (unsafe): "Copy build.gradle.kts, settings.gradle.kts and gradle first, then `gradle dependencies`"
FROM gradle:8
WORKDIR /src
COPY build.gradle.kts settings.gradle.kts ./
COPY app/build.gradle.kts ./app/
COPY gradle/ ./gradle/
RUN gradle dependencies
COPY . .
RUN gradle build

#---- maven: a repository in a folder, a file of the system, and settings
#---- file pom.xml
<project><artifactId>a</artifactId><repositories><repository><id>own</id><url>file://${project.basedir}/repo</url></repository></repositories><dependencies><dependency><scope>system</scope><systemPath>${basedir}/lib/x.jar</systemPath></dependency></dependencies></project>
#---- file repo/a/a.pom
<project/>
#---- file lib/x.jar
x
#---- file .mvn/maven.config
-s build/settings.xml
#---- file build/settings.xml
<settings/>
#---- file src/A.java
1
#---- file Dockerfile
FROM maven:3
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `mvn dependency:go-offline`: every source change reinstalls all packages"
RUN mvn dependency:go-offline
#       ^^^^^^^^^^^^^^^^^^^^^ related: "`mvn dependency:go-offline` runs again with every source change"
#---- fixed (unsafe): "Copy pom.xml, .mvn/maven.config, lib/x.jar and 2 more first, then `mvn dependency:go-offline`"
FROM maven:3
WORKDIR /a
COPY pom.xml ./
COPY .mvn/maven.config ./.mvn/
COPY lib/x.jar ./lib/
COPY build/settings.xml ./build/
COPY repo/ ./repo/
RUN mvn dependency:go-offline
COPY . .

#---- maven: a module, and the parent above it
#---- file pom.xml
<project><artifactId>p</artifactId><packaging>pom</packaging><modules><module>api</module></modules></project>
#---- file api/pom.xml
<project><parent><artifactId>p</artifactId></parent><artifactId>a</artifactId></project>
#---- file api/A.java
1
#---- file Dockerfile
FROM maven:3
COPY . /a
# <---- warning: "`COPY . /a` above `mvn dependency:go-offline`: every source change reinstalls all packages"
WORKDIR /a/api
RUN mvn dependency:go-offline
#       ^^^^^^^^^^^^^^^^^^^^^ related: "`mvn dependency:go-offline` runs again with every source change"
#---- fixed (unsafe): "Copy pom.xml first, then `mvn dependency:go-offline`"
FROM maven:3
WORKDIR /a/api
COPY api/pom.xml /a/api/
COPY pom.xml /a/
RUN mvn dependency:go-offline
COPY . /a

#---- maven: a profile that looks for a file
#---- file pom.xml
<project><profiles><profile><activation><file><exists>src/x</exists></file></activation></profile></profiles></project>
#---- file src/x
1
#---- file Dockerfile
FROM maven:3
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `mvn dependency:go-offline`: every source change reinstalls all packages"
RUN mvn dependency:go-offline
#       ^^^^^^^^^^^^^^^^^^^^^ related: "`mvn dependency:go-offline` runs again with every source change"
#---- refused: "Copy the sources after `mvn dependency:go-offline`: a profile of `pom.xml` depends on files of the project"

#---- the wrapper is made fit to run first
#---- file pom.xml
<project/>
#---- file mvnw
#!/bin/sh
#---- file .mvn/wrapper/maven-wrapper.properties
a=b
#---- file src/A.java
1
#---- file Dockerfile
FROM eclipse-temurin:21
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `mvnw dependency:go-offline`: every source change reinstalls all packages"
RUN chmod +x mvnw
RUN ./mvnw dependency:go-offline
#          ^^^^^^^^^^^^^^^^^^^^^ related: "`mvnw dependency:go-offline` runs again with every source change"
RUN ./mvnw package
#---- fixed (unsafe): "Copy pom.xml, mvnw and .mvn first, then `mvnw dependency:go-offline`"
FROM eclipse-temurin:21
WORKDIR /a
COPY pom.xml mvnw ./
COPY .mvn/ ./.mvn/
RUN chmod +x mvnw
RUN ./mvnw dependency:go-offline
COPY . .
RUN ./mvnw package

#---- gradle: a script that is applied, and a module
#---- file build.gradle
apply from: 'gradle-scripts/common.gradle'
#---- file gradle-scripts/common.gradle
ext.x = 1
#---- file settings.gradle
include ':app'
#---- file app/build.gradle
dependencies {}
#---- file app/src/A.java
1
#---- file Dockerfile
FROM gradle:8
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `gradle dependencies`: every source change reinstalls all packages"
RUN gradle dependencies
#          ^^^^^^^^^^^^ related: "`gradle dependencies` runs again with every source change"
#---- fixed (unsafe): "Copy build.gradle, settings.gradle and common.gradle first, then `gradle dependencies`"
FROM gradle:8
WORKDIR /a
COPY build.gradle settings.gradle ./
COPY app/build.gradle ./app/
COPY gradle-scripts/common.gradle ./gradle-scripts/
RUN gradle dependencies
COPY . .

#---- sbt
#---- file build.sbt
lazy val app = project
#---- file project/plugins.sbt
addSbtPlugin("a" % "b" % "1")
#---- file project/build.properties
sbt.version=1.10.0
#---- file app/build.sbt
name := "app"
#---- file app/src/A.scala
1
#---- file .dockerignore
**/target
#---- file Dockerfile
FROM sbtscala/scala-sbt:eclipse-temurin-21
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `sbt update`: every source change reinstalls all packages"
RUN sbt update
#       ^^^^^^ related: "`sbt update` runs again with every source change"
RUN sbt assembly
#---- fixed (unsafe): "Copy build.sbt, build.properties and plugins.sbt first, then `sbt update`"
FROM sbtscala/scala-sbt:eclipse-temurin-21
WORKDIR /a
COPY build.sbt ./
COPY project/build.properties project/plugins.sbt ./project/
COPY app/build.sbt ./app/
RUN sbt update
COPY . .
RUN sbt assembly

#---- Leiningen
#---- file project.clj
(defproject app (slurp "VERSION") :resource-paths ["resources/public"])
#---- file VERSION
1.0
#---- file resources/public/index.html
#---- file src/app/core.clj
#---- file .dockerignore
target
#---- file Dockerfile
FROM clojure:temurin-21-lein
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `lein deps`: every source change reinstalls all packages"
RUN lein deps
#        ^^^^ related: "`lein deps` runs again with every source change"
RUN lein uberjar
#---- fixed (unsafe): "Copy project.clj and VERSION first, then `lein deps`"
FROM clojure:temurin-21-lein
WORKDIR /app
COPY project.clj VERSION ./
RUN lein deps
COPY . .
RUN lein uberjar

#---- Leiningen: what its project reads is not known
#---- file project.clj
(def version (slurp (str "resources/" "version")))
(defproject app version)
#---- file resources/version
1.0
#---- file .dockerignore
target
#---- file Dockerfile
FROM clojure:temurin-21-lein
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `lein deps`: every source change reinstalls all packages"
RUN lein with-profile production deps
#                                ^^^^ related: "`lein deps` runs again with every source change"
#---- refused: "Copy the sources after `lein deps`: `project.clj` reads files or repositories of the project"

#---- Leiningen: dependencies that are checked out
#---- file project.clj
(defproject app "1.0")
#---- file checkouts/lib/project.clj
(defproject lib "1.0")
#---- file Dockerfile
FROM clojure:temurin-21-lein
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `lein deps`: every source change reinstalls all packages"
RUN lein deps
#        ^^^^ related: "`lein deps` runs again with every source change"
#---- refused: "Copy the sources after `lein deps`: dependencies are checked out in `checkouts`"
