#---- .NET
#---- file App.csproj
<Project Sdk="Microsoft.NET.Sdk.Web"></Project>
#---- file Program.cs
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app
# <--- info: "The final image contains the .NET SDK, which a build stage would leave out"
WORKDIR /app
ENTRYPOINT ["dotnet", "App.dll"]
#---- fixed (unsafe): "Split into build and runtime stages (mcr.microsoft.com/dotnet/aspnet:8.0, as root)"
FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:8.0
COPY --from=build /app /app
WORKDIR /app
ENTRYPOINT ["dotnet", "App.dll"]

#---- the usual folder of what is published
#---- file App.csproj
<Project Sdk="Microsoft.NET.Sdk.Web"></Project>
#---- file Program.cs
#---- file appsettings.json
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /src
COPY . .
RUN dotnet publish -c Release
# <--- info: "The final image contains the .NET SDK, which a build stage would leave out"
ENTRYPOINT ["dotnet", "bin/Release/net8.0/publish/App.dll"]
#---- fixed (unsafe): "Split into build and runtime stages (mcr.microsoft.com/dotnet/aspnet:8.0, as root)"
FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish -c Release

FROM mcr.microsoft.com/dotnet/aspnet:8.0
WORKDIR /src
COPY --from=build /src/appsettings.json ./
COPY --from=build /src/bin/Release/net8.0/publish ./bin/Release/net8.0/publish
ENTRYPOINT ["dotnet", "bin/Release/net8.0/publish/App.dll"]

#---- ok: dotnet run needs the SDK
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /src
COPY . .
RUN dotnet publish -o /app
CMD ["dotnet", "run"]

#---- the patch of an SDK is not that of its runtime
FROM mcr.microsoft.com/dotnet/sdk:8.0.100-jammy
WORKDIR /src
COPY . .
RUN dotnet publish -o /app
# <--- info: "The final image contains the .NET SDK, which a build stage would leave out"
WORKDIR /app
CMD ["dotnet", "shop.dll"]
#---- fixed (unsafe): "Split into build and runtime stages (mcr.microsoft.com/dotnet/aspnet:8.0-jammy, as root)"
FROM mcr.microsoft.com/dotnet/sdk:8.0.100-jammy AS build
WORKDIR /src
COPY . .
RUN dotnet publish -o /app

FROM mcr.microsoft.com/dotnet/aspnet:8.0-jammy
COPY --from=build /app /app
WORKDIR /app
CMD ["dotnet", "shop.dll"]

#---- the runtime on Alpine lacks languages and time zones
FROM mcr.microsoft.com/dotnet/sdk:8.0-alpine
WORKDIR /src
COPY . .
RUN dotnet publish -o /app
# <--- info: "The final image contains the .NET SDK, which a build stage would leave out"
WORKDIR /app
CMD ["dotnet", "shop.dll"]
#---- fixed (unsafe): "Split into build and runtime stages (mcr.microsoft.com/dotnet/aspnet:8.0-alpine, as root)"
FROM mcr.microsoft.com/dotnet/sdk:8.0-alpine AS build
WORKDIR /src
COPY . .
RUN dotnet publish -o /app

FROM mcr.microsoft.com/dotnet/aspnet:8.0-alpine
ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false
RUN apk add --no-cache icu-data-full icu-libs tzdata
COPY --from=build /app /app
WORKDIR /app
CMD ["dotnet", "shop.dll"]

#---- a program that the sources start
#---- file App.csproj
<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>
#---- file Program.cs
using System.Diagnostics; Process.Start("git", "log");
#---- file .dockerignore
.git
**/bin
**/obj
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:10.0
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app
# <--- info: "The final image contains the .NET SDK, which a build stage would leave out"
WORKDIR /app
CMD ["dotnet", "App.dll"]
#---- fixed (unsafe): "Split into build and runtime stages (mcr.microsoft.com/dotnet/aspnet:10.0, as root)"
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates && rm -rf /var/lib/apt/lists/*
COPY --from=build /app /app
WORKDIR /app
CMD ["dotnet", "App.dll"]

#---- no fix: an entrypoint that migrates with a tool of the SDK
#---- file App.csproj
<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>
#---- file entrypoint.sh
#!/bin/bash
dotnet ef database update
exec dotnet App.dll
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:10.0
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app
# <--- info: "The final image contains the .NET SDK, which a build stage would leave out"
WORKDIR /app
COPY entrypoint.sh .
ENTRYPOINT ["./entrypoint.sh"]
#---- refused: "Split into build and runtime stages: the image starts `dotnet ef database`, which only the SDK knows"

#---- no fix: a service that runs the project
#---- file App.csproj
<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>
#---- file compose.yaml
services:
  work:
    build: .
    command: dotnet run --project Work
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:10.0
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app
# <--- info: "The final image contains the .NET SDK, which a build stage would leave out"
WORKDIR /app
CMD ["dotnet", "App.dll"]
#---- refused: "Split into build and runtime stages: the image starts `dotnet run --project`, which only the SDK knows"
