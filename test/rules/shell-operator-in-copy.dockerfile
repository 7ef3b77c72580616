#---- operators of a shell
FROM busybox
COPY f/vite.config.* f/ 2>/dev/null || true
#                       ^^^^^^^^^^^ warning: "COPY runs no shell, so `2>/dev/null` is taken for a path"
COPY f/package.json f/ || true
#                      ^^ warning: "COPY runs no shell, so `||` is taken for a path"
ADD a.txt /b/ && ls
#             ^^ warning: "ADD runs no shell, so `&&` is taken for a path"
COPY ["a||b", "2>1", "/c/"]

#---- ok: only where a command would
FROM busybox
COPY a|b c>d /e/
ADD ["x", "||", "/y/"]
