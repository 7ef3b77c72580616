/** Projects in languages of the Java machine: each reads its settings, writes below its folder and says as whom it does. */
import { dockerfile } from '../../server/src/text/dockerfile.ts';
import { clojureSettings } from '../support/image-parts.ts';
import type { Sample } from './split-sample.ts';

const java: Pick<Sample, 'tool' | 'bases' | 'says'> = {
  tool: /\/bin\/javac$/,
  bases: ['eclipse-temurin:17-jre'],
  says: /hello corner shop as shop in \/app\n/,
};

const jre = 'eclipse-temurin:17-jre';

const main = `package shop;

import java.nio.file.*;

public class Main {
    public static void main(String[] arguments) throws Exception {
        Files.writeString(Path.of("data/out"), "x");
        String name = Files.readString(Path.of("config/name.txt")).trim();
        System.out.println(System.getenv("GREETING") + " " + name + " as " + System.getProperty("user.name") + " in " + System.getProperty("user.dir"));
    }
}
`;

const javaFiles = { 'src/main/java/shop/Main.java': main, 'config/name.txt': 'corner shop\n' };

export const jvmSamples: Readonly<Record<string, Sample>> = {
  Maven: {
    ...java,
    files: {
      ...javaFiles,
      Dockerfile: dockerfile`
        FROM maven:3.9-eclipse-temurin-17
        WORKDIR /app
        COPY pom.xml .
        COPY src ./src
        COPY config ./config
        RUN mvn -o -q -DskipTests package
        RUN useradd shop && mkdir data && chown shop data
        USER shop
        ENV GREETING=hello
        EXPOSE 8080
        CMD ["java", "-jar", "target/shop-1.0.jar"]
      `,
      'pom.xml': [
        '<project xmlns="http://maven.apache.org/POM/4.0.0">',
        '  <modelVersion>4.0.0</modelVersion>',
        '  <groupId>com.example</groupId>',
        '  <artifactId>shop</artifactId>',
        '  <version>1.0</version>',
        '  <properties><maven.compiler.source>17</maven.compiler.source><maven.compiler.target>17</maven.compiler.target><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>',
        '  <build><plugins><plugin><artifactId>maven-jar-plugin</artifactId><configuration><archive><manifest><mainClass>shop.Main</mainClass></manifest></archive></configuration></plugin></plugins></build>',
        '</project>',
        '',
      ].join('\n'),
    },
    images: ['maven:3.9-eclipse-temurin-17', jre],
  },
  'Gradle, started by the script that it makes': {
    ...java,
    files: {
      ...javaFiles,
      Dockerfile: dockerfile`
        FROM gradle:8-jdk17
        WORKDIR /app
        COPY . .
        RUN gradle --no-daemon --offline installDist
        RUN useradd shop && mkdir -p data && chown shop data
        USER shop
        ENV GREETING=hello
        CMD ["build/install/shop/bin/shop"]
      `,
      'settings.gradle': "rootProject.name = 'shop'\n",
      'build.gradle': "plugins { id 'java'; id 'application' }\nmainClassName = 'shop.Main'\nversion = '1.0'\n",
      'data/.gitkeep': '',
    },
    images: ['gradle:8-jdk17', jre],
  },
  sbt: {
    ...java,
    files: {
      Dockerfile: dockerfile`
        FROM sbtscala/scala-sbt:eclipse-temurin-17.0.15_6_1.10.7_2.13.15
        WORKDIR /app
        COPY . .
        RUN sbt assembly
        RUN useradd shop && mkdir data && chown shop:shop data
        USER shop
        ENV GREETING=hello
        CMD ["java", "-jar", "target/scala-2.13/shop-assembly-1.0.jar"]
      `,
      'build.sbt': 'name := "shop"\nversion := "1.0"\nscalaVersion := "2.13.15"\n',
      'project/build.properties': 'sbt.version=1.10.7\n',
      'project/plugins.sbt': 'addSbtPlugin("com.eed3si9n" % "sbt-assembly" % "2.3.0")\n',
      'config/name.txt': 'corner shop\n',
      'src/main/scala/Main.scala': `import java.nio.file.{Files, Path}

object Main {
  def main(arguments: Array[String]): Unit = {
    Files.writeString(Path.of("data/out"), "x")
    val name = Files.readString(Path.of("config/name.txt")).trim
    println(s"\${sys.env("GREETING")} $name as \${sys.props("user.name")} in \${sys.props("user.dir")}")
  }
}
`,
    },
    images: ['sbtscala/scala-sbt:eclipse-temurin-17.0.15_6_1.10.7_2.13.15', jre],
  },
  Leiningen: {
    ...java,
    files: {
      Dockerfile: dockerfile`
        FROM clojure:temurin-17-lein-2.10.0-bookworm
        WORKDIR /app
        COPY project.clj .
        COPY . .
        RUN lein -o uberjar && useradd shop && install -d -o shop data
        USER shop
        ENV GREETING=hello
        CMD ["java", "-jar", "target/shop-1.0-standalone.jar"]
      `,
      'project.clj': `(defproject shop "1.0"\n${clojureSettings}\n  :main shop.core\n  :aot [shop.core])\n`,
      'config/name.txt': 'corner shop\n',
      'src/shop/core.clj': `(ns shop.core (:gen-class) (:require [clojure.string :as text]))

(defn -main [& arguments]
  (spit "data/out" "x")
  (println (System/getenv "GREETING") (text/trim (slurp "config/name.txt"))
           "as" (System/getProperty "user.name") "in" (System/getProperty "user.dir")))
`,
    },
    images: ['clojure:temurin-17-lein-2.10.0-bookworm', jre],
  },
};
