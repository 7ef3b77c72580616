FROM node:20
WORKDIR /app
COPY . .
RUN npm install && \
    npm run build && \
    npm prune
COPY <<EOF /etc/a
one
two
EOF
COPY <<EOF /etc/b
one
EOF
CMD ["node", "."]
