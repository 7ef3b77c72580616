#---- dotnet: projects and what they refer to
#---- file App.sln
#---- file src/App/App.csproj
<Project><ItemGroup><ProjectReference Include="..\Lib\Lib.csproj" /></ItemGroup></Project>
#---- file src/Lib/Lib.csproj
<Project/>
#---- file Directory.Build.props
<Project/>
#---- file src/App/Program.cs
#---- file .dockerignore
**/bin
**/obj
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:9.0
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `dotnet restore`: every source change reinstalls all packages"
RUN dotnet restore && dotnet publish -c Release -o /out
#          ^^^^^^^ related: "`dotnet restore` runs again with every source change"
#---- fixed (unsafe): "Copy App.sln, Directory.Build.props, src/App/App.csproj and src/Lib/Lib.csproj first, then `dotnet restore`"
FROM mcr.microsoft.com/dotnet/sdk:9.0
WORKDIR /src
COPY App.sln Directory.Build.props ./
COPY src/App/App.csproj ./src/App/
COPY src/Lib/Lib.csproj ./src/Lib/
RUN dotnet restore
COPY . .
RUN dotnet publish -c Release -o /out

#---- a named project, what it refers to, and what stands above both
#---- file .dockerignore
**/obj
**/bin
.git
#---- file NuGet.config
<configuration/>
#---- file src/Directory.Build.props
<Project><Import Project="..\build\common.props" /></Project>
#---- file build/common.props
<Project/>
#---- file src/Web/Web.csproj
<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><ProjectReference Include="..\Lib\Lib.csproj" /></ItemGroup></Project>
#---- file src/Web/packages.lock.json
{}
#---- file src/Lib/Lib.csproj
<Project Sdk="Microsoft.NET.Sdk"/>
#---- file src/Other/Other.csproj
<Project Sdk="Microsoft.NET.Sdk"/>
#---- file src/Web/Program.cs
1
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `dotnet restore`: every source change reinstalls all packages"
RUN dotnet restore "src/Web/Web.csproj"
#          ^^^^^^^ related: "`dotnet restore` runs again with every source change"
RUN dotnet publish src/Web/Web.csproj -c Release -o /out --no-restore
#---- fixed (unsafe): "Copy src/Web/Web.csproj, src/Web/packages.lock.json, NuGet.config and 3 more first, then `dotnet restore`"
FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
WORKDIR /src
COPY src/Web/Web.csproj src/Web/packages.lock.json ./src/Web/
COPY NuGet.config ./
COPY src/Lib/Lib.csproj ./src/Lib/
COPY src/Directory.Build.props ./src/
COPY build/common.props ./build/
RUN dotnet restore "src/Web/Web.csproj"
COPY . .
RUN dotnet publish src/Web/Web.csproj -c Release -o /out --no-restore

#---- a solution lists its projects
#---- file .dockerignore
**/obj
#---- file App.sln
Microsoft Visual Studio Solution File, Format Version 12.00
Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "Api", "src\Api\Api.csproj", "{1}"
EndProject
Project("{E53339B2-1760-4266-BCC7-CA923CBCF16C}") = "docker-compose", "docker-compose.dcproj", "{2}"
EndProject
Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "folder", "folder", "{3}"
EndProject
#---- file docker-compose.dcproj
<Project/>
#---- file src/Api/Api.csproj
<Project Sdk="Microsoft.NET.Sdk.Web"/>
#---- file src/Api/Program.cs
1
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:8.0
COPY . /src
# <---- warning: "`COPY . /src` above `dotnet restore`: every source change reinstalls all packages"
WORKDIR /src
RUN dotnet restore App.sln
#          ^^^^^^^ related: "`dotnet restore` runs again with every source change"
#---- fixed (unsafe): "Copy App.sln, docker-compose.dcproj and src/Api/Api.csproj first, then `dotnet restore`"
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /src
COPY App.sln docker-compose.dcproj /src/
COPY src/Api/Api.csproj /src/src/Api/
RUN dotnet restore App.sln
COPY . /src

