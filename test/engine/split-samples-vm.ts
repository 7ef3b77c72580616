/** Projects of .NET and Elixir: each reads a file that its build put beside it, writes below its folder and says as whom. */
import { dockerfile } from '../../server/src/text/dockerfile.ts';
import type { Sample } from './split-sample.ts';

const elixir = 'hexpm/elixir:1.14.0-erlang-25.2.3-debian-bookworm-20230612-slim';

const program = `using System;
using System.IO;

class Program
{
    static void Main()
    {
        File.WriteAllText("data/out", "x");
        Console.WriteLine($"{File.ReadAllText("name.txt").Trim()} as {Environment.UserName} in {Environment.CurrentDirectory}");
    }
}
`;

const dotnetFiles = {
  'Shop/Program.cs': program,
  'Shop/name.txt': 'corner shop\n',
  'nuget.config': '<configuration><packageSources><clear /></packageSources></configuration>\n',
};

const project = (sdk: string) => `<Project Sdk="${sdk}">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>netcoreapp3.1</TargetFramework></PropertyGroup>
  <ItemGroup><None Update="name.txt" CopyToOutputDirectory="Always" /></ItemGroup>
</Project>
`;

export const vmSamples: Readonly<Record<string, Sample>> = {
  '.NET': {
    files: {
      ...dotnetFiles,
      Dockerfile: dockerfile`
        FROM mcr.microsoft.com/dotnet/sdk:3.1
        WORKDIR /src
        COPY nuget.config .
        COPY Shop/Shop.csproj Shop/
        RUN dotnet restore Shop/Shop.csproj
        COPY . .
        RUN dotnet publish Shop/Shop.csproj -c Release -o /app
        RUN useradd shop && mkdir /app/data && chown shop /app/data
        WORKDIR /app
        USER shop
        ENTRYPOINT ["dotnet", "Shop.dll"]
      `,
      'Shop/Shop.csproj': project('Microsoft.NET.Sdk'),
    },
    images: [
      'mcr.microsoft.com/dotnet/sdk:3.1',
      'mcr.microsoft.com/dotnet/runtime:3.1',
      'mcr.microsoft.com/dotnet/aspnet:3.1',
    ],
    tool: /\/sdk\/3\.1\.\d+\/dotnet\.dll$/,
    bases: ['mcr.microsoft.com/dotnet/runtime:3.1', 'mcr.microsoft.com/dotnet/aspnet:3.1'],
    says: /corner shop as shop in \/app\n/,
  },
  '.NET for the web, published below the project': {
    files: {
      ...dotnetFiles,
      Dockerfile: dockerfile`
        FROM mcr.microsoft.com/dotnet/sdk:3.1
        WORKDIR /src/Shop
        COPY nuget.config ..
        COPY Shop .
        RUN dotnet publish -c Release && mkdir data && chown www-data data
        USER www-data
        CMD ["dotnet", "bin/Release/netcoreapp3.1/publish/Shop.dll"]
      `,
      'Shop/Shop.csproj': project('Microsoft.NET.Sdk.Web'),
    },
    images: ['mcr.microsoft.com/dotnet/sdk:3.1', 'mcr.microsoft.com/dotnet/aspnet:3.1'],
    tool: /\/sdk\/3\.1\.\d+\/dotnet\.dll$/,
    bases: ['mcr.microsoft.com/dotnet/aspnet:3.1'],
    says: /corner shop as www-data in \/src\/Shop\n/,
  },
  Elixir: {
    files: {
      Dockerfile: dockerfile`
        FROM hexpm/elixir:1.14.0-erlang-25.2.3-debian-bookworm-20230612-slim
        WORKDIR /app
        ENV MIX_ENV=prod
        COPY mix.exs ./
        COPY lib ./lib
        COPY priv ./priv
        RUN mix release
        RUN useradd -m shop && chown -R shop _build/prod/rel/shop
        USER shop
        CMD ["_build/prod/rel/shop/bin/shop", "eval", "Shop.main()"]
      `,
      'mix.exs': `defmodule Shop.MixProject do
  use Mix.Project

  def project, do: [app: :shop, version: "1.0.0", deps: []]
  def application, do: [extra_applications: [:crypto]]
end
`,
      'lib/shop.ex': `defmodule Shop do
  def main do
    name = File.read!(Application.app_dir(:shop, "priv/name.txt")) |> String.trim()
    File.write!(Application.app_dir(:shop, "priv/out"), "x")
    {user, 0} = System.cmd("id", ["-un"])
    IO.puts("#{name} ✓ as #{String.trim(user)} in #{File.cwd!()} #{byte_size(:crypto.strong_rand_bytes(4))}")
  end
end
`,
      'priv/name.txt': 'corner shop\n',
    },
    images: [elixir, 'debian:bookworm-slim'],
    tool: /^usr\/lib\/elixir\/bin\/mix$/,
    bases: ['debian:bookworm-slim'],
    says: /corner shop ✓ as shop in \/app 4\n/,
  },
};
