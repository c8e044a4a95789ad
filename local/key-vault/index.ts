export { startKeyVault, type KeyVaultEmulator, type KeyVaultOptions } from './start-key-vault';
