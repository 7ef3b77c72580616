#---- what is behind the bracket, and quotes
FROM busybox
CMD ["npm", "start"];
# <--- want: "the arguments of CMD are not valid JSON, so they run as a shell command"
ENTRYPOINT ["x"] # comment
# <---------- want: "the arguments of ENTRYPOINT are not valid JSON, so they run as a shell command"
CMD ['npm', 'start']
# <--- want: "the arguments of CMD are not valid JSON, so they run as a shell command"
CMD ["a" "b"]
# <--- want: "the arguments of CMD are not valid JSON, so they run as a shell command"
CMD [..]]
# <--- want: "the arguments of CMD are not valid JSON, so they run as a shell command"
HEALTHCHECK CMD ["wget", "-q" "http://localhost"]
# <----------- want: "the arguments of HEALTHCHECK are not valid JSON, so they run as a shell command"
ONBUILD CMD ["x",]
#       ^^^ want: "the arguments of CMD are not valid JSON, so they run as a shell command"

#---- ok: JSON, and shell commands
FROM busybox
CMD [ "npm" , "start" ]
CMD []
ENTRYPOINT exec [ -f /x ]
RUN [ -f /x ] || true
HEALTHCHECK NONE
