#---- in one stage
FROM debian:12
RUN wget https://example.com/a && wget https://example.com/b
#   ^^^^ related: "The other one"
RUN curl https://example.com/c | sh
#   ^^^^ hint: "`curl` here and `wget` above do the same: use one of them"

#---- ok: in two stages, or only named
FROM debian:12
RUN wget https://example.com/a
FROM debian:12
RUN curl https://example.com/c
RUN apt-get install -y wget
