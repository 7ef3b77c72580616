#---- a program and its arguments
FROM busybox
ENTRYPOINT exec /app --port=80 "a b"
# <---------- hint: "a shell starts this ENTRYPOINT, so the program gets no signals; a JSON list starts it alone"
CMD node server.js
# <--- hint: "a shell starts this CMD, so the program gets no signals; a JSON list starts it alone"
#---- fixed (unsafe): "Start the program without a shell"
FROM busybox
ENTRYPOINT ["/app", "--port=80", "a b"]
CMD node server.js
#---- fixed (unsafe): "Keep the shell, and write it out"
FROM busybox
ENTRYPOINT ["/bin/sh", "-c", "exec /app --port=80 \"a b\""]
CMD node server.js
#---- fixed (unsafe): "Start the program without a shell"
FROM busybox
ENTRYPOINT exec /app --port=80 "a b"
CMD ["node", "server.js"]
#---- fixed (unsafe): "Keep the shell, and write it out"
FROM busybox
ENTRYPOINT exec /app --port=80 "a b"
CMD ["/bin/sh", "-c", "node server.js"]

#---- what needs a shell
FROM busybox
CMD cd /app && node server.js
# <--- hint: "a shell starts this CMD, so the program gets no signals; a JSON list starts it alone"
FROM busybox
CMD node $FILE
# <--- hint: "a shell starts this CMD, so the program gets no signals; a JSON list starts it alone"
FROM busybox
CMD A=1 node
# <--- hint: "a shell starts this CMD, so the program gets no signals; a JSON list starts it alone"
FROM busybox
CMD export A
# <--- hint: "a shell starts this CMD, so the program gets no signals; a JSON list starts it alone"
#---- fixed (unsafe): "Keep the shell, and write it out"
FROM busybox
CMD ["/bin/sh", "-c", "cd /app && node server.js"]
FROM busybox
CMD node $FILE
FROM busybox
CMD A=1 node
FROM busybox
CMD export A
#---- fixed (unsafe): "Keep the shell, and write it out"
FROM busybox
CMD cd /app && node server.js
FROM busybox
CMD ["/bin/sh", "-c", "node $FILE"]
FROM busybox
CMD A=1 node
FROM busybox
CMD export A
#---- fixed (unsafe): "Keep the shell, and write it out"
FROM busybox
CMD cd /app && node server.js
FROM busybox
CMD node $FILE
FROM busybox
CMD ["/bin/sh", "-c", "A=1 node"]
FROM busybox
CMD export A
#---- fixed (unsafe): "Keep the shell, and write it out"
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
# <--- hint: "a shell starts this CMD, so the program gets no signals; a JSON list starts it alone"
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
