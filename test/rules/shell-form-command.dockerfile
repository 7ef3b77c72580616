#---- a program and its arguments
FROM busybox
ENTRYPOINT exec /app --port=80 "a b"
# <---------- hint: "ENTRYPOINT runs in a shell: write it as a JSON list"
CMD node server.js
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
#---- fixed (unsafe): "Start the program without a shell, so that it gets signals"
FROM busybox
ENTRYPOINT ["/app", "--port=80", "a b"]
CMD node server.js
#---- fixed (unsafe): "Use a JSON list that starts the shell as before"
FROM busybox
ENTRYPOINT ["/bin/sh", "-c", "exec /app --port=80 \"a b\""]
CMD node server.js
#---- fixed (unsafe): "Start the program without a shell, so that it gets signals"
FROM busybox
ENTRYPOINT exec /app --port=80 "a b"
CMD ["node", "server.js"]
#---- fixed (unsafe): "Use a JSON list that starts the shell as before"
FROM busybox
ENTRYPOINT exec /app --port=80 "a b"
CMD ["/bin/sh", "-c", "node server.js"]

#---- what needs a shell
FROM busybox
CMD cd /app && node server.js
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM busybox
CMD node $FILE
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM busybox
CMD A=1 node
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM busybox
CMD export A
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
#---- fixed (unsafe): "Use a JSON list that starts the shell as before"
FROM busybox
CMD ["/bin/sh", "-c", "cd /app && node server.js"]
FROM busybox
CMD node $FILE
FROM busybox
CMD A=1 node
FROM busybox
CMD export A
#---- fixed (unsafe): "Use a JSON list that starts the shell as before"
FROM busybox
CMD cd /app && node server.js
FROM busybox
CMD ["/bin/sh", "-c", "node $FILE"]
FROM busybox
CMD A=1 node
FROM busybox
CMD export A
#---- fixed (unsafe): "Use a JSON list that starts the shell as before"
FROM busybox
CMD cd /app && node server.js
FROM busybox
CMD node $FILE
FROM busybox
CMD ["/bin/sh", "-c", "A=1 node"]
FROM busybox
CMD export A
#---- fixed (unsafe): "Use a JSON list that starts the shell as before"
FROM busybox
CMD cd /app && node server.js
FROM busybox
CMD node $FILE
FROM busybox
CMD A=1 node
FROM busybox
CMD ["/bin/sh", "-c", "export A"]

#---- over several lines
FROM busybox
CMD node \
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
  server.js

#---- ok: lists, other shells, and what means to be a list
FROM busybox
CMD ["node", "server.js"]
FROM busybox AS base
SHELL ["/bin/bash", "-c"]
CMD node server.js
FROM base
CMD node server.js
FROM busybox
CMD ["node", 'server.js']
HEALTHCHECK CMD ls
ONBUILD CMD ls

#---- in front of which `exec` stands
FROM alpine:3.24
CMD exec node server.js
# <--- hint: "CMD runs in a shell: write it as a JSON list"
#---- fixed (unsafe): "Start the program without a shell, so that it gets signals"
FROM alpine:3.24
CMD ["node", "server.js"]
#---- fixed (unsafe): "Use a JSON list that starts the shell as before"
FROM alpine:3.24
CMD ["/bin/sh", "-c", "exec node server.js"]

#---- of Windows
FROM mcr.microsoft.com/windows/servercore:ltsc2022
CMD node server.js
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"

#---- a program that takes the place of the shell in the end
FROM node:22
CMD node migrate.js && exec node server.js
# <--- hint: "CMD runs in a shell: write it as a JSON list"
#---- fixed (unsafe): "Use a JSON list that starts the shell as before"
FROM node:22
CMD ["/bin/sh", "-c", "node migrate.js && exec node server.js"]
