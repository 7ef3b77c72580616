FROM public.ecr.aws/lambda/nodejs:20 AS modules
RUN dnf install -y gcc-c++ make python3 && dnf clean all
COPY package*.json ${LAMBDA_TASK_ROOT}/
ARG CODEARTIFACT_AUTH_TOKEN
RUN npm config set //quay-111122223333.d.codeartifact.eu-west-1.amazonaws.com/npm/shared/:_authToken=${CODEARTIFACT_AUTH_TOKEN} && npm ci --omit=dev --cpu=arm64 --os=linux

FROM public.ecr.aws/lambda/nodejs:20
COPY --from=modules ${LAMBDA_TASK_ROOT}/node_modules ${LAMBDA_TASK_ROOT}/node_modules
COPY index.mjs thumbnail.mjs ${LAMBDA_TASK_ROOT}
CMD [ "index.handler" ]
