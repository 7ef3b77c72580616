import type { RuntimeNeed } from '../runtime-need.ts';

/** A JDK in a tag, by its number: `3.9-eclipse-temurin-21`, `8-jdk17`. */
const jdk = /(?:jdk|jre|temurin|corretto|openjdk|amazoncorretto|sapmachine|semeru|ibmjava)-?\d/;

function otherJdk(tag: string | undefined): string | undefined {
  return jdk.test(tag ?? '') ? undefined : 'the newer image has another JDK, as the tag names none';
}

export const MAVEN_NEED: RuntimeNeed = {
  images: ['maven'],
  words: ['maven', 'apache-maven'],
  files: {
    // https://maven.apache.org/docs/3.8.1/release-notes.html#cve-2021-26291
    'pom.xml': (text, { from }) =>
      from?.startsWith('3.6') && /<(?:repository|pluginRepository)>[\s\S]{0,500}?<url>\s*http:/.test(text)
        ? 'names a repository by http, which Maven 3.8.1 and newer block'
        : undefined,
  },
  always: (_, __, tag) => otherJdk(tag),
};

export const GRADLE_NEED: RuntimeNeed = {
  images: ['gradle'],
  words: ['gradle'],
  files: {},
  // https://docs.gradle.org/current/userguide/upgrading_version_7.html: what was deprecated goes away with each major version.
  step: (text, { from, to }) =>
    from?.split('.')[0] !== to.split('.')[0] && /(?<![\w./-])gradle(?=\s)/.test(text)
      ? `builds with Gradle, and plugins for Gradle ${from ?? ''} may not run on ${to}`
      : undefined,
  always: (_, __, tag) => otherJdk(tag),
};
