FROM sbtscala/scala-sbt:eclipse-temurin-17.0.10_7_1.10.1_3.4.2

ARG SBT_CREDENTIALS_USER
ARG SBT_CREDENTIALS_PASSWORD
ENV ARTIFACTORY_USER=$SBT_CREDENTIALS_USER ARTIFACTORY_PASSWORD=$SBT_CREDENTIALS_PASSWORD

WORKDIR /app
ADD . /app
RUN sbt update
RUN sbt "project streams" test assembly

EXPOSE 9000 9001
ENV JAVA_OPTS="-Xms512m -Xmx2g -Dconfig.file=/app/conf/production.conf -Dlogger.resource=logback-json.xml"
CMD java $JAVA_OPTS -jar streams/target/scala-3.4.2/streams-assembly-0.1.0.jar
