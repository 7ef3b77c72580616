#---- a download into a shell and an archive
FROM debian:12
RUN curl -sSf https://example.com/install.sh | sh
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
RUN apt-get update \
 && wget -qO- https://example.com/a.tar.gz | tar xz \
#   ^^^^ hint: "The pipe can succeed although `wget` fails: set `pipefail`"
 && rm -f x

#---- ok: the shell sees it
FROM debian:12
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl https://example.com/install.sh | sh

#---- ok: the step sees it, or there is no download, or no pipe
FROM debian:12
RUN set -o pipefail && curl https://example.com/install.sh | sh
RUN set -eux -o pipefail; curl https://example.com/install.sh | sh
RUN echo a | tee b && curl https://example.com/a || true
RUN curl -o a https://example.com/a && cat a | tar x
