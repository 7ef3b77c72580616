/** Projects that several sessions in the editor open. */
export const samples: Readonly<Record<string, string>> = {
  'server/server.Dockerfile':
    'FROM golang:1.27\nWORKDIR /src\nCOPY . .\nENV CGO_ENABLED=0\nRUN go build -o /bin/server .\nEXPOSE 8080\nCMD ["/bin/server"]\n',
  'server/go.mod': 'module example.com/server\n\ngo 1.24\n',
  'server/main.go': 'package main\n\nfunc main() {}\n',
  'server/.dockerignore': '.git\n',
  'stages/stages.Dockerfile':
    'FROM node:24-slim AS deps\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\n\nFROM deps AS test\nCOPY . .\nRUN npm test\n\nFROM deps AS site\nCOPY . .\nRUN npm run build\n\nFROM nginx:1.30-alpine AS runtime\nCOPY --from=site /app/dist /usr/share/nginx/html\n',
};