#---- a project that is not there
#---- file .dockerignore
**/obj
#---- file Api.csproj
<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><ProjectReference Include="..\Lib\Lib.csproj" /></ItemGroup></Project>
#---- file Program.cs
1
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `dotnet restore`: every source change reinstalls all packages"
RUN dotnet restore
#          ^^^^^^^ related: "`dotnet restore` runs again with every source change"
#---- refused: "Copy the sources after `dotnet restore`: it reads `../Lib/Lib.csproj`, which is not among the copied files"

#---- a folder that holds the project
#---- file nuget.config
<configuration />
#---- file Api/Api.csproj
<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><ProjectReference Include="..\Core\Core.csproj" /></ItemGroup></Project>
#---- file Api/Program.cs
#---- file Core/Core.csproj
<Project Sdk="Microsoft.NET.Sdk" />
#---- file Core/Core.cs
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `dotnet restore`: every source change reinstalls all packages"
RUN dotnet restore Api
#          ^^^^^^^ related: "`dotnet restore` runs again with every source change"
RUN dotnet publish Api --no-restore -o /app
#---- fixed (unsafe): "Copy Api/Api.csproj, nuget.config and Core/Core.csproj first, then `dotnet restore`, and create .dockerignore"
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /src
COPY Api/Api.csproj ./Api/
COPY nuget.config ./
COPY Core/Core.csproj ./Core/
RUN dotnet restore Api
COPY . .
RUN dotnet publish Api --no-restore -o /app
#---- fixed .dockerignore
**/obj
**/bin

#---- of several contexts that files of the workspace say, the one that has all it copies
#---- file infra/compose.yaml
services:
  api: { build: { context: ../src, dockerfile: Api/Dockerfile } }
#---- file infra/compose-tests.yaml
services:
  api: { build: { context: .., dockerfile: src/Api/Dockerfile } }
#---- file .dockerignore
**/bin
**/obj
.git
#---- file src/Api/Api.csproj
<Project Sdk="Microsoft.NET.Sdk.Web"/>
#---- file src/Api/Program.cs
1
#---- file src/Api/Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:10.0
WORKDIR /src
COPY src/Api Api
# <---- warning: "`COPY src/Api Api` above `dotnet restore`: every source change reinstalls all packages"
RUN dotnet restore Api/Api.csproj
#          ^^^^^^^ related: "`dotnet restore` runs again with every source change"
RUN dotnet build Api/Api.csproj -c Release -o /app
#---- fixed (unsafe): "Copy src/Api/Api.csproj first, then `dotnet restore`"
FROM mcr.microsoft.com/dotnet/sdk:10.0
WORKDIR /src
COPY src/Api/Api.csproj Api/
RUN dotnet restore Api/Api.csproj
COPY src/Api Api
RUN dotnet build Api/Api.csproj -c Release -o /app

#---- packages in a folder by its address
#---- file a.csproj
<Project Sdk="Microsoft.NET.Sdk"></Project>
#---- file nuget.config
<configuration><packageSources><add key="own" value="file:///src/packages" /></packageSources></configuration>
#---- file packages/a.1.0.0.nupkg
x
#---- file Program.cs
1
#---- file .dockerignore
bin
obj
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:9.0
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `dotnet restore`: every source change reinstalls all packages"
RUN dotnet restore
#          ^^^^^^^ related: "`dotnet restore` runs again with every source change"
#---- fixed (unsafe): "Copy a.csproj, nuget.config and packages first, then `dotnet restore`"
FROM mcr.microsoft.com/dotnet/sdk:9.0
WORKDIR /src
COPY a.csproj nuget.config ./
COPY packages/ ./packages/
RUN dotnet restore
COPY . .
#---- fixed .dockerignore
bin
obj
**/obj
