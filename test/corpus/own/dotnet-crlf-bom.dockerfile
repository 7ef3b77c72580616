# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
WORKDIR /src
COPY *.sln ./
COPY Bosun.Web/*.csproj Bosun.Web/
COPY Bosun.Core/*.csproj Bosun.Core/
RUN dotnet restore Bosun.sln
COPY . .
RUN dotnet publish Bosun.Web \
    -c Release \
    -o /app \
    --no-restore

FROM mcr.microsoft.com/dotnet/aspnet:8.0
WORKDIR /app
COPY --from=build /app .
COPY <<SETTINGS appsettings.Docker.json
{
  "Kestrel": { "Endpoints": { "Http": { "Url": "http://0.0.0.0:8080" } } }
}
SETTINGS
ENTRYPOINT ["dotnet", "Bosun.Web.dll"]
