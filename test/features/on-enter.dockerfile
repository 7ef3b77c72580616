# Enter, after the editor has broken the line.

#---- in the middle of a continued instruction
FROM debian:12
RUN apt-get update && \
    apt-get install -y curl 
git && \
# <- cursor
    make
#---- after
FROM debian:12
RUN apt-get update && \
    apt-get install -y curl \
    git && \
    make

#---- behind an operator
FROM debian:12
RUN apt-get update &&

# <- cursor
#---- after
FROM debian:12
RUN apt-get update && \
    

#---- in the middle of a line that was whole
FROM debian:12
RUN make
install
# <- cursor
#---- after
FROM debian:12
RUN make \
    install

#---- behind a backslash: the same indentation
FROM debian:12
RUN make \
  && a \

# <- cursor
  && b
#---- after
FROM debian:12
RUN make \
  && a \
  
  && b

#---- behind the backslash of the first line: one step
FROM debian:12
RUN make \

# <- cursor
  && b
#---- after
FROM debian:12
RUN make \
    
  && b

#---- with tabs
#---- settings
{ "insertSpaces": false }
#---- file Dockerfile
FROM debian:12
RUN make \

# <- cursor
#---- after
FROM debian:12
RUN make \
	

#---- an indentation that the editor has made already is corrected
FROM debian:12
RUN make \
  
# ^ cursor
#---- after
FROM debian:12
RUN make \
    

#---- a backtick
# escape=`
FROM debian:12
COPY a
b
# <- cursor
#---- after
# escape=`
FROM debian:12
COPY a `
    b

#---- CRLF stays (crlf)
FROM debian:12
RUN make &&

# <- cursor
#---- after
FROM debian:12
RUN make && \
    

#---- ok: the end of an instruction
FROM debian:12
RUN make

# <- cursor

#---- ok: above another instruction
FROM debian:12

RUN make
# <- cursor

#---- ok: a comment
FROM debian:12
# one
two
# <- cursor

#---- ok: a heredoc
FROM debian:12
RUN <<EOF
a &&

# <- cursor
EOF

#---- ok: an empty line
FROM debian:12
RUN make \


# <- cursor

#---- ok: two instructions that were one line
FROM debian:12
RUN make
# <- cursor
