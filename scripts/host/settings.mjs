// Settings of the VS Code that tests and pictures run in: a quiet window in which only what the test does happens.

/** Short names of the themes that everything visible is looked at in. */
export const themes = /** @type {const} */ ({
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  contrast: 'Default High Contrast',
});

/** @type {Readonly<Record<string, unknown>>} */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': themes.dark,
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'telemetry.telemetryLevel': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'git.autofetch': false,
  'git.blame.statusBarItem.enabled': false,
  'remote.autoForwardPorts': false,
  'window.dialogStyle': 'custom',
  'window.menuBarVisibility': 'hidden',
  'window.title': '${rootName}',
  'window.confirmBeforeClose': 'never',
  'editor.accessibilitySupport': 'off',
  'editor.minimap.enabled': false,
  'files.hotExit': 'off',
};

/** Workspace trust switched on, and a folder that nobody has been asked about yet: it opens in restricted mode. */
export const restrictedSettings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.emptyWindow': false,
};
