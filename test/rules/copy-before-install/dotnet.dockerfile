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
# <---- warning: "any change under `.` runs `dotnet restore` again"
RUN dotnet restore && dotnet publish -c Release -o /out
#          ^^^^^^^ related: "`dotnet restore` runs again with each of them"
#---- fixed (unsafe): "Copy App.sln, Directory.Build.props, App.csproj and Lib.csproj first, then `dotnet restore`"
FROM mcr.microsoft.com/dotnet/sdk:9.0
WORKDIR /src
COPY App.sln Directory.Build.props ./
COPY src/App/App.csproj ./src/App/
COPY src/Lib/Lib.csproj ./src/Lib/
RUN dotnet restore
COPY . .
RUN dotnet publish -c Release -o /out
