import { VERSION } from '../util/package-root.js';

export const WORKFLOW_FILE = '.github/workflows/kliping.yml';

/** Builds the archive at the root of a repository on every push and publishes it at the address GitHub gives it. */
export const WORKFLOW = `# Builds the site of this archive and publishes it on GitHub Pages, on every push to the main branch.
# Once, in the repository: Settings → Pages → Source: GitHub Actions.
name: Kliping

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions:
  contents: read
  pages: write
  id-token: write

# The newest push wins; a deployment that has begun is let finish.
concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - id: pages
        uses: actions/configure-pages@v5
      - run: npm install --global kliping@${VERSION}
      - run: kliping build . --out "$RUNNER_TEMP/site" --base-url "\${{ steps.pages.outputs.base_url }}/"
      - uses: actions/upload-pages-artifact@v3
        with:
          path: \${{ runner.temp }}/site
      - id: deployment
        uses: actions/deploy-pages@v4
`;
