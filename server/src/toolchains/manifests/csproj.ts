import { unique } from '../../text/list.ts';
import { pathOf } from './values.ts';
import { elementsBelow, parseXml } from './xml.ts';

/** What a csproj (fsproj, vbproj) says (https://learn.microsoft.com/dotnet/core/project-sdk/msbuild-props). */
export interface Csproj {
  readonly sdk: string | undefined;
  readonly targetFrameworks: readonly string[];
  /** Undefined: the file's name. */
  readonly assemblyName: string | undefined;
  readonly outputType: string | undefined;
  /** Project files it refers to, relative to its folder. */
  readonly references: readonly string[];
  /** Other files it imports. */
  readonly imports: readonly string[];
}

/** Undefined when the text has no `Project`; values that depend on properties are left out. */
export function parseCsproj(text: string): Csproj | undefined {
  const project = parseXml(text);
  if (project?.name !== 'Project') return undefined;
  const property = (name: string) => {
    const values = elementsBelow(project, name).map((element) => element.text.trim());
    return values.findLast((value) => value !== '' && !value.includes('$('));
  };
  const paths = (name: string, attribute: string) => {
    return unique(
      elementsBelow(project, name)
        .flatMap(({ attributes }) => attributes.get(attribute) ?? [])
        .filter((path) => !path.includes('$('))
        .map(pathOf),
    );
  };
  const frameworks = property('TargetFrameworks') ?? property('TargetFramework') ?? '';
  return {
    sdk: project.attributes.get('Sdk'),
    targetFrameworks: frameworks.split(';').filter((name) => name !== ''),
    assemblyName: property('AssemblyName'),
    outputType: property('OutputType'),
    references: paths('ProjectReference', 'Include'),
    imports: paths('Import', 'Project'),
  };
}
