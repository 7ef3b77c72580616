FROM python:3.12
RUN cat <<EOF
  EOF
EOF 
EOFX
the three lines above do not end it
EOF
RUN <<-TABS
	echo only tabs are stripped
	  echo and not these blanks
	TABS
RUN <<ONE cat - /dev/fd/3 3<<TWO
first
ONE
second
TWO
RUN cat <<EOF && \
    echo "after the heredoc"
the command goes on in the next line, the body starts after it
EOF
RUN <<EOF

FROM nothing AS this-is-text
COPY --from=text a b
# escape=`
RUN <<EOF2
EOF
COPY <<a <<-b <<'c' /three/
from a
a
	from b
	b
from c: $HOME ${UNSET}
c
ADD <<index.html <<style.css /srv/
<!doctype html>

<title>blank lines above and below</title>

index.html
body { color: red; }

style.css
ONBUILD COPY <<app.conf /etc/
listen = 8080
app.conf
ONBUILD RUN <<SCRIPT python3
import sys
print(sys.version)
SCRIPT
RUN --mount=type=cache,target=/root/.cache <<-'PIP' bash -e
	pip install \
	  requests
	PIP
COPY <<EOF /etc/motd
EOF
CMD ["cat", "/etc/motd"]
