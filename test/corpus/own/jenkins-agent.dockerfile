FROM jenkins/inbound-agent:3283.v92c105e0f819-5-jdk17
USER root
RUN apt-get update && apt-get -y install lsb-release
RUN curl -fsSLo /usr/share/keyrings/docker.asc https://download.docker.com/linux/debian/gpg
RUN echo "deb [arch=$(dpkg --print-architecture) signed-by=/usr/share/keyrings/docker.asc] https://download.docker.com/linux/debian $(lsb_release -cs) stable" > /etc/apt/sources.list.d/docker.list
RUN apt-get update
RUN apt-get -y install docker-ce-cli
COPY --chown=jenkins:jenkins .ssh/id_ed25519 /home/jenkins/.ssh/id_ed25519
COPY --chown=jenkins:jenkins .docker/config.json /home/jenkins/.docker/config.json
RUN ssh-keyscan github.com >> /home/jenkins/.ssh/known_hosts
ENV SONAR_TOKEN=sqp_4f1c2d3e4a5b60718293a4b5c6d7e8f901234567
USER jenkins
