FROM centos:7
MAINTAINER "Old Hand" <old@hand.example>, 'and' others
ENV KEY: value
ENV SINGLE a value = with "even" 'quotes'
ENV JAVA_HOME /usr/lib/jvm/java-1.8.0   
ENV A = b
LABEL vendor ACME\ Incorporated
LABEL quoted\ key some value
ENV ESCAPED=a\ b\"c\'d\\e QUOTED="a\"b" CONTINUED="first \
second" HASH=#hash SEMI=a;b
ADD a b c /d/
ADD ["a", "/e"]
EXPOSE 80 443/tcp 53/udp 7000-7010 8080/TCP
VOLUME /a /b "/c"
USER 0
WORKDIR relative/dir
WORKDIR ..
WORKDIR "/with blanks/and quotes"
STOPSIGNAL 9
CMD one
CMD two
ENTRYPOINT exec top -b
