FROM maven:3.8-openjdk-17

WORKDIR /usr/src/bookings

COPY settings.xml /root/.m2/settings.xml
COPY . /usr/src/bookings
RUN mvn -s /root/.m2/settings.xml clean package -DskipTests

RUN rm /root/.m2/settings.xml

ENV SPRING_PROFILES_ACTIVE=prod
ENV SPRING_DATASOURCE_PASSWORD=b00k1ngs
EXPOSE 8080
CMD java $JAVA_OPTS -jar target/bookings-1.7.2.jar
