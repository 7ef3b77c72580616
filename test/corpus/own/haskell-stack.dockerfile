FROM fpco/stack-build:lts-21.25
MAINTAINER Compiler Team
RUN mkdir -p /root/.ssh
COPY id_rsa /root/.ssh/id_rsa
RUN chmod 600 /root/.ssh/id_rsa && ssh-keyscan -t rsa bitbucket.org >> /root/.ssh/known_hosts
COPY . /opt/quillon
WORKDIR /opt/quillon
RUN stack setup
RUN stack build --only-dependencies
RUN stack install --local-bin-path /usr/local/bin
RUN rm -rf /root/.ssh
EXPOSE 3000
ENTRYPOINT ["quillon-exe"]
