#---- a project and its wrapper's configuration
#---- file pom.xml
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>app</artifactId>
  <version>1.0</version>
  <dependencies>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId><version>2.0.16</version></dependency>
  </dependencies>
</project>
#---- file .mvn/maven.config
-B
#---- file src/main/resources/app.properties
name=app
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-17
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `mvn dependency:go-offline`: every source change reinstalls all packages"
RUN mvn dependency:go-offline
#---- fixed (unsafe): "Copy pom.xml and .mvn/maven.config first, then `mvn dependency:go-offline`"
FROM maven:3.9-eclipse-temurin-17
WORKDIR /src
COPY pom.xml ./
COPY .mvn/maven.config ./.mvn/
RUN mvn dependency:go-offline
COPY . .

#---- modules, one of which needs another
#---- file pom.xml
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>all</artifactId>
  <version>1.0</version>
  <packaging>pom</packaging>
  <modules><module>core</module><module>web</module></modules>
</project>
#---- file core/pom.xml
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>com.example</groupId><artifactId>all</artifactId><version>1.0</version></parent>
  <artifactId>core</artifactId>
</project>
#---- file web/pom.xml
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>com.example</groupId><artifactId>all</artifactId><version>1.0</version></parent>
  <artifactId>web</artifactId>
  <dependencies>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId><version>2.0.16</version></dependency>
  </dependencies>
</project>
#---- file core/src/main/resources/core.properties
name=core
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-17
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `mvn dependency:resolve`: every source change reinstalls all packages"
RUN mvn -B dependency:resolve
#---- fixed (unsafe): "Copy pom.xml first, then `mvn dependency:resolve`"
FROM maven:3.9-eclipse-temurin-17
WORKDIR /src
COPY pom.xml ./
COPY core/pom.xml ./core/
COPY web/pom.xml ./web/
RUN mvn -B dependency:resolve
COPY . .
