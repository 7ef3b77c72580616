# Formatting: each case is formatted twice, and the second time changes nothing.

#---- one blank between keyword, flags and arguments
FROM   node:22  AS   build
COPY  --link   --from=build   /a  /b   ./
RUN    --mount=type=cache,target=/root/.npm   npm  ci
ONBUILD   RUN   make
HEALTHCHECK  --interval=5m   CMD   curl   -f localhost
#---- after
FROM node:22 AS build
COPY --link --from=build /a /b ./
RUN --mount=type=cache,target=/root/.npm npm  ci
ONBUILD RUN make
HEALTHCHECK --interval=5m CMD curl   -f localhost

#---- instructions, comments and empty lines begin in the first column
FROM debian:12
  # why
    RUN make
   
	# and then
	RUN make install
#---- after
FROM debian:12
# why
RUN make

# and then
RUN make install

#---- blanks at the ends of lines
FROM debian:12  
RUN make &&  \  
    make install	
# a comment keeps its own end  
ENV A=b	\	
    C=d
#---- after
FROM debian:12
RUN make &&  \
    make install
# a comment keeps its own end  
ENV A=b	\
    C=d

#---- continued lines are indented by one step
FROM debian:12
RUN apt-get update && \
apt-get install -y \
  curl \
# why git
git
ENV A=1 \
 B=2
#---- after
FROM debian:12
RUN apt-get update && \
    apt-get install -y \
      curl \
    # why git
    git
ENV A=1 \
    B=2

#---- ok: `&&` at the beginning or the end, and aligned words, are the author's choice
FROM debian:12
RUN apt-get update \
 && apt-get install -y curl \
 && rm -rf /var/lib/apt/lists/*
RUN apt-get update && \
    apt-get install -y \
      curl \
      git && \
    rm -rf /tmp/*
ENV LONG_NAME=1 \
    B=2
COPY --from=build /a \
                  /b \
                  ./
RUN if test -e x; then   echo a;   \
    else               \
        echo b;        \
    fi

#---- words move with what they are aligned to
  FROM debian:12
  RUN   apt-get update \
     && make
  RUN   apt-get update && \
        make && \
          make install
#---- after
FROM debian:12
RUN apt-get update \
 && make
RUN apt-get update && \
    make && \
      make install

#---- other steps
#---- settings
{ "tabSize": 2 }
#---- file Dockerfile
FROM debian:12
RUN set -eux; \
        apt-get update; \
        if true; then \
                make; \
        fi
#---- after
FROM debian:12
RUN set -eux; \
  apt-get update; \
  if true; then \
          make; \
  fi

#---- tabs become blanks
#---- settings
{ "tabSize": 4, "insertSpaces": true }
#---- file Dockerfile
FROM debian:12
RUN set -eux; \
	apt-get update; \
	if true; then \
		make; \
	fi
#---- after
FROM debian:12
RUN set -eux; \
    apt-get update; \
    if true; then \
        make; \
    fi

#---- blanks become tabs, and what is aligned behind them keeps its blanks
#---- settings
{ "tabSize": 8, "insertSpaces": false }
#---- file Dockerfile
FROM debian:12
RUN set -eux; \
  apt-get install \
    curl \
    git
#---- after
FROM debian:12
RUN set -eux; \
	apt-get install \
	  curl \
	  git

#---- ok: nothing changes in strings, heredocs and values
FROM debian:12
RUN echo "one \
two   three   \
  four" && cat <<EOF   >/etc/x
  a  b  

	c
EOF
ENV OLD a   b
WORKDIR /with   blanks
CMD [ "a  b",   "c" ]
RUN echo 'it \
is'
RUN x=$(cat /etc/x) y=${z:-a  \
b}
LABEL text="one   \
two"
COPY "a  b"   /

#---- a string that spans lines stays, the lines around it move
FROM debian:12
RUN echo "one \
  two" \
  three \
&& make
#---- after
FROM debian:12
RUN echo "one \
  two" \
      three \
    && make

#---- ok: a line without a blank before it goes on with the same word
FROM debian:12
RUN echo ab\
cd\
    ef

#---- ok: the shell is not known
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
RUN echo one & \
echo two

#---- a backtick continues lines
# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
COPY a `
b C:\app\
RUN  dir  `  
  C:\
ENV A=C:\x `
B=2
#---- after
# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
COPY a `
    b C:\app\
RUN dir  `
  C:\
ENV A=C:\x `
    B=2

#---- ok: columns of consecutive instructions
FROM debian:12
COPY --from=a /usr/bin/a     /usr/bin/
COPY --from=a /usr/bin/abc   /usr/bin/
ARG A=1
ENV B=2

#---- what only looks like columns
FROM debian:12
COPY /usr/bin/a     /usr/bin/
COPY /usr/bin/abc    /usr/bin/
EXPOSE 80   443
#---- after
FROM debian:12
COPY /usr/bin/a /usr/bin/
COPY /usr/bin/abc /usr/bin/
EXPOSE 80 443

#---- ok: JSON over several lines keeps its closing bracket
FROM debian:12
CMD [ \
    "a", \
    "b" \
]

#---- a command in JSON over several lines
FROM debian:12
CMD [ \
"a", \
  "b c" \
]
#---- after
FROM debian:12
CMD [ \
    "a", \
      "b c" \
]

#---- comments among continued lines (crlf)
FROM debian:12
RUN make \
  # this one moves
  && make install \
# this one stays
  && true  
#---- after
FROM debian:12
RUN make \
    # this one moves
    && make install \
# this one stays
    && true

#---- byte order mark, directives and CRLF stay (crlf, bom)
  # syntax=docker/dockerfile:1
FROM   debian:12
RUN make \
install
#---- after
# syntax=docker/dockerfile:1
FROM debian:12
RUN make \
    install

#---- a last line break, where the editor asks for it
#---- settings
{ "insertFinalNewline": true, "trimFinalNewlines": true }
#---- file Dockerfile
FROM debian:12
\ No newline at end of file
#---- after
FROM debian:12

#---- ok: nothing is asked for the end of the file
FROM debian:12
\ No newline at end of file

#---- half-typed text
  FROM
 COPY  --from=
  RUN  \

   what  is   this
#---- after
FROM
COPY --from=
RUN  \

    what  is   this

#---- an unterminated heredoc
FROM   debian:12
RUN cat <<EOF  
  a  b
RUN   make
#---- after
FROM debian:12
RUN cat <<EOF
  a  b
RUN   make

#---- only the selected instructions
FROM   debian:12
RUN   one
#   ^^^^^ cursor
RUN   two
#---- after
FROM   debian:12
RUN one
RUN   two

#---- a selection inside of an instruction formats all of it
FROM   debian:12
RUN   one && \
two && \
#  ^ cursor
three
RUN   four
#---- after
FROM   debian:12
RUN one && \
    two && \
    three
RUN   four
