#---- what the last stage needs
ARG REGISTRY
ARG TAG=1
FROM $REGISTRY/base:$TAG AS base
ARG NPM_TOKEN
ARG MODE
ARG OPTIONAL
ARG UNUSED
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true npm ci $MODE ${OPTIONAL:-x}
FROM busybox AS other
ARG ELSEWHERE
RUN --mount=type=ssh echo $ELSEWHERE
FROM base
ARG TARGETPLATFORM
RUN --mount=type=secret,env=API_KEY,id=key --mount=type=ssh,id=git --mount=type=secret,target=/etc/token true
#---- shown
targets: base other (last)
{
  "buildArguments": [
    "REGISTRY",
    "NPM_TOKEN",
    "MODE",
    "UNUSED"
  ],
  "secrets": [
    {
      "id": "npmrc",
      "required": true,
      "target": "/root/.npmrc"
    },
    {
      "id": "key",
      "required": false,
      "env": "API_KEY"
    },
    {
      "id": "token",
      "required": false,
      "target": "/etc/token"
    }
  ],
  "ssh": [
    "git"
  ]
}

#---- a named stage
#---- settings
{ "target": "Other" }
#---- file Dockerfile
FROM busybox AS base
ARG A
RUN echo $A
FROM busybox AS other
RUN --mount=type=ssh true
#---- shown
targets: base other
{
  "target": "other",
  "buildArguments": [],
  "secrets": [],
  "ssh": [
    "default"
  ]
}

#---- no such stage
#---- settings
{ "target": "nowhere" }
#---- file Dockerfile
FROM busybox AS base
#---- shown
targets: base
no such stage
