FROM tomcat:9.0-jdk11
MAINTAINER ops@ferryline.example

RUN apt-get -y update
RUN apt-get -y upgrade
RUN apt-get install -y unzip wget vim
RUN wget https://services.gradle.org/distributions/gradle-6.9.4-bin.zip -P /tmp && unzip -d /opt/gradle /tmp/gradle-6.9.4-bin.zip
ENV GRADLE_HOME /opt/gradle/gradle-6.9.4
ENV PATH $PATH:$GRADLE_HOME/bin

ADD . /build
RUN cd /build && gradle clean war
RUN rm -rf /usr/local/tomcat/webapps/* && cp /build/build/libs/timetable.war /usr/local/tomcat/webapps/ROOT.war
RUN rm -rf /build
ADD conf/server.xml /usr/local/tomcat/conf/
EXPOSE 8080 8009
CMD ["catalina.sh","run"]
