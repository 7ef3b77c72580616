#---- of each kind
FROM busybox
CMD ["a"]
# <--- warning: "the CMD below replaces this one, which does nothing"
ENTRYPOINT ["b"]
# <---------- warning: "the ENTRYPOINT below replaces this one, which does nothing"
HEALTHCHECK NONE
# <----------- warning: "the HEALTHCHECK below replaces this one, which does nothing"
CMD ["c"]
# <--- related: "the CMD that counts"
ENTRYPOINT ["d"]
# <---------- related: "the ENTRYPOINT that counts"
HEALTHCHECK CMD ls
# <----------- related: "the HEALTHCHECK that counts"
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
# <--- warning: "the CMD below replaces this one, which does nothing"
  # why
  b
CMD c
# <--- related: "the CMD that counts"

#---- ok: in two stages, and in a trigger
FROM busybox
CMD ["a"]
ONBUILD CMD ["b"]
FROM busybox
CMD ["a"]
