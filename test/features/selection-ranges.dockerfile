#---- from a word to the file
FROM busybox AS base
RUN --mount=type=cache,target=/root/.npm apt-get update && npm install left-pad
#                                                                         ^ cursor
#---- shown
"left-pad"
"npm install left-pad"
"apt-get update && npm install left-pad"
"RUN --mount=type=cache,target=/root/.npm apt-get update && npm install left-pad"
"FROM busybox AS base\nRUN --mount=type=cache,target=/root/.npm apt-get update && npm install left-pad"
"FROM busybox AS base\nRUN --mount=type=cache,target=/root/.npm apt-get update && npm install left-pad\n"

#---- an option of a mount
FROM busybox
RUN --mount=type=cache,target=/root/.npm npm ci
#                        ^ cursor
#---- shown
"target"
"target=/root/.npm"
"type=cache,target=/root/.npm"
"--mount=type=cache,target=/root/.npm"
"RUN --mount=type=cache,target=/root/.npm npm ci"
"FROM busybox\nRUN --mount=type=cache,target=/root/.npm npm ci"
"FROM busybox\nRUN --mount=type=cache,target=/root/.npm npm ci\n"
