#---- several sources, quoted, as JSON, and a heredoc
FROM debian:12
COPY a b /app
#        ^^^^ hint: "COPY with several sources makes a folder of `/app`: end it with `/`"
ADD "a" 'b' "/app"
#           ^^^^^^ hint: "ADD with several sources makes a folder of `/app`: end it with `/`"
COPY ["a", "b", "/app"]
#                ^^^^ hint: "COPY with several sources makes a folder of `/app`: end it with `/`"
COPY <<EOT b /app
#            ^^^^ hint: "COPY with several sources makes a folder of `/app`: end it with `/`"
x
EOT
COPY a \
  b \
  /app
# ^^^^ hint: "COPY with several sources makes a folder of `/app`: end it with `/`"
#---- fixed (safe): "Add /"
FROM debian:12
COPY a b /app/
ADD "a" 'b' "/app"
COPY ["a", "b", "/app"]
COPY <<EOT b /app
x
EOT
COPY a \
  b \
  /app
#---- fixed (safe): "Add /"
FROM debian:12
COPY a b /app
ADD "a" 'b' "/app/"
COPY ["a", "b", "/app"]
COPY <<EOT b /app
x
EOT
COPY a \
  b \
  /app
#---- fixed (safe): "Add /"
FROM debian:12
COPY a b /app
ADD "a" 'b' "/app"
COPY ["a", "b", "/app/"]
COPY <<EOT b /app
x
EOT
COPY a \
  b \
  /app
#---- fixed (safe): "Add /"
FROM debian:12
COPY a b /app
ADD "a" 'b' "/app"
COPY ["a", "b", "/app"]
COPY <<EOT b /app/
x
EOT
COPY a \
  b \
  /app
#---- fixed (safe): "Add /"
FROM debian:12
COPY a b /app
ADD "a" 'b' "/app"
COPY ["a", "b", "/app"]
COPY <<EOT b /app
x
EOT
COPY a \
  b \
  /app/

#---- ok: it ends with a slash, is a folder anyway, or is not known
FROM debian:12
ARG DIR
COPY a b /app/
COPY a b .
COPY a b ./..
COPY a b $DIR
COPY a b "${DIR}"
COPY ["a", "b", "/app/"]
COPY a* /app
