import type { KlipingSource } from './kliping-source.js';

export const WORKFLOW_FILE = '.github/workflows/kliping.yml';

/** Where Kliping lies in an archive that brings it along: hidden, so that it is not taken for an article. */
export const PACKAGE_FOLDER = '.tools';

/** Actions of GitHub, by the commit of a release: a tag can be moved. */
const ACTIONS = {
  checkout: 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2',
  setupNode: 'actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0',
  configurePages: 'actions/configure-pages@983d7736d9b0ae728b81ab479565c72886d7745b # v5.0.0',
  uploadArtifact: 'actions/upload-pages-artifact@56afc609e74202658d3ffba0e8f6dda462b719fa # v3.0.1',
  deployPages: 'actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5',
} as const;

/**
 * Writes a workflow that builds the archive at the root of a repository on every push and publishes it at the address GitHub gives
 * it. It runs only what the archive's owner named.
 */
export function formatWorkflow(source: KlipingSource): string {
  return `# Builds the site of this archive and publishes it on GitHub Pages, on every push to the main branch.
# Once, in the repository: Settings → Pages → Source: GitHub Actions.
#
${aboutSource(source)}
name: Kliping

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions:
  contents: read

# The newest push wins; a deployment that has started may finish.
concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  publish:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: ${ACTIONS.checkout}
        with:
          persist-credentials: false
      - uses: ${ACTIONS.setupNode}
        with:
          node-version: '22'
      - id: pages
        uses: ${ACTIONS.configurePages}
${installStep(source)}
      # The site of a commit is the same whenever it is built.
      - run: echo "SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)" >> "$GITHUB_ENV"
      - run: kliping build . --out "$RUNNER_TEMP/site" --base-url "$BASE_URL/"
        env:
          BASE_URL: \${{ steps.pages.outputs.base_url }}
      - uses: ${ACTIONS.uploadArtifact}
        with:
          path: \${{ runner.temp }}/site
      - id: deployment
        uses: ${ACTIONS.deployPages}
`;
}

function aboutSource(source: KlipingSource): string {
  const from =
    source.kind === 'package'
      ? `# Kliping is taken from ${source.path} in this repository, a file that npm pack made. For another version, replace the file.`
      : `# Kliping is built from the commit below. For another version, change KLIPING_COMMIT.`;
  return `${from}
# It is never installed by its name: it is not published on the npm registry, and somebody else could take the name there.`;
}

function installStep(source: KlipingSource): string {
  if (source.kind === 'package')
    return `      - run: npm install --global --no-audit --no-fund "./$KLIPING_PACKAGE"
        env:
          KLIPING_PACKAGE: ${JSON.stringify(source.path)}`;
  return `      - run: |
          git clone --quiet --no-checkout "$KLIPING_REPOSITORY" "$RUNNER_TEMP/kliping"
          cd "$RUNNER_TEMP/kliping"
          git checkout --quiet --detach "$KLIPING_COMMIT"
          npm ci --no-audit --no-fund
          npm run build
          npm link
        env:
          KLIPING_REPOSITORY: ${JSON.stringify(source.url)}
          KLIPING_COMMIT: ${JSON.stringify(source.commit)}`;
}
