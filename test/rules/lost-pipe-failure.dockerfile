#---- a download into a shell and an archive
FROM debian:12
RUN curl -sSf https://example.com/install.sh | sh
#   ^^^^ hint: "when `curl` fails, the pipe may succeed all the same: set `pipefail`"
RUN apt-get update \
 && wget -qO- https://example.com/a.tar.gz | tar xz \
#   ^^^^ hint: "when `wget` fails, the pipe may succeed all the same: set `pipefail`"
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
