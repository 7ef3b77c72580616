#---- of each kind
FROM busybox
CMD ["a"]
# <--- warning: "This CMD has no effect: the CMD below replaces it"
ENTRYPOINT ["b"]
# <---------- warning: "This ENTRYPOINT has no effect: the ENTRYPOINT below replaces it"
HEALTHCHECK NONE
# <----------- warning: "This HEALTHCHECK has no effect: the HEALTHCHECK below replaces it"
CMD ["c"]
# <--- related: "The CMD that is used"
ENTRYPOINT ["d"]
# <---------- related: "The ENTRYPOINT that is used"
HEALTHCHECK CMD ls
# <----------- related: "The HEALTHCHECK that is used"
#---- fixed (safe): "Remove this CMD"
FROM busybox
ENTRYPOINT ["b"]
HEALTHCHECK NONE
CMD ["c"]
ENTRYPOINT ["d"]
HEALTHCHECK CMD ls
#---- fixed (safe): "Remove this ENTRYPOINT"
FROM busybox
CMD ["a"]
HEALTHCHECK NONE
CMD ["c"]
ENTRYPOINT ["d"]
HEALTHCHECK CMD ls
#---- fixed (safe): "Remove this HEALTHCHECK"
FROM busybox
CMD ["a"]
ENTRYPOINT ["b"]
CMD ["c"]
ENTRYPOINT ["d"]
HEALTHCHECK CMD ls

#---- with a comment inside, which is to stay
FROM busybox
CMD a \
# <--- warning: "This CMD has no effect: the CMD below replaces it"
  # why
  b
CMD c
# <--- related: "The CMD that is used"

#---- ok: in two stages, and in a trigger
FROM busybox
CMD ["a"]
ONBUILD CMD ["b"]
FROM busybox
CMD ["a"]

#---- a blank line goes with it
FROM node:22

CMD ["a"]
# <--- warning: "This CMD has no effect: the CMD below replaces it"

CMD ["b"]
# <--- related: "The CMD that is used"

EXPOSE 80
#---- fixed (safe): "Remove this CMD"
FROM node:22

CMD ["b"]

EXPOSE 80

#---- a comment above it does not come to stand above another instruction
FROM node:22
# starts for development
CMD ["a"]
# <--- warning: "This CMD has no effect: the CMD below replaces it"
EXPOSE 80
# all that runs
ENTRYPOINT ["b"]
# <---------- warning: "This ENTRYPOINT has no effect: the ENTRYPOINT below replaces it"

# starts for production
CMD ["c"]
# <--- related: "The CMD that is used"
ENTRYPOINT ["d"]
# <---------- related: "The ENTRYPOINT that is used"
#---- fixed (safe): "Remove this CMD"
FROM node:22
# starts for development

EXPOSE 80
# all that runs
ENTRYPOINT ["b"]

# starts for production
CMD ["c"]
ENTRYPOINT ["d"]
#---- fixed (safe): "Remove this ENTRYPOINT"
FROM node:22
# starts for development
CMD ["a"]
EXPOSE 80
# all that runs

# starts for production
CMD ["c"]
ENTRYPOINT ["d"]

#---- the same at the end of a line with a carriage return (crlf)
FROM node:22
# starts for development
CMD ["a"]
# <--- warning: "This CMD has no effect: the CMD below replaces it"
# starts for production
CMD ["c"]
# <--- related: "The CMD that is used"
#---- fixed (safe): "Remove this CMD"
FROM node:22
# starts for development

# starts for production
CMD ["c"]
