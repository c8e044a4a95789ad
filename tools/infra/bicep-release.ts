/** The Bicep CLI that the templates are compiled with; its types of Azure's resources come with it. */
export const BICEP_VERSION = '0.49.2';

export interface BicepPackage {
  id: string;
  /** Of the `.nupkg`. */
  sha512: string;
}

/** NuGet packages by platform and architecture. Elsewhere `bicep` has to be on PATH. */
export const BICEP_PACKAGES: Readonly<Record<string, BicepPackage>> = {
  'linux-x64': {
    id: 'azure.bicep.commandline.linux-x64',
    sha512:
      '9019d7d221bdc1dfcf59d093c057d4be6e897a69fee4beec63b6fb1d08b993e2cbc1d166adbc38cb94532c5c5ec0214c741a944e188e20b31aeec8339253c401',
  },
};
