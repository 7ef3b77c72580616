#---- what is behind the bracket, and quotes
FROM busybox
CMD ["npm", "start"];
# <--- warning: "CMD runs as a shell command because its arguments are not valid JSON"
ENTRYPOINT ["x"] # comment
# <---------- warning: "ENTRYPOINT runs as a shell command because its arguments are not valid JSON"
CMD ['npm', 'start']
# <--- warning: "CMD runs as a shell command because its arguments are not valid JSON"
CMD ["a" "b"]
# <--- warning: "CMD runs as a shell command because its arguments are not valid JSON"
CMD [..]]
# <--- warning: "CMD runs as a shell command because its arguments are not valid JSON"
HEALTHCHECK CMD ["wget", "-q" "http://localhost"]
# <----------- warning: "HEALTHCHECK runs as a shell command because its arguments are not valid JSON"
ONBUILD CMD ["x",]
#       ^^^ warning: "CMD runs as a shell command because its arguments are not valid JSON"

#---- ok: JSON, and shell commands
FROM busybox
CMD [ "npm" , "start" ]
CMD []
ENTRYPOINT exec [ -f /x ]
RUN [ -f /x ] || true
HEALTHCHECK NONE

#---- ok: the bracket of a shell
FROM busybox
HEALTHCHECK --interval=3s CMD [ -e /tmp/.lock ] || exit 1
ENTRYPOINT [ "$MODE" = web ] && exec web; exec worker
CMD [[ $MODE == web ]]

#---- a bracket of a shell that compares nothing
FROM busybox
CMD [ "npm", "start" ] || exit 1
# <--- warning: "CMD runs as a shell command because its arguments are not valid JSON"
