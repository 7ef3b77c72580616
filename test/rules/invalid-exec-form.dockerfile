#---- what is behind the bracket, and quotes
FROM busybox
CMD ["npm", "start"];
# <--- warning: "the arguments of CMD are not valid JSON, so they run as a shell command"
ENTRYPOINT ["x"] # comment
# <---------- warning: "the arguments of ENTRYPOINT are not valid JSON, so they run as a shell command"
CMD ['npm', 'start']
# <--- warning: "the arguments of CMD are not valid JSON, so they run as a shell command"
CMD ["a" "b"]
# <--- warning: "the arguments of CMD are not valid JSON, so they run as a shell command"
CMD [..]]
# <--- warning: "the arguments of CMD are not valid JSON, so they run as a shell command"
HEALTHCHECK CMD ["wget", "-q" "http://localhost"]
# <----------- warning: "the arguments of HEALTHCHECK are not valid JSON, so they run as a shell command"
ONBUILD CMD ["x",]
#       ^^^ warning: "the arguments of CMD are not valid JSON, so they run as a shell command"

#---- ok: JSON, and shell commands
FROM busybox
CMD [ "npm" , "start" ]
CMD []
ENTRYPOINT exec [ -f /x ]
RUN [ -f /x ] || true
HEALTHCHECK NONE
